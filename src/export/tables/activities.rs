//! The columns of the table of activities: a row for each activity of each goal.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Activity, Goal, Site, State};

use super::goals::line;

/// An activity.
pub(super) struct ActivityRow<'a> {
    state: &'a State,
    goal: &'a Goal,
    activity: &'a Activity,
}

/// Every activity of every plan with its state and its goal, states by slug.
pub(super) fn all(site: &Site) -> impl Iterator<Item = (&State, &Goal, &Activity)> {
    let goals = site.states.iter().flat_map(|state| {
        let goals = state.plan.iter().flat_map(|plan| &plan.goals);
        goals.map(move |goal| (&**state, goal))
    });
    goals.flat_map(|(state, goal)| {
        let activities = goal.activities.iter();
        activities.map(move |activity| (state, goal, activity))
    })
}

/// A row for each activity.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = ActivityRow<'_>> {
    all(site).map(|(state, goal, activity)| ActivityRow {
        state,
        goal,
        activity,
    })
}

columns! { ActivityRow:
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "goal" Text "data-column-goal" |row| Cell::text(&row.goal.id),
    "activity" Text "data-column-activity" |row| Cell::text(&row.activity.id),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| {
        Cell::optional(row.state.place.map(|place| place.code))
    },
    "state_fips" Text "data-column-state-fips" |row| {
        Cell::optional(row.state.place.map(|place| place.fips))
    },
    "what" Text "data-column-what" |row| Cell::text(&row.activity.what.original),
    "owner" Text "data-column-owner" |row| line(&row.activity.owner),
    "due" Date "data-column-due" |row| row.activity.due.map_or(Cell::Empty, Cell::date),
    "success" Text "data-column-success" |row| line(&row.activity.success),
    "status" Code of ActivityStatus "data-column-activities-status" |row| {
        Cell::text(row.activity.status.id())
    },
}
