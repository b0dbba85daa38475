//! What can be downloaded.

pub(crate) mod archive;
pub(crate) mod page;

#[cfg(test)]
mod tests;
