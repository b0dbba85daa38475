//! Formats diagnostics, one file for each format. Text quoted from input files is escaped: the
//! output holds no control characters and no commands for a terminal or a build log.

mod format;
mod github;
mod json;
mod prefix;
mod pretty;
mod range;
#[cfg(test)]
mod sample;
mod sarif;
mod short;
mod summary;
mod visible;

pub use format::{Format, render};
pub use prefix::Prefix;
pub use summary::{counted, summary};
pub use visible::{visible, visible_json, visible_line};
