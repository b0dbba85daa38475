//! Markup that did not become markup: marks that stay on the page as they were typed. They are
//! looked for in the texts that the Markdown parser gives, not by a second parser.

mod block;
mod brackets;
mod emphasis;
mod lines;
mod mark;
mod rows;
mod signs;

use super::headings::Placement;
use super::links;
use super::places::Places;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::bare_addresses;
use crate::parse::shown::shown;
use block::{Block, Kind};
use mark::Mark;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

/// The maximum number of reported marks of one text.
const MAX_REPORTED: usize = 20;

/// Collects the words of each block, and looks for marks in them.
pub(super) struct Leftover<'a> {
    markdown: &'a str,
    places: Places<'a>,
    placement: Placement,
    block: Block,
    /// The blocks around the open one whose words go on after it: items of lists.
    outer: Vec<Block>,
    quotes: usize,
    /// The number of open images and blocks of code.
    hidden: usize,
    columns: usize,
    found: Vec<Diagnostic>,
}

impl<'a> Leftover<'a> {
    pub(super) fn new(markdown: &'a str, places: Places<'a>, placement: Placement) -> Self {
        Self {
            markdown,
            places,
            placement,
            block: Block::new(Kind::Paragraph),
            outer: Vec::new(),
            quotes: 0,
            hidden: 0,
            columns: 0,
            found: Vec::new(),
        }
    }

    /// Takes one event of the parser.
    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            _ if self.hidden > 0 => {}
            Event::Text(words) => self.block.text(self.markdown, words, range),
            Event::SoftBreak | Event::HardBreak => self.block.line_end(range),
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                self.block.neutral(range);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Image { .. } => {
                self.block.neutral(range);
                self.hidden += 1;
            }
            Tag::CodeBlock(kind) => {
                self.look();
                self.hidden += 1;
                if let CodeBlockKind::Fenced(_) = kind {
                    self.fence(range);
                }
            }
            Tag::HtmlBlock => {
                self.look();
                self.hidden += 1;
            }
            Tag::Paragraph => self.open(match self.block.kind {
                Kind::Item if self.block.is_empty() => Kind::Item,
                _ => Kind::Paragraph,
            }),
            Tag::Heading { .. } => {
                self.open(Kind::Heading);
                if self.placement == Placement::Body {
                    self.report(rows::underlined(self.markdown, range), |at| at);
                }
            }
            Tag::Item => {
                let outer = std::mem::replace(&mut self.block, Block::new(Kind::Item));
                self.outer.push(outer);
            }
            Tag::List(_) => self.look(),
            Tag::BlockQuote(_) => {
                self.look();
                self.quotes += 1;
            }
            Tag::Table(columns) => {
                self.look();
                self.columns = columns.len();
            }
            Tag::TableRow => {
                self.report(rows::no_row(self.markdown, range, self.columns), |at| at);
            }
            Tag::TableCell => self.open(Kind::Cell),
            Tag::Link { .. } => self.block.open_link(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => {
                self.look();
            }
            TagEnd::Link => self.block.close_link(),
            TagEnd::Item => {
                self.look();
                if let Some(outer) = self.outer.pop() {
                    self.block = outer;
                }
            }
            TagEnd::BlockQuote(_) => {
                self.look();
                self.quotes = self.quotes.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn open(&mut self, kind: Kind) {
        self.look();
        self.block = Block::new(kind);
    }

    /// Looks for marks in the words of the open block, and begins another.
    fn look(&mut self) {
        let block = std::mem::replace(&mut self.block, Block::new(Kind::Paragraph));
        if block.is_empty() {
            // The marker of an item, before its first paragraph.
            self.block = block;
            return;
        }
        let mut marks = Vec::new();
        if block.is_suspicious() {
            let words = block.words();
            if matches!(block.kind, Kind::Paragraph | Kind::Item) {
                let is_table = rows::no_table(words, &mut marks);
                if !is_table {
                    lines::look(words, &mut marks);
                }
            }
            brackets::look(&block, self.quotes > 0, &mut marks);
            emphasis::look(words, &mut marks);
            signs::look(words, block.kind, &mut marks);
            self.addresses(&block);
        }
        marks.sort_by_key(|mark| mark.range.start);
        for mark in marks {
            self.report(Some(mark), |range| block.in_text(&range));
        }
    }

    /// Checks the addresses that become links.
    fn addresses(&mut self, block: &Block) {
        for bare in bare_addresses(block.words()) {
            if self.found.len() >= MAX_REPORTED || block.is_in_link(bare.range.start) {
                continue;
            }
            let address = block.words().get(bare.range.clone()).unwrap_or_default();
            let span = self.places.span(block.in_text(&bare.range));
            self.found.extend(links::bare(address, &bare, span));
        }
    }

    fn report(&mut self, mark: Option<Mark>, place: impl Fn(Range<usize>) -> Range<usize>) {
        let Some(mark) = mark else { return };
        if self.found.len() >= MAX_REPORTED {
            return;
        }
        let span = self.places.span(place(mark.range));
        self.found.push(
            Diagnostic::new(Code::LeftoverMarkup, span)
                .message(mark.message)
                .caret(mark.caret)
                .hint(mark.hint),
        );
    }

    /// A block of code without its last line takes in all that follows.
    fn fence(&mut self, range: &Range<usize>) {
        let written = self.markdown.get(range.clone()).unwrap_or_default();
        let mut lines = written.trim_end().lines();
        let opening = lines.next().unwrap_or_default().trim();
        let mark = if opening.starts_with('~') { '~' } else { '`' };
        let is_mark = |line: &str| {
            let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
            line.len() >= 3 && line.chars().all(|c| c == mark)
        };
        let signs = opening.chars().take_while(|c| *c == mark).count();
        if lines.next_back().is_some_and(is_mark) {
            return;
        }
        let mark = Mark {
            range: range.start..range.start + signs,
            message: format!(
                "A block of code is opened by `{}` and never closed",
                shown(&mark.to_string().repeat(signs))
            ),
            caret: "all that follows is shown as code",
            hint: "Write the same signs on a line of their own below the code.".to_owned(),
        };
        self.report(Some(mark), |at| at);
    }

    /// The problems, in the order of the text.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.look();
        self.found
    }
}

#[cfg(test)]
mod tests;
