//! The words of one block, with the places that they come from.

use std::ops::Range;

/// Stands for code, images and characters that are written with an escape: no mark.
const NEUTRAL: char = 'x';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    /// The first paragraph of an item.
    Item,
    Cell,
}

#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    words: String,
    /// Where each run begins in the words, and its range in the text.
    runs: Vec<(usize, Range<usize>)>,
    /// The words of links.
    links: Vec<Range<usize>>,
    open_link: Option<usize>,
    /// A place in the text, and how many backslashes stand in a row before it.
    slashes: (usize, usize),
}

impl Block {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            words: String::new(),
            runs: Vec::new(),
            links: Vec::new(),
            open_link: None,
            slashes: (0, 0),
        }
    }

    pub(super) fn words(&self) -> &str {
        &self.words
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Adds the words of an event. A character that is written with a backslash or by its name is
    /// meant as it is.
    pub(super) fn text(&mut self, markdown: &str, words: &str, range: &Range<usize>) {
        if markdown.get(range.clone()) != Some(words) {
            self.neutral(range);
            return;
        }
        let slashes = self.slashes_before(markdown, range.start);
        let mut chars = words.chars();
        if slashes % 2 == 1
            && let Some(first) = chars.next()
        {
            self.neutral(&(range.start..range.start + first.len_utf8()));
            self.push(chars.as_str(), range.start + first.len_utf8()..range.end);
        } else {
            self.push(words, range.clone());
        }
    }

    /// How many backslashes stand in a row before a place. The last count is gone on with, so that a
    /// long row is not counted anew for each of them.
    fn slashes_before(&mut self, markdown: &str, place: usize) -> usize {
        let (known_at, known) = self.slashes;
        let mut at = place;
        while at != known_at && markdown.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\\') {
            at -= 1;
        }
        let before = if at == known_at { known } else { 0 };
        self.slashes = (place, place - at + before);
        self.slashes.1
    }

    pub(super) fn neutral(&mut self, range: &Range<usize>) {
        self.push(NEUTRAL.encode_utf8(&mut [0; 4]), range.clone());
    }

    pub(super) fn line_end(&mut self, range: &Range<usize>) {
        self.push("\n", range.clone());
    }

    fn push(&mut self, words: &str, range: Range<usize>) {
        if !words.is_empty() {
            self.runs.push((self.words.len(), range));
            self.words.push_str(words);
        }
    }

    pub(super) fn open_link(&mut self) {
        self.open_link = Some(self.words.len());
    }

    pub(super) fn close_link(&mut self) {
        if let Some(start) = self.open_link.take() {
            self.links.push(start..self.words.len());
        }
    }

    /// Whether a place in the words is in a link.
    pub(super) fn is_in_link(&self, at: usize) -> bool {
        let next = self.links.partition_point(|link| link.end <= at);
        self.links.get(next).is_some_and(|link| link.contains(&at))
    }

    /// Whether there is anything that could be a mark, so that most blocks are not looked at.
    pub(super) fn is_suspicious(&self) -> bool {
        let mut line_begins = true;
        self.words.bytes().any(|byte| {
            let first = std::mem::replace(&mut line_begins, byte == b'\n');
            match byte {
                b'[' | b'@' | b'*' | b'_' | b'~' | b'`' | b'|' | b'#' | b'=' | b'{' => true,
                b':' => true,
                0x80.. | b'-' | b'+' | b'>' | b'0'..=b'9' => first,
                _ => false,
            }
        })
    }

    /// The range in the text that a range of the words comes from.
    pub(super) fn in_text(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let after = self.runs.partition_point(|(start, _)| *start <= at);
            let (start, from) = self.runs.get(after.saturating_sub(1))?;
            Some((from.start + (at - start)).min(from.end))
        };
        let start = place(range.start).unwrap_or_default();
        let end = place(range.end.saturating_sub(1)).map_or(start, |end| end + 1);
        start..end.max(start)
    }
}
