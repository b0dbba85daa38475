//! Headings: no skipped level below the title of the page.

use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// Where a text is shown, which decides which headings it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Placement {
    /// The body of a page, whose title is the heading of level 1.
    Body,
    /// In a value of TOML, shown inside other content: no headings.
    Value,
}

/// Checks the headings of one text (faults.md, C28).
#[derive(Debug)]
pub(super) struct Headings {
    placement: Placement,
    /// The level of the last heading; the page's title is level 1.
    last: usize,
    is_open: bool,
    has_words: bool,
}

impl Headings {
    pub(super) fn new(placement: Placement) -> Self {
        Self {
            placement,
            last: 1,
            is_open: false,
            has_words: false,
        }
    }

    /// Takes one event of the parser.
    pub(super) fn event(
        &mut self,
        event: &Event<'_>,
        range: Range<usize>,
        places: Places,
    ) -> Option<Diagnostic> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.is_open = true;
                self.has_words = false;
                self.level(*level, places.span(range))
            }
            Event::End(TagEnd::Heading(_)) => {
                self.is_open = false;
                (!self.has_words && self.placement == Placement::Body).then(|| {
                    Diagnostic::new(Code::HeadingSkip, places.span(range))
                        .message("A heading is empty")
                        .caret("no words here")
                        .hint("Write the heading's words behind the # signs, or delete it.")
                })
            }
            Event::Text(words) | Event::Code(words) if self.is_open => {
                self.has_words |= !words.trim().is_empty();
                None
            }
            _ => None,
        }
    }

    fn level(&mut self, level: HeadingLevel, span: crate::source::Span) -> Option<Diagnostic> {
        let level = level as usize;
        let last = self.last;
        self.last = level.max(1);
        let problem = |message: String| Diagnostic::new(Code::HeadingSkip, span).message(message);
        if self.placement == Placement::Value {
            return Some(
                problem("A heading cannot stand in this text".into())
                    .caret("a heading")
                    .hint("The page gives this text its heading. Use a paragraph that begins in **bold**; put an empty line before a line of dashes."),
            );
        }
        if level == 1 {
            return Some(
                problem("A heading of level 1 competes with the page's title".into())
                    .caret("level 1")
                    .expected("level 2, written with ##")
                    .hint("The title in the front matter is the heading of level 1."),
            );
        }
        (level > last + 1).then(|| {
            problem(format!(
                "A heading of level {level} follows one of level {last}"
            ))
            .caret(format!("level {level}"))
            .expected(format!(
                "level {}, written with {}",
                last + 1,
                "#".repeat(last + 1)
            ))
        })
    }
}
