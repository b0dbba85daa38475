//! The diagnostic for a key or table that is defined twice, with the place of the first.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
use crate::parse::lines::line_of;
use crate::parse::shown::shown;
use crate::parse::toml_reader::scan::Scan;
use std::ops::Range;

/// The diagnostic for the second of two (faults.md: T01, T02).
pub(super) fn diagnostic(
    file: &File<'_>,
    toml: &str,
    scan: &Scan,
    second: Range<usize>,
) -> Diagnostic {
    let written = toml.get(second.clone()).unwrap_or("");
    let key = unquoted(written);
    let line = line_of(toml, second.start);
    let text = toml.get(line.clone()).unwrap_or("").trim();
    let first = first(toml, scan, &line, text, key, second.start);
    let message = if text.starts_with('[') {
        format!("The table `{}` is given twice", shown(header(text)))
    } else {
        format!("The key `{}` is given twice", shown(key))
    };
    let mut diagnostic = Diagnostic::new(Code::DuplicateKey, file.span(second))
        .message(message)
        .caret("given again here")
        .hint("Keep one of the two.");
    if let Some(first) = first {
        diagnostic = diagnostic.label(file.span(first), "first given here");
    }
    diagnostic
}

/// The first definition of the key or table: the nearest line above with the same key or header.
fn first(
    toml: &str,
    scan: &Scan,
    line: &Range<usize>,
    text: &str,
    key: &str,
    second: usize,
) -> Option<Range<usize>> {
    // Two keys of an inline table are on one line.
    let before = toml.get(line.start..second)?;
    if let Some(at) = in_line(before, key) {
        return Some(line.start + at..line.start + at + key.len());
    }
    let above: Vec<_> = scan
        .lines
        .iter()
        .take_while(|other| other.start < line.start)
        .collect();
    let is_header = text.starts_with('[');
    let mut last_found = None;
    for other in above.into_iter().rev() {
        let Some(written) = toml.get(other.clone()) else {
            continue;
        };
        let trimmed = written.trim_start();
        let indent = written.len() - trimmed.len();
        let start = other.start + indent;
        let trimmed = trimmed.trim_end();
        if is_header {
            let same_table = trimmed.starts_with('[') && header(trimmed) == header(text);
            let same_key =
                !trimmed.starts_with('[') && unquoted(before_equals(trimmed)) == header(text);
            if same_table || same_key {
                last_found = Some(start..start + trimmed.len());
            }
        } else if trimmed.starts_with('[') {
            // Keys belong to the nearest header above them; the header itself may have the name.
            if header(trimmed).rsplit('.').next().map(unquoted) == Some(key) {
                last_found = last_found.or(Some(start..start + trimmed.len()));
            }
            return last_found;
        } else {
            let other_key = before_equals(trimmed);
            let dotted = other_key.split('.').next().unwrap_or(other_key);
            if unquoted(other_key) == key || unquoted(dotted.trim()) == key {
                last_found = Some(start..start + other_key.len());
            }
        }
    }
    last_found
}

fn in_line(before: &str, key: &str) -> Option<usize> {
    if key.is_empty() {
        return None;
    }
    before.match_indices(key).map(|(at, _)| at).find(|&at| {
        let starts = before
            .get(..at)
            .is_some_and(|left| left.trim_end().ends_with(['{', ',']));
        let ends = before
            .get(at + key.len()..)
            .is_some_and(|right| right.trim_start().starts_with('='));
        starts && ends
    })
}

fn before_equals(line: &str) -> &str {
    line.split_once('=').map_or(line, |(key, _)| key).trim_end()
}

fn unquoted(key: &str) -> &str {
    let key = key.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = key
            .strip_prefix(quote)
            .and_then(|key| key.strip_suffix(quote))
        {
            return inner;
        }
    }
    key
}

/// The text between the brackets of a header.
fn header(line: &str) -> &str {
    let end = line.find(']').unwrap_or(line.len());
    unquoted(line.get(..end).unwrap_or(line).trim_start_matches('['))
}
