//! The site's own words. Every word that the generator itself says on a page stands in a Fluent
//! file of the theme; this room finds the right one for a language and puts numbers, dates and
//! lists into the form that its readers expect.

mod arg;
mod catalogue;
mod list;
mod load;
mod numbers;
mod plurals;
mod words;

pub use arg::Arg;
pub(crate) use arg::say;
pub use load::load;
pub use words::Words;
