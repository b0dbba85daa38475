//! What people wrote in Markdown, as safe HTML: references resolved, glossary terms linked at their
//! first use, headings with ids. Knows no template and makes no address of its own.
//!
//! `parse` and `check` have refused what is wrong before. Nothing here relies on it: raw HTML comes
//! out as text, and an address that is not on the allow-list is left out.

mod address;
mod escape;
#[cfg(test)]
mod fixture;
mod html;
mod once;
mod plain;
mod rendered;
mod renderer;
mod seen;
mod target;
mod terms;
mod writer;

pub use once::RenderedOnce;
pub use plain::{excerpt, first_sentence};
pub use rendered::{Heading, Rendered};
pub use renderer::{HtmlOptions, Prose};
pub use seen::SeenTerms;
pub use target::{Link, Target};
pub use terms::TermMatcher;
