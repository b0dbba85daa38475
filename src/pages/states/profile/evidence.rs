//! Every score with its evidence, sources, basis and history.

use std::borrow::Cow;

use serde::Serialize;

use crate::analysis::ElementScore;
use crate::model::{
    Assessment, CriterionIndex, ElementIndex, EmptyKind, ScoreValue, StateIndex, SubElementIndex,
};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::citation::{self, CitationView};
use crate::pages::parts::score_evidence;
use crate::prose::SeenTerms;
use crate::serialized_view::SerializedView;
use crate::text::say;

use super::asked::{self, AskedView};
use super::trend::{self, TrendView};

/// A core element of a profile.
#[derive(Debug, Serialize)]
pub(super) struct ElementSection<'a> {
    id: &'a str,
    icon: Option<&'a str>,
    anchor: String,
    short_html: String,
    href: String,
    overall: Cell,
    /// How the overall score was determined.
    overall_words: String,
    evidence_html: String,
    sources: Vec<CitationView<'a>>,
    scores: Vec<ScoreView<'a>>,
    /// The parts that nothing is known about, in one row; `None` if there are none.
    nothing: Option<Nothing>,
}

/// Parts without a rating, a text or a source.
#[derive(Debug, Serialize)]
struct Nothing {
    cell: Cell,
    words: String,
    parts: Vec<PartWithNothing>,
    /// The address for evidence, which names these parts.
    tell_href: Option<String>,
}

#[derive(Debug, Serialize)]
struct PartWithNothing {
    anchor: String,
    link: SerializedView,
}

/// A score of a profile.
#[derive(Debug, Serialize)]
struct ScoreView<'a> {
    anchor: String,
    cell: Cell,
    /// The age of its newest dated source, for a rating.
    age: Option<String>,
    link: SerializedView,
    evidence_html: String,
    why_html: Option<String>,
    /// The criteria that hold and do not stand in `asked`.
    criteria_html: Vec<Cow<'a, str>>,
    sources: Vec<CitationView<'a>>,
    /// What the next level asks for.
    asked: Option<AskedView<'a>>,
    trend: Option<TrendView>,
}

/// The section of one element with its score.
pub(super) fn section<'a>(
    context: &PageContext<'a>,
    (state, page): (StateIndex, Page),
    assessment: &'a Assessment,
    (index, score): (ElementIndex, &ElementScore),
    seen: &mut SeenTerms,
) -> ElementSection<'a> {
    let element = context.site.rubric.element(index);
    let summative = assessment.summative(index);
    let mut scores = Vec::with_capacity(element.sub_elements.len());
    let mut without = Vec::new();
    for &sub in &element.sub_elements {
        let view = score_view(context, state, assessment, sub, seen);
        if has_nothing(assessment, sub) && view.trend.is_none() {
            without.push(sub);
        } else {
            scores.push(view);
        }
    }
    ElementSection {
        id: &element.id,
        icon: element.icon.as_deref(),
        anchor: context.urls.element_anchor(index),
        short_html: context.text_html(&element.short),
        href: context.href(Page::Element(index)),
        overall: cell::element(context, score),
        overall_words: overall_words(context, score),
        evidence_html: summative
            .map(|summative| context.block_html_of(&assessment.path, &summative.evidence, seen))
            .unwrap_or_default(),
        sources: summative
            .map(|summative| citation::views(context, &summative.sources))
            .unwrap_or_default(),
        scores,
        nothing: nothing(context, (state, page), &without),
    }
}

/// Whether there is no rating and no word on a part.
fn has_nothing(assessment: &Assessment, index: SubElementIndex) -> bool {
    let score = assessment.score(index);
    matches!(score.value, ScoreValue::Empty(EmptyKind::NotAssessed))
        && score.evidence.original.is_empty()
        && score.sources.is_empty()
        && score.criteria.is_empty()
        && score.not_found.is_empty()
}

fn nothing(
    context: &PageContext<'_>,
    (state, page): (StateIndex, Page),
    parts: &[SubElementIndex],
) -> Option<Nothing> {
    let first = *parts.first()?;
    let what = format!("{}, {}", context.state_name(state), context.ids(parts));
    Some(Nothing {
        cell: cell::value(context, ScoreValue::Empty(EmptyKind::NotAssessed)),
        words: say!(context, "score-nothing", count = parts.len()),
        parts: (parts.iter())
            .map(|&index| PartWithNothing {
                anchor: context.urls.score_anchor(index),
                link: context.fragments.sub_element(index),
            })
            .collect(),
        tell_href: layout::correct_href(context, &what, page, &context.urls.score_anchor(first)),
    })
}

fn overall_words(context: &PageContext<'_>, score: &ElementScore) -> String {
    match score {
        ElementScore::Chosen(rating) => say!(
            context,
            "overall-chosen",
            level = context.level_name(*rating)
        ),
        ElementScore::Computed { mean, rated, of } => {
            let value = context.words.number_tenths(mean.tenths());
            say!(context, "overall-computed", value, rated = *rated, of = *of)
        }
        ElementScore::TooFew { rated, of } => {
            say!(context, "overall-too-few", rated = *rated, of = *of)
        }
        ElementScore::Empty(kind) => cell::empty_name(context, *kind),
    }
}

fn score_view<'a>(
    context: &PageContext<'a>,
    state: StateIndex,
    assessment: &'a Assessment,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> ScoreView<'a> {
    let score = assessment.score(index);
    let sub_element = context.site.rubric.sub_element(index);
    let beside = (score.value.rating()).and_then(|rating| asked::level(sub_element, rating));
    let is_beside = |&at: &CriterionIndex| {
        (sub_element.criteria.get(at)).is_some_and(|criterion| Some(criterion.level) == beside)
    };
    ScoreView {
        anchor: context.urls.score_anchor(index),
        cell: cell::value(context, score.value),
        age: score_evidence::age(context, score),
        link: context.fragments.sub_element(index),
        evidence_html: score_evidence::html(context, state, assessment, index, seen),
        why_html: score_evidence::why_html(context, score),
        criteria_html: (score.criteria.iter())
            .filter(|at| !is_beside(at))
            .map(|&at| context.fragments.criterion(context, index, at, seen))
            .collect(),
        sources: citation::views(context, &score.sources),
        asked: asked::view(context, assessment, index, seen),
        trend: trend::view(context, state, assessment, index),
    }
}
