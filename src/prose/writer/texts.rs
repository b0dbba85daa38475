//! Texts between tags, and the glossary terms in them.

use super::state::Writer;
use crate::markdown::{Destination, bare_addresses};
use crate::model::TermIndex;
use crate::prose::escape::{attribute, text as escape_text};
use crate::prose::once::{CLOSE_LINK, TermUse};
use crate::prose::{Target, address};

impl Writer<'_, '_> {
    pub(super) fn text(&mut self, text: &str) {
        self.heading_text(text);
        self.waiting.push_str(text);
    }

    /// Writes the text since the last tag, with links for terms that are new on the page.
    pub(super) fn flush(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.waiting);
        let mut done = 0;
        if !self.in_code && self.links.is_empty() {
            for bare in bare_addresses(&text) {
                let address = text.get(bare.range.clone()).unwrap_or_default();
                let Some(open) = open_bare(address, bare.is_mail) else {
                    continue;
                };
                self.words(text.get(done..bare.range.start).unwrap_or_default());
                done = bare.range.end;
                self.html.push_str(&open);
                escape_text(&mut self.html, address);
                self.html.push_str(CLOSE_LINK);
            }
        }
        self.words(text.get(done..).unwrap_or_default());
        // The allocation is reused for the next text.
        self.waiting = text;
        self.waiting.clear();
    }

    /// Writes words without addresses.
    fn words(&mut self, text: &str) {
        let mut done = 0;
        if !self.in_code && self.heading.is_none() && self.links.is_empty() {
            for (range, term) in self.prose.terms.find(text) {
                if self.uses.is_none() && self.seen.contains(term) {
                    continue;
                }
                let link = (self.prose.resolve)(&Target::Term(term));
                if link.href.is_empty() {
                    continue;
                }
                escape_text(
                    &mut self.html,
                    text.get(done..range.start).unwrap_or_default(),
                );
                let words = text.get(range.clone()).unwrap_or_default();
                done = range.end;
                if let Some(uses) = &mut self.uses {
                    let start = self.html.len();
                    escape_text(&mut self.html, words);
                    let link = open_link(&link.href);
                    uses.push(TermUse::new(term, start..self.html.len(), link));
                } else {
                    self.mark_term(term);
                    self.html.push_str(&open_link(&link.href));
                    escape_text(&mut self.html, words);
                    self.html.push_str(CLOSE_LINK);
                }
            }
        }
        escape_text(&mut self.html, text.get(done..).unwrap_or_default());
    }

    /// Marks a term as linked on the page.
    pub(super) fn mark_term(&mut self, term: TermIndex) {
        if let Some(uses) = &mut self.uses {
            let here = self.html.len();
            uses.push(TermUse::new(term, here..here, String::new()));
            return;
        }
        if self.seen.insert(term) {
            self.terms.push(term);
        }
    }
}

/// The start of the link of an address in the text; `None` if it must not be linked.
fn open_bare(address: &str, is_mail: bool) -> Option<String> {
    let prefix = if is_mail { "mailto:" } else { "" };
    let href = format!("{prefix}{address}");
    let Destination::External(href) = Destination::classify(&href) else {
        return None;
    };
    let mut link = String::from("<a rel=\"external noopener\"");
    attribute(&mut link, "href", &address::ascii(href));
    link.push('>');
    Some(link)
}

fn open_link(href: &str) -> String {
    let mut link = String::from("<a class=\"term\"");
    attribute(&mut link, "href", href);
    link.push('>');
    link
}
