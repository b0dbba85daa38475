//! Readability: two formulas, and the bands of school grades for their results.

use std::fmt;

use super::language::Language;

/// The minimum number of words for a grade: in a shorter text, one long word would change it by a
/// grade.
const MIN_WORDS: usize = 100;

/// The highest school grade that counts as plain.
const GOAL: u8 = 8;

/// The counts of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Sentences.
    pub(super) sentences: usize,
    /// Words in them.
    pub(super) words: usize,
    /// Syllables in the words.
    pub(super) syllables: usize,
}

impl Tally {
    pub(super) fn add(&mut self, other: Tally) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    /// Words in a sentence, on average; 0 for nothing.
    pub(super) fn words_per_sentence(self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Syllables in a word, on average; 0 for nothing.
    pub(super) fn syllables_per_word(self) -> f64 {
        ratio(self.syllables, self.words)
    }

    /// A measure for comparing texts in one language; larger is harder.
    pub(super) fn hardness(self, language: Language) -> f64 {
        match language {
            Language::Spanish => -spanish_ease(self),
            Language::English | Language::Other => english_grade(self),
        }
    }

    /// The band of a text; `None` for one that is too short, or in a language without a formula.
    pub(super) fn band(self, language: Language) -> Option<Band> {
        if self.words < MIN_WORDS {
            return None;
        }
        match language {
            Language::English => Some(Band::from_english_grade(english_grade(self))),
            Language::Spanish => Some(Band::from_spanish_ease(spanish_ease(self))),
            Language::Other => None,
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// The Flesch-Kincaid grade level (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
/// *Derivation of new readability formulas for Navy enlisted personnel*, Research Branch Report
/// 8-75, 1975): a school grade in the United States with its tenths; 8.2 is early in grade 8.
fn english_grade(tally: Tally) -> f64 {
    0.39 * tally.words_per_sentence() + 11.8 * tally.syllables_per_word() - 15.59
}

/// The reading ease of José Fernández Huerta ("Medidas sencillas de lecturabilidad", *Consigna*
/// 214, 1959), 0 (hardest) to 100 (easiest): `206.84 - 0.60 P - 1.02 F`, `P` being syllables in 100
/// words. As printed, `F` is a number of sentences, so that long sentences would make a text easy;
/// here it is words in a sentence, which is the known correction.
fn spanish_ease(tally: Tally) -> f64 {
    206.84 - 0.60 * 100.0 * tally.syllables_per_word() - 1.02 * tally.words_per_sentence()
}

/// A range of school grades. The formulas are not exact to one grade, so messages name a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Band {
    from: u8,
    to: u8,
}

impl Band {
    fn from_english_grade(grade: f64) -> Self {
        match grade {
            grade if grade < 6.0 => Self { from: 0, to: 5 },
            grade if grade < 9.0 => Self { from: 6, to: 8 },
            grade if grade < 11.0 => Self { from: 9, to: 10 },
            grade if grade < 13.0 => Self { from: 11, to: 12 },
            _ => Self::HIGHEST,
        }
    }

    /// By the table of Fernández Huerta: 80 and more is for grades up to 5, from 60 for grades 6 to
    /// 8, from 50 for the years before university, and less for university.
    fn from_spanish_ease(ease: f64) -> Self {
        match ease {
            ease if ease >= 80.0 => Self { from: 0, to: 5 },
            ease if ease >= 60.0 => Self { from: 6, to: 8 },
            ease if ease >= 50.0 => Self { from: 9, to: 12 },
            _ => Self::HIGHEST,
        }
    }

    const HIGHEST: Self = Self {
        from: 13,
        to: u8::MAX,
    };

    /// Whether it ends with grade 8 or before.
    pub fn is_plain(self) -> bool {
        self.to <= GOAL
    }
}

impl fmt::Display for Band {
    /// `5 or below`, `6–8`, `13 or above`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (0, to) => write!(f, "{to} or below"),
            (from, u8::MAX) => write!(f, "{from} or above"),
            (from, to) => write!(f, "{from}\u{2013}{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(sentences: usize, words: usize, syllables: usize) -> Tally {
        Tally {
            sentences,
            words,
            syllables,
        }
    }

    #[test]
    fn grades_follow_the_published_formulas() {
        // Worked by hand from the papers' constants.
        assert!((english_grade(tally(10, 150, 210)) - 6.78).abs() < 1e-9);
        assert!((english_grade(tally(5, 125, 225)) - 15.40).abs() < 1e-9);
        assert!((spanish_ease(tally(5, 100, 200)) - 66.44).abs() < 1e-9);
    }

    #[test]
    fn bands_are_as_wide_as_the_formulas_are_exact() {
        for (grade, expected) in [
            (-3.0, "5 or below"),
            (5.99, "5 or below"),
            (6.0, "6–8"),
            (8.99, "6–8"),
            (9.0, "9–10"),
            (11.0, "11–12"),
            (13.0, "13 or above"),
        ] {
            let band = Band::from_english_grade(grade);
            assert_eq!(band.to_string(), expected);
            assert_eq!(band.is_plain(), grade < 9.0);
        }
        for (ease, expected) in [
            (90.0, "5 or below"),
            (60.0, "6–8"),
            (59.9, "9–12"),
            (49.9, "13 or above"),
        ] {
            assert_eq!(Band::from_spanish_ease(ease).to_string(), expected);
        }
    }

    #[test]
    fn what_is_too_short_has_no_band() {
        assert_eq!(tally(9, 99, 150).band(Language::English), None);
        assert!(tally(9, 100, 150).band(Language::English).is_some());
        assert_eq!(tally(90, 1000, 1500).band(Language::Other), None);
        assert_eq!(tally(0, 0, 0).hardness(Language::English), -15.59);
    }
}
