//! The generator's own words. They are in Fluent files of the theme; this module formats messages,
//! numbers, dates and lists for a language.

mod arg;
mod catalogue;
mod list;
mod load;
mod numbers;
mod plurals;
mod words;
mod written;

pub use arg::Arg;
pub(crate) use arg::say;
pub use load::load;
pub use words::Words;
