//! Files that are not pages: cards, feeds, and files for hosts and crawlers.

pub(crate) mod card;
pub(crate) mod feed;
pub(crate) mod framing;
pub(crate) mod site_files;

#[cfg(test)]
mod tests;
