//! What a state documents for one of its current scores: the rating, why, and from what sources.

use serde::Serialize;

use crate::model::{Assessment, StateIndex, SubElementIndex};
use crate::prose::SeenTerms;

use super::cell::{self, Cell};
use super::citation::{self, CitationView};
use super::context::PageContext;
use super::heat_map;
use super::link::{self, Link};

/// The ground of one score.
#[derive(Debug, Serialize)]
pub(super) struct ScoreEvidence<'a> {
    /// To the score on the state's profile.
    state: Link,
    cell: Cell,
    evidence_html: String,
    sources: Vec<CitationView<'a>>,
}

/// The ground of a state's current score. Terms that are new on the page are linked.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> ScoreEvidence<'a> {
    let score = assessment.score(index);
    ScoreEvidence {
        state: to_score(context, state, index),
        cell: cell::standing(context, score.standing),
        evidence_html: html(context, state, assessment, index, seen),
        sources: citation::views(context, &score.sources),
    }
}

/// Whether the evidence of a score is shown in another language than the page's.
pub(super) fn is_untranslated(
    context: &PageContext<'_>,
    assessment: &Assessment,
    index: SubElementIndex,
) -> bool {
    let evidence = &assessment.score(index).evidence;
    context.is_translated_language() && evidence.shown(context.language).is_original
}

/// The evidence of a score as HTML. That of a current score stands on many pages and may be kept.
pub(super) fn html<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> String {
    let is_current =
        heat_map::current(context, state).is_some_and(|current| std::ptr::eq(current, assessment));
    let kept = if is_current {
        (context.parts).evidence(context, (state, index), assessment, seen)
    } else {
        None
    };
    match kept {
        Some(html) => html.into_owned(),
        None => context.block_html_of(&assessment.path, &assessment.score(index).evidence, seen),
    }
}

/// The name of a state, leading to one score on its profile.
pub(super) fn to_score(
    context: &PageContext<'_>,
    state: StateIndex,
    index: SubElementIndex,
) -> Link {
    let link = link::state(context, state);
    let anchor = context.urls.score_anchor(index);
    Link::new(link.label, format!("{}#{anchor}", link.href))
}
