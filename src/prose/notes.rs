//! The footnotes of one text: numbered in the order in which they are referred to, and listed below
//! the text with links back.

use std::collections::BTreeMap;

use super::escape::attribute;
use super::once::CLOSE_LINK;

/// What is said about footnotes to people who do not see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteWord {
    /// The name of the list.
    List,
    /// The name of a link to a footnote.
    Note,
    /// The name of a link from a footnote back to the text.
    Back,
}

/// The footnotes of one text.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The place of each footnote in `notes`, by its label in small letters.
    by_label: BTreeMap<String, usize>,
    notes: Vec<Note>,
}

#[derive(Debug)]
struct Note {
    /// Its number on the page, for ids.
    id: usize,
    uses: usize,
    html: Option<String>,
}

impl Notes {
    pub(super) fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    fn place(&mut self, label: &str, id: impl FnOnce() -> usize) -> usize {
        let next = self.notes.len();
        let at = *self.by_label.entry(label.to_lowercase()).or_insert(next);
        if at == next {
            self.notes.push(Note {
                id: id(),
                uses: 0,
                html: None,
            });
        }
        at
    }

    /// Writes a reference to a footnote; `id` is the number of the next one on the page.
    pub(super) fn refer(
        &mut self,
        html: &mut String,
        label: &str,
        id: impl FnOnce() -> usize,
        word: &dyn Fn(NoteWord, usize) -> String,
    ) {
        let at = self.place(label, id);
        let number = at + 1;
        let Some(note) = self.notes.get_mut(at) else {
            return;
        };
        note.uses += 1;
        html.push_str("<sup><a");
        attribute(html, "id", &back_id(note.id, note.uses));
        attribute(html, "href", &format!("#{}", note_id(note.id)));
        html.push_str(" role=\"doc-noteref\"");
        attribute(html, "aria-label", &word(NoteWord::Note, number));
        html.push('>');
        html.push_str(&number.to_string());
        html.push_str(CLOSE_LINK);
        html.push_str("</sup>");
    }

    /// Keeps the text of a footnote. The first of one label counts, as for links.
    pub(super) fn define(&mut self, label: &str, html: String, id: impl FnOnce() -> usize) {
        let at = self.place(label, id);
        if let Some(note) = self.notes.get_mut(at) {
            note.html.get_or_insert(html);
        }
    }

    /// Writes the list; `name` is its name on the page.
    pub(super) fn list(
        self,
        html: &mut String,
        name: &str,
        word: &dyn Fn(NoteWord, usize) -> String,
    ) {
        html.push_str("<div class=\"notes\" role=\"doc-endnotes\"");
        attribute(html, "aria-label", name);
        html.push_str(">\n<ol>\n");
        for (at, note) in self.notes.into_iter().enumerate() {
            let number = at + 1;
            html.push_str("<li");
            attribute(html, "id", &note_id(note.id));
            html.push('>');
            let body = note.html.unwrap_or_default();
            let body = body.trim_end();
            // The links stand in the last line of the text, not below it.
            let (inside, end) = match body.strip_suffix("</p>") {
                Some(inside) => (inside, "</p>"),
                None => (body, ""),
            };
            html.push_str(inside);
            for used in 1..=note.uses {
                html.push_str(" <a");
                attribute(html, "href", &format!("#{}", back_id(note.id, used)));
                html.push_str(" role=\"doc-backlink\"");
                attribute(html, "aria-label", &word(NoteWord::Back, number));
                // The number is for those who look: a sign alone is no text to some readers.
                html.push_str(&format!(">\u{21a9}\u{fe0e}\u{a0}{number}"));
                html.push_str(CLOSE_LINK);
            }
            html.push_str(end);
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</div>\n");
    }
}

/// Anchors of headings have no underscore, so these meet none.
fn note_id(id: usize) -> String {
    format!("note_{id}")
}

fn back_id(id: usize, used: usize) -> String {
    match used {
        1 => format!("note_{id}_back"),
        used => format!("note_{id}_back_{used}"),
    }
}
