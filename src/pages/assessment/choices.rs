//! What can be chosen: ratings with the kinds of empty, sectors, bases.

use serde::Serialize;

use crate::model::{EmptyKind, ScoreValue};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::prose::SeenTerms;

/// A rating or a kind of empty, as a radio button.
#[derive(Debug, Serialize)]
pub(super) struct RatingChoice {
    /// The value of the level, or the id of the kind of empty.
    value: String,
    is_empty: bool,
    cell: Cell,
    definition_html: String,
}

/// An option with its definition, as a radio button.
#[derive(Debug, Serialize)]
pub(super) struct Choice<'a> {
    id: &'a str,
    name: &'a str,
    definition_html: String,
}

/// Every rating, lowest first, then every kind of empty.
pub(super) fn ratings(context: &PageContext<'_>) -> Vec<RatingChoice> {
    let levels = &context.site.rubric.levels;
    let mut seen = all_seen(context);
    let mut choices: Vec<RatingChoice> = (levels.iter_enumerated())
        .map(|(index, level)| RatingChoice {
            value: level.value.to_string(),
            is_empty: false,
            cell: cell::rated(context, index),
            definition_html: context.inline_html(&level.definition, &mut seen),
        })
        .collect();
    choices.extend(EmptyKind::ALL.map(|kind| RatingChoice {
        value: kind.id().to_owned(),
        is_empty: true,
        cell: cell::value(context, ScoreValue::Empty(kind)),
        definition_html: context.word(match kind {
            EmptyKind::NotAssessed => "assessment-not-assessed",
            EmptyKind::UnderReview => "assessment-under-review",
            EmptyKind::NotApplicable => "assessment-not-applicable",
            EmptyKind::Withheld => "assessment-withheld",
        }),
    }));
    choices
}

/// Every part of the system that an assessment can be about.
pub(super) fn sectors<'a>(context: &PageContext<'a>) -> Vec<Choice<'a>> {
    let mut seen = all_seen(context);
    (context.site.rubric.sectors.iter())
        .map(|sector| Choice {
            id: &sector.id,
            name: context.text(&sector.name),
            definition_html: context.inline_html(&sector.definition, &mut seen),
        })
        .collect()
}

/// Every basis that ratings can have.
pub(super) fn bases<'a>(context: &PageContext<'a>) -> Vec<Choice<'a>> {
    let mut seen = all_seen(context);
    (context.site.rubric.bases.iter())
        .map(|basis| Choice {
            id: &basis.id,
            name: context.text(&basis.name),
            definition_html: context.inline_html(&basis.definition, &mut seen),
        })
        .collect()
}

/// A set of all terms, for texts that are not to link any: those in labels, where a click answers,
/// and those that a page repeats.
pub(crate) fn all_seen(context: &PageContext<'_>) -> SeenTerms {
    let mut seen = SeenTerms::default();
    for term in context.site.glossary.indices() {
        seen.insert(term);
    }
    seen
}
