//! For programs: one object.

use serde::Serialize;

use crate::diagnostic::render::visible_json;
use crate::diff::change::Changes;
use crate::diff::pages::PageChanges;
use crate::diff::sentences;

#[derive(Serialize)]
struct Report<'a> {
    /// Whether nothing changed in meaning.
    is_empty: bool,
    /// What changed, in sentences.
    sentences: Vec<String>,
    #[serde(flatten)]
    changes: &'a Changes,
    pages: &'a PageChanges,
}

pub(super) fn render(changes: &Changes, pages: &PageChanges) -> String {
    let sentences = sentences::sentences(changes);
    let report = Report {
        is_empty: changes.is_empty(),
        sentences: sentences.iter().map(|line| line.plain()).collect(),
        changes,
        pages,
    };
    // Structures of strings and numbers can always be written.
    let json = serde_json::to_string_pretty(&report).unwrap_or_default();
    format!("{}\n", visible_json(&json))
}
