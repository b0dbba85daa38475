//! Drawing diagnostics, one file for each format. Whatever stands in the files of a pull request,
//! what is drawn holds no control characters and no commands for a terminal or a build log.

mod format;
mod github;
mod json;
mod pretty;
mod range;
#[cfg(test)]
mod sample;
mod short;
mod summary;
mod visible;

pub use format::{Format, render};
pub use summary::{counted, summary};
pub use visible::{visible, visible_line};
