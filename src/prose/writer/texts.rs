//! Texts between tags, and the glossary terms in them.

use super::Writer;
use crate::model::TermIndex;
use crate::prose::Target;
use crate::prose::escape::{attribute, text as escape_text};

impl Writer<'_, '_> {
    pub(super) fn text(&mut self, text: &str) {
        self.heading_text(text);
        self.waiting.push_str(text);
    }

    /// Writes the text that has come since the last tag, with the terms that are new in it.
    pub(super) fn flush(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.waiting);
        let mut done = 0;
        if !self.in_code && self.heading.is_none() && self.links.is_empty() {
            for (range, term) in self.prose.terms.find(&text) {
                if self.seen.contains(term) {
                    continue;
                }
                let link = (self.prose.resolve)(&Target::Term(term));
                if link.href.is_empty() {
                    continue;
                }
                self.see(term);
                escape_text(
                    &mut self.html,
                    text.get(done..range.start).unwrap_or_default(),
                );
                self.html.push_str("<a class=\"term\"");
                attribute(&mut self.html, "href", &link.href);
                self.html.push('>');
                escape_text(&mut self.html, text.get(range.clone()).unwrap_or_default());
                self.html.push_str("</a>");
                done = range.end;
            }
        }
        escape_text(&mut self.html, text.get(done..).unwrap_or_default());
        // The buffer is used again for the next text.
        self.waiting = text;
        self.waiting.clear();
    }

    pub(super) fn see(&mut self, term: TermIndex) {
        if self.seen.insert(term) {
            self.terms.push(term);
        }
    }
}
