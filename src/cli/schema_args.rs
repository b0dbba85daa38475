//! The flags of `statewise schema`.

use camino::Utf8PathBuf;

/// Write JSON Schemas of the project's files, for text editors
///
/// There is one for each kind of file, and one for its translations. An editor that knows the schema of
/// a file completes its keys and ids, says what each key means, and marks what is wrong. The ids are
/// those of the project, so write the schemas anew when the rubric changes. Other files in the folder
/// are left alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  statewise schema              Write all schemas to the folder `schema` of the project
  statewise schema assessment   Print the schema of the assessments of states
  statewise schema --check      Fail if the files in `schema` are not those that would be written

A file can name its schema in its first line, by the way to it or by its address on the site. In an \
assessment of a state that is
  #:schema ../../schema/assessment.json")]
pub(super) struct Schema {
    /// Print the schema of this kind of file; without it, all are written
    #[arg(value_name = "FORMAT", conflicts_with_all = ["out", "check"])]
    pub(super) format: Option<String>,
    /// The project's folder: the one with site.toml
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) project: Utf8PathBuf,
    /// The folder to write to [default: `schema` in the project's folder]
    #[arg(short, long, value_name = "FOLDER")]
    pub(super) out: Option<Utf8PathBuf>,
    /// Write nothing; list the files in the folder that are not those that would be written
    #[arg(long)]
    pub(super) check: bool,
}
