//! Feeds: what happened, newest first, for readers that ask again by themselves.

mod atom;
mod data;
mod entries;
pub(crate) mod file;
mod json;
