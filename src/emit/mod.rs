//! Files → disk. The only writer.
//!
//! The new tree is built in a folder beside the target and swapped in as a whole, so that after any
//! failure (an error, a full disk, `kill -9`) the target is the old site or the new one, never a
//! mixture. A manifest inside the target lists what was written; nothing else is ever removed.
//!
//! Where no other folder can take the place of the target, a build that is asked to writes into the
//! folder itself: see `in_place.rs` for what that gives up.
//!
//! It is independent of pages: it takes relative paths, and a function that returns the content of
//! the n-th file.

mod access;
mod clear;
mod disk;
mod failure;
mod guard;
mod in_place;
mod lock;
mod loss;
mod manifest;
mod options;
mod output_path;
mod root;
mod run;
mod staging;
mod swap;
#[cfg(test)]
mod tests;

pub use failure::{EmitError, IoFailure, Refusal};
pub use options::{EmitOptions, EmitReport, Kind};
pub use run::emit;

/// Whether a file may be written at a path; for fuzz tests.
#[doc(hidden)]
pub fn is_safe_path(path: &str) -> bool {
    output_path::is_safe(path)
}
