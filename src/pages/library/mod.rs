//! Best practices and resources.

mod facet;
pub(crate) mod practice;
mod practice_facet;
pub(crate) mod resource;

#[cfg(test)]
mod tests;
