//! Open elements, whose tags are written when their text is complete.

use pulldown_cmark::Alignment;

/// An open heading.
pub(super) struct OpenHeading {
    pub(super) level: u8,
    /// The text as written, from which the id is derived. `check` computes the same id for links to
    /// it.
    pub(super) written: String,
    /// The displayed text, with titles of references that have no text.
    pub(super) shown: String,
    /// The offset in the HTML at which its text begins.
    pub(super) start: usize,
}

/// An open image, whose alternative text is being read.
pub(super) struct Image {
    pub(super) address: String,
    pub(super) title: String,
    pub(super) alt: String,
    /// The nesting depth of images inside of the alternative text.
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

/// The output for a link.
pub(super) enum Anchor {
    /// `<a>`: the offset in the HTML at which its text begins, and the title used if it has no
    /// text.
    Open { start: usize, title: String },
    /// Only its text: it has no target, or must not be linked.
    Text,
}

/// An open table.
pub(super) struct OpenTable {
    pub(super) alignments: Vec<Alignment>,
    pub(super) column: usize,
    pub(super) in_head: bool,
    /// The texts of the head's cells.
    pub(super) head: Vec<String>,
    /// The offset in the HTML at which the attributes of the surrounding box are inserted.
    pub(super) start: usize,
}
