//! What several commands take: flags of all, and the project.

use camino::Utf8PathBuf;
use clap::ValueEnum;

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
