//! The sentences of one file, and how hard they are to read.

use std::ops::Range;

use super::block::{self, Block};
use super::classify::{self, Capitals};
use super::grade::Tally;
use super::language::Language;
use super::lexicon::Lexicon;
use super::sentence;
use super::texts::FileTexts;
use super::word::{self, Word, WordKind};
use crate::parse::documents::{ProseText, RawText, place_in};
use crate::source::Span;

/// The minimum number of counted words in a sentence. Shorter ones are labels, or the rest of a
/// sentence after exclusions, and are not measured.
const MIN_WORDS: usize = 3;

/// A term counts as one word with at most this many syllables, however many words it has.
const SYLLABLES_OF_A_TERM: usize = 2;

/// The blocks of a file, each with its text.
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

/// A sentence, with its block and text.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) block: &'a Block,
    text: &'a RawText,
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> FileProse<'a> {
    /// Splits blocks into sentences and words, and classifies the words.
    pub(super) fn new(
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
            classify::classify(&mut sentence.words, marks, lexicon, &capitals, language);
        }
        Self { sentences }
    }

    /// The counts of the whole file.
    pub(super) fn measure(&self, language: Language) -> Part {
        Part::count(&self.sentences, language)
    }

    /// The counts of each of its texts, in order.
    pub(super) fn measure_texts(&self, language: Language) -> impl Iterator<Item = Part> {
        self.sentences
            .chunk_by(|a, b| a.text.span == b.text.span)
            .map(move |sentences| Part::count(sentences, language))
    }
}

/// The counts of a file or of one of its texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) tally: Tally,
    /// The place of the first word of the sentence that is hardest to read, the first of several;
    /// `None` if no sentence is measured.
    pub(super) hardest: Option<Span>,
}

impl Part {
    fn count(sentences: &[Sentence<'_>], language: Language) -> Self {
        let mut sum = Tally::default();
        let mut hardest: Option<(f64, Span)> = None;
        for sentence in sentences {
            let tally = sentence.tally(language);
            sum.add(tally);
            let hardness = tally.hardness(language);
            let Some(first) = sentence.words.first().filter(|_| tally.words > 0) else {
                continue;
            };
            if hardest.is_none_or(|(most, _)| hardness > most) {
                hardest = Some((hardness, sentence.place(first.range.clone())));
            }
        }
        Self {
            tally: sum,
            hardest: hardest.map(|(_, place)| place),
        }
    }
}

impl Sentence<'_> {
    /// The place in the file of a range of the block's words.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        place_in(self.text, self.block.in_text(&range))
    }

    /// The number of words; a hyphenated word counts as one.
    pub(super) fn length(&self) -> usize {
        self.words.iter().filter(|word| !word.is_joined).count()
    }

    /// The counts of the sentence; zero if it has fewer than [`MIN_WORDS`] counted words.
    ///
    /// Names, codes, addresses, numbers, dates and quotations are left out: the writer cannot say
    /// them in a plainer way. A term of the site (of the glossary, the rubric or its vocabularies)
    /// counts as one word of at most two syllables, however many words it has: its wording is
    /// fixed, it occurs often, and the site explains it. A hyphenated word is one word, as in
    /// Kincaid et al. (1975).
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
        if tally.words < MIN_WORDS {
            return Tally::default();
        }
        tally.sentences = 1;
        tally
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::parse::documents::Form;
    use crate::reading::texts::Kind;
    use crate::source::{Source, SourceKind, Sources, Spanned};

    /// Runs `look` on the prose of a file with only this text.
    fn with<T>(text: &str, form: Form, look: impl FnOnce(&FileProse<'_>) -> T) -> T {
        let sources = Sources::new([Source {
            path: "a.md".into(),
            kind: SourceKind::Markdown,
            text: text.into(),
            bytes: std::sync::Arc::default(),
            oddity: None,
            built_in: false,
        }]);
        let (id, _) = sources.find("a.md").unwrap();
        let written = Spanned::new(text.into(), Span::new(id, 0..text.len()));
        let file = FileTexts {
            source: id,
            kind: Kind::Page,
            language: None,
            texts: vec![ProseText {
                written: &written,
                form,
            }],
        };
        let lexicon = Lexicon::of_words(&["work-based learning", "policy"], &[]);
        let blocks = blocks(&file);
        look(&FileProse::new(&blocks, &lexicon, Language::English))
    }

    #[test]
    fn names_numbers_and_quotations_do_not_count_and_a_term_is_one_easy_word() {
        for (text, sentences, words, syllables) in [
            ("The state pays the bill.", 1, 5, 5),
            ("The Ohio Department of Education pays in 2021.", 1, 3, 3),
            (
                "It says \u{201c}deidentification\u{201d} and `x.y`, no more.",
                1,
                5,
                5,
            ),
            ("The policy helps.", 1, 3, 4),
            ("All of the work-based learning helps.", 1, 5, 6),
            ("A long-term plan helps.", 1, 4, 5),
            // Labels, and sentences that consist mostly of names.
            ("Yes indeed. In Ohio. Kentucky, Ohio and Guam.", 0, 0, 0),
            (
                "# The head of a page\n\n- one two three\n- four five six\n",
                2,
                6,
                6,
            ),
        ] {
            let tally = with(text, Form::Markdown, |prose| {
                prose.measure(Language::English).tally
            });
            let expected = Tally {
                sentences,
                words,
                syllables,
            };
            assert_eq!(tally, expected, "{text}");
        }
    }

    #[test]
    fn every_word_of_a_long_sentence_counts() {
        let text = "In 2021, Ohio and Guam used a long-term plan (HB 12).";
        let length = with(text, Form::Plain, |prose| prose.sentences[0].length());
        assert_eq!(length, 11);
    }

    fn check_places(text: &str) {
        for form in [Form::Markdown, Form::Plain] {
            with(text, form, |prose| {
                for sentence in &prose.sentences {
                    for word in &sentence.words {
                        let place = sentence.place(word.range.clone()).range();
                        assert!(text.get(place.clone()).is_some(), "{text:?} {place:?}");
                    }
                }
                prose.measure(Language::English);
            });
        }
    }

    #[test]
    fn a_place_that_ends_in_code_is_on_a_character_boundary() {
        check_places("https://a`b\u{e9}`>");
    }

    proptest! {
        #[test]
        fn every_word_of_any_text_has_a_place_in_it(text in r"([a-zA-Zé.!? \n*_`\[\]()#&;|>\u{201c}\u{201d}-]|&amp;|\n\n|\r\n|https://a.b|[0-9]){0,60}") {
            check_places(&text);
        }
    }
}
