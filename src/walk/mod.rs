//! Project directory → [`crate::source::Sources`]. The only reader of the project's disk.
//!
//! Links are not followed. What stands beside the input and looks like it is told too. Links, devices, hidden files and files without a meaning become sources
//! with an [`crate::source::UnexpectedFile`], which `check` reports; only an error of the system is
//! a [`WalkError`].

mod beside;
mod built_in;
mod error;
mod intake;
mod list;
mod names;
mod open;
mod read;
mod revision;
mod tree;

pub use built_in::THEME_FILES;
pub use error::WalkError;
pub use intake::{input_folders, kind_of};
pub use list::is_input;
pub use read::{bytes, normal};
pub use revision::{TreeEntry, TreeEntryKind, read_tree};
pub use tree::{Change, ChangeKind, Touched, Tree, walk};

#[cfg(test)]
mod tests;
