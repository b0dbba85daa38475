//! The downloads.

pub(crate) mod archive;
pub(crate) mod page;
mod programs;

#[cfg(test)]
mod tests;
