//! The result of rendering a text.

use crate::model::TermIndex;

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The level as shown, 1 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
}

/// A rendered text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The glossary terms that it links, in order.
    pub terms: Vec<TermIndex>,
}
