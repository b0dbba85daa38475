//! The arguments of `statewise init` and `statewise new`.

use camino::Utf8PathBuf;
use clap::Subcommand;

/// Begin a project
///
/// A folder with the rubric, a few pages and a made-up state, which builds as it is.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise init my-site   In a new folder")]
pub(super) struct Init {
    /// The folder, which is empty or not there yet
    #[arg(value_name = "DIR")]
    pub(super) folder: Utf8PathBuf,
}

/// Begin a file: a state, an assessment, a practice, a resource or a plan
///
/// The file has every key that it needs, with its meaning, and says where something is left to fill
/// in: `statewise check` lists that, and nothing is published before it is filled in. A file that is
/// there is never replaced.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise new state KY                      A profile, and an assessment of this year
  statewise new assessment my-state 2027      All parts, each waiting for its rating
  statewise new assessment my-state 2027 --from 2026
                                              As the one of 2026 was, to be gone through
  statewise new practice \"Shared course codes\" --state KY --part ID
  statewise new resource https://example.org/guide --title \"A guide\"
  statewise new plan my-state")]
pub(super) struct New {
    /// The project's folder: the one with site.toml
    #[arg(
        short = 'C',
        long,
        value_name = "DIR",
        default_value = ".",
        global = true
    )]
    pub(super) project: Utf8PathBuf,
    /// Print the files instead of writing them
    #[arg(long, global = true)]
    pub(super) print: bool,
    #[command(subcommand)]
    pub(super) what: NewWhat,
}

/// What is begun.
#[derive(Debug, Subcommand)]
pub(super) enum NewWhat {
    /// A state: its profile, and an assessment of this year
    State {
        /// The code or the name of the state [asked for on a terminal]
        #[arg(value_name = "STATE")]
        state: Option<String>,
        #[command(flatten)]
        setup: NewSetup,
    },
    /// An assessment of a state
    Assessment {
        /// The folder, code or name of the state
        #[arg(value_name = "STATE")]
        state: String,
        /// The year, with a sector where only that was looked at: 2027, 2027-k12
        #[arg(value_name = "EDITION")]
        edition: String,
        /// The edition to begin from
        #[arg(long, value_name = "EDITION", conflicts_with_all = ["sector", "basis", "assessed_by"])]
        from: Option<String>,
        #[command(flatten)]
        setup: NewSetup,
    },
    /// A best practice
    Practice {
        /// Its title [asked for on a terminal]
        #[arg(value_name = "TITLE")]
        title: Option<String>,
        /// A state that does it, by its code (can be given many times)
        #[arg(long = "state", value_name = "CODE")]
        states: Vec<String>,
        /// A part that it helps with, by its id (can be given many times)
        #[arg(long = "part", value_name = "ID")]
        parts: Vec<String>,
    },
    /// A resource
    Resource {
        /// Where it is
        #[arg(value_name = "URL")]
        url: String,
        /// Its title, as it was published [asked for on a terminal]
        #[arg(long, value_name = "TITLE")]
        title: Option<String>,
    },
    /// The action plan of a state
    Plan {
        /// The folder, code or name of the state
        #[arg(value_name = "STATE")]
        state: String,
    },
}

/// What an assessment says of itself; what is not given is left to fill in.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct NewSetup {
    /// The id of the sector that was looked at
    #[arg(long, value_name = "ID")]
    pub(super) sector: Option<String>,
    /// The id of the ground on which the ratings stand
    #[arg(long, value_name = "ID")]
    pub(super) basis: Option<String>,
    /// The organization that chooses the ratings
    #[arg(long, value_name = "NAME")]
    pub(super) assessed_by: Option<String>,
}
