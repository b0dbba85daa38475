//! One file: its sentences, and how hard they are to read.

use std::ops::Range;

use super::block::{self, Block};
use super::grade::Tally;
use super::language::Language;
use super::lexicon::Lexicon;
use super::sentence;
use super::texts::{FileTexts, ProseText};
use super::word::{self, Capitals, Word, WordKind};
use crate::parse::documents::{RawText, place_in};
use crate::source::Span;

/// Fewer words than these are a label or what exclusions have left of a sentence; they say nothing
/// about how hard the text is.
const FEWEST_WORDS: usize = 3;

/// However many words a term has, it is read like a word of this many syllables at most.
const SYLLABLES_OF_A_TERM: usize = 2;

/// The blocks of a file, with the text that each stands in.
pub(super) fn blocks<'a>(file: &FileTexts<'a>) -> Vec<(&'a RawText, Block)> {
    let of_text = |text: &ProseText<'a>| {
        let written = text.written;
        block::blocks(text)
            .into_iter()
            .map(move |block| (written, block))
    };
    file.texts.iter().flat_map(of_text).collect()
}

/// The sentences of a file.
#[derive(Debug)]
pub(super) struct FileProse<'a> {
    pub(super) sentences: Vec<Sentence<'a>>,
}

/// A sentence and where it stands.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) block: &'a Block,
    text: &'a RawText,
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> FileProse<'a> {
    /// Splits blocks into sentences and words, and finds out what each word is.
    pub(super) fn of(
        blocks: &'a [(&'a RawText, Block)],
        lexicon: &Lexicon,
        language: Language,
    ) -> Self {
        let mut sentences = Vec::new();
        for (text, block) in blocks {
            for range in sentence::sentences(&block.words, language) {
                let words = word::split(&block.words, range);
                sentences.push(Sentence { block, text, words });
            }
        }
        let mut capitals = Capitals::default();
        sentences
            .iter()
            .for_each(|sentence| capitals.learn(&sentence.words));
        for sentence in &mut sentences {
            let marks = &sentence.block.marks;
            word::classify(&mut sentence.words, marks, lexicon, &capitals, language);
        }
        Self { sentences }
    }

    /// What is counted in the whole file.
    pub(super) fn tally(&self, language: Language) -> Tally {
        let mut sum = Tally::default();
        for sentence in &self.sentences {
            sum.add(sentence.tally(language));
        }
        sum
    }

    /// Where the sentence begins that is hardest to read; the first of several.
    pub(super) fn hardest(&self, language: Language) -> Option<Span> {
        let mut hardest: Option<(f64, Span)> = None;
        for sentence in &self.sentences {
            let tally = sentence.tally(language);
            let hardness = tally.hardness(language);
            let Some(first) = sentence.words.first().filter(|_| tally.words > 0) else {
                continue;
            };
            if hardest.is_none_or(|(most, _)| hardness > most) {
                hardest = Some((hardness, sentence.place(first.range.clone())));
            }
        }
        hardest.map(|(_, place)| place)
    }
}

impl Sentence<'_> {
    /// The place of a part of the block in its file.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        place_in(self.text, self.block.in_text(&range))
    }

    /// How many words it has; one with hyphens is one.
    pub(super) fn length(&self) -> usize {
        self.words.iter().filter(|word| !word.is_joined).count()
    }

    /// What the sentence adds to the measure of its text.
    ///
    /// Names, codes, addresses, numbers, dates and quotations are left out: the writer cannot say
    /// them in a plainer way. A term of the site (of the glossary, the rubric or its vocabularies)
    /// counts as one word of at most two syllables, however many words it has: its wording is
    /// fixed, the reader meets it again and again, and the site says what it means. A word with
    /// hyphens is one word, as Kincaid and his colleagues counted it.
    fn tally(&self, language: Language) -> Tally {
        let mut tally = Tally::default();
        let mut words = self.words.iter().peekable();
        let mut joins_to_counted = false;
        while let Some(word) = words.next() {
            match word.kind {
                WordKind::Plain => {
                    let is_part = word.is_joined && joins_to_counted;
                    tally.words += usize::from(!is_part);
                    tally.syllables += language.syllables(word.text);
                    joins_to_counted = true;
                }
                WordKind::Term => {
                    let mut syllables = language.syllables(word.text);
                    while let Some(rest) = words.next_if(|word| word.kind == WordKind::RestOfTerm) {
                        syllables += language.syllables(rest.text);
                    }
                    tally.words += 1;
                    tally.syllables += syllables.min(SYLLABLES_OF_A_TERM);
                    joins_to_counted = false;
                }
                WordKind::RestOfTerm | WordKind::Name | WordKind::Code | WordKind::Aside => {
                    joins_to_counted = false;
                }
            }
        }
        if tally.words < FEWEST_WORDS {
            return Tally::default();
        }
        tally.sentences = 1;
        tally
    }
}
