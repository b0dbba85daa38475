//! The needs assessment, filled in by people in their browser: five screens. The pages hold every
//! question, criterion and definition; scripts of the theme make them live, and find names and
//! sentences in attributes of the root element.

pub(crate) mod blank_table;
pub(crate) mod form;
pub(crate) mod heat_map;
pub(crate) mod record;
pub(crate) mod settle;
pub(crate) mod start;

mod blank_heat_map;
mod choices;
mod live_words;
mod questions;
mod root;
mod rubric_data;
mod screen;
mod sheet_words;
mod site_data;
mod words;

#[cfg(test)]
mod tests;
