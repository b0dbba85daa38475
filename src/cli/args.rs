//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use camino::Utf8PathBuf;
use clap::{Parser, Subcommand, ValueEnum};

use super::fmt::Fmt;
use super::schema_args::Schema;
use crate::diagnostic::render::Format;

const ABOUT: &str = "\
Turns a folder of text files about the quality of states' career-readiness data into a website.

You write small text files: facts in TOML, words in Markdown. statewise tells you what is wrong \
with them, in which line, and how to mend it. When nothing is wrong, it writes the site: a folder \
of plain files that any web host can serve.";

const MORE: &str = "\
Examples:
  statewise init my-site           Begin a project
  statewise serve                  Show the site of this folder, and follow what you write
  statewise check                  Look for mistakes in the project in this folder
  statewise build                  Write the site to the folder `public`
  statewise new state KY           Begin the files of a state
  statewise diff git:main          Say what you changed since the branch main
  statewise fmt                    Put the files of this folder in order
  statewise import draft.json      Make the files of a state from the draft of an assessment
  statewise schema                 Write what text editors complete keys with
  statewise explain unknown-key    Tell more about a kind of mistake

Exit codes:
  0  all is well (there may be warnings)
  1  the files have errors
  2  the command was not understood
  3  the system refused: a missing folder, a full disk, a permission";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "statewise", version, about = ABOUT, after_help = MORE)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Flags of every command.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Global {
    /// Print problems only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print more: notes too, one by one
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    /// When to use color
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
}

/// When to use color.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

/// The command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(Init),
    Build(Build),
    Serve(Serve),
    Check(Check),
    Diff(Diff),
    Fmt(Fmt),
    Import(Import),
    New(New),
    Schema(Schema),
    Explain(Explain),
    Completions(Completions),
    Man(Man),
}

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

/// Write the site
///
/// The new site is made beside the old one and takes its place when it is whole. If anything is
/// wrong, the old site stays as it was. Files that did not change are left alone, and only files
/// that an earlier build wrote are ever removed.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise build                                   Write the project in this folder to `public`
  statewise build ../data --out /srv/www            From one folder to another
  statewise build --base-url https://example.org/   For another address than site.toml says

The day after which dates lie in the future is that of the clock, or of SOURCE_DATE_EPOCH (seconds \
since 1970) if that is later. What is written depends on neither.")]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) project: Project,
    /// The folder to write to [default: `public` in the project's folder]
    #[arg(short, long, value_name = "FOLDER")]
    pub(super) out: Option<PathBuf>,
    /// The address where the site will stand, instead of the one in site.toml
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Write although the folder holds other files too, or most of the pages there would be gone
    ///
    /// Other files stay as they are. A build that would take away more than half of the pages that
    /// are there, or every state, asks for this first, since a folder may only be missing.
    #[arg(long)]
    pub(super) force: bool,
    /// Write into the folder itself, file by file, for a mounted volume or a parent that is not yours
    ///
    /// For a moment, readers may meet old and new pages side by side, and a build that ends in that
    /// moment leaves them so until the next one.
    #[arg(long)]
    pub(super) in_place: bool,
}

/// Show the site in a browser while you write
///
/// Pages follow what you save. When something is wrong, the pages from before stay, with what is
/// wrong over them, until it is mended. Nothing is written.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise serve --open         The project in this folder, in your browser
  statewise serve --port 0       At any port that is free
  statewise serve --poll         For folders over a network, which tell of no changes")]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) project: Project,
    /// The port; 0 for any that is free
    #[arg(short, long, value_name = "N", default_value_t = 4040)]
    pub(super) port: u16,
    /// The address of this machine to serve at; others than the default can be reached by others
    #[arg(long, value_name = "IP", default_value = "127.0.0.1", value_parser = host)]
    pub(super) host: IpAddr,
    /// Open the site in your browser
    #[arg(long)]
    pub(super) open: bool,
    /// Look at the files twice a second instead of waiting for the system to tell
    #[arg(long)]
    pub(super) poll: bool,
    /// Answer under this name too (can be given many times)
    #[arg(long, value_name = "NAME")]
    pub(super) allow_host: Vec<String>,
}

/// Look for mistakes, without writing anything
///
/// Reads every file, checks every fact and reference, and draws every page. All problems are
/// listed at once.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise check                        The project in this folder
  statewise check --format github        As notes in a pull request, in a GitHub workflow
  statewise check --format json | jq .   For programs
  statewise check --changed git:main     Only errors that are not in the branch main stop it
  statewise check --prose                How hard the prose is to read, file by file
  statewise check --prose --quiet        Only what could be plainer")]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) project: Project,
    /// How to list problems
    ///
    /// Paths begin where you stand; with `github` and `sarif` at GITHUB_WORKSPACE, if the project is in it; with
    /// `json` at the project's folder.
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    pub(super) format: FormatName,
    /// Fail only on errors that another version does not have: a folder, or git:REVISION
    ///
    /// Errors and warnings of both are listed apart. One that only moved to another line is of both.
    #[arg(long, value_name = "BASE")]
    pub(super) changed: Option<String>,
    /// List notes too, such as texts that are not translated yet
    #[arg(long)]
    pub(super) notes: bool,
    /// Look at the prose too: the reading grade of each file, and what could be plainer
    ///
    /// Notes sentences of more than 35 words, acronyms that nobody explains, and words that have a
    /// plainer one. None of it is an error.
    #[arg(long)]
    pub(super) prose: bool,
}

