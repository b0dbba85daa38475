//! Writes the events of a Markdown text as HTML. Every tag and attribute of the result stands in
//! this folder; from the text come only escaped texts and values.

mod events;
mod headings;
mod images;
mod links;
mod open;
mod state;
mod tables;
mod texts;

pub(super) use state::Writer;
