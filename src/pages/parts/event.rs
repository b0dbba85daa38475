//! What happened and when, from the dates in the content: never from a clock.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::{Site, StateIndex, natural_order};

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    /// A state was assessed, with the place in its assessments.
    Assessment(StateIndex, u32),
    /// A profile was looked through.
    Profile(StateIndex),
    /// A version of the rubric came into use, with the place in its changes.
    Rubric(usize),
}

/// Something that happened, and the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) date: Date,
    pub(crate) event: Event,
}

impl Dated {
    /// Newest first; of one day, in the order of the site.
    fn order(&self, other: &Self) -> Ordering {
        (other.date.cmp(&self.date)).then_with(|| self.event.cmp(&other.event))
    }
}

/// The newest of some events, in order, and how many there are in all.
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

/// Every profile that was looked through on a day of its own: where the state was assessed on that day,
/// that says it already.
pub(crate) fn profiles(site: &Site) -> impl Iterator<Item = Dated> {
    (site.states.indices()).filter_map(|index| profile_of(site, index))
}

/// The day on which a profile was looked through, as [`profiles`] has it.
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

/// Every change of the rubric that a state was rated under: a version has no date of its own, so its
/// day is that of the first assessment against it or a later one.
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
