//! Changes in all states together since the previous edition.

use serde::Serialize;

use crate::analysis::{self, Move, SubElementMovement};
use crate::model::{Assessment, ElementIndex, IndexVec, StateIndex, SubElementIndex};
use crate::pages::address::limits::STATES_PER_PAGE;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::assessment_words;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::slope::{self, Slope};
use crate::prose::SeenTerms;
use crate::text::say;

/// The maximum number of most improved states that are named.
const MOST_NAMED: usize = 10;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct TrendsView<'a> {
    page: Layout<'a>,
    title: String,
    finding: String,
    /// A notice if other states have an earlier edition of another sector.
    other_sector: Option<String>,
    /// Whether any state has an earlier edition. Without one, everything below is left out.
    has_any: bool,
    elements: Vec<ElementPanel<'a>>,
    has_not_comparable: bool,
    has_same_source: bool,
    sub_elements: Vec<SubElementRow>,
    most_improved: Vec<Improvement<'a>>,
    breaks: Vec<Break<'a>>,
    states: Vec<StateRow>,
    more_states: Option<String>,
    national_href: String,
}

#[derive(Debug, Serialize)]
struct ElementPanel<'a> {
    icon: Option<&'a str>,
    link: Link,
    finding: String,
    slope: Option<Slope>,
}

#[derive(Debug, Serialize)]
struct SubElementRow {
    link: Link,
    up: String,
    down: String,
    same: String,
    not_comparable: String,
    same_source: String,
    newly_rated: String,
    no_longer_rated: String,
    unrated: String,
}

/// The most improved states on a sub-element.
#[derive(Debug, Serialize)]
struct Improvement<'a> {
    id: &'a str,
    link: Link,
    by: String,
    states: Vec<Rise>,
    /// A notice if there are more states than are named.
    more: Option<String>,
}

/// The increase of one state on one sub-element.
#[derive(Debug, Serialize)]
struct Rise {
    /// A link to the evidence in the current assessment.
    now: Link,
    /// A link to the evidence in the previous edition.
    then: Link,
    from: Cell,
    to: Cell,
}

/// A change of the rubric that makes some ratings incomparable.
#[derive(Debug, Serialize)]
struct Break<'a> {
    version: &'a str,
    sub_elements: Vec<Link>,
    note_html: String,
}

#[derive(Debug, Serialize)]
struct StateRow {
    state: Link,
    then: Link,
    now: Link,
    sector: String,
    up: usize,
    down: usize,
    same: usize,
}

/// The view of `/trends/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> TrendsView<'a> {
    let movement = &context.analysis.movement;
    let rubric = &context.site.rubric;
    let title = context.word("trends-title");
    let has_any = !movement.states.is_empty();
    let totals: IndexVec<ElementIndex, SubElementMovement> = (rubric.elements.iter())
        .map(|element| movement.total(&element.sub_elements))
        .collect();
    let most = totals.iter().flat_map(|total| total.moves.pairs());
    let most = most.map(|(_, _, count)| count).max().unwrap_or(0);
    let shown = movement.states.len().min(STATES_PER_PAGE);
    let left_out = movement.states.len() - shown;
    let frame = PageFrame::new(Page::Trends, &title, context.word("trends-description"));
    TrendsView {
        page: Layout::new(context, frame),
        title,
        finding: finding(context),
        other_sector: (movement.other_sector > 0).then(|| {
            say!(
                context,
                "trends-other-sector",
                count = movement.other_sector
            )
        }),
        has_any,
        elements: (totals.iter_enumerated())
            .filter(|_| has_any)
            .map(|(index, total)| panel(context, index, total, most))
            .collect(),
        has_not_comparable: (movement.sub_elements.iter()).any(|part| part.not_comparable > 0),
        has_same_source: (movement.sub_elements.iter()).any(|part| part.same_source > 0),
        sub_elements: if has_any {
            sub_elements(context)
        } else {
            Vec::new()
        },
        most_improved: most_improved(context),
        breaks: breaks(context),
        states: (movement.states.iter())
            .take(shown)
            .filter_map(|&index| state_row(context, index))
            .collect(),
        more_states: (left_out > 0).then(|| say!(context, "trends-more-states", count = left_out)),
        national_href: context.href(Page::National),
    }
}

/// How many states have an earlier edition, and how their ratings changed.
fn finding(context: &PageContext<'_>) -> String {
    let movement = &context.analysis.movement;
    let states = say!(
        context,
        "trends-finding",
        with = movement.states.len(),
        states = context.site.states.len()
    );
    let states = match look_backs(context) {
        Some(look_backs) => format!("{states} {look_backs}"),
        None => states,
    };
    if movement.states.is_empty() {
        return states;
    }
    let all: Vec<SubElementIndex> = movement.sub_elements.indices().collect();
    let moved = slope::finding(context, &movement.total(&all).moves);
    format!("{states} {moved}")
}

