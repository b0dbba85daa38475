//! A text → its blocks: runs of words without markup. A paragraph, an item of a list and a cell of
//! a table are one block each; headings are labels and are left out.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::{self, Reference};
use crate::parse::documents::{Form, ProseText};

/// Words without their markup, and their ranges in the text.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The words.
    pub(super) words: String,
    /// Ranges of the words that are not the writer's own prose, in order.
    pub(super) marks: Vec<(Range<usize>, Mark)>,
    /// Where the words come from: where each run begins in the words, and its range in the text.
    runs: Vec<(usize, Range<usize>, IsCopy)>,
}

/// Whether a run has the same bytes as its range in the text; character references and code do not.
type IsCopy = bool;

/// What a part of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Code, a quotation, or a link whose text is the name of its target.
    Aside,
    /// A link to a term of the glossary.
    Term,
}

impl Block {
    /// Adds words that come from a range of `text`.
    fn push(&mut self, words: &str, from: &Range<usize>, text: &str) {
        let is_copy = text.get(from.clone()) == Some(words);
        self.runs.push((self.words.len(), from.clone(), is_copy));
        self.words.push_str(words);
    }

    fn mark(&mut self, start: usize, mark: Mark) {
        if start < self.words.len() {
            self.marks.push((start..self.words.len(), mark));
        }
    }

    /// The range in the text that a range of the words comes from, on character boundaries: exact
    /// in copied runs, else the whole run.
    pub(super) fn in_text(&self, range: &Range<usize>) -> Range<usize> {
        let start = match self.run_at(range.start) {
            Some((at, from, true)) => from.start + (range.start - at),
            run => run.map_or(0, |(_, from, _)| from.start),
        };
        // The end belongs to the run of the last character.
        let end = match self.run_at(range.end.saturating_sub(1)) {
            Some((at, from, true)) => from.start + (range.end - at),
            run => run.map_or(0, |(_, from, _)| from.end),
        };
        start..end.max(start)
    }

    /// The run that holds the byte at an offset of the words.
    fn run_at(&self, at: usize) -> Option<&(usize, Range<usize>, IsCopy)> {
        let after = self.runs.partition_point(|(start, ..)| *start <= at);
        self.runs.get(after.checked_sub(1)?)
    }
}

/// The blocks of a text, in reading order.
pub(super) fn blocks(text: &ProseText<'_>) -> Vec<Block> {
    let written = text.written.value.as_str();
    let mut blocks = match text.form {
        Form::Plain => {
            let mut block = Block::default();
            block.push(written, &(0..written.len()), written);
            vec![block]
        }
        Form::Markdown => markdown_blocks(written),
    };
    blocks.iter_mut().for_each(mark_quotations);
    blocks
}

fn markdown_blocks(written: &str) -> Vec<Block> {
    let mut reader = Reader {
        text: written,
        ..Reader::default()
    };
    for (event, range) in Parser::new_ext(written, markdown::dialect()).into_offset_iter() {
        reader.event(event, &range);
    }
    reader.finish()
}

#[derive(Default)]
struct Reader<'a> {
    text: &'a str,
    done: Vec<Block>,
    open: Block,
    /// The number of open tags whose content is not prose.
    skipping: usize,
    /// For each open link, its start in the words and its destination.
    links: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) if is_skipped(tag.to_end()) => {
                if !matches!(tag, Tag::Image { .. }) {
                    self.close();
                }
                self.skipping += 1;
            }
            Event::End(tag) if is_skipped(tag) => {
                self.skipping = self.skipping.saturating_sub(1);
            }
            _ if self.skipping > 0 => {}
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.links
                    .push((self.open.words.len(), dest_url.into_string()));
            }
            Event::End(TagEnd::Link) => self.close_link(range),
            Event::Text(words) => self.open.push(&words, range, self.text),
            Event::Code(code) => {
                let start = self.open.words.len();
                // Punctuation in code does not end a sentence.
                let quiet: String = code
                    .chars()
                    .map(|c| if c.is_ascii_punctuation() { '_' } else { c })
                    .collect();
                self.open.push(&quiet, range, self.text);
                self.open.mark(start, Mark::Aside);
            }
            Event::SoftBreak | Event::HardBreak => self.open.push(" ", range, self.text),
            Event::Start(tag) if is_inline(tag.to_end()) => {}
            Event::End(tag) if is_inline(tag) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => self.close(),
            _ => {}
        }
    }

    fn close_link(&mut self, range: &Range<usize>) {
        let Some((start, address)) = self.links.pop() else {
            return;
        };
        if start == self.open.words.len() {
            // A reference without words takes the title of its target.
            self.open.push("Title", range, self.text);
            self.open.mark(start, Mark::Aside);
        }
        match Reference::parse(&address) {
            Some(Reference::Term(_)) => self.open.mark(start, Mark::Term),
            Some(Reference::Resource(_) | Reference::Practice(_) | Reference::State(_)) => {
                self.open.mark(start, Mark::Aside);
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        self.links.clear();
        let block = std::mem::take(&mut self.open);
        if !block.words.trim().is_empty() {
            self.done.push(block);
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.close();
        self.done
    }
}

/// Headings and heads of tables are labels; quotations and code are other people's words.
fn is_skipped(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::TableHead
            | TagEnd::Image
    )
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough
    )
}

