//! Two states side by side: where they agree, where they differ, and the evidence of the higher
//! ratings.

use serde::Serialize;

use crate::analysis::{self, Comparison, ElementScore, Incomparability, PartComparison};
use crate::model::{
    Assessment, ElementIndex, EmptyKind, PlaceOrState, PracticeIndex, ScoreValue, StateIndex,
    SubElementIndex,
};
use crate::pages::address::limits;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::assessment_words;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::difference::{self, DifferenceView};
use crate::pages::parts::score_evidence::{self, ScoreEvidence};
use crate::prose::SeenTerms;
use crate::text::say;

use super::pair_words;

/// The view of the page of a pair.
#[derive(Debug, Serialize)]
pub struct PairView<'a> {
    page: Layout<'a>,
    title: String,
    sides: [Side; 2],
    finding: String,
    /// Why some sub-elements are not compared, and how similar the two are.
    notes: Vec<String>,
    caption: String,
    column_difference: String,
    elements: Vec<ElementRows<'a>>,
    key: Vec<Cell>,
    has_computed: bool,
    gaps: Vec<Gap<'a>>,
    alike_title: Option<String>,
    alike: Vec<AlikePart>,
    /// A link to the two on `/compare/`; `None` if one of them cannot be chosen there.
    together: Option<Link>,
}

/// One of the two states.
#[derive(Debug, Serialize)]
struct Side {
    state: Link,
    /// The postal code, for narrow columns.
    code: Option<&'static str>,
    /// Basis, edition and number of ratings.
    detail: String,
    others: Link,
}

/// A core element and its sub-elements.
#[derive(Debug, Serialize)]
struct ElementRows<'a> {
    id: &'a str,
    link: Link,
    cells: [Cell; 2],
    parts: Vec<PartRow>,
}

#[derive(Debug, Serialize)]
struct PartRow {
    link: Link,
    cells: [LinkedCell; 2],
    difference: DifferenceView,
}

/// A cell with a link to its evidence, if there is some.
#[derive(Debug, Serialize)]
struct LinkedCell {
    cell: Cell,
    href: Option<String>,
}

/// A sub-element on which one state is ahead.
#[derive(Debug, Serialize)]
struct Gap<'a> {
    anchor: String,
    link: Link,
    difference: DifferenceView,
    evidence: ScoreEvidence<'a>,
    practices: Vec<Link>,
    /// A link to the page of the sub-element.
    more: Link,
}

#[derive(Debug, Serialize)]
struct AlikePart {
    cell: Cell,
    link: Link,
}

/// The page of two states, in slug order.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    first: StateIndex,
    second: StateIndex,
) -> PairView<'a> {
    let states = [first, second];
    let names = states.map(|state| context.state_name(state));
    let assessments = states.map(|state| context.current_assessment(state));
    let comparison = compare_states(context, first, second).unwrap_or_else(|| unrated(context));
    let title = context.say("pair-title", &pair_words::names(names));
    let finding = pair_words::finding(context, names, assessments, &comparison);
    let alike: Vec<AlikePart> = parts(&comparison)
        .filter_map(|(index, part)| match part {
            PartComparison::Compared { first, second } if first == second => Some(AlikePart {
                cell: cell::rated(context, first),
                link: link::sub_element(context, index),
            }),
            _ => None,
        })
        .collect();
    let frame = PageFrame::new(Page::Pair(first, second), &title, &finding)
        .above([
            context.link(context.word("nav-compare"), Page::Compare),
            context.link(names[0], Page::PairsOf(first)),
        ])
        .untranslated(has_untranslated(context, assessments, &comparison));
    PairView {
        page: Layout::new(context, frame),
        title,
        notes: pair_words::notes(context, names, assessments, &comparison),
        caption: context.say("pair-caption", &pair_words::names(names)),
        column_difference: context.say("pair-column-difference", &pair_words::names(names)),
        elements: (context.site.rubric.elements.indices())
            .map(|index| rows(context, states, names, &comparison, index))
            .collect(),
        key: key(context, states, assessments),
        has_computed: states.iter().any(|state| {
            let scores = &context.analysis.states[state].elements;
            (scores.iter()).any(|score| matches!(score, ElementScore::Computed { .. }))
        }),
        gaps: gaps(context, states, names, assessments, &comparison),
        alike_title: (!alike.is_empty())
            .then(|| say!(context, "pair-alike-title", count = alike.len())),
        alike,
        together: (states.iter())
            .all(|&state| limits::is_comparable(state))
            .then(|| {
                Link::new(
                    context.word("pair-together"),
                    context.urls.compare_href(context.language_at, &states),
                )
            }),
        sides: states.map(|state| side(context, state)),
        finding,
    }
}

/// The comparison of two states of which at least one has no assessment: nothing is comparable.
fn unrated(context: &PageContext<'_>) -> Comparison {
    let parts = context.site.rubric.sub_elements.len();
    Comparison {
        parts: vec![PartComparison::Incomparability(Incomparability::NotRated); parts].into(),
    }
}

fn parts(comparison: &Comparison) -> impl Iterator<Item = (SubElementIndex, PartComparison)> {
    let parts = comparison.parts.iter_enumerated();
    parts.map(|(index, &part)| (index, part))
}

