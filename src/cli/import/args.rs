//! The arguments of `statewise import`.

use std::path::PathBuf;

use crate::cli::common_args::Project;

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
pub(in crate::cli) struct Import {
    /// The draft, as JSON, or the table, as CSV
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) project: Project,
    /// The folder of the state [default: the one with the draft's code or name in its profile]
    #[arg(long, value_name = "SLUG")]
    pub(in crate::cli) state: Option<String>,
    /// Replace the files that are there
    #[arg(long)]
    pub(in crate::cli) force: bool,
    /// Print the files instead of writing them, also if something is wrong with them
    #[arg(long)]
    pub(in crate::cli) print: bool,
    #[command(flatten)]
    pub(in crate::cli) setup: Setup,
}

/// What a table cannot say.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "For a table, which does not say these")]
pub(in crate::cli) struct Setup {
    /// The year
    #[arg(long, value_name = "YEAR")]
    pub(in crate::cli) edition: Option<i64>,
    /// The id of the sector that was looked at
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) sector: Option<String>,
    /// The id of the ground on which the ratings stand
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) basis: Option<String>,
    /// The day of the assessment
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) assessed_on: Option<String>,
    /// The organization that chose the ratings
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) assessed_by: Option<String>,
    /// What a reader should know about the whole assessment
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
}
