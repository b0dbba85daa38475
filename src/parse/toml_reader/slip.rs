//! The key and the whole value that a syntax error is in.

use super::statement::value_start;
use crate::parse::lines::line_of;
use std::ops::Range;

/// A key with a value on one line, as ranges in the TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
    /// The next key, which stands behind the value without a comma or a new line.
    pub(super) next_key: Option<Range<usize>>,
    /// Whether it stands in braces.
    pub(super) in_braces: bool,
}

/// The key and value around an offset; `None` if the line has none there.
pub(super) fn around(toml: &str, at: usize) -> Option<Slip> {
    let line = line_of(toml, at);
    let text = toml.get(line.clone())?;
    let key_at = key_before(text, at - line.start)?;
    let in_braces = text.get(..key_at)?.contains(['{', ',']) || text.trim_start().starts_with('{');
    let rest = text.get(key_at..)?;
    let value_at = key_at + value_start(rest)?;
    let key = text.get(key_at..value_at)?.trim_end_matches('=').trim_end();
    let key = key_at..key_at + key.len();
    let value_text = text.get(value_at..)?;
    let start = value_at + value_text.len() - value_text.trim_start().len();
    let (end, next_key) = end_of_value(text, start, in_braces);
    let written = text.get(start..end)?.trim_end();
    // A line of braces that began above it.
    let is_inner = text.starts_with([' ', '\t']) && next_key.is_none();
    let written = match written.strip_suffix(',') {
        Some(written) if is_inner => written,
        _ => written,
    };
    let end = start + written.len();
    let whole = |range: Range<usize>| line.start + range.start..line.start + range.end;
    Some(Slip {
        key: whole(key),
        value: whole(start..end),
        next_key: next_key.map(whole),
        in_braces: in_braces || is_inner,
    })
}

/// The start of the last key before an offset of a line: of the line itself, or behind a brace or
/// a comma.
fn key_before(line: &str, at: usize) -> Option<usize> {
    let begins_line = line.len() - line.trim_start_matches([' ', '\t', '{']).len();
    let mut found = Some(begins_line).filter(|&start| is_key(line, start));
    let mut quote = None;
    for (offset, c) in line.char_indices().take_while(|&(offset, _)| offset < at) {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"') => quote = Some(c),
            (None, '{' | ',') => {
                let rest = line.get(offset + 1..).unwrap_or("");
                let start = offset + 1 + rest.len() - rest.trim_start().len();
                if is_key(line, start) && start <= at {
                    found = Some(start);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a key with an equals sign begins at an offset of a line.
fn is_key(line: &str, start: usize) -> bool {
    key_at(line, start).is_some()
}

/// The range of the key that begins at an offset and has an equals sign behind it.
fn key_at(line: &str, start: usize) -> Option<Range<usize>> {
    let rest = line.get(start..)?;
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"');
    let length = rest.find(|c| !is_key(c)).unwrap_or(rest.len());
    let follows = rest.get(length..)?.trim_start();
    (length > 0 && follows.starts_with('=')).then_some(start..start + length)
}

/// The end of the value that begins at an offset of a line, and the key right behind it.
fn end_of_value(line: &str, start: usize, in_braces: bool) -> (usize, Option<Range<usize>>) {
    let mut quote = None;
    let mut depth = 0_usize;
    let mut before = ' ';
    for (offset, c) in line.get(start..).unwrap_or("").char_indices() {
        let at = start + offset;
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some(c),
            (None, '#') if before == ' ' && !in_braces => return (at, None),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') if depth > 0 => depth -= 1,
            (None, ']' | '}') if in_braces => return (at, None),
            (None, ',') if in_braces && depth == 0 => {
                let rest = line.get(at + 1..).unwrap_or("");
                let next = at + 1 + rest.len() - rest.trim_start().len();
                if is_key(line, next)
                    || rest.trim().is_empty()
                    || rest.trim_start().starts_with('}')
                {
                    return (at, None);
                }
            }
            (None, _) if before == ' ' && depth == 0 && offset > 0 => {
                if let Some(key) = key_at(line, at) {
                    return (at, Some(key));
                }
            }
            _ => {}
        }
        before = if c == '\t' { ' ' } else { c };
    }
    (line.len(), None)
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_whole_value_and_its_key_are_found() {
        for (line, at, expected) in [
            (
                "assessed_on = 11/24/2026",
                16,
                ("assessed_on", "11/24/2026", ""),
            ),
            (
                "on = November 24, 2026 # why",
                6,
                ("on", "November 24, 2026", ""),
            ),
            (
                "s = [{ title = \"a, b\", accessed = November 24, 2026 }]",
                36,
                ("accessed", "November 24, 2026", ""),
            ),
            (
                "s = [{ title = \"T\", year = 2021 accessed = 2026-11-23 }]",
                32,
                ("year", "2021", "accessed"),
            ),
            ("  year = 2021-22,", 9, ("year", "2021-22", "")),
            ("rating = 3 status = \"x\"", 11, ("rating", "3", "status")),
            (
                "{ title = \"T\" url = \"u\" },",
                14,
                ("title", "\"T\"", "url"),
            ),
        ] {
            let slip = around(line, at).unwrap_or_else(|| panic!("{line:?}"));
            let next = slip.next_key.map_or("", |next| &line[next]);
            assert_eq!(
                (&line[slip.key], &line[slip.value], next),
                expected,
                "{line:?}"
            );
        }
        assert_eq!(around("no key here", 3), None);
    }
}
