//! A sub-element: its criteria, the rating of every state, practices and resources.

use std::cmp::Reverse;

use serde::Serialize;

use crate::model::{Assessment, CriterionIndex, ScoreValue, StateIndex, SubElementIndex};
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::limits;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::level_scale::{self, LevelView};
use crate::pages::parts::pager::Pager;
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::pages::parts::score_evidence::{self, ScoreEvidence};
use crate::pages::parts::sought::{self, Sought};
use crate::pages::parts::spread::{self, SpreadView};
use crate::pages::parts::spread_table;
use crate::prose::SeenTerms;
use crate::text::say;

use super::planned::{self, PlannedView};

/// The maximum number of states named as furthest along.
const MOST_NAMED: usize = 10;

/// So many of them are shown with their evidence.
const WITH_EVIDENCE: usize = 3;

/// The view of a sub-element's page.
#[derive(Debug, Serialize)]
pub struct SubElementView<'a> {
    page: Layout<'a>,
    id: &'a str,
    title_html: String,
    /// Whether this is the first page of the list of states, which also has all other parts.
    is_first: bool,
    statement_html: String,
    /// What each level means.
    scale: Vec<LevelView>,
    levels: Vec<DescribedLevel>,
    /// The question of the needs assessment about this part, if the site offers one.
    assess: Option<Link>,
    /// The gap of this part in the action plan, if the site offers one.
    make_plan: Option<Link>,
    spread: SpreadView,
    /// How many of the rated states are rated for one sector only, a sentence for each.
    sectors: Vec<String>,
    furthest: Option<String>,
    furthest_states: Vec<Link>,
    /// Why the furthest are where they are: a few, with their evidence.
    furthest_why: Vec<ScoreEvidence<'a>>,
    /// How these few were picked, if there are more.
    furthest_picked: Option<String>,
    groups: Vec<StandingGroup>,
    /// What the years beside the states mean; `None` if no state is rated.
    ages_note: Option<String>,
    pager: Pager,
    /// The states that plan to move this part.
    planned: Option<PlannedView>,
    levers: Vec<Link>,
    practices: Vec<PracticeRow<'a>>,
    resources: Vec<ResourceRow<'a>>,
    /// What people look for here.
    sought: Vec<Sought>,
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
    /// In how many states it was found; `None` if none is rated.
    found: Option<String>,
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
    let (scale, levels, furthest_why) = if is_first {
        (
            level_scale::view(context, &mut seen),
            described_levels(context, index, &mut seen),
            furthest_why(context, index, &mut seen),
        )
    } else {
        (Vec::new(), Vec::new(), Vec::new())
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
        assess: assess(context, index),
        make_plan: make_plan(context, index),
        spread: spread::view(context, index),
        sectors: spread_table::sectors(context, &table.spread, "spread-one-sector"),
        furthest: furthest(context, index),
        furthest_states: furthest_named(context, index)
            .iter()
            .map(|&state| score_evidence::to_score(context, state, index))
            .collect(),
        furthest_picked: (is_first && table.furthest.len() > WITH_EVIDENCE)
            .then(|| say!(context, "furthest-picked", count = WITH_EVIDENCE)),
        furthest_why,
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
        sought: sought::on_sub_element(context, index),
        terms: terms(context, &seen),
        statement_html,
        scale,
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
            .map(|(at, criterion)| CriterionView {
                anchor: format!("criterion-{}", criterion.id),
                html: context.inline_html(&criterion.text, seen),
                found: found(context, index, at),
            })
            .collect();
        described.push(DescribedLevel {
            cell: cell::rated(context, level),
            criteria,
        });
    }
    described
}

/// In how many of the rated states a criterion was found, and in how many nobody looked.
fn found(
    context: &PageContext<'_>,
    index: SubElementIndex,
    criterion: CriterionIndex,
) -> Option<String> {
    let table = &context.analysis.sub_elements[index];
    let rated = table.spread.rated();
    let count = table.criteria.get(criterion)?;
    (rated > 0).then(|| {
        say!(
            context,
            "criterion-found",
            found = count.found,
            rated,
            open = rated.saturating_sub(count.found + count.not_found)
        )
    })
}

/// The evidence of a few of those that are furthest along: those on which most criteria of their
/// level and those above it were found, then those with the most sources, then by name.
fn furthest_why<'a>(
    context: &PageContext<'a>,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> Vec<ScoreEvidence<'a>> {
    let sub_element = context.site.rubric.sub_element(index);
    let mut picked: Vec<(usize, usize, StateIndex, &Assessment)> =
        (context.analysis.sub_elements[index].furthest.iter())
            .filter_map(|&state| {
                let assessment = context.current_assessment(state)?;
                let score = assessment.score(index);
                let rating = score.value.rating()?;
                let criteria = sub_element.criteria.named(&score.criteria);
                let high = criteria.filter(|criterion| criterion.level >= rating);
                Some((high.count(), score.sources.len(), state, assessment))
            })
            .collect();
    picked.sort_by_key(|&(criteria, sources, state, _)| (Reverse((criteria, sources)), state));
    picked.truncate(WITH_EVIDENCE);
    (picked.into_iter())
        .map(|(_, _, state, assessment)| {
            score_evidence::view(context, state, assessment, index, seen)
        })
        .collect()
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
        let current = context.current_assessment(state);
        let link = StandingState {
            // A profile without an assessment has no place for the part.
            link: match current {
                Some(_) => score_evidence::to_score(context, state, index),
                None => link::state(context, state),
            },
            age: current
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
