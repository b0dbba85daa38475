//! The shape of lines of TOML, looked at without parsing them: headers, keys with a value, and
//! where a text ends.

use std::ops::Range;

/// The end of a text between quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextEnd {
    /// The offset behind its closing quotes.
    Closed(usize),
    /// A text on one line is not closed on it; the offset of the line's end.
    OpenLine(usize),
    /// A text between three quotes is not closed.
    OpenLong,
}

/// The line that begins at an offset, without its line break.
pub(super) fn line_from(toml: &str, start: usize) -> Range<usize> {
    let rest = toml.get(start..).unwrap_or("");
    start..start + rest.find('\n').unwrap_or(rest.len())
}

/// Whether a line is a header and nothing else: `[1B]`, `[[sources]] # why`.
pub(super) fn is_header(line: &str) -> bool {
    let Some(name) = line.trim().strip_prefix('[') else {
        return false;
    };
    let name = name.strip_prefix('[').unwrap_or(name);
    let Some((name, rest)) = name.split_once(']') else {
        return false;
    };
    let rest = rest.strip_prefix(']').unwrap_or(rest).trim();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'' | ' ');
    !name.trim().is_empty()
        && name.chars().all(is_name)
        && (rest.is_empty() || rest.starts_with('#'))
}

/// The offset in a line behind the equals sign of its key; `None` if it does not begin with a key.
pub(super) fn value_start(line: &str) -> Option<usize> {
    let mut quote: Option<u8> = None;
    let mut has_key = false;
    for (at, byte) in line.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => {
                has_key = true;
                quote = Some(byte);
            }
            (None, b'=') => return has_key.then_some(at + 1),
            (None, b'.' | b' ' | b'\t') => {}
            (None, _) if byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' => {
                has_key = true;
            }
            (None, _) => return None,
        }
    }
    None
}

/// Whether a line is surely a key with the beginning of a value, and no prose.
pub(super) fn is_pair(line: &str) -> bool {
    let Some(value) = value_start(line).and_then(|start| line.get(start..)) else {
        return false;
    };
    let key = line.split('=').next().unwrap_or("").trim();
    // Prose may have an equals sign too: "The share = 3 of 4".
    if key.contains(' ') && !key.starts_with(['"', '\'']) {
        return false;
    }
    let value = value.trim_start();
    value.starts_with(['"', '\'', '[', '{', '+', '-'])
        || value.starts_with(|c: char| c.is_ascii_digit())
        || value.starts_with("true")
        || value.starts_with("false")
}

/// Whether a line can only be TOML.
pub(super) fn is_structural(line: &str) -> bool {
    is_header(line) || is_pair(line)
}

/// Where the text ends that begins with the quote at an offset.
pub(super) fn end_of_text(toml: &str, start: usize) -> TextEnd {
    let bytes = toml.as_bytes();
    let quote = bytes.get(start).copied().unwrap_or(b'"');
    let three = |at: usize| bytes.get(at..at + 3) == Some(&[quote; 3][..]);
    let is_long = three(start);
    let mut at = start + if is_long { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote == b'"' && (is_long || bytes.get(at + 1) != Some(&b'\n')) => at += 1,
            b'\n' if !is_long => return TextEnd::OpenLine(at),
            _ if byte == quote && !is_long => return TextEnd::Closed(at + 1),
            _ if byte == quote && three(at) => {
                // A text may end in one or two quotes before the closing three.
                let run = bytes.get(at..).unwrap_or_default().iter();
                let run = run.take(5).take_while(|&&byte| byte == quote).count();
                return TextEnd::Closed(at + run);
            }
            _ => {}
        }
        at += 1;
    }
    if is_long {
        TextEnd::OpenLong
    } else {
        TextEnd::OpenLine(bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_and_keys_are_told_from_prose() {
        for header in ["[1B]", "[[sources]]", " [a.b] # why", "[\"1A\"]"] {
            assert!(is_structural(header), "{header:?}");
        }
        for pair in [
            "a = 1",
            "sources = [{",
            "\"1A\" = \"x\"",
            "a.b=true",
            "a = '''",
        ] {
            assert!(is_structural(pair), "{pair:?}");
        }
        for prose in [
            "",
            "Why this rating.",
            "[the law](https://example.org/)",
            "[1, 2],",
            "The share = 3 of 4",
            "a = b",
            "= 1",
            "- [ ] done",
        ] {
            assert!(!is_structural(prose), "{prose:?}");
        }
    }

    #[test]
    fn texts_end_at_their_own_quotes() {
        for (toml, expected) in [
            ("\"a\" b", TextEnd::Closed(3)),
            ("\"a\\\"b\"", TextEnd::Closed(6)),
            ("'a\\'", TextEnd::Closed(4)),
            ("\"a\nb\"", TextEnd::OpenLine(2)),
            ("\"a\\\nb\"", TextEnd::OpenLine(3)),
            ("\"\"\"\na\"b\"\"\"\"\" c", TextEnd::Closed(12)),
            ("'''\na\"\"\"", TextEnd::OpenLong),
            ("\"\"", TextEnd::Closed(2)),
        ] {
            assert_eq!(end_of_text(toml, 0), expected, "{toml:?}");
        }
    }
}
