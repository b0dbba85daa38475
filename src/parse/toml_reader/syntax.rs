//! The parser's syntax errors, made plain, and each slip reported once.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
use crate::parse::shown::{code_point, name};
use crate::parse::toml_reader::damage::Damage;
use crate::parse::toml_reader::scan::{self, Scan};
use crate::parse::toml_reader::{duplicate, wording};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// After this many broken lines more messages help nobody.
const MAX_REPORTED: usize = 50;

/// Reports what keeps a text from being TOML, and notes what is damaged by it.
pub(super) fn report(
    file: &mut File<'_>,
    toml: &str,
    top: &DeTable<'_>,
    errors: &[toml::de::Error],
) {
    let needs_scan = !errors.is_empty() || !toml.is_ascii();
    if !needs_scan {
        return;
    }
    let scan = scan::scan(toml);
    if errors.is_empty() && scan.look_alikes.is_empty() {
        return;
    }
    let mut found = look_alikes(file, toml, &scan);
    let unclosed = unclosed(toml, top, errors);
    if let Some(unclosed) = &unclosed {
        let span = file.span(unclosed.start..unclosed.start + 1);
        found.push((
            unclosed.start,
            Diagnostic::new(Code::TomlSyntax, span, "A list or table is never closed")
                .caret("opened here")
                .hint("Add the closing ] or } where it ends, and a comma after each item."),
        ));
    }
    // The parser reports by stage; people read by line.
    let mut sorted: Vec<(Range<usize>, &str)> = errors
        .iter()
        .filter_map(|error| Some((error.span()?, error.message())))
        .collect();
    sorted.sort_by_key(|(span, _)| (span.start, span.end));
    let mut open = unclosed.as_ref().map(|unclosed| unclosed.start);
    let mut noticed_unclosed_text = false;
    for (span, message) in sorted {
        let in_unclosed = unclosed
            .as_ref()
            .is_some_and(|unclosed| unclosed.contains(&span.start) || span.start >= unclosed.end);
        let is_character = message.starts_with("invalid")
            && toml
                .get(span.clone())
                .is_some_and(|text| text.chars().any(|c| c.is_control()))
            || message.starts_with("carriage return")
            || message.starts_with("invalid comment character");
        if in_unclosed {
            continue;
        }
        let at = span.start;
        if is_character {
            // Reported with its code point for the whole file; only the damage counts here.
            found.push((at, silent(file)));
            continue;
        }
        let is_unclosed_text = message.starts_with("invalid multi-line");
        if is_unclosed_text && std::mem::replace(&mut noticed_unclosed_text, true) {
            continue;
        }
        let (at, diagnostic) =
            if message.starts_with("duplicate key") || message.starts_with("cannot extend") {
                (at, duplicate::diagnostic(file, toml, &scan, span))
            } else if is_unclosed_text {
                let start = open_text(toml, top).unwrap_or(at);
                open = open.or(Some(start));
                (
                    start,
                    wording::unclosed_text(file.span(start..(start + 3).min(toml.len()))),
                )
            } else {
                (at, wording::diagnostic(file, toml, message, span))
            };
        found.push((at, diagnostic));
    }
    found.sort_by_key(|&(at, _)| at);
    mark_and_push(file, toml, &scan, found, open);
}

/// A place-holder for what is reported elsewhere.
fn silent(file: &File<'_>) -> Diagnostic {
    Diagnostic::new(Code::TomlSyntax, file.span(0..0), "")
}

fn look_alikes(file: &File<'_>, toml: &str, scan: &Scan) -> Vec<(usize, Diagnostic)> {
    let mut last_line = usize::MAX;
    let mut found = Vec::new();
    for &(at, c) in &scan.look_alikes {
        let line = line_of(toml, at).start;
        if line == last_line {
            continue;
        }
        last_line = line;
        let span = file.span(at..at + c.len_utf8());
        let hint = if c.is_whitespace() || name(c) == "invisible character" || c == '\u{ad}' {
            "Delete the character, or type an ordinary space."
        } else if name(c).contains("quote") || matches!(name(c), "prime" | "acute accent") {
            "Type the straight quote \" instead."
        } else {
            "Type the plain character from the keyboard instead."
        };
        found.push((
            at,
            Diagnostic::new(
                Code::SmartQuote,
                span,
                format!("A {} ({}) stands outside of a text", name(c), code_point(c)),
            )
            .caret("this character")
            .hint(hint),
        ));
    }
    found
}

