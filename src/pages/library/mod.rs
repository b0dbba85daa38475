//! Best practices and resources.

mod facet;
pub(crate) mod practice;
pub(crate) mod resource;

#[cfg(test)]
mod tests;
