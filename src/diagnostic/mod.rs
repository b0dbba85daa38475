//! Problems in input files, as data. [`render`] formats them.

mod code;
mod list;
mod place;
mod problem;
pub mod render;
mod severity;

pub use code::Code;
pub use list::{Diagnostics, Reporter, causes_first, shortened};
pub use place::{place, place_of};
pub use problem::{Diagnostic, Edit, Label};
pub use severity::Severity;

pub use crate::source::nearest;
