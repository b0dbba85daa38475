//! The state of a text that is being written, and its blocks.

use super::open::{Anchor, Image, OpenHeading, OpenTable};
use crate::model::TermIndex;
use crate::prose::once::TermUse;
use crate::prose::rendered::Heading;
use crate::prose::renderer::{HtmlOptions, Prose};
use crate::prose::seen::SeenTerms;

/// Writes one text.
pub(in crate::prose) struct Writer<'w, 'p> {
    pub(super) prose: &'w Prose<'p>,
    pub(super) options: &'w HtmlOptions<'w>,
    pub(super) seen: &'w mut SeenTerms,
    pub(super) html: String,
    pub(super) headings: Vec<Heading>,
    pub(super) terms: Vec<TermIndex>,
    /// Where terms stand, for a text that is rendered before it is known which of them are new; they
    /// are then not linked.
    pub(super) uses: Option<Vec<TermUse>>,
    /// Text that has not been written, so that a term is found across the pieces it comes in.
    pub(super) waiting: String,
    pub(super) links: Vec<Anchor>,
    pub(super) image: Option<Image>,
    pub(super) heading: Option<OpenHeading>,
    pub(super) in_code: bool,
    pub(super) table: Option<OpenTable>,
    /// Blocks that are open.
    pub(super) depth: usize,
    /// Blocks at the top, and whether all of them are paragraphs.
    pub(super) top_blocks: usize,
    pub(super) only_paragraphs: bool,
    /// Whether there are headings or tables, which have names.
    pub(super) has_names: bool,
}

impl<'w, 'p> Writer<'w, 'p> {
    pub(in crate::prose) fn new(
        prose: &'w Prose<'p>,
        options: &'w HtmlOptions<'w>,
        seen: &'w mut SeenTerms,
        length: usize,
    ) -> Self {
        Self {
            prose,
            options,
            seen,
            html: String::with_capacity(length + length / 4),
            headings: Vec::new(),
            terms: Vec::new(),
            uses: None,
            waiting: String::new(),
            links: Vec::new(),
            image: None,
            heading: None,
            in_code: false,
            table: None,
            depth: 0,
            top_blocks: 0,
            only_paragraphs: true,
            has_names: false,
        }
    }

    /// Links no term, and notes where they stand.
    pub(in crate::prose) fn noting_terms(mut self) -> Self {
        self.uses = Some(Vec::new());
        self
    }

    /// Counts a block that opens; its HTML follows.
    pub(super) fn block(&mut self, is_paragraph: bool) {
        if self.depth == 0 {
            self.top_blocks += 1;
            self.only_paragraphs &= is_paragraph;
        }
        self.depth += 1;
    }

    pub(super) fn open_block(&mut self, html: &str) {
        self.block(false);
        self.html.push_str(html);
    }

    pub(super) fn close_block(&mut self, html: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.html.push_str(html);
    }
}