fn side(context: &PageContext<'_>, state: StateIndex) -> Side {
    let name = context.state_name(state);
    Side {
        state: link::state(context, state),
        code: context.site.states[state].place.map(|place| place.code),
        detail: assessment_words::detail(context, state),
        others: context.link(
            say!(context, "pairs-of-link", state = name),
            Page::PairsOf(state),
        ),
    }
}

fn rows<'a>(
    context: &PageContext<'a>,
    states: [StateIndex; 2],
    names: [&str; 2],
    comparison: &Comparison,
    index: ElementIndex,
) -> ElementRows<'a> {
    let element = context.site.rubric.element(index);
    let score = |state: StateIndex| {
        let scores = &context.analysis.states[state].elements;
        let none = ElementScore::Empty(EmptyKind::NotAssessed);
        cell::element(context, scores.get(index).unwrap_or(&none))
    };
    ElementRows {
        id: &element.id,
        link: context.link(context.text(&element.short), Page::Element(index)),
        cells: states.map(score),
        parts: (element.sub_elements.iter())
            .filter_map(|&index| {
                let part = *comparison.parts.get(index)?;
                Some(PartRow {
                    link: link::sub_element(context, index),
                    cells: states.map(|state| linked_cell(context, state, index)),
                    difference: difference::view(context, names, part),
                })
            })
            .collect(),
    }
}

fn linked_cell(context: &PageContext<'_>, state: StateIndex, index: SubElementIndex) -> LinkedCell {
    let value = context.current_value(state, index);
    LinkedCell {
        cell: cell::value(context, value),
        href: value
            .rating()
            .map(|_| score_evidence::to_score(context, state, index).href),
    }
}

fn key(
    context: &PageContext<'_>,
    states: [StateIndex; 2],
    assessments: [Option<&Assessment>; 2],
) -> Vec<Cell> {
    let mut unrated = cell::Unrated::default();
    for assessment in assessments {
        match assessment {
            Some(assessment) => {
                let scores = assessment.scores.iter();
                scores.for_each(|score| unrated.count(score.value));
            }
            None => unrated.count(ScoreValue::Empty(EmptyKind::NotAssessed)),
        }
    }
    for state in states {
        let scores = &context.analysis.states[state].elements;
        scores.iter().for_each(|score| unrated.count_element(score));
    }
    cell::key(context, unrated)
}

/// The sub-elements on which one state is ahead: the widest gaps first, then rubric order.
fn gaps<'a>(
    context: &PageContext<'a>,
    states: [StateIndex; 2],
    names: [&str; 2],
    assessments: [Option<&'a Assessment>; 2],
    comparison: &Comparison,
) -> Vec<Gap<'a>> {
    let [Some(first), Some(second)] = assessments else {
        return Vec::new();
    };
    let mut seen = SeenTerms::default();
    let mut found: Vec<(i16, SubElementIndex, PartComparison)> = parts(comparison)
        .filter_map(|(index, part)| Some((part.difference()?, index, part)))
        .filter(|&(by, ..)| by != 0)
        .collect();
    found.sort_by_key(|&(by, index, _)| (std::cmp::Reverse(by.unsigned_abs()), index));
    (found.into_iter())
        .map(|(by, index, part)| {
            let (ahead, assessment) = if by > 0 {
                (states[1], second)
            } else {
                (states[0], first)
            };
            Gap {
                anchor: gap_anchor(context, index),
                link: link::sub_element(context, index),
                difference: difference::view(context, names, part),
                evidence: score_evidence::view(context, ahead, assessment, index, &mut seen),
                practices: practices_of(context, ahead, index)
                    .map(|practice| link::practice(context, practice))
                    .collect(),
                more: Link::new(
                    say!(
                        context,
                        "pair-more",
                        part = context.site.rubric.sub_element(index).id
                    ),
                    format!("{}#practices", context.href(Page::SubElement(index, 1))),
                ),
            }
        })
        .collect()
}

/// Whether any evidence on the page is shown in a language other than the page's.
fn has_untranslated(
    context: &PageContext<'_>,
    assessments: [Option<&Assessment>; 2],
    comparison: &Comparison,
) -> bool {
    let [Some(first), Some(second)] = assessments else {
        return false;
    };
    parts(comparison).any(|(index, part)| {
        let ahead = match part.difference() {
            Some(1..) => second,
            Some(..=-1) => first,
            Some(0) | None => return false,
        };
        score_evidence::is_untranslated(context, ahead, index)
    })
}

/// The anchor of a sub-element on which one state is ahead.
fn gap_anchor(context: &PageContext<'_>, index: SubElementIndex) -> String {
    format!("gap-{}", context.site.rubric.sub_element(index).slug)
}

/// The practices of a state for a sub-element.
pub(crate) fn practices_of<'c>(
    context: &PageContext<'c>,
    state: StateIndex,
    index: SubElementIndex,
) -> impl Iterator<Item = PracticeIndex> + use<'c> {
    let (site, cross) = (context.site, &context.analysis.index);
    let of_part = &cross.practices_by_sub_element[index];
    of_part.iter().copied().filter(move |practice| {
        let practice = &site.practices[practice];
        practice.states.contains(&PlaceOrState::State(state))
    })
}

/// Compares two states by their current assessments; `None` without an assessment of each.
pub(crate) fn compare_states(
    context: &PageContext<'_>,
    first: StateIndex,
    second: StateIndex,
) -> Option<Comparison> {
    let (one, other) = (
        context.current_assessment(first)?,
        context.current_assessment(second)?,
    );
    Some(analysis::compare(&context.site.rubric, one, other))
}
