//! How a score looks in a table: a number as text, a word for it, and a class for its color.

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{EmptyKind, Rating, Standing};
use crate::prepared::Prepared;
use crate::text::Arg;

use super::context::PageContext;

/// A cell of a heat map.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    /// One of the few that most cells are.
    Common(Prepared),
    /// One with words of its own.
    Own(Box<CellView>),
}

/// What a cell shows.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CellView {
    /// `r r3`, or `r na` where there is no rating.
    class: String,
    /// What is shown: the number, or a mark for the kind of empty.
    text: String,
    /// What it means, in words.
    name: String,
    /// The number with a decimal point, for sorting, where the text is not a whole number.
    value: Option<String>,
}

impl CellView {
    /// What is shown.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

impl From<CellView> for Cell {
    fn from(view: CellView) -> Self {
        Self::Own(Box::new(view))
    }
}

/// The class of a level: its place on the scale, from 1.
pub(super) fn level_class(rating: Rating) -> String {
    format!("r r{}", rating.position() + 1)
}

/// A rating.
pub(super) fn view_of_rating(context: &PageContext<'_>, rating: Rating) -> CellView {
    let level = context.site.rubric.level(rating);
    CellView {
        class: level_class(rating),
        text: level.value.to_string(),
        name: context.text(&level.name).to_owned(),
        value: None,
    }
}

/// No rating, of one kind.
pub(super) fn view_of_empty(context: &PageContext<'_>, kind: EmptyKind) -> CellView {
    CellView {
        class: "r na".to_owned(),
        text: empty_mark(kind).to_owned(),
        name: empty_name(context, kind),
        value: None,
    }
}

/// No rating, for a reason that is no kind of empty of an assessment: there is no assessment.
pub(super) fn no_rating(name: String) -> CellView {
    CellView {
        class: "r na".to_owned(),
        text: empty_mark(EmptyKind::NotAssessed).to_owned(),
        name,
        value: None,
    }
}

/// The score of a sub-element.
pub(super) fn view_of_standing(context: &PageContext<'_>, standing: Standing) -> CellView {
    match standing {
        Standing::Rated(rating) => view_of_rating(context, rating),
        Standing::Empty(kind) => view_of_empty(context, kind),
    }
}

/// The score of a core element: chosen, computed (and said so), or why there is none.
pub(super) fn view_of_element(context: &PageContext<'_>, score: &ElementScore) -> CellView {
    match score {
        ElementScore::Chosen(rating) => view_of_rating(context, *rating),
        ElementScore::Computed { mean, rated, of } => {
            let nearest = mean.nearest(&context.site.rubric.levels);
            CellView {
                class: level_class(nearest),
                text: context.words.number_tenths(mean.tenths()),
                name: context.say(
                    "score-computed",
                    &[
                        ("level", Arg::from(context.level_name(nearest))),
                        ("rated", Arg::from(*rated)),
                        ("of", Arg::from(*of)),
                    ],
                ),
                value: Some(format!("{:.1}", f64::from(mean.tenths()) / 10.0)),
            }
        }
        ElementScore::TooFew { rated, of } => CellView {
            class: "r na".to_owned(),
            text: TOO_FEW.to_owned(),
            name: context.say(
                "score-too-few",
                &[("rated", Arg::from(*rated)), ("of", Arg::from(*of))],
            ),
            value: None,
        },
        ElementScore::Empty(kind) => view_of_empty(context, *kind),
    }
}

/// The cell of a rating.
pub(super) fn rated(context: &PageContext<'_>, rating: Rating) -> Cell {
    standing(context, Standing::Rated(rating))
}

/// The cell of a score of a sub-element.
pub(super) fn standing(context: &PageContext<'_>, standing: Standing) -> Cell {
    match context.parts.standing(standing) {
        Some(cell) => Cell::Common(cell.clone()),
        None => view_of_standing(context, standing).into(),
    }
}

/// The cell of a score of a core element.
pub(super) fn element(context: &PageContext<'_>, score: &ElementScore) -> Cell {
    match score {
        ElementScore::Chosen(rating) => rated(context, *rating),
        ElementScore::Empty(kind) => standing(context, Standing::Empty(*kind)),
        ElementScore::Computed { .. } | ElementScore::TooFew { .. } => {
            view_of_element(context, score).into()
        }
    }
}

/// The mark of a core element that has too few ratings for a mean.
pub(super) const TOO_FEW: &str = "*";

/// The mark of a kind of empty; each has its own.
pub(super) fn empty_mark(kind: EmptyKind) -> &'static str {
    match kind {
        EmptyKind::NotAssessed => "–",
        EmptyKind::UnderReview => "…",
        EmptyKind::NotApplicable => "×",
        EmptyKind::Withheld => "•",
    }
}

/// The words for a kind of empty.
pub(super) fn empty_name(context: &PageContext<'_>, kind: EmptyKind) -> String {
    context.word(match kind {
        EmptyKind::NotAssessed => "empty-not-assessed",
        EmptyKind::UnderReview => "empty-under-review",
        EmptyKind::NotApplicable => "empty-not-applicable",
        EmptyKind::Withheld => "empty-withheld",
    })
}

/// Which cells without a rating a table has, for its key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unrated {
    kinds: [bool; 4],
    too_few: bool,
}

impl Unrated {
    /// Those among scores of core elements.
    pub(super) fn of_elements<'s>(scores: impl Iterator<Item = &'s ElementScore>) -> Self {
        let mut unrated = Self::default();
        scores.for_each(|score| unrated.see_element(score));
        unrated
    }

    /// Takes note of the score of a core element.
    pub(super) fn see_element(&mut self, score: &ElementScore) {
        match score {
            ElementScore::Empty(kind) => self.see(Standing::Empty(*kind)),
            ElementScore::TooFew { .. } => self.too_few = true,
            ElementScore::Chosen(_) | ElementScore::Computed { .. } => {}
        }
    }

    /// Takes note of the score of a sub-element.
    pub(super) fn see(&mut self, standing: Standing) {
        if let Standing::Empty(kind) = standing {
            for (seen, of) in self.kinds.iter_mut().zip(EmptyKind::ALL) {
                *seen |= of == kind;
            }
        }
    }
}

/// The key to a heat map: every level, then what stands for no rating, as far as it occurs.
pub(super) fn key(context: &PageContext<'_>, unrated: Unrated) -> Vec<Cell> {
    let levels = &context.site.rubric.levels;
    let mut cells: Vec<Cell> = (0..levels.len())
        .map(|at| rated(context, Rating(at as u8)))
        .collect();
    for (kind, _) in EmptyKind::ALL
        .into_iter()
        .zip(unrated.kinds)
        .filter(|(_, seen)| *seen)
    {
        cells.push(standing(context, Standing::Empty(kind)));
    }
    if unrated.too_few {
        let too_few = CellView {
            class: "r na".to_owned(),
            text: TOO_FEW.to_owned(),
            name: context.word("score-too-few-key"),
            value: None,
        };
        cells.push(too_few.into());
    }
    cells
}
