//! A small reader over spanned TOML: takes keys out of tables one by one, says what is wrong with
//! each, and in the end what nobody asked for.
//!
//! The grammar is that of the parser, which is TOML 1.1: line breaks and trailing commas in inline
//! tables, `\e` and `\x` escapes and times without seconds are accepted (faults.md, T11), because
//! refusing them would help nobody; control characters that escapes can make are refused (T08).

mod damage;
mod duplicate;
mod fields;
mod nested;
mod scan;
mod strings;
mod syntax;
mod table;
mod unclosed;
mod values;
mod wording;
mod wrong_type;

pub(super) use damage::Damage;
pub(super) use table::Table;

use crate::parse::file::File;
use crate::source::Span;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// Parses the TOML of a file, reports its syntax errors, and gives its top table.
pub(super) fn top<'a>(file: &mut File<'a>, toml: &'a str, at: Span) -> Table<'a> {
    let (mut table, mut errors) = DeTable::parse_recoverable(toml);
    let stopped = lines_that_stop(toml, &errors);
    if !stopped.is_empty() {
        let blanked: &'a str = file.blanked.get_or_init(|| blank(toml, &stopped));
        let (whole, others) = DeTable::parse_recoverable(blanked);
        errors.retain(|error| {
            error
                .span()
                .is_some_and(|span| is_within(&stopped, span.start))
        });
        errors.extend(others);
        table = whole;
    }
    syntax::report(file, toml, table.get_ref(), &errors);
    Table::top(file, table.into_inner(), at)
}

/// The parser gives up its table at a key without a value, though it goes on finding errors. These
/// lines are read as if they were empty, so that one of them hides nothing below.
fn lines_that_stop(toml: &str, errors: &[Error]) -> Vec<Range<usize>> {
    let mut offsets: Vec<usize> = errors
        .iter()
        .filter(|error| error.message().starts_with("key with no value"))
        .filter_map(|error| error.span())
        .map(|span| span.start)
        .collect();
    offsets.sort_unstable();
    let mut lines: Vec<Range<usize>> = Vec::new();
    for offset in offsets {
        if lines.last().is_none_or(|last| offset > last.end) {
            lines.push(syntax::line_of(toml, offset));
        }
    }
    lines
}

fn is_within(lines: &[Range<usize>], offset: usize) -> bool {
    let next = lines.partition_point(|line| line.start <= offset);
    next.checked_sub(1)
        .and_then(|at| lines.get(at))
        .is_some_and(|line| offset <= line.end)
}

/// The text with spaces instead of some ranges, as long as before.
pub(super) fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        blanked.push_str(text.get(from..range.start).unwrap_or(""));
        blanked.extend(std::iter::repeat_n(' ', range.len()));
        from = range.end;
    }
    blanked.push_str(text.get(from..).unwrap_or(""));
    blanked
}
