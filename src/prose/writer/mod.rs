//! Writes the events of a Markdown text as HTML. All tags and attributes are written in this
//! module; texts and values from the content are escaped.

mod events;
mod headings;
mod images;
mod links;
mod notes;
mod open;
mod state;
mod tables;
mod texts;

pub(super) use state::Writer;
