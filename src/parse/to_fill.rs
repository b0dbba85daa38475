//! What is left to fill in: `statewise new` marks it, and none of it can be published.

use std::ops::Range;

/// What stands where something is left to fill in, at the beginning of a value or of a line.
pub const TO_FILL: &str = "TO FILL";

/// A place that is left to fill in.
pub(super) struct ToFill<'a> {
    pub(super) range: Range<usize>,
    /// What belongs there, in the words of the mark.
    pub(super) what: &'a str,
}

/// Every such place of a text. Comments of TOML are none.
pub(super) fn find(text: &str, is_toml: bool) -> Vec<ToFill<'_>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(TO_FILL) {
        let (before, rest) = text.split_at(at);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let is_comment = is_toml && line.trim_start().starts_with('#');
        let begins = line.is_empty() || line.ends_with(['"', '\'']);
        let after = rest.get(TO_FILL.len()..).unwrap_or_default();
        let ends = after.is_empty() || after.starts_with([':', '"', '\'', '\n', '\r']);
        if is_comment || !begins || !ends {
            continue;
        }
        let end = after.find(['"', '\n', '\r']).unwrap_or(after.len());
        let words = after.get(..end).unwrap_or_default();
        found.push(ToFill {
            range: at..at + TO_FILL.len() + end,
            what: words.trim_start_matches(':').trim(),
        });
    }
    found
}
