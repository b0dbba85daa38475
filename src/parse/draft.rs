//! Reads the draft of an assessment.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse::broken_ranges::BrokenRanges;
use crate::parse::file::{File, Syntax};
use crate::parse::file_checks;
use crate::parse::formats::RawDraft;
use crate::parse::json;
use crate::parse::toml_reader::Record;
use crate::source::{SourceId, Span, Text};
use std::cell::OnceCell;

/// What a draft says that it is.
pub const DRAFT_FORMAT: &str = "statewise-draft";

/// The version of drafts that this program reads.
pub const DRAFT_VERSION: i64 = 1;

/// The largest draft, in bytes.
pub const MAX_DRAFT_BYTES: usize = 5_000_000;

/// Reads a draft and reports its problems. `None` if it is no draft of a version that is known, or
/// no JSON at all; a draft with other problems has the fields that are valid.
pub fn draft(source: SourceId, whole: &Text) -> (Option<RawDraft>, Diagnostics) {
    let blanked = OnceCell::new();
    let mut file = File {
        source,
        whole,
        text: whole,
        syntax: Syntax::Json,
        blanked: &blanked,
        toml_start: 0,
        keys: &[],
        is_translation: false,
        body: None,
        broken: BrokenRanges::default(),
        top_keys: Vec::new(),
        diagnostics: Diagnostics::new(),
    };
    let top = Span::new(source, 0..0);
    let draft = json_of(&mut file, top).and_then(|json| {
        let mut table = json::top_table(&mut file, json, top)?;
        let draft = RawDraft::read(&mut file, &mut table);
        table.finish(&mut file);
        check_id(&mut file, &draft);
        match other_format(&draft, top) {
            None => Some(draft),
            Some(problem) => {
                // Whatever else was found is a consequence.
                file.diagnostics = Diagnostics::new();
                problem.report(&mut file.diagnostics);
                None
            }
        }
    });
    (draft, file.diagnostics)
}

/// The JSON of a file. `None`, with a diagnostic, if the file cannot be a draft.
fn json_of<'a>(file: &mut File<'a>, top: Span) -> Option<&'a str> {
    let text = file.text;
    if text.len() > MAX_DRAFT_BYTES {
        Diagnostic::new(Code::FileTooLarge, top)
            .message("A draft of an assessment is never larger than 5 MB")
            .hint("Choose the file that the form saved.")
            .report(&mut file.diagnostics);
        return None;
    }
    if text.trim().is_empty() {
        Diagnostic::new(Code::EmptyFile, top)
            .message("The file has nothing in it")
            .hint("Save the draft again, and choose that file.")
            .report(&mut file.diagnostics);
        return None;
    }
    let Some(rest) = text.strip_prefix('\u{feff}') else {
        return Some(text);
    };
    let mark = text.len() - rest.len();
    let mut diagnostic = file_checks::forbidden('\u{feff}', Span::new(file.source, 0..mark));
    diagnostic.hints = vec!["Save the file as UTF-8 without a byte order mark.".to_owned()];
    diagnostic.report(&mut file.diagnostics);
    file.toml_start = mark;
    Some(rest)
}

/// Reports an id that could not be a key of the browser's storage.
fn check_id(file: &mut File<'_>, draft: &RawDraft) {
    let Some(id) = &draft.id else {
        return;
    };
    let is_known = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if !(16..=64).contains(&id.value.len()) || !id.value.bytes().all(is_known) {
        Diagnostic::new(Code::WrongType, id.span)
            .message("The id of the draft is not one that the form makes")
            .expected("16 to 64 lower-case letters, digits and hyphens")
            .report(file);
    }
}

/// The problem of a file that is no draft, or one of a version that is not known.
fn other_format(draft: &RawDraft, top: Span) -> Option<Diagnostic> {
    let format = draft.format.as_ref();
    if format.is_none_or(|format| format.value != DRAFT_FORMAT) {
        let at = format.map_or(top, |format| format.span);
        return Some(
            Diagnostic::new(Code::UnknownValue, at)
                .message("The file is not the draft of an assessment")
                .expected(format!("`\"format\": \"{DRAFT_FORMAT}\"`"))
                .hint("Choose the file that the form saved."),
        );
    }
    let version = draft
        .version
        .filter(|version| version.value != DRAFT_VERSION)?;
    let problem = Diagnostic::new(Code::UnknownValue, version.span);
    Some(if version.value > DRAFT_VERSION {
        problem
            .message("The draft was made by a newer statewise")
            .caret(format!("this program reads version {DRAFT_VERSION}"))
            .hint("Update statewise, and import the draft again.")
    } else {
        problem
            .message("There is no such version of drafts")
            .expected(format!("`{DRAFT_VERSION}`"))
    })
}
