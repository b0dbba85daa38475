//! The command line. The only place that prints, exits, and reads the clock and the environment.

mod args;
mod build;
mod check;
mod clock;
mod common_args;
mod diff;
mod exit;
mod explain;
mod fmt;
mod git;
mod import;
mod init;
mod manual;
mod manual_args;
mod new;
mod new_args;
mod new_files;
mod problems;
mod progress;
mod project;
mod run;
mod schema;
mod schema_args;
mod serve;
mod signals;
mod terminal;
mod version;
mod viewpoint;

pub use run::run;

#[cfg(test)]
mod tests;
