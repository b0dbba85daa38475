//! The parts of a file that syntax errors make unreadable, so that no further problem is reported
//! there.

use std::collections::BTreeSet;
use std::ops::Range;

/// The broken parts of a file, as ranges of bytes from the start of the file.
#[derive(Clone, Debug, Default)]
pub(super) struct BrokenRanges {
    /// Broken lines, in order, not overlapping.
    lines: Vec<Range<usize>>,
    /// Broken parts of several lines, in order, not overlapping.
    parts: Vec<Range<usize>>,
    /// Keys at the beginning of broken lines.
    keys: BTreeSet<String>,
    /// A header or a part of several lines is broken, so any key may be missing because of it.
    anything: bool,
}

impl BrokenRanges {
    /// Marks a line, given its range in the file and its text. Lines must come in order.
    pub(super) fn add_line(&mut self, range: Range<usize>, line: &str) {
        if !self.add_harmless_line(range) {
            return;
        }
        let key = line.trim_start().trim_start_matches(['"', '\'']);
        let end = key
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(key.len());
        match key.get(..end) {
            Some(key) if !key.is_empty() => {
                self.keys.insert(key.to_owned());
            }
            _ => self.anything = true,
        }
    }

    /// Marks the part below a broken header. Parts must come in order.
    pub(super) fn add_part(&mut self, range: Range<usize>) {
        self.anything = true;
        self.parts.push(range);
    }

    /// Marks a line that has an error but hides no key. `false` if it is marked already.
    pub(super) fn add_harmless_line(&mut self, range: Range<usize>) -> bool {
        let last = self.lines.last();
        let is_new = last.is_none_or(|last| last.start != range.start);
        if is_new {
            self.lines.push(range);
        }
        is_new
    }

    /// Whether an offset in the file is in a broken part.
    pub(super) fn covers(&self, offset: usize) -> bool {
        is_in(&self.lines, offset) || is_in(&self.parts, offset)
    }

    /// Whether an offset in the file is below a broken header.
    pub(super) fn has_header_at(&self, offset: usize) -> bool {
        is_in(&self.parts, offset)
    }

    /// Whether a key may be missing only because a line is broken.
    pub(super) fn may_hide(&self, key: &str) -> bool {
        self.anything || self.keys.contains(key)
    }
}

/// Whether an offset is in one of some ranges, which are in order.
fn is_in(ranges: &[Range<usize>], offset: usize) -> bool {
    let next = ranges.partition_point(|range| range.start <= offset);
    next.checked_sub(1)
        .and_then(|at| ranges.get(at))
        .is_some_and(|range| offset < range.end)
}
