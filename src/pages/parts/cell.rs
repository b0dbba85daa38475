//! A score in a table: a number as text, its meaning in words, and a class for its color.

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{EmptyKind, Mean, Rating, ScoreValue, Standing};
use crate::pages::context::language::LanguageContext;
use crate::pages::context::page::PageContext;
use crate::serialized_view::SerializedView;
use crate::text::say;

/// A cell of a heat map.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Cell {
    /// A cell shared by many rows, from the cache.
    Common(SerializedView),
    /// A cell with its own words.
    Own(Box<CellView>),
}

/// The fields of a cell.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CellView {
    /// `r r3`, or `r na` where there is no rating.
    class: String,
    /// The visible text: the number, or a symbol for the kind of empty.
    text: String,
    /// The meaning, in words.
    name: String,
    /// The sort key with a decimal point, if the text is not a whole number.
    value: Option<String>,
}

impl From<CellView> for Cell {
    fn from(view: CellView) -> Self {
        Self::Own(Box::new(view))
    }
}

/// The class of a cell without a rating.
const UNRATED: &str = "r na";

/// The class of a level: its position on the scale, from 1.
fn level_class(rating: Rating) -> String {
    format!("r r{}", rating.position() + 1)
}

/// The class of where a score stands: that of its level, or the one in the colors of both.
fn standing_class(standing: Standing) -> String {
    match standing {
        Standing::Nearest(rating) => level_class(rating),
        Standing::Between(low, _) => format!("r b{}", low.position() + 1),
    }
}

/// A level by its name, or "between" two levels, inside a sentence.
pub(crate) fn standing_name(context: &LanguageContext<'_>, standing: Standing) -> String {
    match standing {
        Standing::Nearest(rating) => context.level_name(rating).to_owned(),
        Standing::Between(low, high) => say!(
            context,
            "score-between",
            low = context.level_name(low),
            high = context.level_name(high)
        ),
    }
}

/// The head of a column, or the part of a bar, for those that stand at or between levels.
pub(crate) fn standing(context: &PageContext<'_>, standing: Standing) -> Cell {
    match standing {
        Standing::Nearest(rating) => rated(context, rating),
        Standing::Between(low, high) => Cell::from(CellView {
            class: standing_class(standing),
            text: format!(
                "{}–{}",
                score_text(context, ScoreValue::Rated(low)),
                score_text(context, ScoreValue::Rated(high))
            ),
            name: standing_name(context, standing),
            value: None,
        }),
    }
}

/// What a computed mean is, in words.
fn computed_name(context: &LanguageContext<'_>, mean: Mean, rated: usize, of: usize) -> String {
    match mean.standing(&context.site.rubric.levels) {
        Standing::Nearest(level) => {
            let level = context.level_name(level);
            say!(context, "score-computed", level, rated, of)
        }
        Standing::Between(low, high) => {
            let [low, high] = [low, high].map(|level| context.level_name(level));
            say!(context, "score-computed-between", low, high, rated, of)
        }
    }
}

/// A cell without a rating for a reason other than a kind of empty, such as no assessment.
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

/// The cell of a sub-element's score. Pages take it from the cache ([`value`]).
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

/// The text of a sub-element's score: the number, or a symbol for the kind of empty.
pub(crate) fn score_text(context: &LanguageContext<'_>, value: ScoreValue) -> String {
    match value {
        ScoreValue::Rated(rating) => context.site.rubric.level(rating).value.to_string(),
        ScoreValue::Empty(kind) => empty_mark(kind).to_owned(),
    }
}

/// The text of a core element's score.
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

/// The cell of a sub-element's score.
pub(crate) fn value(context: &PageContext<'_>, value: ScoreValue) -> Cell {
    Cell::Common(context.fragments.value(value))
}

/// The cell of a level that a plan is to reach, which is no rating.
pub(crate) fn planned(context: &PageContext<'_>, rating: Rating) -> Cell {
    let level = context.level_name(rating);
    Cell::from(CellView {
        class: format!("{} planned", level_class(rating)),
        text: score_text(context, ScoreValue::Rated(rating)),
        name: say!(context, "state-plan-planned", level),
        value: None,
    })
}

/// The cell of a score in a table of plans, where nothing is planned: without a color.
pub(crate) fn as_today(context: &PageContext<'_>, value: ScoreValue) -> Cell {
    Cell::from(CellView {
        class: "kept".to_owned(),
        ..view_of_score(context, value)
    })
}

/// The cell of a core element's score: chosen, computed (marked as such), or why there is none.
pub(crate) fn element(context: &PageContext<'_>, score: &ElementScore) -> Cell {
    let (class, name, value) = match score {
        ElementScore::Chosen(rating) => return rated(context, *rating),
        ElementScore::Empty(kind) => return value(context, ScoreValue::Empty(*kind)),
        ElementScore::Computed { mean, rated, of } => {
            let name = computed_name(context, *mean, *rated, *of);
            let value = format!("{:.1}", f64::from(mean.tenths()) / 10.0);
            let standing = mean.standing(&context.site.rubric.levels);
            (standing_class(standing), name, value)
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

/// The symbol of a core element that has too few ratings for a mean.
pub(crate) const TOO_FEW: &str = "*";

/// The symbol of a kind of empty; all differ.
pub(crate) fn empty_mark(kind: EmptyKind) -> &'static str {
    match kind {
        EmptyKind::NotAssessed => "–",
        EmptyKind::UnderReview => "…",
        EmptyKind::NotApplicable => "×",
        EmptyKind::Withheld => "•",
    }
}

/// The name of a kind of empty.
pub(crate) fn empty_name(context: &LanguageContext<'_>, kind: EmptyKind) -> String {
    context.word(match kind {
        EmptyKind::NotAssessed => "empty-not-assessed",
        EmptyKind::UnderReview => "empty-under-review",
        EmptyKind::NotApplicable => "empty-not-applicable",
        EmptyKind::Withheld => "empty-withheld",
    })
}

/// The kinds of cells without a rating that occur in a table, for its key.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Unrated {
    kinds: [bool; 4],
    too_few: bool,
}

impl Unrated {
    /// Every kind, for a table that is filled in later.
    pub(crate) fn every_kind() -> Self {
        Self {
            kinds: [true; 4],
            too_few: true,
        }
    }

    /// The kinds that occur among scores of core elements.
    pub(crate) fn of_elements<'s>(scores: impl Iterator<Item = &'s ElementScore>) -> Self {
        let mut unrated = Self::default();
        scores.for_each(|score| unrated.count_element(score));
        unrated
    }

    /// Adds the score of a core element.
    pub(crate) fn count_element(&mut self, score: &ElementScore) {
        match score {
            ElementScore::Empty(kind) => self.count(ScoreValue::Empty(*kind)),
            ElementScore::TooFew { .. } => self.too_few = true,
            ElementScore::Chosen(_) | ElementScore::Computed { .. } => {}
        }
    }

    /// Adds the score of a sub-element.
    pub(crate) fn count(&mut self, value: ScoreValue) {
        if let ScoreValue::Empty(kind) = value {
            for (seen, of) in self.kinds.iter_mut().zip(EmptyKind::ALL) {
                *seen |= of == kind;
            }
        }
    }
}

/// The key to a heat map: every level, then the symbols without a rating that occur.
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
