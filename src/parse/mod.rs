//! Sources → Documents: raw, spanned, perhaps wrong. One bad file never hides another.
//!
//! Everything that one file alone can tell is checked here: its characters, its TOML, its keys and
//! their types, and the Markdown in its texts. A required key that is missing is reported here
//! once; what ids and numbers *mean* is for `check`.

pub mod documents;

mod broken_ranges;
mod characters;
mod file;
mod file_checks;
mod formats;
mod front_matter;
mod key;
mod lines;
mod markdown_checks;
mod path;
mod project;
mod raw;
mod read;
mod record;
mod shown;
mod toml_reader;

pub use project::{parse, parse_files, plain_words};

#[cfg(test)]
mod tests;
