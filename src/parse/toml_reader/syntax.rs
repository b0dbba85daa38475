//! Reports syntax errors of TOML: one for each line, in plain words.

use crate::diagnostic::Diagnostic;
use crate::parse::broken_ranges::BrokenRanges;
use crate::parse::file::File;
use crate::parse::lines::line_of;
use crate::parse::toml_reader::parser_message::{self, About};
use crate::parse::toml_reader::scan::{self, Scan};
use crate::parse::toml_reader::unclosed::Unclosed;
use crate::parse::toml_reader::{duplicate, look_alike, not_closed, wording};
use std::cell::LazyCell;
use std::ops::Range;

/// The maximum number of reported lines: the first errors usually cause the others.
const MAX_REPORTED: usize = 50;

/// A key of more parts than this is not read by the parser.
const MAX_PARTS: usize = 79;

/// A syntax error.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SyntaxError<'e> {
    /// A forbidden character, which is reported by the checks of the whole file.
    Character,
    /// A character that is mistaken for one of TOML's syntax.
    LookAlike(char),
    /// Something that is not closed, by its number in the list of those.
    Unclosed(usize),
    /// Any other error: the parser's message, its kind, and the end of its place.
    Error(&'e str, Option<About>, usize),
}

/// Reports syntax errors, and stores in `file` which parts of it are broken, so that no further
/// problem is reported there. `toml` has spaces in place of what is `unclosed`.
pub(super) fn report(
    file: &mut File<'_>,
    toml: &str,
    unclosed: &[Unclosed],
    errors: &[toml::de::Error],
) {
    // The usual case: no errors, and no characters that could be mistaken for others.
    if unclosed.is_empty() && errors.is_empty() && toml.is_ascii() {
        return;
    }
    let scan = scan::scan(toml);
    let mut found: Vec<(usize, SyntaxError<'_>)> = scan
        .look_alikes
        .iter()
        .map(|&(at, c)| (at, SyntaxError::LookAlike(c)))
        .collect();
    // Looked for once, since there may be as many such errors as lines.
    let too_many_parts = LazyCell::new(|| too_many_parts(toml));
    for error in errors {
        match error.span() {
            Some(span) => found.push((span.start, classify(toml, error.message(), &span))),
            // The parser names no place for the rest that it leaves out.
            None => found.push((*too_many_parts, classify(toml, "cannot recurse", &(0..0)))),
        }
    }
    for (number, one) in unclosed.iter().enumerate() {
        found.push((one.opening.start, SyntaxError::Unclosed(number)));
    }
    found.sort();
    let text = Text {
        toml,
        scan: &scan,
        unclosed,
    };
    let mut broken = BrokenRanges::default();
    report_by_line(file, &text, &found, &mut broken);
    file.broken = broken;
}

/// The text that the errors are in.
struct Text<'t> {
    toml: &'t str,
    scan: &'t Scan,
    unclosed: &'t [Unclosed],
}

/// The place of the first header or key with more parts than the parser reads.
fn too_many_parts(toml: &str) -> usize {
    let mut start = 0;
    for line in toml.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or("");
        if key.matches('.').count() >= MAX_PARTS {
            return start + line.len() - line.trim_start().len();
        }
        start += line.len();
    }
    0
}

/// Classifies an error of the parser by its message.
fn classify<'e>(toml: &str, message: &'e str, span: &Range<usize>) -> SyntaxError<'e> {
    let has_control = || {
        toml.get(span.clone())
            .is_some_and(|text| text.contains(char::is_control))
    };
    match parser_message::about(message) {
        Some(About::Character) => SyntaxError::Character,
        _ if message.starts_with("invalid") && has_control() => SyntaxError::Character,
        about => SyntaxError::Error(message, about, span.end),
    }
}