/// The list or inline table that runs to the end of the file because nothing closes it.
fn unclosed(toml: &str, top: &DeTable<'_>, errors: &[toml::de::Error]) -> Option<Range<usize>> {
    errors.iter().find(|error| {
        error.message().starts_with("unclosed array,")
            || error.message().starts_with("unclosed inline table")
    })?;
    let end = toml.trim_end().len();
    last_value(toml, top).filter(|span| span.end >= end && span.end > span.start)
}

/// The text between three quotes that runs to the end of the file.
fn open_text(toml: &str, top: &DeTable<'_>) -> Option<usize> {
    last_value(toml, top)
        .filter(|span| {
            toml.get(span.clone())
                .is_some_and(|text| text.starts_with("\"\"\"") || text.starts_with("'''"))
        })
        .map(|span| span.start)
}

/// The value that stands last in a file, however deep its table.
fn last_value(toml: &str, table: &DeTable<'_>) -> Option<Range<usize>> {
    let begins =
        |span: Range<usize>, with: char| toml.get(span).is_some_and(|text| text.starts_with(with));
    let mut last: Option<Range<usize>> = None;
    let mut tables = vec![table];
    while let Some(table) = tables.pop() {
        for (_, value) in table {
            match value.get_ref() {
                DeValue::Table(inner) if !begins(value.span(), '{') => tables.push(inner),
                DeValue::Array(items)
                    if items
                        .iter()
                        .any(|item| item.get_ref().is_table() && begins(item.span(), '[')) =>
                {
                    tables.extend(items.iter().filter_map(|item| item.get_ref().as_table()));
                }
                _ if last
                    .as_ref()
                    .is_none_or(|last| value.span().start > last.start) =>
                {
                    last = Some(value.span());
                }
                _ => {}
            }
        }
    }
    last
}

fn mark_and_push(
    file: &mut File<'_>,
    toml: &str,
    scan: &Scan,
    found: Vec<(usize, Diagnostic)>,
    open: Option<usize>,
) {
    let mut damage = Damage::default();
    let shift = file.toml_start;
    if let Some(open) = open {
        damage.add_part(open + shift..toml.len() + shift + 1);
    }
    let mut last_line = usize::MAX;
    let mut reported = 0;
    for (at, diagnostic) in found {
        let line = line_of(toml, at);
        // Of several errors on a line the first is the cause.
        if line.start == last_line {
            continue;
        }
        last_line = line.start;
        let in_file = line.start + shift..line.end + shift + 1;
        let text = toml.get(line.clone()).unwrap_or("");
        let plain_line = scan
            .lines
            .binary_search_by_key(&line.start, |line| line.start);
        if diagnostic.code == Code::DuplicateKey {
            damage.add_harmless_line(in_file);
        } else {
            damage.add_line(in_file, text);
            if text.trim_start().starts_with('[')
                && let Ok(number) = plain_line
            {
                let next = next_header(toml, scan, number + 1);
                damage.add_part(line.start + shift..next + shift);
            }
        }
        if !diagnostic.message.is_empty() && reported < MAX_REPORTED {
            file.diagnostics.push(diagnostic);
            reported += 1;
        }
    }
    file.damage = damage;
}

/// Where the next header begins, from a line on.
fn next_header(toml: &str, scan: &Scan, from: usize) -> usize {
    scan.lines
        .iter()
        .skip(from)
        .find(|line| {
            toml.get((*line).clone())
                .is_some_and(|text| text.starts_with('['))
        })
        .map_or(toml.len(), |line| line.start)
}

/// The line around an offset, without its end.
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
