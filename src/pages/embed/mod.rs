//! Embeds: parts of the site that other sites show in a frame. They run no script, and their links
//! open the page of this site that they are a part of.

mod frame;
pub(crate) mod heat_map;
pub(crate) mod list;
pub(crate) mod map;

#[cfg(test)]
mod tests;
