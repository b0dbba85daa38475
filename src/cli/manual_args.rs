//! The arguments of `statewise completions` and `statewise man`.

use std::path::PathBuf;

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
