//! The state of a writer, and its blocks.

use super::open::{Anchor, Image, OpenHeading, OpenTable};
use crate::model::TermIndex;
use crate::prose::notes::Notes;
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
    /// The positions of terms, for a text that is rendered once for many pages; terms are then not
    /// linked. `None` for a text of one page.
    pub(super) uses: Option<Vec<TermUse>>,
    /// Text that is not written yet, because a term can span several text events.
    pub(super) waiting: String,
    pub(super) links: Vec<Anchor>,
    pub(super) image: Option<Image>,
    pub(super) heading: Option<OpenHeading>,
    pub(super) in_code: bool,
    pub(super) table: Option<OpenTable>,
    /// The number of open blocks.
    pub(super) depth: usize,
    /// The number of top-level blocks, and whether all of them are paragraphs.
    pub(super) top_blocks: usize,
    pub(super) only_paragraphs: bool,
    /// Whether the text has headings, tables or footnotes, which have unique ids.
    pub(super) has_names: bool,
    pub(super) notes: Notes,
    /// The label of the open footnote, and the HTML before it.
    pub(super) open_note: Vec<(String, String)>,
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
            notes: Notes::default(),
            open_note: Vec::new(),
        }
    }

    /// Makes the writer record the positions of terms instead of linking them.
    pub(in crate::prose) fn noting_terms(mut self) -> Self {
        self.uses = Some(Vec::new());
        self
    }

    /// Records the start of a block, before its HTML is written.
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
