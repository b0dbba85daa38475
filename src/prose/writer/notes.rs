//! Footnotes.

use super::state::Writer;
use crate::prose::NoteWord;

impl Writer<'_, '_> {
    pub(super) fn note_reference(&mut self, label: &str) {
        self.flush();
        self.has_names = true;
        let (seen, word) = (&mut *self.seen, self.prose.note_word);
        self.notes
            .refer(&mut self.html, label, || seen.next_note(), word);
    }

    /// Writes a footnote aside; it stands below the text.
    pub(super) fn start_note(&mut self, label: &str) {
        self.has_names = true;
        self.block(false);
        let before = std::mem::take(&mut self.html);
        self.open_note.push((label.to_owned(), before));
    }

    pub(super) fn end_note(&mut self) {
        self.close_block("");
        let Some((label, before)) = self.open_note.pop() else {
            return;
        };
        let html = std::mem::replace(&mut self.html, before);
        let seen = &mut *self.seen;
        self.notes.define(&label, html, || seen.next_note());
    }

    pub(super) fn write_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.block(false);
        let word = self.prose.note_word;
        let name = self.seen.table_name(&word(NoteWord::List, 0));
        notes.list(&mut self.html, &name, word);
        self.close_block("");
    }
}
