//! How a score looks in a table: a number as text, a word for it, and a class for its color.

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{EmptyKind, Rating, Standing};
use crate::text::Arg;

use super::context::PageContext;

/// A cell of a heat map.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Cell {
    /// `r r3`, or `r na` where there is no rating.
    class: String,
    /// What is shown: the number, or a mark for the kind of empty.
    text: String,
    /// What it means, in words.
    name: String,
}

impl Cell {
    /// What is shown.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// The class of a level: its place on the scale, from 1.
pub(super) fn level_class(rating: Rating) -> String {
    format!("r r{}", rating.position() + 1)
}

/// A rating.
pub(super) fn rated(context: &PageContext<'_>, rating: Rating) -> Cell {
    let level = context.site.rubric.level(rating);
    Cell {
        class: level_class(rating),
        text: level.value.to_string(),
        name: context.text(&level.name).to_owned(),
    }
}

/// No rating, of one kind.
pub(super) fn empty(context: &PageContext<'_>, kind: EmptyKind) -> Cell {
    Cell {
        class: "r na".to_owned(),
        text: empty_mark(kind).to_owned(),
        name: empty_name(context, kind),
    }
}

/// The score of a sub-element.
pub(super) fn standing(context: &PageContext<'_>, standing: Standing) -> Cell {
    match standing {
        Standing::Rated(rating) => rated(context, rating),
        Standing::Empty(kind) => empty(context, kind),
    }
}

/// The score of a core element: chosen, computed (and said so), or why there is none.
pub(super) fn element(context: &PageContext<'_>, score: &ElementScore) -> Cell {
    match score {
        ElementScore::Chosen(rating) => rated(context, *rating),
        ElementScore::Computed { mean, rated, of } => {
            let nearest = mean.nearest(&context.site.rubric.levels);
            Cell {
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
            }
        }
        ElementScore::TooFew { rated, of } => Cell {
            class: "r na".to_owned(),
            text: "–".to_owned(),
            name: context.say(
                "score-too-few",
                &[("rated", Arg::from(*rated)), ("of", Arg::from(*of))],
            ),
        },
        ElementScore::Empty(kind) => empty(context, *kind),
    }
}

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

/// The key to a heat map: every level, then the kinds of empty that occur.
pub(super) fn key(context: &PageContext<'_>, empty_kinds: &[EmptyKind]) -> Vec<Cell> {
    let levels = &context.site.rubric.levels;
    (0..levels.len())
        .map(|at| rated(context, Rating(at as u8)))
        .chain(empty_kinds.iter().map(|&kind| empty(context, kind)))
        .collect()
}
