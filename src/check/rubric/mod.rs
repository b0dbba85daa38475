//! The rubric.

mod changes;
mod elements;
mod levels;
mod lower;
mod suggestion;

pub(super) use lower::lower;
