//! The shell around [`statewise::cli::run`].

use std::process::ExitCode;

fn main() -> ExitCode {
    statewise::cli::run(std::env::args_os())
}
