//! The structure of Markdown texts: what one text alone can do wrong, and where.

mod check;
mod headings;
mod images;
mod limits;
mod links;
mod places;

pub(super) use check::check;
pub(super) use headings::Placement;

#[cfg(test)]
mod tests;
