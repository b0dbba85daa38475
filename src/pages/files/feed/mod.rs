//! Feeds, newest entries first.

mod atom;
mod data;
mod entries;
pub(crate) mod file;
mod json;
