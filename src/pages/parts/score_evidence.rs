//! The evidence of a state's current score: the rating, the reason, and the sources.

use serde::Serialize;

use crate::model::{Assessment, Score, StateIndex, SubElementIndex, newest_source};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::citation::{self, CitationView};
use crate::pages::parts::evidence_age;
use crate::prose::SeenTerms;

/// The evidence of one score.
#[derive(Debug, Serialize)]
pub(crate) struct ScoreEvidence<'a> {
    /// A link to the score on the state's profile.
    state: Link,
    cell: Cell,
    evidence_html: String,
    /// Why the rating is not the one that the criteria suggest.
    why_html: Option<String>,
    /// The age of its newest dated source, for a rating.
    age: Option<String>,
    sources: Vec<CitationView<'a>>,
}

/// The evidence of a state's current score. Terms are linked at their first use on the page.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> ScoreEvidence<'a> {
    let score = assessment.score(index);
    ScoreEvidence {
        state: to_score(context, state, index),
        cell: cell::value(context, score.value),
        evidence_html: html(context, state, assessment, index, seen),
        why_html: why_html(context, score),
        age: age(context, score),
        sources: citation::views(context, &score.sources),
    }
}

/// Why a rating differs from the one that its criteria suggest, if that is said.
pub(crate) fn why_html(context: &PageContext<'_>, score: &Score) -> Option<String> {
    (score.why.as_ref()).map(|why| context.text_html(why))
}

/// The age of the newest dated source of a rating; `None` without a rating.
pub(crate) fn age(context: &PageContext<'_>, score: &Score) -> Option<String> {
    score.value.rating()?;
    Some(evidence_age::of_sources(context, &score.sources))
}

/// [`age`] in one word, for a list.
pub(crate) fn short_age(context: &PageContext<'_>, score: &Score) -> Option<String> {
    score.value.rating()?;
    Some(match newest_source(&score.sources) {
        Some(year) => year.to_string(),
        None => context.word("standing-undated"),
    })
}

/// Whether the evidence of a score is shown in a language other than the page's.
pub(crate) fn is_untranslated(
    context: &PageContext<'_>,
    assessment: &Assessment,
    index: SubElementIndex,
) -> bool {
    let evidence = &assessment.score(index).evidence;
    context.is_untranslated(evidence)
}

/// The evidence of a score as HTML, from the cache if possible, because many pages show that of a
/// current score.
pub(crate) fn html<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> String {
    let is_current = context
        .current_assessment(state)
        .is_some_and(|current| std::ptr::eq(current, assessment));
    let kept = if is_current {
        (context.fragments).evidence(context, (state, index), assessment, seen)
    } else {
        None
    };
    match kept {
        Some(html) => html.into_owned(),
        None => context.block_html_of(&assessment.path, &assessment.score(index).evidence, seen),
    }
}

/// The name of a state, with a link to one score on its profile.
pub(crate) fn to_score(
    context: &PageContext<'_>,
    state: StateIndex,
    index: SubElementIndex,
) -> Link {
    link::state(context, state).at(&context.urls.score_anchor(index))
}
