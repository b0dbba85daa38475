//! The columns of the table of activities: a row for each activity of each goal.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Activity, Goal, Site, State};

use super::belongs_to;
use super::goals::line;

/// An activity.
pub(super) struct ActivityRow<'a> {
    site: &'a Site,
    state: &'a State,
    goal: &'a Goal,
    activity: &'a Activity,
}

/// Every activity of every plan, states by slug.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = ActivityRow<'_>> {
    let plans = site.states.iter();
    let goals = plans.flat_map(|state| {
        let goals = state.plan.iter().flat_map(|plan| &plan.goals);
        goals.map(move |goal| (&**state, goal))
    });
    goals.flat_map(move |(state, goal)| {
        let activities = goal.activities.iter();
        activities.map(move |activity| ActivityRow {
            site,
            state,
            goal,
            activity,
        })
    })
}

columns! { ActivityRow:
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| {
        Cell::optional(row.state.place.map(|place| place.code))
    },
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "goal" Text "data-column-activities-goal" |row| Cell::text(&row.goal.id),
    "activity" Text "data-column-activity" |row| Cell::text(&row.activity.id),
    "what" Text "data-column-what" |row| Cell::text(&row.activity.what.original),
    "owner" Text "data-column-owner" |row| line(&row.activity.owner),
    "due" Date "data-column-due" |row| row.activity.due.map_or(Cell::Empty, Cell::date),
    "success" Text "data-column-success" |row| line(&row.activity.success),
    "levers" Text "data-column-levers" |row| {
        belongs_to::ids(&row.site.levers, &row.activity.levers, |own| &own.id)
    },
    "status" Text "data-column-activities-status" |row| Cell::text(row.activity.status.id()),
}
