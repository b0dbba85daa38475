//! Reads one file into one document.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse::broken_ranges::BrokenRanges;
use crate::parse::file::{File, Syntax};
use crate::parse::file_checks;
use crate::parse::front_matter::{self, Fault};
use crate::parse::key::Kind;
use crate::parse::markdown_checks::{self, Placement};
use crate::parse::path::Name;
use crate::parse::raw::Document;
use crate::parse::toml_reader::{Record, top_table};
use crate::source::{SourceId, Span, Text};
use std::cell::OnceCell;

/// Reads one file and reports its problems; a broken file gives a document with the valid fields.
pub(super) fn document<R: Record + Default>(
    source: SourceId,
    whole: &Text,
    name: Name,
) -> (Document<R>, Diagnostics) {
    let is_toml = R::KEYS.iter().all(|key| key.kind != Kind::Body);
    let mut diagnostics = Diagnostics::new();
    file_checks::characters(source, whole, &mut diagnostics);
    file_checks::damage(source, whole, &mut diagnostics);
    file_checks::left_to_fill(source, whole, is_toml, &mut diagnostics);
    let text = file_checks::merge_conflicts(source, whole, is_toml, &mut diagnostics);
    let blanked = OnceCell::new();
    let mut file = File {
        source,
        whole,
        text: &text,
        syntax: Syntax::Toml,
        blanked: &blanked,
        toml_start: 0,
        keys: R::KEYS,
        is_translation: name.language.is_some(),
        body: None,
        broken: BrokenRanges::default(),
        top_keys: Vec::new(),
        diagnostics,
    };
    let first_line = if is_toml {
        0
    } else {
        text.lines().next().unwrap_or("").len()
    };
    let top = Span::new(source, 0..first_line);
    let body = toml_of(&mut file, is_toml, top).map(|toml| {
        let mut table = top_table(&mut file, toml, top);
        let body = R::read(&mut file, &mut table);
        table.finish(&mut file);
        body
    });
    let document = Document {
        source,
        stem: name.stem,
        language: name.language,
        top,
        body: body.unwrap_or_default(),
    };
    (document, file.diagnostics)
}

/// The TOML of a file; stores the text below it in `file`. `None`, with a diagnostic, if there is
/// none.
fn toml_of<'a>(file: &mut File<'a>, is_toml: bool, top: Span) -> Option<&'a str> {
    let text = file.text;
    if file_checks::is_empty(text, is_toml) {
        Diagnostic::new(Code::EmptyFile, top)
            .message("The file has nothing in it")
            .hint("Write what belongs there, or delete the file.")
            .report(&mut file.diagnostics);
        return None;
    }
    if is_toml {
        return Some(text);
    }
    let parts = match front_matter::split(text) {
        Ok(parts) => parts,
        Err(fault) => {
            front_matter_fault(fault, top).report(&mut file.diagnostics);
            return None;
        }
    };
    file.toml_start = parts.toml.start;
    let written = text.get(parts.body.clone()).unwrap_or("");
    if !written.trim().is_empty() {
        let body = file.text_at(Span::new(file.source, parts.body), written);
        for diagnostic in markdown_checks::check(&body, Placement::Body) {
            diagnostic.report(&mut file.diagnostics);
        }
        file.body = Some(body);
    }
    text.get(parts.toml)
}

fn front_matter_fault(fault: Fault, at: Span) -> Diagnostic {
    let (message, hint) = match fault {
        Fault::Absent => (
            "The file does not begin with +++",
            "Put the facts at the top: a line +++, then lines like title = \"…\", then a line +++.",
        ),
        Fault::Yaml => (
            "The file begins with --- instead of +++",
            "The front matter is TOML here: put it between lines of +++, and write key = \"value\".",
        ),
        Fault::Unclosed => (
            "The front matter is never closed",
            "Put a second line +++ below the facts, before the text.",
        ),
    };
    Diagnostic::new(Code::FrontMatter, at)
        .message(message)
        .caret("the front matter begins here")
        .hint(hint)
}
