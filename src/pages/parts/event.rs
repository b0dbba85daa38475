//! Events and their dates, from the content; no clock is read.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::{Site, StateIndex, natural_order};

/// An event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    /// An assessment, by its position in [`State::assessments`](crate::model::State::assessments).
    Assessment(StateIndex, u32),
    /// The plan of a state.
    Plan(StateIndex),
    /// An update of a profile.
    Profile(StateIndex),
    /// The first use of a version of the rubric, by the position in
    /// [`Rubric::changes`](crate::model::Rubric::changes).
    Rubric(usize),
}

/// An event with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) date: Date,
    pub(crate) event: Event,
}

impl Dated {
    /// Newest first; on the same date, in the order of the site.
    fn order(&self, other: &Self) -> Ordering {
        (other.date.cmp(&self.date)).then_with(|| self.event.cmp(&other.event))
    }
}

/// The newest `most` events, in order, and the total number of events.
pub(crate) fn newest(events: impl Iterator<Item = Dated>, most: usize) -> (Vec<Dated>, usize) {
    let mut found: Vec<Dated> = events.collect();
    let all = found.len();
    if all > most && most > 0 {
        found.select_nth_unstable_by(most - 1, Dated::order);
    }
    found.truncate(most);
    found.sort_by(Dated::order);
    (found, all)
}

/// Every assessment of every state.
pub(crate) fn assessments(site: &Site) -> impl Iterator<Item = Dated> {
    (site.states.indices()).flat_map(|index| assessments_of(site, index))
}

/// Every assessment of a state.
pub(crate) fn assessments_of(site: &Site, index: StateIndex) -> impl Iterator<Item = Dated> {
    let state = site.states.get(index).into_iter();
    let assessments = state.flat_map(|state| (0..).zip(&state.assessments));
    assessments.map(move |(at, assessment)| Dated {
        date: assessment.assessed_on,
        event: Event::Assessment(index, at),
    })
}

/// Every update of a profile, except on the date of an assessment of the state, which is an event
/// already.
pub(crate) fn profiles(site: &Site) -> impl Iterator<Item = Dated> {
    (site.states.indices()).filter_map(|index| profile_of(site, index))
}

/// The update of a profile, by the rule of [`profiles`].
pub(crate) fn profile_of(site: &Site, index: StateIndex) -> Option<Dated> {
    let state = site.states.get(index)?;
    let date = state.updated?;
    let mut assessments = state.assessments.iter();
    let is_assessed = assessments.any(|assessment| assessment.assessed_on == date);
    (!is_assessed).then_some(Dated {
        date,
        event: Event::Profile(index),
    })
}

/// Every plan.
pub(crate) fn plans(site: &Site) -> impl Iterator<Item = Dated> {
    (site.states.indices()).filter_map(|index| plan_of(site, index))
}

/// The plan of a state.
pub(crate) fn plan_of(site: &Site, index: StateIndex) -> Option<Dated> {
    let plan = site.states.get(index)?.plan.as_ref()?;
    Some(Dated {
        date: plan.written_on,
        event: Event::Plan(index),
    })
}

/// Every change of the rubric whose version, or a later one, was used in an assessment. Versions
/// have no date, so the date is that of the first such assessment.
pub(crate) fn rubric_changes(site: &Site) -> impl Iterator<Item = Dated> {
    let changes = site.rubric.changes.iter().enumerate();
    changes.filter_map(|(at, change)| {
        let states = site.states.iter();
        let assessments = states.flat_map(|state| &state.assessments);
        let under = assessments.filter(|assessment| {
            natural_order(&assessment.rubric_version, &change.version).is_ge()
        });
        Some(Dated {
            date: under.map(|assessment| assessment.assessed_on).min()?,
            event: Event::Rubric(at),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_newest_come_first_and_days_are_ordered_as_the_site_is() {
        let dated = |day, event| Dated {
            date: date(2026, 1, day),
            event,
        };
        let first = Event::Assessment(StateIndex(0), 1);
        let second = Event::Assessment(StateIndex(1), 0);
        let profile = Event::Profile(StateIndex(0));
        let events = [
            dated(1, second),
            dated(2, profile),
            dated(2, second),
            dated(2, first),
            dated(3, Event::Rubric(0)),
        ];
        let ordered = [events[4], events[3], events[2], events[1], events[0]];
        for most in 0..7 {
            let expected = ordered[..most.min(5)].to_vec();
            assert_eq!(newest(events.into_iter(), most), (expected, 5), "{most}");
        }
    }
}
