//! The pages and files of a site and their addresses.

pub(crate) mod affected;
pub(crate) mod all_files;
pub(crate) mod all_pages;
pub(crate) mod file;
pub(crate) mod limits;
pub(crate) mod page;
pub(crate) mod table;
pub(crate) mod taken;
pub(crate) mod url;

#[cfg(test)]
mod tests;
