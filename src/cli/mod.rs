//! The command line. The only place that prints, exits, and reads the clock and the environment.

mod args;
mod build;
mod check;
mod clock;
mod exit;
mod explain;
mod fmt;
mod import;
mod problems;
mod progress;
mod project;
mod run;
mod serve;
mod signals;
mod terminal;
mod viewpoint;

pub use run::run;

#[cfg(test)]
mod tests;
