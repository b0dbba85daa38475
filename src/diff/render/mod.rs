//! Changes as text, JSON, or the Markdown of a comment.

mod inert;
mod json;
mod markdown;
mod text;

use super::change::Changes;
use super::line::Line;
use super::pages::PageChanges;
use super::report;
use super::sentences;

pub use markdown::MARKDOWN_LIMIT;

/// How changes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For a comment in a pull request.
    Markdown,
}

/// Writes changes; text and Markdown are one line if nothing changed in meaning. The text ends with
/// a line break.
pub fn render(changes: &Changes, pages: &PageChanges, format: Format) -> String {
    if format == Format::Json {
        return json::render(changes, pages);
    }
    let (sentences, sections) = match changes.is_empty() {
        true => (vec![nothing(pages)], Vec::new()),
        false => (
            sentences::sentences(changes),
            report::sections(changes, pages),
        ),
    };
    match format {
        Format::Markdown => markdown::render(&sentences, &sections),
        _ => text::render(&sentences, &sections),
    }
}

/// That nothing changed in meaning.
fn nothing(pages: &PageChanges) -> Line {
    match pages.changed.len() {
        0 => Line::of("Nothing changed in meaning."),
        count => Line::of(format!(
            "Nothing changed in meaning; {count} of {} pages look different.",
            pages.of
        )),
    }
}
