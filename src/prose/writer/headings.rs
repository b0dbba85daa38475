//! Headings and their ids.

use super::state::Writer;
use crate::prose::escape::attribute;
use crate::prose::rendered::Heading;

impl Writer<'_, '_> {
    /// Adds a text to the open heading or table head, if there is one.
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
