//! The parser's syntax errors, made plain, and each slip reported once.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
use crate::parse::toml_reader::damage::Damage;
use crate::parse::toml_reader::scan::{self, Scan};
use crate::parse::toml_reader::{duplicate, unclosed, wording};
use std::ops::Range;
use toml::de::DeTable;

/// After this many broken lines more messages help nobody.
const MAX_REPORTED: usize = 50;

/// Something that is not TOML. The order is that of what explains the most on one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slip<'e> {
    /// A character that is reported with its code point for the whole file.
    Character,
    /// A character that only looks like what TOML needs.
    LookAlike(char),
    /// A list or inline table that nothing closes.
    OpenList,
    /// A text between three quotes that nothing closes.
    OpenText,
    /// Any other error: the parser's message, and the end of its place.
    Error(&'e str, usize),
}

/// Reports what keeps a text from being TOML, and notes what is damaged by it.
pub(super) fn report(
    file: &mut File<'_>,
    toml: &str,
    top: &DeTable<'_>,
    errors: &[toml::de::Error],
) {
    // Most files have neither errors nor characters that could be mistaken for others.
    if errors.is_empty() && toml.is_ascii() {
        return;
    }
    let scan = scan::scan(toml);
    let mut slips: Vec<(usize, Slip<'_>)> = scan
        .look_alikes
        .iter()
        .map(|&(at, c)| (at, Slip::LookAlike(c)))
        .collect();
    let mut damage = Damage::default();
    let open_list = unclosed::list_or_table(toml, top, errors);
    if let Some(open) = &open_list {
        slips.push((open.start, Slip::OpenList));
        damage.open_from(open.start + file.toml_start);
    }
    for error in errors {
        let Some(span) = error.span() else {
            continue;
        };
        // Whatever the parser says from there on is a consequence.
        if open_list
            .as_ref()
            .is_some_and(|open| span.start >= open.start)
        {
            continue;
        }
        let slip = slip(toml, error.message(), &span);
        if slip == Slip::OpenText {
            let start = unclosed::text(toml, top).unwrap_or(span.start);
            damage.open_from(start + file.toml_start);
            slips.push((start, slip));
        } else {
            slips.push((span.start, slip));
        }
    }
    slips.sort();
    tell(file, toml, &scan, &slips, &mut damage);
    file.damage = damage;
}

fn slip<'e>(toml: &str, message: &'e str, span: &Range<usize>) -> Slip<'e> {
    let has_control = || {
        toml.get(span.clone())
            .is_some_and(|text| text.contains(char::is_control))
    };
    if message.starts_with("carriage return")
        || message.starts_with("invalid comment character")
        || (message.starts_with("invalid") && has_control())
    {
        Slip::Character
    } else if message.starts_with("invalid multi-line") {
        Slip::OpenText
    } else {
        Slip::Error(message, span.end)
    }
}

/// Reports the slip that explains the most of each line; what else is wrong there follows from it.
fn tell(
    file: &mut File<'_>,
    toml: &str,
    scan: &Scan,
    slips: &[(usize, Slip<'_>)],
    damage: &mut Damage,
) {
    let mut left = slips;
    let mut reported = 0;
    let mut repeated_until = 0;
    while let Some((first, _)) = left.first() {
        let line = line_of(toml, *first);
        let on_line = left.partition_point(|(at, _)| *at <= line.end);
        let (here, rest) = left.split_at(on_line.max(1));
        left = rest;
        let Some((at, slip)) = here.iter().min_by_key(|(at, slip)| (rank(slip), *at)) else {
            continue;
        };
        if is_duplicate(slip) {
            damage.add_harmless_line(in_file(file, &line));
            if *at < repeated_until {
                continue;
            }
            // The keys of a table that is given again follow from that.
            repeated_until = part_of_header(toml, scan, &line).map_or(0, |part| part.end);
        } else {
            mark(file, toml, scan, &line, damage);
        }
        if reported < MAX_REPORTED
            && let Some(diagnostic) = diagnostic(file, toml, scan, *at, slip)
        {
            file.diagnostics.push(diagnostic);
            reported += 1;
        }
    }
}

fn rank(slip: &Slip<'_>) -> u8 {
    match slip {
        Slip::Character => 0,
        Slip::LookAlike(_) => 1,
        Slip::OpenList => 2,
        Slip::OpenText => 3,
        Slip::Error(..) => 4,
    }
}

fn is_duplicate(slip: &Slip<'_>) -> bool {
    matches!(slip, Slip::Error(message, _)
        if message.starts_with("duplicate key") || message.starts_with("cannot extend"))
}

fn diagnostic(
    file: &File<'_>,
    toml: &str,
    scan: &Scan,
    at: usize,
    slip: &Slip<'_>,
) -> Option<Diagnostic> {
    match *slip {
        Slip::Character => None,
        Slip::LookAlike(c) => Some(wording::look_alike(c, file.span(at..at + c.len_utf8()))),
        Slip::OpenList => Some(
            Diagnostic::new(
                Code::TomlSyntax,
                file.span(at..at + 1),
                "A list or table is never closed",
            )
            .caret("opened here")
            .hint("Add the closing ] or } where it ends, and a comma after each item."),
        ),
        Slip::OpenText => {
            let quotes = at..(at + 3).min(toml.len());
            Some(wording::unclosed_text(file.span(quotes)))
        }
        Slip::Error(_, end) if is_duplicate(slip) => {
            Some(duplicate::diagnostic(file, toml, scan, at..end))
        }
        Slip::Error(message, end) => Some(wording::diagnostic(file, toml, message, at..end)),
    }
}

/// Marks a line as broken, and what stands below it if it is a header.
fn mark(file: &File<'_>, toml: &str, scan: &Scan, line: &Range<usize>, damage: &mut Damage) {
    let text = toml.get(line.clone()).unwrap_or("");
    damage.add_line(in_file(file, line), text);
    if let Some(part) = part_of_header(toml, scan, line) {
        damage.add_part(part.start + file.toml_start..part.end + file.toml_start);
    }
}

/// If a line is a header: from there to the next one.
fn part_of_header(toml: &str, scan: &Scan, line: &Range<usize>) -> Option<Range<usize>> {
    let text = toml.get(line.clone())?;
    if !text.trim_start().starts_with('[') {
        return None;
    }
    let number = scan
        .lines
        .binary_search_by_key(&line.start, |line| line.start)
        .ok()?;
    Some(line.start..next_header(toml, scan, number + 1))
}

/// A line with its end, from the start of the file.
fn in_file(file: &File<'_>, line: &Range<usize>) -> Range<usize> {
    line.start + file.toml_start..line.end + file.toml_start + 1
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
