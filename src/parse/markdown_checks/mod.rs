//! Checks of a single Markdown text: structure, links, images and limits.

mod check;
mod decoded;
mod growth;
mod headings;
mod images;
mod leftover;
mod limits;
mod links;
mod lost;
mod places;

pub(super) use check::check;
pub(super) use headings::Placement;

#[cfg(test)]
mod tests;
