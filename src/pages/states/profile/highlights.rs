//! The summary of a profile: strengths, challenges, patterns, and states to learn from.

use serde::Serialize;

use crate::analysis::{self, Pattern};
use crate::model::{Assessment, StateIndex, SubElementIndex};
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

/// The challenges, each with states, practices and resources to learn from.
pub(super) fn challenges(
    context: &PageContext<'_>,
    state: StateIndex,
    assessment: &Assessment,
) -> Vec<Learning> {
    analysis::challenges(&context.site.rubric, assessment)
        .into_iter()
        .map(|index| {
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
