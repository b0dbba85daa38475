//! Tallies → grades: of each file, or of all short files of one kind together.

use std::collections::BTreeMap;
use std::fmt;

use super::file::Part;
use super::grade::{Band, Tally};
use super::language::Language;
use super::texts::Kind;
use crate::diagnostic::render::counted;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// The counts of one file.
pub(super) struct Measure {
    pub(super) kind: Kind,
    pub(super) language: Language,
    /// All of it.
    pub(super) whole: Part,
    /// Each of its texts.
    pub(super) texts: Vec<Part>,
}

/// How easy the prose of a site is to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// For each language with a formula, in order, how many files are plain.
    pub shares: Vec<Share>,
}

/// The share of the files in one language that are plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The language.
    pub language: Language,
    /// The number of measured files, alone or together with others.
    pub files: usize,
    /// The number of files at grade 8 or below.
    pub plain: usize,
    /// The number of files that were measured together, because each is too short.
    pub together: usize,
}

/// Grades every file, and all short ones of a kind together, and reports each grade as a note.
pub(super) fn summarize(measures: &[Measure], diagnostics: &mut Diagnostics) -> Summary {
    let mut shares: BTreeMap<Language, Share> = BTreeMap::new();
    let mut short: BTreeMap<(Language, Kind), Vec<&Measure>> = BTreeMap::new();
    for measure in measures {
        let Part { tally, hardest } = measure.whole;
        let Some(place) = hardest else {
            continue;
        };
        match tally.band(measure.language) {
            Some(band) => {
                count(&mut shares, measure.language, band, 1, 0);
                grade_note(
                    place,
                    band,
                    tally,
                    format!("This file reads at grade band {band}"),
                )
                .report(diagnostics);
                if band.is_plain() {
                    note_hard_texts(measure, band, diagnostics);
                }
            }
            None => short
                .entry((measure.language, measure.kind))
                .or_default()
                .push(measure),
        }
    }
    for ((language, kind), files) in short {
        let mut tally = Tally::default();
        files.iter().for_each(|file| tally.add(file.whole.tally));
        let hardest = files.iter().max_by(|a, b| {
            let hardness = |file: &Measure| file.whole.tally.hardness(language);
            hardness(a)
                .total_cmp(&hardness(b))
                .then(b.whole.hardest.cmp(&a.whole.hardest))
        });
        let place = hardest.and_then(|file| file.whole.hardest);
        let (Some(band), Some(place)) = (tally.band(language), place) else {
            continue;
        };
        count(&mut shares, language, band, files.len(), files.len());
        let message = format!(
            "{} {} in {}, each too short to be graded, read together at grade band {band}",
            files.len(),
            kind.plural(),
            language.name()
        );
        grade_note(place, band, tally, message).report(diagnostics);
    }
    Summary {
        shares: shares.into_values().collect(),
    }
}

/// Reports each text of a plain file that is hard by itself and long enough for a grade.
fn note_hard_texts(measure: &Measure, of_file: Band, diagnostics: &mut Diagnostics) {
    for text in &measure.texts {
        let band = text.tally.band(measure.language);
        if let (Some(band), Some(place)) = (band.filter(|band| !band.is_plain()), text.hardest) {
            let message =
                format!("This text reads at grade band {band}, and its file at {of_file}");
            grade_note(place, band, text.tally, message).report(diagnostics);
        }
    }
}

fn count(
    shares: &mut BTreeMap<Language, Share>,
    language: Language,
    band: Band,
    files: usize,
    together: usize,
) {
    let share = shares.entry(language).or_insert(Share {
        language,
        files: 0,
        plain: 0,
        together: 0,
    });
    share.files += files;
    share.together += together;
    if band.is_plain() {
        share.plain += files;
    }
}

fn grade_note(place: Span, band: Band, tally: Tally, message: String) -> Diagnostic {
    let code = if band.is_plain() {
        Code::ReadingGrade
    } else {
        Code::HardToRead
    };
    let averages = format!(
        "On average it has {:.1} words in a sentence and {:.2} syllables in a word.",
        tally.words_per_sentence(),
        tally.syllables_per_word()
    );
    let diagnostic = Diagnostic::new(code, place)
        .message(message)
        .caret("the hardest sentence begins here")
        .hint(averages);
    if band.is_plain() {
        diagnostic
    } else {
        diagnostic
            .expected("grade band 8 or below")
            .hint("Make sentences shorter, and take words with fewer syllables.")
    }
}

impl fmt::Display for Summary {
    /// `Prose: English reads at grade 8 or below in 118 of 120 files (40 short ones measured
    /// together), Spanish in 20 of 24.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.shares.is_empty() {
            return write!(f, "Prose: too little to measure.");
        }
        for (at, share) in self.shares.iter().enumerate() {
            let (start, reads) = match at {
                0 => ("Prose: ", " reads at grade 8 or below"),
                _ => ("; ", ""),
            };
            write!(
                f,
                "{start}{}{reads} in {} of {}",
                share.language.name(),
                share.plain,
                counted(share.files, "file")
            )?;
            if share.together > 0 {
                write!(f, " ({} short ones measured together)", share.together)?;
            }
        }
        write!(f, ".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_one_line() {
        let share = |language, files, plain, together| Share {
            language,
            files,
            plain,
            together,
        };
        for (shares, expected) in [
            (vec![], "Prose: too little to measure."),
            (
                vec![share(Language::English, 1, 1, 0)],
                "Prose: English reads at grade 8 or below in 1 of 1 file.",
            ),
            (
                vec![
                    share(Language::English, 120, 118, 40),
                    share(Language::Spanish, 24, 20, 0),
                ],
                "Prose: English reads at grade 8 or below in 118 of 120 files (40 short ones \
                 measured together); Spanish in 20 of 24 files.",
            ),
        ] {
            assert_eq!(Summary { shares }.to_string(), expected);
        }
    }
}
