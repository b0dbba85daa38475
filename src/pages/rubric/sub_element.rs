//! A sub-element: its criteria, the rating of every state, practices and resources.

use serde::Serialize;

use crate::model::{ScoreValue, StateIndex, SubElementIndex};
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::limits;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::pager::Pager;
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::pages::parts::score_evidence;
use crate::pages::parts::spread::{self, SpreadView};
use crate::pages::parts::spread_table::SpreadTable;
use crate::prose::SeenTerms;
use crate::text::say;

use super::planned::{self, PlannedView};

/// The maximum number of states named as furthest along.
const MOST_NAMED: usize = 10;

/// The view of a sub-element's page.
#[derive(Debug, Serialize)]
pub struct SubElementView<'a> {
    page: Layout<'a>,
    id: &'a str,
    title_html: String,
    /// Whether this is the first page of the list of states, which also has all other parts.
    is_first: bool,
    statement_html: String,
    element: Link,
    levels: Vec<DescribedLevel>,
    /// The question of the needs assessment about this part, if the site offers one.
    assess: Option<Link>,
    /// The gap of this part in the action plan, if the site offers one.
    make_plan: Option<Link>,
    spread: SpreadView,
    /// The share at each level; `None` if no state is rated, and after the first page.
    shares: Option<SpreadTable>,
    furthest: Option<String>,
    furthest_states: Vec<Link>,
    groups: Vec<StandingGroup>,
    /// What the years beside the states mean; `None` if no state is rated.
    ages_note: Option<String>,
    pager: Pager,
    /// The states that plan to move this part.
    planned: Option<PlannedView>,
    levers: Vec<Link>,
    practices: Vec<PracticeRow<'a>>,
    resources: Vec<ResourceRow<'a>>,
    terms: Vec<Link>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Debug, Serialize)]
struct DescribedLevel {
    cell: Cell,
    criteria: Vec<CriterionView>,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    anchor: String,
    html: String,
}

/// States with the same score.
#[derive(Debug, Serialize)]
struct StandingGroup {
    cell: Cell,
    /// A notice if these ratings cannot be compared with those above.
    note: Option<String>,
    states: Vec<StandingState>,
}

/// A state with its score.
#[derive(Debug, Serialize)]
struct StandingState {
    #[serde(flatten)]
    link: Link,
    /// The age of its newest dated source, for a rating.
    age: Option<String>,
}

/// The view of a sub-element with one page, counted from 1, of its list of states.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    index: SubElementIndex,
    number: u32,
) -> SubElementView<'a> {
    let site = context.site;
    let rubric = &site.rubric;
    let sub_element = rubric.sub_element(index);
    let table = &context.analysis.sub_elements[index];
    let cross = &context.analysis.index;
    let is_first = number <= 1;
    let mut seen = SeenTerms::default();
    let title = format!("{} {}", sub_element.id, context.text(&sub_element.title));
    let statement_html = context.block_html(&sub_element.statement, &mut seen);
    let levels = if is_first {
        described_levels(context, index, &mut seen)
    } else {
        Vec::new()
    };
    let neighbor = |at: Option<usize>| {
        let at = at.filter(|&at| at < rubric.sub_elements.len())?;
        Some(link::sub_element(context, SubElementIndex::new(at)))
    };
    let frame = PageFrame::new(
        Page::SubElement(index, number),
        if is_first {
            title
        } else {
            say!(context, "numbered-title", title, number)
        },
        context.excerpt(&sub_element.statement, 200),
    )
    .above([
        context.link(context.word("nav-rubric"), Page::Elements),
        link::element(context, sub_element.element),
    ])
    .untranslated(context.is_untranslated(&sub_element.statement));
    SubElementView {
        page: Layout::new(context, frame),
        id: &sub_element.id,
        title_html: context.text_html(&sub_element.title),
        is_first,
        element: link::element(context, sub_element.element),
        assess: assess(context, index),
        make_plan: make_plan(context, index),
        spread: spread::view(context, index),
        shares: (is_first && table.spread.rated() > 0)
            .then(|| SpreadTable::of_sub_element(context, index)),
        furthest: furthest(context, index),
        furthest_states: furthest_named(context, index)
            .iter()
            .map(|&state| link::state(context, state))
            .collect(),
        groups: groups(
            context,
            index,
            limits::states_on_page(number, table.values.len()),
        ),
        ages_note: (table.spread.rated() > 0).then(|| context.word("standing-ages")),
        pager: Pager::new(
            context,
            number,
            limits::page_count(site.states.len()),
            |number| Page::SubElement(index, number),
        ),
        planned: is_first.then(|| planned::view(context, index)).flatten(),
        levers: link::all(context, &sub_element.levers, link::lever),
        practices: practice_rows::rows(context, &cross.practices_by_sub_element[index]),
        resources: resource_rows::rows(context, &cross.resources_by_sub_element[index]),
        terms: terms(context, &seen),
        statement_html,
        levels,
        previous: neighbor(index.position().checked_sub(1)),
        next: neighbor(Some(index.position() + 1)),
    }
}

