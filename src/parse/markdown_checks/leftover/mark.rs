//! What is found.

use std::ops::Range;

/// A mark that stays, at a range of the words of a block.
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) caret: &'static str,
    pub(super) hint: String,
}
