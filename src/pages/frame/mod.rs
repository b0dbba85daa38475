//! The layout around every page.

pub(crate) mod card_alt;
pub(crate) mod feed_links;
pub(crate) mod footer;
pub(crate) mod layout;
pub(crate) mod linked_data;

#[cfg(test)]
mod tests;
