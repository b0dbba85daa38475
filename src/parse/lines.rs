//! Lines of a text, as ranges in bytes.

use std::ops::Range;

/// The line around an offset, without its line break.
pub(super) fn line_of(toml: &str, at: usize) -> Range<usize> {
    let bytes = toml.as_bytes();
    let at = at.min(bytes.len());
    let start = bytes
        .get(..at)
        .and_then(|before| before.iter().rposition(|&byte| byte == b'\n'))
        .map_or(0, |end| end + 1);
    let end = bytes
        .get(at..)
        .and_then(|after| after.iter().position(|&byte| byte == b'\n'))
        .map_or(bytes.len(), |end| at + end);
    start..end
}

/// Whether an offset is in one of some lines, which are sorted; line breaks belong to their lines.
pub(super) fn is_within(lines: &[Range<usize>], offset: usize) -> bool {
    let next = lines.partition_point(|line| line.start <= offset);
    next.checked_sub(1)
        .and_then(|at| lines.get(at))
        .is_some_and(|line| offset <= line.end)
}

/// The text with some ranges replaced by spaces; its length and its lines stay the same.
pub(super) fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        blanked.push_str(text.get(from..range.start).unwrap_or(""));
        let hidden = text.get(range.clone()).unwrap_or("");
        blanked.extend(hidden.bytes().map(|byte| match byte {
            b'\n' => '\n',
            _ => ' ',
        }));
        from = range.end;
    }
    blanked.push_str(text.get(from..).unwrap_or(""));
    blanked
}
