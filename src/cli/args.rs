//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::common_args::{Global, Project};
use super::fmt::args::Fmt;
use super::import::args::Import;
use super::manual_args::{Completions, Man};
use super::new_args::{Init, New};
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
