//! The summary of a profile: strengths, challenges, patterns, and states to learn from.

use serde::Serialize;

use crate::analysis::{self, Pattern};
use crate::model::{Assessment, EmptyKind, ScoreValue, StateIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::text::say;

/// A sub-element among the strengths.
#[derive(Debug, Serialize)]
pub(super) struct Highlight {
    cell: Cell,
    link: Link,
    anchor: String,
}

/// A sub-element among the challenges, and states, practices and resources to learn from.
#[derive(Debug, Serialize)]
pub(super) struct Learning {
    highlight: Highlight,
    ahead: Vec<Link>,
    practices: Vec<Link>,
    resources: Option<Link>,
}

/// The strengths.
pub(super) fn strengths(context: &PageContext<'_>, assessment: &Assessment) -> Vec<Highlight> {
    analysis::strengths(&context.site.rubric, assessment)
        .into_iter()
        .map(|index| highlight(context, assessment, index))
        .collect()
}

/// So many challenges come with what helps; the others are named.
const WITH_HELP: usize = 3;

/// The challenges: the first few with states, practices and resources to learn from.
pub(super) fn challenges(
    context: &PageContext<'_>,
    state: StateIndex,
    assessment: &Assessment,
) -> Vec<Learning> {
    analysis::challenges(&context.site.rubric, assessment)
        .into_iter()
        .enumerate()
        .map(|(at, index)| {
            if at >= WITH_HELP {
                return Learning {
                    highlight: highlight(context, assessment, index),
                    ahead: Vec::new(),
                    practices: Vec::new(),
                    resources: None,
                };
            }
            let learn = analysis::learn_from(context.site, context.analysis, state, index);
            Learning {
                highlight: highlight(context, assessment, index),
                ahead: (learn.ahead.iter())
                    .map(|ahead| {
                        let anchor = context.urls.score_anchor(index);
                        link::state(context, ahead.state).at(&anchor)
                    })
                    .collect(),
                practices: (learn.practices.iter())
                    .take(3)
                    .map(|&practice| link::practice(context, practice))
                    .collect(),
                resources: (!learn.resources.is_empty()).then(|| {
                    let label = say!(context, "learn-resources", count = learn.resources.len());
                    (context.link(label, Page::SubElement(index, 1))).at("resources")
                }),
            }
        })
        .collect()
}

fn highlight(
    context: &PageContext<'_>,
    assessment: &Assessment,
    index: SubElementIndex,
) -> Highlight {
    let link = link::sub_element(context, index);
    Highlight {
        cell: cell::value(context, assessment.score(index).value),
        anchor: context.urls.score_anchor(index),
        link,
    }
}

/// The headings of both lists, and what must be known to read them.
#[derive(Debug, Serialize)]
pub(super) struct HighlightWords {
    strengths_title: String,
    challenges_title: String,
    rule: String,
    /// What is not assessed; `None` if everything is.
    not_assessed: Option<String>,
}

/// The words around the strengths and challenges of an assessment.
pub(super) fn words(context: &PageContext<'_>, assessment: &Assessment) -> HighlightWords {
    let rubric = &context.site.rubric;
    let ratings = || {
        assessment
            .scores
            .iter()
            .filter_map(|score| score.value.rating())
    };
    let challenges = analysis::challenges(rubric, assessment);
    let level = ratings().min().map(|rating| {
        let value = rubric.level(rating).value;
        format!("{value}, {}", context.level_name(rating))
    });
    let is_enough = ratings().count() >= analysis::ENOUGH_PARTS;
    let (strengths_id, challenges_id, rule_id) = if is_enough {
        ("strengths-title", "challenges-title", "highlights-rule")
    } else {
        (
            "strengths-title-few",
            "challenges-title-few",
            "highlights-rule-few",
        )
    };
    HighlightWords {
        strengths_title: context.word(strengths_id),
        challenges_title: say!(
            context,
            challenges_id,
            level = level.as_deref().unwrap_or_default(),
            count = challenges.len()
        ),
        rule: say!(context, rule_id, least = analysis::ENOUGH_PARTS),
        not_assessed: not_assessed(context, assessment),
    }
}

fn not_assessed(context: &PageContext<'_>, assessment: &Assessment) -> Option<String> {
    let rubric = &context.site.rubric;
    let nothing = ScoreValue::Empty(EmptyKind::NotAssessed);
    let is_unknown = |index: &SubElementIndex| assessment.score(*index).value == nothing;
    let count = rubric.sub_elements.indices().filter(is_unknown).count();
    let whole: Vec<&str> = (rubric.elements.iter())
        .filter(|element| element.sub_elements.iter().all(is_unknown))
        .map(|element| context.text(&element.short))
        .collect();
    let of = rubric.sub_elements.len();
    match (count, whole.is_empty()) {
        (0, _) => None,
        (_, true) => Some(say!(context, "highlights-not-assessed", count, of)),
        (_, false) => {
            let elements = context.words.list(&whole);
            Some(say!(
                context,
                "highlights-not-assessed-whole",
                count,
                of,
                elements
            ))
        }
    }
}

/// The patterns that step 2 of the source's action plan asks about, as sentences.
pub(super) fn patterns(context: &PageContext<'_>, assessment: &Assessment) -> Vec<String> {
    let rubric = &context.site.rubric;
    let short = |element| context.text(&rubric.element(element).short);
    analysis::patterns(context.site, assessment)
        .into_iter()
        .filter_map(|pattern| match pattern {
            // The headline names these two.
            Pattern::HighestElement { .. } | Pattern::LowestElement { .. } => None,
            Pattern::Even => Some(context.word("pattern-even")),
            Pattern::Clustered { element, low } => Some(say!(
                context,
                if low {
                    "pattern-clustered-low"
                } else {
                    "pattern-clustered-high"
                },
                element = short(element)
            )),
            Pattern::SpreadOut { low, elements } => {
                Some(say!(context, "pattern-spread-out", low, elements))
            }
            Pattern::SharedLever {
                lever,
                sub_elements,
            } => Some(say!(
                context,
                "pattern-shared-lever",
                lever = context.text(&context.site.levers[lever].name),
                parts = context.ids(&sub_elements)
            )),
            // The headline says so already, and it is no pattern.
            Pattern::FewRated { .. } => None,
        })
        .collect()
}
