//! Tables that did not become one, and lines of dashes below a paragraph.

use super::mark::Mark;
use crate::parse::shown::shown;
use std::ops::Range;

/// A line of text that is no row: it stands right below a table of several columns.
pub(super) fn no_row(markdown: &str, range: &Range<usize>, columns: usize) -> Option<Mark> {
    let line = markdown.get(range.clone())?.trim_end();
    (columns > 1 && !line.contains('|')).then(|| Mark {
        range: range.start..range.start + line.len(),
        message: "A line right below a table becomes a row of it".to_owned(),
        caret: "stands in the first cell on the page",
        hint: "Put an empty line between the table and the text.".to_owned(),
    })
}

/// A paragraph that a line of dashes below it makes a heading.
pub(super) fn underlined(markdown: &str, range: &Range<usize>) -> Option<Mark> {
    let written = markdown.get(range.clone())?.trim_end();
    let (words, dashes) = written.rsplit_once('\n')?;
    let dashes = dashes.trim_matches([' ', '\t', '>']);
    if written.starts_with('#') || dashes.is_empty() || !dashes.bytes().all(|byte| byte == b'-') {
        return None;
    }
    let words = words.trim();
    let is_sentence = words.ends_with(['.', '!', '?', ':', ';', ',']);
    let is_long = words.contains('\n') || words.chars().count() > 80;
    if !(is_sentence || is_long || dashes.len() <= 3) {
        return None;
    }
    Some(Mark {
        range: range.start + written.len() - dashes.len()..range.start + written.len(),
        message: format!(
            "A line of dashes makes the text above it a heading: {}",
            shown(words)
        ),
        caret: "this makes a heading",
        hint: "For a line across the page, put an empty line before the dashes; for a heading, write `##` and a space before its words.".to_owned(),
    })
}

/// A table that stays text. Whether there is one.
pub(super) fn no_table(words: &str, marks: &mut Vec<Mark>) -> bool {
    if !words.contains('|') {
        return false;
    }
    let lines: Vec<&str> = words.split('\n').map(str::trim).collect();
    let is_bounded = |line: &str| line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    let at = lines
        .iter()
        .position(|line| is_delimiter(line))
        .or_else(|| {
            let pairs = lines.windows(2);
            let mut pairs = pairs.map(|pair| pair.iter().all(|line| is_bounded(line)));
            pairs.position(|is_pair| is_pair)
        });
    let Some(at) = at else { return false };
    let line = lines.get(at).copied().unwrap_or_default();
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let (message, hint) = if !is_delimiter(line) {
        (
            "A table has no line of dashes, so its bars stay on the page".to_owned(),
            "Put a line of dashes below its head, with as many cells: `| --- | --- |`.".to_owned(),
        )
    } else if line.contains(['–', '—', '−']) {
        (
            "Long dashes below the head of a table make no table".to_owned(),
            format!("Write hyphens: `{}`.", delimiter(cells(line))),
        )
    } else if let Some(head) = above
        && cells(head) != cells(line)
    {
        let (head, dashes) = (cells(head), cells(line));
        (
            format!(
                "The head of a table has {head} {} and the line of dashes {dashes}, so no table comes of it",
                if head == 1 { "cell" } else { "cells" },
            ),
            format!(
                "Write as many in the line of dashes: `{}`.",
                delimiter(head)
            ),
        )
    } else {
        (
            "A table did not become one, so its bars stay on the page".to_owned(),
            "Put an empty line before its head, the head right above the line of dashes, and at most three spaces before each line.".to_owned(),
        )
    };
    let start = words
        .split('\n')
        .take(at)
        .map(|line| line.len() + 1)
        .sum::<usize>();
    let length = words
        .get(start..)
        .and_then(|rest| rest.split('\n').next())
        .map_or(0, str::len);
    marks.push(Mark {
        range: start..start + length,
        message,
        caret: "stays on the page as it is",
        hint,
    });
    true
}

/// Whether a line is of the kind that stands below the head of a table.
fn is_delimiter(line: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−');
    line.contains('|')
        && line.contains(is_dash)
        && line
            .chars()
            .all(|c| is_dash(c) || matches!(c, '|' | ':' | ' ' | '\t'))
}

fn cells(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').count()
}

fn delimiter(cells: usize) -> String {
    format!("|{}", " --- |".repeat(cells.min(8)))
}