/// Reports, for each line, the error that is most likely the cause of the others.
fn report_by_line(
    file: &mut File<'_>,
    text: &Text<'_>,
    errors: &[(usize, SyntaxError<'_>)],
    broken: &mut BrokenRanges,
) {
    let (toml, scan) = (text.toml, text.scan);
    let mut left = errors;
    let mut reported = 0;
    let mut repeated_until = 0;
    while let Some((first, _)) = left.first() {
        let line = line_of(toml, *first);
        let on_line = left.partition_point(|(at, _)| *at <= line.end);
        let (here, rest) = left.split_at(on_line.max(1));
        left = rest;
        let Some((at, error)) = here.iter().min_by_key(|(at, error)| (rank(error), *at)) else {
            continue;
        };
        if let SyntaxError::Unclosed(number) = error
            && let Some(unclosed) = text.unclosed.get(*number)
        {
            let held = unclosed.held.start + file.toml_start..unclosed.held.end + file.toml_start;
            let key = file.text.get(held.clone()).unwrap_or("");
            broken.add_line(held, key);
        } else if is_duplicate(error) {
            broken.add_harmless_line(in_file(file, &line));
            if *at < repeated_until {
                continue;
            }
            // Duplicate keys in a table that is defined twice are consequences.
            repeated_until = part_of_header(toml, scan, &line).map_or(0, |part| part.end);
        } else {
            mark_broken(file, toml, scan, &line, broken);
        }
        if reported < MAX_REPORTED
            && let Some(diagnostic) = diagnostic(file, text, *at, error)
        {
            diagnostic.report(&mut file.diagnostics);
            reported += 1;
        }
    }
}

/// The priority of an error; the lowest is the most likely cause.
fn rank(error: &SyntaxError<'_>) -> u8 {
    match error {
        SyntaxError::Character => 0,
        SyntaxError::LookAlike(_) => 1,
        SyntaxError::Unclosed(_) => 2,
        SyntaxError::Error(..) => 3,
    }
}

fn is_duplicate(error: &SyntaxError<'_>) -> bool {
    matches!(error, SyntaxError::Error(_, Some(About::Duplicate), _))
}

fn diagnostic(
    file: &File<'_>,
    text: &Text<'_>,
    at: usize,
    error: &SyntaxError<'_>,
) -> Option<Diagnostic> {
    let (toml, scan) = (text.toml, text.scan);
    match *error {
        SyntaxError::Character => None,
        SyntaxError::LookAlike(c) => {
            let named = wording::look_alike(c, file.span(at..at + c.len_utf8()));
            Some(look_alike::with_edits(
                named,
                file,
                toml,
                &scan.look_alikes,
                at,
            ))
        }
        SyntaxError::Unclosed(number) => {
            (text.unclosed.get(number)).map(|unclosed| not_closed::diagnostic(file, unclosed))
        }
        SyntaxError::Error(_, _, end) if is_duplicate(error) => {
            Some(duplicate::diagnostic(file, toml, scan, at..end))
        }
        SyntaxError::Error(message, about, end) => {
            Some(wording::diagnostic(file, toml, message, about, at..end))
        }
    }
}

/// Marks a line as broken, with the part below it if it is a header.
fn mark_broken(
    file: &File<'_>,
    toml: &str,
    scan: &Scan,
    line: &Range<usize>,
    broken: &mut BrokenRanges,
) {
    let text = toml.get(line.clone()).unwrap_or("");
    broken.add_line(in_file(file, line), text);
    if let Some(part) = part_of_header(toml, scan, line) {
        broken.add_part(part.start + file.toml_start..part.end + file.toml_start);
    }
}

/// The range from a line to the next header, if the line is a header itself.
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

/// The range in the file of a line of the TOML, with its line break.
fn in_file(file: &File<'_>, line: &Range<usize>) -> Range<usize> {
    line.start + file.toml_start..line.end + file.toml_start + 1
}

/// The offset of the next header from a line (by its number) on; the end of the text if none
/// follows.
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
