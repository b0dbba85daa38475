//! The tidy tables, each as CSV and as JSON. Both formats are written from the same cells, so their
//! content is equal.

mod activities;
mod assessments;
mod codes;
mod elements;
mod evidence;
mod goals;
mod links;
mod parts;
mod places;
mod practice_sources;
mod practices;
mod rating_criteria;
mod ratings;
mod resources;
mod rubric;
mod sources;
mod state_csv;
mod states;
mod table;
mod write;

pub use state_csv::{state_csv, state_csv_size};
pub use table::{Reference, Table, tables};
pub use write::Tables;

#[cfg(test)]
mod tests;
