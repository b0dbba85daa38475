//! The tidy tables: which there are, and each as CSV and as JSON. Both formats are cut from the same
//! cells, so they hold the same facts.

mod belongs_to;
mod comparisons;
mod evidence;
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
