//! The columns of the tables that link practices, resources and plans to what they are about: a row for
//! each pair, so that no cell holds a list.

use super::places::Slugs;
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{IndexVec, PlaceOrState, PositionOf, Practice, Resource, Site};
use std::borrow::Cow;

/// A practice or a resource, and one thing that it is about.
pub(super) struct LinkRow<'a> {
    owner: &'a str,
    to: Cow<'a, str>,
}

/// A goal or an activity of a plan, and one thing that it is about.
pub(super) struct PlanLinkRow<'a> {
    slug: &'a str,
    goal: &'a str,
    /// Empty for a goal.
    activity: &'a str,
    to: &'a str,
}

/// A row for each practice and thing that `indices` returns.
fn of_practices<'a, I: PositionOf<I> + From<usize> + 'a, T: 'a>(
    site: &'a Site,
    all: &'a IndexVec<I, T>,
    indices: impl Fn(&'a Practice) -> &'a [I] + 'a,
    id: impl Fn(&'a T) -> &'a String + Copy + 'a,
) -> impl Iterator<Item = LinkRow<'a>> {
    site.practices.iter().flat_map(move |practice| {
        let named = all.named(indices(practice));
        named.map(move |thing| LinkRow {
            owner: &practice.slug,
            to: Cow::Borrowed(id(thing)),
        })
    })
}

/// A row for each resource and thing that `indices` returns.
fn of_resources<'a, I: PositionOf<I> + From<usize> + 'a, T: 'a>(
    site: &'a Site,
    all: &'a IndexVec<I, T>,
    indices: impl Fn(&'a Resource) -> &'a [I] + 'a,
    id: impl Fn(&'a T) -> &'a String + Copy + 'a,
) -> impl Iterator<Item = LinkRow<'a>> {
    site.resources.iter().flat_map(move |resource| {
        let named = all.named(indices(resource));
        named.map(move |thing| LinkRow {
            owner: &resource.slug,
            to: Cow::Borrowed(id(thing)),
        })
    })
}

/// A row for each owner and state.
fn of_states<'a>(
    site: &'a Site,
    owners: impl Iterator<Item = (&'a String, &'a [PlaceOrState])>,
) -> impl Iterator<Item = LinkRow<'a>> {
    let slugs = Slugs::new(site);
    let pairs = owners.flat_map(|(owner, states)| states.iter().map(move |&state| (owner, state)));
    let rows = pairs.filter_map(|(owner, state)| {
        let to = slugs.of(state)?;
        Some(LinkRow { owner, to })
    });
    rows.collect::<Vec<_>>().into_iter()
}

/// Declares the tables of what practices and resources are about: the rows, and a column for each of the two.
macro_rules! link_tables {
    ($($table:ident($site:ident) $rows:expr,
        $owner:literal $owner_message:literal,
        $to:literal $kind:ident $(of $codes:ident)? $to_message:literal;)+) => {$(
        pub(super) mod $table {
            use super::*;

            pub(in crate::export) fn rows($site: &Site) -> impl Iterator<Item = LinkRow<'_>> {
                $rows
            }

            columns! { LinkRow:
                $owner Text $owner_message |row| Cell::text(row.owner),
                $to $kind $(of $codes)? $to_message |row| Cell::Text(row.to.clone()),
            }
        }
    )+};
}

link_tables! {
    practice_parts(site) of_practices(site, &site.rubric.sub_elements, |practice| &practice.sub_elements, |own| &own.id),
        "practice" "data-column-practice", "part" Text "data-column-part";
    practice_states(site) of_states(site, site.practices.iter().map(|practice| (&practice.slug, &*practice.states))),
        "practice" "data-column-practice", "slug" Text "data-column-slug";
    practice_levers(site) of_practices(site, &site.levers, |practice| &practice.levers, |own| &own.id),
        "practice" "data-column-practice", "lever" Code of Lever "data-column-lever";
    practice_sectors(site) of_practices(site, &site.rubric.sectors, |practice| &practice.sectors, |own| &own.id),
        "practice" "data-column-practice", "sector" Code of Sector "data-column-sector";
    resource_parts(site) of_resources(site, &site.rubric.sub_elements, |resource| &resource.sub_elements, |own| &own.id),
        "resource" "data-column-resource", "part" Text "data-column-part";
    resource_states(site) of_states(site, site.resources.iter().map(|resource| (&resource.slug, &*resource.states))),
        "resource" "data-column-resource", "slug" Text "data-column-slug";
    resource_levers(site) of_resources(site, &site.levers, |resource| &resource.levers, |own| &own.id),
        "resource" "data-column-resource", "lever" Code of Lever "data-column-lever";
    resource_sectors(site) of_resources(site, &site.rubric.sectors, |resource| &resource.sectors, |own| &own.id),
        "resource" "data-column-resource", "sector" Code of Sector "data-column-sector";
    resource_audiences(site) of_resources(site, &site.audiences, |resource| &resource.audiences, |own| &own.id),
        "resource" "data-column-resource", "audience" Code of Audience "data-column-audience";
    resource_steps(site) of_resources(site, &site.action_plan.steps, |resource| &resource.action_steps, |own| &own.id),
        "resource" "data-column-resource", "step" Code of Step "data-column-step";
}

pub(super) mod goal_parts {
    use super::*;

    pub(in crate::export) fn rows(site: &Site) -> impl Iterator<Item = PlanLinkRow<'_>> {
        let plans = site
            .states
            .iter()
            .filter_map(|state| Some((state, state.plan.as_ref()?)));
        let goals =
            plans.flat_map(|(state, plan)| plan.goals.iter().map(move |goal| (state, goal)));
        goals.flat_map(move |(state, goal)| {
            let parts = site.rubric.sub_elements.named(&goal.parts);
            parts.map(move |part| PlanLinkRow {
                slug: &state.slug,
                goal: &goal.id,
                activity: "",
                to: &part.id,
            })
        })
    }

    columns! { PlanLinkRow:
        "slug" Text "data-column-slug" |row| Cell::text(row.slug),
        "goal" Text "data-column-goal" |row| Cell::text(row.goal),
        "part" Text "data-column-part" |row| Cell::text(row.to),
    }
}

pub(super) mod activity_levers {
    use super::*;
    use crate::export::tables::activities;

    pub(in crate::export) fn rows(site: &Site) -> impl Iterator<Item = PlanLinkRow<'_>> {
        activities::all(site).flat_map(move |(state, goal, activity)| {
            let levers = site.levers.named(&activity.levers);
            levers.map(move |lever| PlanLinkRow {
                slug: &state.slug,
                goal: &goal.id,
                activity: &activity.id,
                to: &lever.id,
            })
        })
    }

    columns! { PlanLinkRow:
        "slug" Text "data-column-slug" |row| Cell::text(row.slug),
        "goal" Text "data-column-goal" |row| Cell::text(row.goal),
        "activity" Text "data-column-activity" |row| Cell::text(row.activity),
        "lever" Code of Lever "data-column-lever" |row| Cell::text(row.to),
    }
}
