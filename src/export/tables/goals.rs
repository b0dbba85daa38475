//! The columns of the table of goals: a row for each goal of each plan.

use crate::analysis::{self, Progress};
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Edition, Goal, Localized, Markdown, Plan, Rating, Site, State};

/// A goal.
pub(super) struct GoalRow<'a> {
    site: &'a Site,
    state: &'a State,
    plan: &'a Plan,
    goal: &'a Goal,
    /// How far it has come, and the edition that says so.
    progress: Option<(Progress, Edition)>,
}

/// Every goal of every plan, states by slug.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = GoalRow<'_>> {
    let plans = site.states.iter();
    let plans = plans.filter_map(|state| Some((&**state, state.plan.as_ref()?)));
    plans.flat_map(move |(state, plan)| {
        let found = analysis::plan_progress(&site.rubric, state);
        plan.goals.iter().enumerate().map(move |(at, goal)| {
            let progress = found.as_ref().and_then(|found| {
                let assessment = state.assessments.get(found.assessment)?;
                Some((*found.goals.get(at)?, assessment.edition))
            });
            GoalRow {
                site,
                state,
                plan,
                goal,
                progress,
            }
        })
    })
}

/// The number of rows.
pub(super) fn count(site: &Site) -> usize {
    let plans = site.states.iter().flat_map(|state| &state.plan);
    plans.map(|plan| plan.goals.len()).sum()
}

impl<'a> GoalRow<'a> {
    fn level(&self, rating: Option<Rating>) -> Cell<'a> {
        let rubric = &self.site.rubric;
        rating.map_or(Cell::Empty, |rating| {
            Cell::Number(rubric.level(rating).value.into())
        })
    }
}

fn written<'a>(text: &'a Option<Localized<Markdown>>) -> Cell<'a> {
    let text = text.as_ref();
    text.map_or(Cell::Empty, |text| Cell::written(text.original.source()))
}

/// A name or a line that may be missing.
pub(super) fn line<'a>(text: &'a Option<Localized<String>>) -> Cell<'a> {
    Cell::optional(text.as_ref().map(|text| text.original.as_str()))
}

columns! { GoalRow:
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "goal" Text "data-column-goals-goal" |row| Cell::text(&row.goal.id),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| {
        Cell::optional(row.state.place.map(|place| place.code))
    },
    "state_fips" Text "data-column-state-fips" |row| {
        Cell::optional(row.state.place.map(|place| place.fips))
    },
    "written_on" Date "data-column-written-on" |row| Cell::date(row.plan.written_on),
    "written_by" Text "data-column-written-by" |row| Cell::text(&row.plan.written_by),
    "rubric_version" Text "data-column-goals-rubric-version" |row| {
        Cell::text(&row.plan.rubric_version)
    },
    "sector" Code of Sector "data-column-goals-sector" |row| {
        let sector = row.site.rubric.sectors.get(row.plan.sector);
        Cell::optional(sector.map(|sector| sector.id.as_str()))
    },
    "title" Text "data-column-goals-title" |row| Cell::text(&row.goal.title.original),
    "specific" Text "data-column-specific" |row| written(&row.goal.specific),
    "measurable" Text "data-column-measurable" |row| written(&row.goal.measurable),
    "attainable" Text "data-column-attainable" |row| written(&row.goal.attainable),
    "relevant" Text "data-column-relevant" |row| written(&row.goal.relevant),
    "owner" Text "data-column-owner" |row| line(&row.goal.owner),
    "due" Date "data-column-due" |row| row.goal.due.map_or(Cell::Empty, Cell::date),
    "from" Code of Rating "data-column-from" |row| row.level(row.goal.from),
    "to" Code of Rating "data-column-to" |row| row.level(row.goal.to),
    "progress" Code of Progress "data-column-progress" |row| {
        Cell::optional(row.progress.map(|(progress, _)| progress.id()))
    },
    "progress_edition" Integer "data-column-progress-edition" |row| {
        Cell::year(row.progress.map(|(_, edition)| edition.0))
    },
}
