//! How a score looks in a table: a number as text, a word for it, and a class for its color.

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{EmptyKind, Rating, ScoreValue};
use crate::pages::context::language::LanguageContext;
use crate::pages::context::page::PageContext;
use crate::serialized_view::SerializedView;
use crate::text::say;

/// A cell of a heat map.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Cell {
    /// One of the few that most cells are.
    Common(SerializedView),
    /// One with words of its own.
    Own(Box<CellView>),
}

/// What a cell shows.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CellView {
    /// `r r3`, or `r na` where there is no rating.
    class: String,
    /// What is shown: the number, or a mark for the kind of empty.
    text: String,
    /// What it means, in words.
    name: String,
    /// The number with a decimal point, for sorting, where the text is not a whole number.
    value: Option<String>,
}

impl From<CellView> for Cell {
    fn from(view: CellView) -> Self {
        Self::Own(Box::new(view))
    }
}

/// The class of a cell without a rating.
const UNRATED: &str = "r na";

/// The class of a level: its place on the scale, from 1.
fn level_class(rating: Rating) -> String {
    format!("r r{}", rating.position() + 1)
}

/// No rating, for a reason that is no kind of empty of an assessment: there is no assessment.
pub(crate) fn no_rating(name: String) -> Cell {
    unrated(empty_mark(EmptyKind::NotAssessed), name)
}

fn unrated(mark: &str, name: String) -> Cell {
    Cell::from(CellView {
        class: UNRATED.to_owned(),
        text: mark.to_owned(),
        name,
        value: None,
    })
}

/// What the cell of a score of a sub-element shows. Pages take it from the cache ([`value`]).
pub(crate) fn view_of_score(context: &LanguageContext<'_>, value: ScoreValue) -> CellView {
    let (class, name) = match value {
        ScoreValue::Rated(rating) => (level_class(rating), context.level_name(rating).to_owned()),
        ScoreValue::Empty(kind) => (UNRATED.to_owned(), empty_name(context, kind)),
    };
    CellView {
        class,
        text: score_text(context, value),
        name,
        value: None,
    }
}

/// The text of a score of a sub-element: the number, or a mark for the kind of empty.
pub(crate) fn score_text(context: &LanguageContext<'_>, value: ScoreValue) -> String {
    match value {
        ScoreValue::Rated(rating) => context.site.rubric.level(rating).value.to_string(),
        ScoreValue::Empty(kind) => empty_mark(kind).to_owned(),
    }
}

/// The text of a score of a core element.
pub(crate) fn element_text(context: &LanguageContext<'_>, score: &ElementScore) -> String {
    match score {
        ElementScore::Chosen(rating) => score_text(context, ScoreValue::Rated(*rating)),
        ElementScore::Computed { mean, .. } => context.words.number_tenths(mean.tenths()),
        ElementScore::TooFew { .. } => TOO_FEW.to_owned(),
        ElementScore::Empty(kind) => score_text(context, ScoreValue::Empty(*kind)),
    }
}

/// The cell of a rating.
pub(crate) fn rated(context: &PageContext<'_>, rating: Rating) -> Cell {
    value(context, ScoreValue::Rated(rating))
}

/// The cell of a score of a sub-element.
pub(crate) fn value(context: &PageContext<'_>, value: ScoreValue) -> Cell {
    Cell::Common(context.fragments.value(value))
}

/// The cell of a score of a core element: chosen, computed (and said so), or why there is none.
pub(crate) fn element(context: &PageContext<'_>, score: &ElementScore) -> Cell {
    let (class, name, value) = match score {
        ElementScore::Chosen(rating) => return rated(context, *rating),
        ElementScore::Empty(kind) => return value(context, ScoreValue::Empty(*kind)),
        ElementScore::Computed { mean, rated, of } => {
            let nearest = mean.nearest(&context.site.rubric.levels);
            let name = say!(
                context,
                "score-computed",
                level = context.level_name(nearest),
                rated = *rated,
                of = *of
            );
            let value = format!("{:.1}", f64::from(mean.tenths()) / 10.0);
            (level_class(nearest), name, value)
        }
        ElementScore::TooFew { rated, of } => {
            let words = say!(context, "score-too-few", rated = *rated, of = *of);
            return unrated(TOO_FEW, words);
        }
    };
    let text = element_text(context, score);
    Cell::from(CellView {
        class,
        text,
        name,
        value: Some(value),
    })
}

/// The mark of a core element that has too few ratings for a mean.
pub(crate) const TOO_FEW: &str = "*";

/// The mark of a kind of empty; each has its own.
pub(crate) fn empty_mark(kind: EmptyKind) -> &'static str {
    match kind {
        EmptyKind::NotAssessed => "–",
        EmptyKind::UnderReview => "…",
        EmptyKind::NotApplicable => "×",
        EmptyKind::Withheld => "•",
    }
}

/// The words for a kind of empty.
pub(crate) fn empty_name(context: &LanguageContext<'_>, kind: EmptyKind) -> String {
    context.word(match kind {
        EmptyKind::NotAssessed => "empty-not-assessed",
        EmptyKind::UnderReview => "empty-under-review",
        EmptyKind::NotApplicable => "empty-not-applicable",
        EmptyKind::Withheld => "empty-withheld",
    })
}

/// Which cells without a rating a table has, for its key.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Unrated {
    kinds: [bool; 4],
    too_few: bool,
}

impl Unrated {
    /// Those among scores of core elements.
    pub(crate) fn of_elements<'s>(scores: impl Iterator<Item = &'s ElementScore>) -> Self {
        let mut unrated = Self::default();
        scores.for_each(|score| unrated.count_element(score));
        unrated
    }

    /// Counts the score of a core element.
    pub(crate) fn count_element(&mut self, score: &ElementScore) {
        match score {
            ElementScore::Empty(kind) => self.count(ScoreValue::Empty(*kind)),
            ElementScore::TooFew { .. } => self.too_few = true,
            ElementScore::Chosen(_) | ElementScore::Computed { .. } => {}
        }
    }

    /// Counts the score of a sub-element.
    pub(crate) fn count(&mut self, value: ScoreValue) {
        if let ScoreValue::Empty(kind) = value {
            for (seen, of) in self.kinds.iter_mut().zip(EmptyKind::ALL) {
                *seen |= of == kind;
            }
        }
    }
}

/// The key to a heat map: every level, then what stands for no rating, as far as it occurs.
pub(crate) fn key(context: &PageContext<'_>, unrated: Unrated) -> Vec<Cell> {
    let levels = &context.site.rubric.levels;
    let mut cells: Vec<Cell> = (levels.indices())
        .map(|index| rated(context, index))
        .collect();
    for (kind, _) in EmptyKind::ALL
        .into_iter()
        .zip(unrated.kinds)
        .filter(|(_, seen)| *seen)
    {
        cells.push(value(context, ScoreValue::Empty(kind)));
    }
    if unrated.too_few {
        cells.push(self::unrated(TOO_FEW, context.word("score-too-few-key")));
    }
    cells
}
