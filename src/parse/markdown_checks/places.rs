//! Converts offsets in a text to places in its file.

use crate::parse::raw::{RawText, place_in};
use crate::source::Span;
use std::ops::Range;

/// The places in one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<'a>(&'a RawText);

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a RawText) -> Self {
        Self(text)
    }

    /// The place of a range of the text; the whole text if it is written with escapes.
    pub(super) fn span(self, range: Range<usize>) -> Span {
        place_in(self.0, range)
    }
}
