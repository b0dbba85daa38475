//! The downloads.

pub(crate) mod archive;
pub(crate) mod page;

#[cfg(test)]
mod tests;
