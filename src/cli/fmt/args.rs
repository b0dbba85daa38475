//! The arguments of `statewise fmt`.

use camino::Utf8PathBuf;

/// Put keys, comments and lines of files in their one order
///
/// TOML files, and the lines between +++ of Markdown files, get the order of keys and the layout that
/// all files share. No value and no comment changes: each comment stays with the key it stands before.
/// Only files that differ are written, and their paths are printed. A file that cannot be read is left
/// as it is.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise fmt                       The project in this folder
  statewise fmt states/my-state       The files of one state
  statewise fmt --check               Only list what would change; fails if there is something

Unknown keys come last: what they should be called is a matter of `statewise check`. Line ends become \
line feeds, and a byte order mark is taken away.")]
pub(in crate::cli) struct Fmt {
    /// Write nothing; list the files that would change, with the first line of each that would
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// Files and folders of one project [default: the folder you are in]
    #[arg(value_name = "PATHS")]
    pub(in crate::cli) paths: Vec<Utf8PathBuf>,
    /// How many things to do at once [default: one for each processor]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(in crate::cli) jobs: Option<u16>,
}
