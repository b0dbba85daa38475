//! What changed of the states.

use crate::model::{NamedLink, State};

use super::assessments::{all_added, changed_assessments};
use super::change::{FieldChange, Happened, StateChange};
use super::fields::Fields;
use super::pairs::{self, Named};
use super::plans::changed_plan;
use super::side::Side;

/// The states that changed.
pub(super) fn changed_states(base: Side<'_>, head: Side<'_>) -> Vec<StateChange> {
    let (before, after) = (all(base), all(head));
    let pairs = pairs::by_key(&before, &after, |state| state.slug.as_str());
    let mut changes: Vec<StateChange> = (pairs.both.into_iter())
        .filter_map(|(was, now)| {
            let change = changed(base, was, head, now, Happened::Changed);
            let is_changed = !change.profile.is_empty()
                || !change.assessments.is_empty()
                || !change.plan.is_empty();
            is_changed.then_some(change)
        })
        .collect();
    let names = |states: &[&&'_ State]| -> Vec<Vec<String>> {
        (states.iter())
            .map(|state| {
                let code = state.place.map(|place| format!("code {}", place.code));
                (code.into_iter())
                    .chain([format!("name {}", state.name.original)])
                    .collect()
            })
            .collect()
    };
    let (gone_names, new_names) = (names(&pairs.gone), names(&pairs.new));
    let gone = named(&pairs.gone, gone_names);
    let moves = pairs::moves(&gone, &named(&pairs.new, new_names));
    let mut is_gone = vec![true; pairs.gone.len()];
    for (state, moved) in pairs.new.iter().zip(moves) {
        changes.push(match moved {
            Some((at, is_declared)) => {
                is_gone[at] = false;
                let happened = Happened::Moved {
                    from: pairs.gone[at].slug.clone(),
                    is_declared,
                };
                changed(base, pairs.gone[at], head, state, happened)
            }
            None => StateChange {
                assessments: all_added(head, state),
                plan: changed_plan(base, None, head, state.plan.as_ref()),
                ..blank(state, Happened::Added)
            },
        });
    }
    let gone = pairs
        .gone
        .iter()
        .zip(is_gone)
        .filter(|(_, is_gone)| *is_gone);
    changes.extend(gone.map(|(state, _)| blank(state, Happened::Removed)));
    changes
}

fn all(side: Side<'_>) -> Vec<&State> {
    side.site.states.iter().map(AsRef::as_ref).collect()
}

fn named<'a>(states: &[&&'a State], marks: Vec<Vec<String>>) -> Vec<Named<'a>> {
    (states.iter().zip(marks))
        .map(|(state, marks)| Named {
            slug: &state.slug,
            moved_from: &state.moved_from,
            marks,
            // Profiles of two states may have the same words.
            text: "",
        })
        .collect()
}

fn blank(state: &State, happened: Happened) -> StateChange {
    StateChange {
        slug: state.slug.clone(),
        name: state.name.original.clone(),
        happened,
        profile: Vec::new(),
        assessments: Vec::new(),
        plan: Vec::new(),
    }
}

fn changed(
    base: Side<'_>,
    was: &State,
    head: Side<'_>,
    now: &State,
    happened: Happened,
) -> StateChange {
    let mut profile = profile(base, was, head, now);
    if happened == Happened::Changed {
        let mut fields = Fields::default();
        let (was, now) = (was.moved_from.clone(), now.moved_from.clone());
        fields.list("former names", was, now);
        profile.extend(fields.into_changes());
    }
    StateChange {
        profile,
        assessments: changed_assessments(base, was, head, now),
        plan: changed_plan(base, was.plan.as_ref(), head, now.plan.as_ref()),
        ..blank(now, happened)
    }
}

fn profile(base: Side<'_>, was: &State, head: Side<'_>, now: &State) -> Vec<FieldChange> {
    let mut fields = Fields::default();
    let code = |state: &State| state.place.map(|place| place.code);
    let system = |state: &State| state.data_system.as_ref().map(link);
    let agencies = |side: Side<'_>, state: &State| -> Vec<String> {
        (state.agencies.iter())
            .map(|agency| {
                let sector = side.sectors(agency.sector.as_slice());
                let sector = sector.iter().map(|name| format!(" ({name})"));
                format!("{}{}", link(&agency.link), sector.collect::<String>())
            })
            .collect()
    };
    fields.label("name", Some(&was.name), Some(&now.name));
    fields.value("code", code(was), code(now));
    fields.value("data system", system(was), system(now));
    fields.list("agencies", agencies(base, was), agencies(head, now));
    fields.value("reviewed on", was.updated, now.updated);
    fields.text("narrative", Some(&was.narrative), Some(&now.narrative));
    fields.into_changes()
}

/// A name with its address.
fn link(link: &NamedLink) -> String {
    match &link.url {
        Some(url) => format!("{}, {url}", link.name),
        None => link.name.clone(),
    }
}
