//! Sentences about changes since the previous edition.

use crate::analysis::{self, Move};
use crate::model::{Assessment, Rating, State, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// The number of ratings of an assessment, and of those that rose or fell since the previous
/// edition, if the two can be compared.
pub(crate) fn of_assessment(
    context: &PageContext<'_>,
    state: &State,
    assessment: &Assessment,
) -> String {
    let values = assessment.scores.iter();
    let rated = values
        .filter(|score| score.value.rating().is_some())
        .count();
    let coverage = say!(context, "change-rated", rated, of = assessment.scores.len());
    format!("{coverage} {}", since(context, state, assessment))
}

fn since(context: &PageContext<'_>, state: &State, assessment: &Assessment) -> String {
    let Some(previous) = analysis::previous_assessment(state, assessment) else {
        return context.word("change-first");
    };
    let counts = analysis::move_counts(&context.site.rubric, previous, assessment);
    let edition = previous.edition.0.to_string();
    let broken = (counts.not_comparable > 0).then(|| {
        say!(
            context,
            "change-broken",
            count = counts.not_comparable,
            edition
        )
    });
    let same_source = (counts.same_source > 0).then(|| {
        say!(
            context,
            "change-same-source",
            count = counts.same_source,
            edition
        )
    });
    let moved = if counts.compared() > 0 {
        let parts = [
            (counts.up, "change-up"),
            (counts.down, "change-down"),
            (counts.same, "change-same"),
        ];
        let parts: Vec<String> = (parts.into_iter())
            .filter(|&(count, _)| count > 0)
            .map(|(count, id)| say!(context, id, count))
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts = context.words.list(&parts);
        say!(context, "change-since", edition, parts)
    } else if broken.is_none() && same_source.is_none() {
        say!(context, "change-none-rated-twice", edition)
    } else {
        String::new()
    };
    let sentences: Vec<String> = [Some(moved), broken, same_source]
        .into_iter()
        .flatten()
        .filter(|sentence| !sentence.is_empty())
        .collect();
    sentences.join(" ")
}

/// The rating of a sub-element in the previous edition, or why it is not given.
pub(crate) fn of_rating(
    context: &PageContext<'_>,
    state: &State,
    assessment: &Assessment,
    index: SubElementIndex,
) -> String {
    let Some(previous) = analysis::previous_assessment(state, assessment) else {
        return context.word("change-first");
    };
    let edition = previous.edition.0.to_string();
    let was = |id: &str, before: Rating| {
        let level = level(context, before);
        say!(context, id, edition, level)
    };
    match analysis::movement_of(&context.site.rubric, previous, assessment, index) {
        Move::Rated { from, to } if to > from => was("rating-was-lower", from),
        Move::Rated { from, to } if to < from => was("rating-was-higher", from),
        Move::Rated { from, .. } => was("rating-was-same", from),
        Move::NotComparable { from, .. } => was("rating-was-broken", from),
        Move::SameSource { from, .. } => was("rating-was-same-source", from),
        Move::NewlyRated { .. } | Move::NoLongerRated { .. } | Move::Unrated => {
            say!(context, "rating-was-none", edition)
        }
    }
}

/// `3, Promising`
pub(crate) fn level(context: &PageContext<'_>, rating: Rating) -> String {
    let value = context.site.rubric.level(rating).value.to_string();
    say!(
        context,
        "rating-in-words",
        value,
        level = context.level_name(rating)
    )
}
