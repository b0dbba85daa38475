//! Pages about states.

pub(crate) mod learn;
pub(crate) mod list;
pub(crate) mod plan;
pub(crate) mod profile;

#[cfg(test)]
mod tests;
