//! The action plan of a state.

mod goals;
mod maps;
pub(crate) mod page;
