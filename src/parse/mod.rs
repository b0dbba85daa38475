//! Sources → Documents: unresolved, with places, possibly invalid. One broken file never hides
//! another.
//!
//! Everything that can be checked in a single file is checked here: its characters, its TOML, its
//! keys and their types, and the Markdown in its texts. A missing required key is reported here,
//! once; `check` resolves ids and numbers.
//!
//! ```text
//! raw, key, characters, lines      what everything uses
//! file ─ toml_reader               a file and its tables: keys taken one by one, with their places
//! record ─ formats                 each format, written once: type, reader, prose, keys as data
//! read ─ documents ─ project       file → document → all documents
//! json ─ draft                     JSON → the same tables; the draft of an assessment
//! schema_comments                  comments that name the schema of a file
//! ```

pub mod documents;

mod broken_ranges;
mod characters;
mod damaged_text;
mod draft;
mod file;
mod file_checks;
mod formats;
mod front_matter;
mod json;
mod key;
mod lines;
mod markdown_checks;
mod path;
mod project;
mod raw;
mod read;
mod record;
mod schema_comments;
mod shown;
mod to_fill;
mod toml_reader;
mod unread;

pub use documents::format_of;
pub use draft::{DRAFT_FORMAT, DRAFT_VERSION, MAX_DRAFT_BYTES, draft};
pub use front_matter::toml_range;
pub use path::{is_language_tag, meant_language_tag};
pub use project::{parse, parse_files, plain_words};
pub use schema_comments::{SchemaComment, SchemaForm, schema_comments};
pub use to_fill::TO_FILL;
pub use toml_reader::comments;

#[cfg(test)]
mod tests;