/// Say what changed in meaning between two versions of a project
///
/// Ratings up and down, evidence and sources, plans, practices, resources and the rubric, in a sentence
/// first and then one by one, with the pages that change. Each version is a folder, or `git:` with a
/// revision: the folder of the other version, or this one, as it was then. A folder of such a name is
/// `./git:…`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise diff git:HEAD                       What you changed since the last commit
  statewise diff git:main --format markdown     What a branch changes, as a comment
  statewise diff git:v1 git:v2                  From one tag to another
  statewise diff ../before ../after             From one folder to another

Exit codes: 0 with and without changes (with --exit-code, 1 if there are some), 1 if a version has \
errors.")]
pub(super) struct Diff {
    /// The version before: a folder, or git:REVISION
    #[arg(value_name = "BASE")]
    pub(super) base: String,
    /// The version after: a folder, or git:REVISION
    #[arg(value_name = "HEAD", default_value = ".")]
    pub(super) head: String,
    /// How to write the changes
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: DiffFormat,
    /// End with 1 if something changed in meaning
    #[arg(long)]
    pub(super) exit_code: bool,
    /// How many things to do at once [default: one for each processor]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) jobs: Option<u16>,
}

/// How to write changes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DiffFormat {
    /// For a terminal
    Text,
    /// An object
    Json,
    /// For a comment in a pull request, of at most 60,000 characters
    Markdown,
}

impl From<DiffFormat> for crate::diff::Format {
    fn from(name: DiffFormat) -> Self {
        match name {
            DiffFormat::Text => Self::Text,
            DiffFormat::Json => Self::Json,
            DiffFormat::Markdown => Self::Markdown,
        }
    }
}

/// Make the files of a state from the draft of an assessment and of its plan
///
/// The draft is the file that the form in the browser saved, or a table that was filled in with a
/// spreadsheet and saved as CSV. What comes of it, a file such as 2026.toml, plan.toml or both, is
/// checked like every file of the project, and written to the folder of the state only if nothing is
/// wrong. A file that is there is never replaced unless you say so.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise import draft.json                   Into the state that the draft names
  statewise import draft.json --state my-state  Into the folder states/my-state
  statewise import draft.json --print           Only show the files; nothing is written
  statewise import table.csv --state my-state --edition 2026 --sector whole --basis BASIS \
--assessed-on 2026-11-24 --assessed-by \"Office of Data\"")]
pub(super) struct Import {
    /// The draft, as JSON, or the table, as CSV
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) project: Project,
    /// The folder of the state [default: the one with the draft's code or name in its profile]
    #[arg(long, value_name = "SLUG")]
    pub(super) state: Option<String>,
    /// Replace the files that are there
    #[arg(long)]
    pub(super) force: bool,
    /// Print the files instead of writing them, also if something is wrong with them
    #[arg(long)]
    pub(super) print: bool,
    #[command(flatten)]
    pub(super) setup: Setup,
}

/// What a table cannot say.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "For a table, which does not say these")]
pub(super) struct Setup {
    /// The year
    #[arg(long, value_name = "YEAR")]
    pub(super) edition: Option<i64>,
    /// The id of the sector that was looked at
    #[arg(long, value_name = "ID")]
    pub(super) sector: Option<String>,
    /// The id of the ground on which the ratings stand
    #[arg(long, value_name = "ID")]
    pub(super) basis: Option<String>,
    /// The day of the assessment
    #[arg(long, value_name = "DATE")]
    pub(super) assessed_on: Option<String>,
    /// The organization that chose the ratings
    #[arg(long, value_name = "NAME")]
    pub(super) assessed_by: Option<String>,
    /// What a reader should know about the whole assessment
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
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

/// Tell more about a kind of problem
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise explain unknown-key   What it means, why it matters, how to mend it
  statewise explain               A list of all codes")]
pub(super) struct Explain {
    /// The code in brackets after `error` or `warning`; without it, all codes are listed
    #[arg(value_name = "CODE")]
    pub(super) code: Option<String>,
}

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise completions bash > ~/.local/share/bash-completion/completions/statewise
  statewise completions zsh > ~/.zfunc/_statewise
  statewise completions fish > ~/.config/fish/completions/statewise.fish")]
pub(super) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

/// Print the manual page, or write all of them to a folder
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise man | man -l -                        Read it
  statewise man --out ~/.local/share/man/man1     A page for each command")]
pub(super) struct Man {
    /// The folder to write a page for each command to
    #[arg(short, long, value_name = "FOLDER")]
    pub(super) out: Option<PathBuf>,
}

/// The project, and the number of threads.
#[derive(Debug, clap::Args)]
pub(super) struct Project {
    /// The project's folder: the one with site.toml
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: Utf8PathBuf,
    /// How many things to do at once [default: one for each processor]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) jobs: Option<u16>,
}

/// How to list problems.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormatName {
    /// For people: the lines and the way out
    Pretty,
    /// One line each
    Short,
    /// An array of objects
    Json,
    /// Workflow commands of GitHub Actions
    Github,
    /// A log in SARIF 2.1.0, which code hosts read
    Sarif,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Pretty => Self::Pretty,
            FormatName::Short => Self::Short,
            FormatName::Json => Self::Json,
            FormatName::Github => Self::Github,
            FormatName::Sarif => Self::Sarif,
        }
    }
}

/// Parses a local IP address. `localhost` is accepted without resolving it.
fn host(text: &str) -> Result<IpAddr, String> {
    if text.eq_ignore_ascii_case("localhost") {
        return Ok(IpAddr::from([127, 0, 0, 1]));
    }
    text.parse()
        .map_err(|_| "give an address of this machine, such as 127.0.0.1 or 0.0.0.0".to_owned())
}
