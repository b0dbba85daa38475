//! The ratings of today beside what the plan is to reach, which is never shown as a rating.

use serde::Serialize;

use crate::analysis::{self, PlannedPart};
use crate::model::{Element, Plan, ScoreValue, StateIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::heat_map;
use crate::pages::parts::plan_words;
use crate::text::say;

/// Today's heat map and the planned one.
#[derive(Debug, Serialize)]
pub(super) struct MapsView<'a> {
    /// `None` without an assessment.
    today: Option<MapView<'a>>,
    /// `None` if no part is to reach a level.
    planned: Option<MapView<'a>>,
    /// Every level, and the marks without a rating that occur.
    key: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct MapView<'a> {
    caption: String,
    letters: Vec<String>,
    rows: Vec<RowView<'a>>,
}

#[derive(Debug, Serialize)]
struct RowView<'a> {
    id: &'a str,
    short: &'a str,
    href: String,
    /// `None` where the element has no sub-element in this column.
    cells: Vec<Option<PartView<'a>>>,
}

#[derive(Debug, Serialize)]
struct PartView<'a> {
    id: &'a str,
    cell: Cell,
    /// Empty where there is nothing to read.
    href: String,
}

/// The two heat maps of a plan.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    plan: &'a Plan,
) -> MapsView<'a> {
    let site = context.site;
    let state = &site.states[index];
    let now = analysis::assessment_of_plan(state, plan);
    let at = (state.assessments.iter()).position(|assessment| assessment.sector == plan.sector);
    let value = |part: SubElementIndex| {
        now.map_or(ScoreValue::Empty(Default::default()), |now| {
            now.score(part).value
        })
    };
    let mut unrated = cell::Unrated::default();
    if now.is_some() {
        let parts = site.rubric.sub_elements.indices();
        parts.for_each(|part| unrated.count(value(part)));
    }
    let evidence = at.map(|at| context.href(Page::Edition(index, at as u32)));
    let today = |part: SubElementIndex| {
        let anchor = context.urls.score_anchor(part);
        let href = evidence.as_ref().map(|href| format!("{href}#{anchor}"));
        (cell::value(context, value(part)), href.unwrap_or_default())
    };
    let planned = &context.analysis.planned.by_state[index];
    let to_reach = |part: SubElementIndex| {
        let is_meant = |planned: &&PlannedPart| planned.part == part;
        let found = planned.iter().find(is_meant);
        let goal = found.and_then(|found| plan.goals.get(found.goal));
        match found.and_then(|found| found.to).zip(goal) {
            Some((to, goal)) => (
                cell::planned(context, to),
                format!("#{}", plan_words::goal_anchor(goal)),
            ),
            None => (cell::as_today(context, value(part)), String::new()),
        }
    };
    let name = context.state_name(index);
    let today_caption = say!(context, "state-plan-today-caption", state = name);
    let caption = say!(context, "state-plan-map-caption", state = name);
    MapsView {
        today: now.map(|_| map(context, today_caption, today)),
        planned: (planned.iter().any(|planned| planned.to.is_some()))
            .then(|| map(context, caption, to_reach)),
        key: cell::key(context, unrated),
    }
}

fn map<'a>(
    context: &PageContext<'a>,
    caption: String,
    cell: impl Fn(SubElementIndex) -> (Cell, String),
) -> MapView<'a> {
    let rubric = &context.site.rubric;
    let width = heat_map::width(rubric);
    let part = |index: SubElementIndex| {
        let (cell, href) = cell(index);
        let id = rubric.sub_element(index).id.as_str();
        PartView { id, cell, href }
    };
    let row = |(at, element): (crate::model::ElementIndex, &'a Element)| {
        let parts = element.sub_elements.iter();
        let mut cells: Vec<_> = parts.map(|&index| Some(part(index))).collect();
        cells.resize_with(width, || None);
        RowView {
            id: &element.id,
            short: context.text(&element.short),
            href: context.href(Page::Element(at)),
            cells,
        }
    };
    MapView {
        caption,
        letters: heat_map::letters(context, width),
        rows: rubric.elements.iter_enumerated().map(row).collect(),
    }
}
