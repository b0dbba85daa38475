//! The tables as CSV and JSON, at addresses that never change. These files are entries of the page
//! table, so they are built, served and tested like pages.
//!
//! Texts are the originals (the site's default language); evidence is its Markdown source. Files
//! that grow with the number of states can be written row by row to any [`std::io::Write`].

mod archive;
mod cell;
mod citation;
mod code;
mod column;
mod compare_json;
mod csv_file;
mod data_package;
mod dictionary;
mod format;
mod head;
mod json_file;
mod plan_json;
mod ratings;
mod rows_file;
mod rubric;
mod tables;
mod words;
mod writing;

pub use archive::{Archived, archive};
pub use cell::{safe_cell, text_of_cell};
pub use citation::{citation, edition_citation, license};
pub use code::CodeKind;
pub use column::{Column, ColumnKind};
pub use compare_json::compare_json;
pub use data_package::data_package;
pub use dictionary::{allowed_values, dictionary_csv, dictionary_json};
pub use format::Format;
pub use json_file::{state_json, state_json_size};
pub use rubric::rubric_json;
pub use tables::{Reference, Table, Tables, state_csv, state_csv_size, tables};
pub use words::Say;
