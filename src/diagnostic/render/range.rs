//! Ranges on character boundaries.

use std::ops::Range;

/// The byte range of a span, cut to the text and to character boundaries.
pub(super) fn range_within(text: &str, range: Range<usize>) -> Range<usize> {
    let boundary = |offset: usize| text.floor_char_boundary(offset.min(text.len()));
    let start = boundary(range.start);
    start..boundary(range.end).max(start)
}
