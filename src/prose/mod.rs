//! Markdown of the content as safe HTML: references resolved, glossary terms linked at their first
//! use, headings with ids. Independent of templates; addresses come from the caller.
//!
//! `parse` and `check` have refused invalid texts before, but this module does not rely on it: raw
//! HTML is escaped, and addresses that are not on the allow-list are left out.

mod address;
mod escape;
mod html;
mod notes;
mod once;
mod plain;
mod rendered;
mod renderer;
mod seen;
mod target;
mod terms;
mod writer;

#[cfg(test)]
mod tests;

pub use notes::NoteWord;
pub use once::RenderedOnce;
pub use plain::{excerpt, first_sentence};
pub use rendered::{Heading, Rendered};
pub use renderer::{HtmlOptions, Prose};
pub use seen::SeenTerms;
pub use target::{Link, Target};
pub use terms::TermMatcher;
