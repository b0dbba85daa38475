//! Pages that compare states.

mod names;
pub(crate) mod page;
pub(crate) mod pair;
mod pair_words;
pub(crate) mod pairs_of;
mod words;

#[cfg(test)]
mod tests;
