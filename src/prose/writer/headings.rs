//! Headings and their ids.

use super::Writer;
use crate::prose::Heading;
use crate::prose::escape::attribute;

/// A heading, while its text is read.
pub(super) struct OpenHeading {
    pub(super) level: u8,
    /// What is written, of which the id is made: `check` knows it, and links to the id rely on it.
    pub(super) written: String,
    /// What is shown: with the titles of references that have no text of their own.
    pub(super) shown: String,
    /// Where in the HTML its text begins.
    pub(super) start: usize,
}

impl Writer<'_, '_> {
    /// Takes a written text into the heading, or the head of a table, that is open, if one is.
    pub(super) fn heading_text(&mut self, text: &str) {
        self.head_text(text);
        if let Some(heading) = &mut self.heading {
            let text = if text == "\n" { " " } else { text };
            heading.written.push_str(text);
            heading.shown.push_str(text);
        }
    }

    pub(super) fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else {
            return;
        };
        let level = heading.level;
        let id = self.seen.anchors.unique(&heading.written);
        let mut opening = format!("<h{level}");
        attribute(&mut opening, "id", &id);
        opening.push('>');
        self.html.insert_str(heading.start, &opening);
        self.close_block(&format!("</h{level}>\n"));
        let words: Vec<&str> = heading.shown.split_whitespace().collect();
        self.headings.push(Heading {
            level,
            id,
            text: words.join(" "),
        });
    }
}
