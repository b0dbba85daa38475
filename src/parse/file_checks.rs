//! Checks of a whole file before it is parsed: emptiness, characters, merge conflicts.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit};
use crate::parse::characters::{a_name, code_point, is_forbidden};
use crate::parse::damaged_text;
use crate::parse::lines::blank;
use crate::parse::to_fill;
use crate::source::{SourceId, Span};
use std::borrow::Cow;
use std::ops::Range;

/// The maximum number of reported lines with forbidden characters, and of reported conflicts.
const MAX_REPORTED: usize = 20;

/// The diagnostic for a forbidden character.
pub(super) fn forbidden(c: char, span: Span) -> Diagnostic {
    Diagnostic::new(Code::ForbiddenCharacter, span)
        .message(format!(
            "{} ({}) stands in the text",
            a_name(c),
            code_point(c)
        ))
        .caret("this character")
        .hint(match c {
            '\u{b}' | '\u{c}' => "It breaks a line in Word and Excel. Put an ordinary line break in its place, or a space.",
            _ => "Delete the character; it often comes along when text is copied from another program.",
        })
        .edit(Edit::Replace(
            span,
            match c {
                '\u{b}' | '\u{c}' => " ".to_owned(),
                _ => String::new(),
            },
        ))
}

/// Reports forbidden characters, at most one a line.
pub(super) fn characters(source: SourceId, text: &str, diagnostics: &mut Diagnostics) {
    let mut reported = 0;
    let mut line_is_done = false;
    // Most files are valid: check bytes first, which is faster.
    if !text.bytes().any(may_be_forbidden) {
        return;
    }
    for (at, c) in text.char_indices() {
        if c == '\n' {
            line_is_done = false;
            continue;
        }
        let lone_return = c == '\r' && text.as_bytes().get(at + 1) != Some(&b'\n');
        if line_is_done || !(is_forbidden(c) || lone_return) {
            continue;
        }
        forbidden(c, Span::new(source, at..at + c.len_utf8())).report(diagnostics);
        line_is_done = true;
        reported += 1;
        if reported == MAX_REPORTED {
            return;
        }
    }
}

fn may_be_forbidden(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11..=31 | 127 | 0xc2 | 0xe2 | 0xef..=0xf4)
}

/// Warns about text that was damaged on its way (faults.md, C39).
pub(super) fn damage(source: SourceId, text: &str, diagnostics: &mut Diagnostics) {
    for found in damaged_text::find(text).into_iter().take(MAX_REPORTED) {
        let span = Span::new(source, found.range);
        Diagnostic::new(Code::DamagedText, span)
            .message(found.message)
            .caret("damaged here")
            .hint(found.hint)
            .report(diagnostics);
    }
}

/// The first words of a text of one line, for a message.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Names what is left to fill in.
pub(super) fn left_to_fill(
    source: SourceId,
    text: &str,
    is_toml: bool,
    diagnostics: &mut Diagnostics,
) {
    for found in to_fill::find(text, is_toml).into_iter().take(MAX_REPORTED) {
        let message = match found.what {
            "" => "Something is left to fill in here".to_owned(),
            what => format!("This is left to fill in: {}", beginning(what)),
        };
        Diagnostic::new(Code::ToFill, Span::new(source, found.range))
            .message(message)
            .caret("write it in place of this")
            .hint("If it is not known, and its key is optional, delete the key.")
            .report(diagnostics);
    }
}

/// Whether a file holds only white space or, for TOML, comments (faults.md, T22).
pub(super) fn is_empty(text: &str, is_toml: bool) -> bool {
    text.lines().all(|line| {
        let line = line.trim();
        line.is_empty() || (is_toml && line.starts_with('#'))
    })
}

/// Reports merge conflict markers, and blanks them together with the other side, so that the rest
/// of the file can be read and every offset stays (faults.md, T04).
pub(super) fn merge_conflicts<'a>(
    source: SourceId,
    text: &'a str,
    is_toml: bool,
    diagnostics: &mut Diagnostics,
) -> Cow<'a, str> {
    let mut marks = text.match_indices(['<', '>', '=', '|']);
    if !marks.any(|(at, _)| is_mark(text, at)) {
        return Cow::Borrowed(text);
    }
    let mut hidden: Vec<Range<usize>> = Vec::new();
    let mut block: Option<Block> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let line = line.trim_end_matches(['\n', '\r']);
        let content = range.start..range.start + line.len();
        let is_middle = line == "=======" || line.starts_with("||||||| ");
        if line.starts_with("<<<<<<< ") {
            report(source, content.clone(), diagnostics);
            block = Some(Block::Ours);
            hidden.push(content);
        } else if line.starts_with(">>>>>>> ") {
            if block.is_none() {
                report(source, content.clone(), diagnostics);
            }
            block = None;
            hidden.push(content);
        } else if is_middle && block.is_some() {
            block = Some(Block::Theirs);
            hidden.push(content);
        } else if is_middle && is_toml {
            // In Markdown a line of equals signs is a heading; in TOML it is left from a conflict.
            report(source, content.clone(), diagnostics);
            hidden.push(content);
        } else if block == Some(Block::Theirs) {
            hidden.push(content);
        }
    }
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(blank(text, &hidden))
}

/// Whether a conflict marker is at an offset: seven equal characters at the start of a line.
fn is_mark(text: &str, at: usize) -> bool {
    let begins_line = at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n');
    begins_line
        && text
            .get(at..at + 7)
            .is_some_and(|marks| matches!(marks, "<<<<<<<" | ">>>>>>>" | "=======" | "|||||||"))
}

/// Which side of a conflict a line is on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Ours,
    Theirs,
}

fn report(source: SourceId, line: Range<usize>, diagnostics: &mut Diagnostics) {
    if diagnostics.len() >= 2 * MAX_REPORTED {
        return;
    }
    Diagnostic::new(Code::MergeConflict, Span::new(source, line))
        .message("The file holds merge conflict markers")
        .caret("left behind by a merge")
        .hint(
            "Keep the lines you want, and delete the lines that begin with \
             <<<<<<<, ======= and >>>>>>>.",
        )
        .report(diagnostics);
}
