//! The tidy tables, each as CSV and as JSON. Both formats are written from the same cells, so their
//! content is equal.

mod activities;
mod belongs_to;
mod comparisons;
mod evidence;
mod goals;
mod practices;
mod ratings;
mod resources;
mod sources;
mod state_csv;
mod table;
mod write;

pub use state_csv::{state_csv, state_csv_size};
pub use table::{Table, tables};
pub use write::{row_count, write_edition_table, write_table};

#[cfg(test)]
mod tests;
