//! Files that are no pages: cards, feeds, and what hosts and robots expect.

pub(crate) mod card;
pub(crate) mod feed;
pub(crate) mod framing;
pub(crate) mod site_files;

#[cfg(test)]
mod tests;
