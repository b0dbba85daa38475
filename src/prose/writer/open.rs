//! Elements that are open: their tags are written when their text is known.

use pulldown_cmark::Alignment;

/// A heading, while its text is read.
pub(super) struct OpenHeading {
    pub(super) level: u8,
    /// What is written, of which the id is made: `check` knows it, and links to the id rely on it.
    pub(super) written: String,
    /// What is shown: with the titles of references that have no text of their own.
    pub(super) shown: String,
    /// Where in the HTML its text begins.
    pub(super) start: usize,
}

/// An image, while its alternative text is read.
pub(super) struct Image {
    pub(super) address: String,
    pub(super) title: String,
    pub(super) alt: String,
    /// Images inside of the alternative text.
    pub(super) depth: usize,
}

impl Image {
    pub(super) fn new(address: &str, title: &str) -> Self {
        Self {
            address: address.to_owned(),
            title: title.to_owned(),
            alt: String::new(),
            depth: 0,
        }
    }
}

/// What a link became.
pub(super) enum Anchor {
    /// `<a>`; the place in the HTML where its text begins, and the text if it has none.
    Open { start: usize, title: String },
    /// Its text alone: there is no such place, or it may not be linked to.
    Text,
}

/// A table, while its cells are read.
pub(super) struct OpenTable {
    pub(super) alignments: Vec<Alignment>,
    pub(super) column: usize,
    pub(super) in_head: bool,
    /// What the cells of the head say.
    pub(super) head: Vec<String>,
    /// Where in the HTML the attributes of the box belong.
    pub(super) start: usize,
}
