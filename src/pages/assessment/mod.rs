//! The needs assessment, filled in by people in their browser: five screens. The pages hold every
//! question, criterion and definition; scripts of the theme make them live, and find names and
//! sentences in attributes of the root element.

pub(crate) mod blank_table;
pub(crate) mod form;
pub(crate) mod heat_map;
pub(crate) mod record;
pub(crate) mod settle;
pub(crate) mod start;

pub(crate) mod blank_heat_map;
pub(crate) mod choices;
pub(crate) mod live_words;
pub(crate) mod rubric_data;
pub(crate) mod site_data;
pub(crate) mod words;

mod plan_words;
mod questions;
mod root;
mod screen;
mod sheet_words;

#[cfg(test)]
mod tests;
