//! Parses the text of a file into its top table.

use crate::parse::file::File;
use crate::parse::lines::{blank, is_within, line_of};
use crate::parse::toml_reader::parser_message::{About, about};
use crate::parse::toml_reader::table::Table;
use crate::parse::toml_reader::{syntax, unclosed};
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// Parses the TOML of a file, reports its syntax errors, and returns its top table.
pub(in crate::parse) fn top_table<'a>(file: &mut File<'a>, toml: &'a str, at: Span) -> Table<'a> {
    let (mut table, mut errors) = DeTable::parse_recoverable(toml);
    if errors.is_empty() {
        syntax::report(file, toml, &[], &errors);
        return Table::top(file, table.into_inner(), at);
    }
    // What is not closed is left out first: all that the parser says behind it follows from it.
    let unclosed = unclosed::find(toml);
    let held: Vec<Range<usize>> = unclosed.iter().map(|one| one.held.clone()).collect();
    let mut readable = Cow::Borrowed(toml);
    if !held.is_empty() {
        readable = Cow::Owned(blank(toml, &held));
        errors = DeTable::parse_recoverable(&readable).1;
    }
    let stopped = lines_that_stop(&readable, &errors);
    if !(held.is_empty() && stopped.is_empty()) {
        let blanked: &'a str = file.blanked.get_or_init(|| blank(&readable, &stopped));
        let (whole, others) = DeTable::parse_recoverable(blanked);
        errors.retain(|error| {
            error
                .span()
                .is_some_and(|span| is_within(&stopped, span.start))
        });
        errors.extend(others);
        table = whole;
    }
    syntax::report(file, &readable, &unclosed, &errors);
    Table::top(file, table.into_inner(), at)
}

/// The lines with a key without a value, at which the parser skips the rest of the table. They are
/// read as if they were empty, so that the lines below them are read.
fn lines_that_stop(toml: &str, errors: &[Error]) -> Vec<Range<usize>> {
    let mut offsets: Vec<usize> = errors
        .iter()
        .filter(|error| about(error.message()) == Some(About::NoValue))
        .filter_map(|error| error.span())
        .map(|span| span.start)
        .collect();
    offsets.sort_unstable();
    let mut lines: Vec<Range<usize>> = Vec::new();
    for offset in offsets {
        if lines.last().is_none_or(|last| offset > last.end) {
            lines.push(line_of(toml, offset));
        }
    }
    lines
}
