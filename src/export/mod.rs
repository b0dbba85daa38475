//! The tables as machines read them: CSV and JSON at addresses that never change. These files are
//! pages too, so they are built, served and tested the same way.
//!
//! Texts are the originals (the site's default language); evidence is its Markdown source. Whatever
//! grows with the number of states can be written row by row into any [`std::io::Write`].

mod archive;
mod cell;
mod citation;
mod column;
mod compare_json;
mod csv_file;
mod dictionary;
mod head;
mod json_file;
mod ratings;
mod rows_file;
mod rubric;
mod tables;

pub use archive::{Archived, archive};
pub use citation::{citation, edition_citation, license};
pub use column::{Column, ColumnKind};
pub use compare_json::compare_json;
pub use csv_file::{state_csv, state_csv_size};
pub use dictionary::{dictionary_csv, dictionary_json};
pub use json_file::{state_json, state_json_size};
pub use rubric::rubric_json;
pub use tables::{Format, Table, row_count, tables, write_edition_table, write_table};

use std::io;

/// How many bytes are written at once: files are made of very small pieces.
const BUFFER: usize = 32 * 1024;

/// Collects what a writer of a file writes, in memory.
fn in_memory(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Memory takes every byte and every row has one cell a column: there is no error to tell.
    let _ = write(&mut bytes);
    bytes
}

/// How many bytes a writer of a file writes.
fn size(write: impl FnOnce(&mut Counter) -> io::Result<()>) -> usize {
    let mut counter = Counter(0);
    // As in memory, nothing can go wrong.
    let _ = write(&mut counter);
    counter.0
}

/// Counts bytes and forgets them.
struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0 += bytes.len();
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