/// Marks quotations, whose words are not the writer's own.
fn mark_quotations(block: &mut Block) {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in block.words.char_indices() {
        match (open, c) {
            (Some((start, closing)), c) if c == closing => {
                found.push((start..at + c.len_utf8(), Mark::Aside));
                open = None;
            }
            (None, '\u{201c}') => open = Some((at, '\u{201d}')),
            (None, '"') => open = Some((at, '"')),
            (None, '«') => open = Some((at, '»')),
            _ => {}
        }
    }
    block.marks.extend(found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, SourceKind, Sources, Span, Spanned};

    fn blocks_of(written: &str) -> Vec<Block> {
        let sources = Sources::new([Source {
            path: "a.md".into(),
            kind: SourceKind::Markdown,
            text: written.into(),
            bytes: std::sync::Arc::default(),
            oddity: None,
            built_in: false,
        }]);
        let (id, _) = sources.find("a.md").unwrap();
        let written = Spanned::new(written.into(), Span::new(id, 0..written.len()));
        blocks(&ProseText {
            written: &written,
            form: Form::Markdown,
        })
    }

    #[test]
    fn paragraphs_entries_and_cells_are_blocks_and_labels_are_none() {
        let text = "## A heading\n\nOne *two*\nthree.\n\n- four\n- five\n\n  six\n\n> a quotation\n\n\
                    | head |\n| --- |\n| cell |\n\n```\ncode\n```\n\n![a picture](a.png) seven\n";
        let words: Vec<String> = blocks_of(text)
            .into_iter()
            .map(|block| block.words)
            .collect();
        assert_eq!(
            words,
            ["One two three.", "four", "five", "six", "cell", " seven"]
        );
    }

    #[test]
    fn code_quotations_and_names_are_asides_and_terms_are_terms() {
        let text = "Run `a.b`, say \u{201c}yes\u{201d} or \"no\", see [x](term:cte), [y](state:ohio), [](practice:z).";
        let block = blocks_of(text).remove(0);
        let marked: Vec<(&str, Mark)> = block
            .marks
            .iter()
            .map(|(range, mark)| (&block.words[range.clone()], *mark))
            .collect();
        assert_eq!(
            marked,
            [
                ("a_b", Mark::Aside),
                ("x", Mark::Term),
                ("y", Mark::Aside),
                ("Title", Mark::Aside),
                ("Title", Mark::Aside),
                ("\u{201c}yes\u{201d}", Mark::Aside),
                ("\"no\"", Mark::Aside),
            ]
        );
    }

    #[test]
    fn places_lead_back_to_the_text() {
        let text = "A **bold** &amp; brave\nword";
        let block = blocks_of(text).remove(0);
        assert_eq!(block.words, "A bold & brave word");
        for word in ["bold", "brave", "word", "A"] {
            let at = block.words.find(word).unwrap();
            assert_eq!(&text[block.in_text(&(at..at + word.len()))], word);
        }
        let at = block.words.find('&').unwrap();
        assert!(text[block.in_text(&(at..at + 1))].starts_with('&'));
    }
}
