//! The Markdown dialect: parser options, references, anchors. Shared by `parse`, which checks
//! texts, and `prose`, which renders them.

mod anchor;
mod bare;
mod blank;
mod destination;
mod file;
mod reference;
mod web_address;

pub use anchor::{Anchors, TEMPLATE_IDS, anchor};
pub use bare::{Bare, bare_addresses};
pub use blank::is_odd_blank;
pub use destination::{ALLOWED_SCHEMES, Destination};
pub use file::{files_beside, written_for_name};
pub use reference::Reference;
pub use web_address::{BadAddress, web_address};

use pulldown_cmark::Options;

/// How deep quotes and lists may be nested (faults.md, C16): deeper text is refused before it is
/// handed to the Markdown parser.
pub const MAX_NESTING: usize = 32;

/// The parser options beyond CommonMark: tables, strikethrough and footnotes.
///
/// Heading attributes, definition lists and smart punctuation are off: the first two allow
/// attributes and have caused panics, and the last changes what people wrote.
pub const fn dialect() -> Options {
    Options::ENABLE_TABLES
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_FOOTNOTES)
}