/// The question about a sub-element in the form of the needs assessment.
fn assess(context: &PageContext<'_>, index: SubElementIndex) -> Option<Link> {
    context.site.needs_assessment.as_ref()?;
    let part = &context.site.rubric.sub_element(index).id;
    let label = say!(context, "sub-element-assess", part);
    let link = context.link(label, Page::Assessment(AssessmentPage::Form));
    Some(link.at(&context.urls.score_anchor(index)))
}

/// The action plan, with a sub-element chosen as the gap to start from.
fn make_plan(context: &PageContext<'_>, index: SubElementIndex) -> Option<Link> {
    let part = &context.site.rubric.sub_element(index).id;
    let href = (context.urls).plan_part_href(context.language_at, index);
    has_plan(context.site).then(|| Link::new(say!(context, "plan-from-part", part), href))
}

fn described_levels(
    context: &PageContext<'_>,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> Vec<DescribedLevel> {
    let sub_element = context.site.rubric.sub_element(index);
    let mut described = Vec::new();
    for level in sub_element.described_levels() {
        let criteria = sub_element
            .criteria_of(level)
            .map(|(_, criterion)| CriterionView {
                anchor: format!("criterion-{}", criterion.id),
                html: context.inline_html(&criterion.text, seen),
            })
            .collect();
        described.push(DescribedLevel {
            cell: cell::rated(context, level),
            criteria,
        });
    }
    described
}

/// The states with the highest comparable rating; empty if they are too many, because a choice
/// among them would be arbitrary and the list below has all of them.
fn furthest_named<'c>(context: &PageContext<'c>, index: SubElementIndex) -> &'c [StateIndex] {
    let furthest = &context.analysis.sub_elements[index].furthest;
    if furthest.len() <= MOST_NAMED {
        furthest
    } else {
        &[]
    }
}

fn furthest(context: &PageContext<'_>, index: SubElementIndex) -> Option<String> {
    let table = &context.analysis.sub_elements[index];
    let first = *table.furthest.first()?;
    let rating = context.current_value(first, index).rating()?;
    let message = if table.furthest.len() <= MOST_NAMED {
        "furthest"
    } else {
        "furthest-many"
    };
    Some(say!(
        context,
        message,
        count = table.furthest.len(),
        level = context.level_name(rating),
        part = context.site.rubric.sub_element(index).id
    ))
}

/// Runs of states with the same value, in the order of the table. States rated on an older version
/// that cannot be compared are separate groups after the others.
fn groups(
    context: &PageContext<'_>,
    index: SubElementIndex,
    range: std::ops::Range<usize>,
) -> Vec<StandingGroup> {
    let table = &context.analysis.sub_elements[index];
    let comparable = table.spread.rated();
    let older = comparable..comparable + table.spread.not_comparable;
    let mut groups: Vec<((ScoreValue, bool), StandingGroup)> = Vec::new();
    for (at, &state) in (table.values.iter())
        .enumerate()
        .take(range.end)
        .skip(range.start)
    {
        let value = context.current_value(state, index);
        let is_older = older.contains(&at);
        let link = StandingState {
            link: link::state(context, state),
            age: (context.current_assessment(state))
                .and_then(|assessment| score_evidence::short_age(context, assessment.score(index))),
        };
        match groups.last_mut() {
            Some((last, group)) if *last == (value, is_older) => group.states.push(link),
            _ => groups.push((
                (value, is_older),
                StandingGroup {
                    cell: cell::value(context, value),
                    note: is_older.then(|| context.word("standing-older-version")),
                    states: vec![link],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn terms(context: &PageContext<'_>, seen: &SeenTerms) -> Vec<Link> {
    seen.terms()
        .map(|index| link::term(context, index))
        .collect()
}
