//! The tables as machines read them: CSV and JSON at addresses that never change. These files are
//! pages too, so they are built, served and tested the same way.
//!
//! Texts are the originals (the site's default language); evidence is its Markdown source. Whatever
//! grows with the number of states can be written row by row into any [`std::io::Write`].

mod cell;
mod citation;
mod column;
mod csv_file;
mod dictionary;
mod json_file;
mod ratings;
mod rubric;

pub use citation::citation;
pub use column::{Column, ColumnKind, columns};
pub use csv_file::{ratings_csv, state_csv, write_ratings_csv};
pub use dictionary::{dictionary_csv, dictionary_json};
pub use json_file::{ratings_json, state_json, write_ratings_json};
pub use rubric::rubric_json;

/// Collects what a writer of a file writes, in memory.
fn in_memory(capacity: usize, write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(capacity);
    // Memory takes every byte and every row has one cell a column: there is no error to tell.
    let _ = write(&mut bytes);
    bytes
}