/// That some assessments look back, and between which years; `None` if none does.
fn look_backs(context: &PageContext<'_>) -> Option<String> {
    let all = || {
        context
            .site
            .states
            .iter()
            .flat_map(|state| &state.assessments)
    };
    let years = all()
        .filter(|assessment| assessment.is_look_back())
        .map(|assessment| assessment.speaks_of().year());
    let (first, last) = (years.clone().min()?, years.clone().max()?);
    Some(say!(
        context,
        "trends-look-backs",
        count = years.count(),
        years = usize::from(first != last) + 1,
        first = first.to_string(),
        last = last.to_string()
    ))
}

fn panel<'a>(
    context: &PageContext<'a>,
    index: ElementIndex,
    total: &SubElementMovement,
    most: usize,
) -> ElementPanel<'a> {
    let element = context.site.rubric.element(index);
    let short = context.text(&element.short);
    let caption = say!(context, "slope-caption", element = short);
    ElementPanel {
        icon: element.icon.as_deref(),
        link: link::element(context, index),
        finding: slope::finding(context, &total.moves),
        slope: slope::view(context, &total.moves, most, caption),
    }
}

fn sub_elements(context: &PageContext<'_>) -> Vec<SubElementRow> {
    let counted = context.analysis.movement.sub_elements.iter_enumerated();
    counted
        .map(|(index, part)| {
            let count = |number| context.words.count(number);
            SubElementRow {
                link: link::sub_element(context, index),
                up: count(part.moves.up()),
                down: count(part.moves.down()),
                same: count(part.moves.same()),
                not_comparable: count(part.not_comparable),
                same_source: count(part.same_source),
                newly_rated: count(part.newly_rated),
                no_longer_rated: count(part.no_longer_rated),
                unrated: count(part.unrated),
            }
        })
        .collect()
}

fn most_improved<'a>(context: &PageContext<'a>) -> Vec<Improvement<'a>> {
    let counted = context.analysis.movement.sub_elements.iter_enumerated();
    counted
        .filter(|(_, part)| !part.most_improved.is_empty())
        .map(|(index, part)| {
            let named = part.most_improved.iter().take(MOST_NAMED);
            let more = part.most_improved.len().saturating_sub(MOST_NAMED);
            Improvement {
                id: &context.site.rubric.sub_element(index).id,
                link: link::sub_element(context, index),
                by: say!(context, "moved-up", levels = part.rose_by),
                states: named
                    .filter_map(|&state| rise(context, state, index))
                    .collect(),
                more: (more > 0).then(|| say!(context, "trends-more-improved", count = more)),
            }
        })
        .collect()
}

/// The current assessment of a state, the previous one, and the position of the latter.
fn current_and_previous<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
) -> Option<(&'a Assessment, &'a Assessment, u32)> {
    let state = &context.site.states[index];
    let now = context.current_assessment(index)?;
    let at = analysis::previous_position(state, now)?;
    Some((now, state.assessments.get(at)?, u32::try_from(at).ok()?))
}

fn rise(
    context: &PageContext<'_>,
    state: StateIndex,
    sub_element: SubElementIndex,
) -> Option<Rise> {
    let (now, then, at) = current_and_previous(context, state)?;
    let Move::Rated { from, to } =
        analysis::movement_of(&context.site.rubric, then, now, sub_element)
    else {
        return None;
    };
    let anchor = context.urls.score_anchor(sub_element);
    let then = context.link(
        assessment_words::year(context, then),
        Page::Edition(state, at),
    );
    Some(Rise {
        now: link::state(context, state).at(&anchor),
        then: then.at(&anchor),
        from: cell::rated(context, from),
        to: cell::rated(context, to),
    })
}

/// The changes of the rubric that make some ratings incomparable, each once.
fn breaks<'a>(context: &PageContext<'a>) -> Vec<Break<'a>> {
    let rubric = &context.site.rubric;
    let mut seen = SeenTerms::default();
    let parts = &context.analysis.movement.sub_elements;
    let changes = rubric.changes.iter().enumerate();
    changes
        .filter_map(|(at, change)| {
            let concerned = parts.iter_enumerated();
            let sub_elements: Vec<Link> = concerned
                .filter(|(_, part)| part.breaks.contains(&at))
                .map(|(index, _)| link::sub_element(context, index))
                .collect();
            (!sub_elements.is_empty()).then(|| Break {
                version: &change.version,
                sub_elements,
                note_html: context.block_html(&change.note, &mut seen),
            })
        })
        .collect()
}

fn state_row(context: &PageContext<'_>, index: StateIndex) -> Option<StateRow> {
    let rubric = &context.site.rubric;
    let (now, then, at) = current_and_previous(context, index)?;
    let counts = analysis::move_counts(rubric, then, now);
    Some(StateRow {
        state: link::state(context, index),
        then: context.link(
            assessment_words::year(context, then),
            Page::Edition(index, at),
        ),
        now: context.link(assessment_words::year(context, now), Page::State(index)),
        sector: context.text(&rubric.sectors[now.sector].name).to_owned(),
        up: counts.up,
        down: counts.down,
        same: counts.same,
    })
}
