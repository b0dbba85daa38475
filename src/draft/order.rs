//! The order in which files list answers: that of the rubric or of the action plan, then what they do
//! not have.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::values::{Draft, DraftScore, DraftSummary};
use crate::model::{Rubric, SubElement};

/// Answers about something that the rubric does not have.
pub(super) enum Orphan<'d> {
    Summary(&'d DraftSummary),
    Score(&'d DraftScore),
}

/// The answers about what the rubric does not have, by id in the order of UTF-16 code units, as
/// scripts sort; of one id, the core element's first.
pub(super) fn orphans<'d>(draft: &'d Draft, rubric: &Rubric) -> Vec<(&'d str, Orphan<'d>)> {
    let elements = rubric.elements.iter().map(|element| &*element.id);
    let elements: BTreeSet<&str> = elements.collect();
    let parts = rubric.sub_elements.iter().map(|part| &*part.id);
    let parts: BTreeSet<&str> = parts.collect();
    let mut orphans: Vec<(&str, Orphan<'_>)> = Vec::new();
    for (id, summary) in &draft.summaries {
        if !elements.contains(id.as_str()) {
            orphans.push((id, Orphan::Summary(summary)));
        }
    }
    for (id, score) in &draft.scores {
        if !parts.contains(id.as_str()) {
            orphans.push((id, Orphan::Score(score)));
        }
    }
    // Stable, so that the core element stays first.
    orphans.sort_by(|(one, _), (other, _)| by_code_units(one, other));
    orphans
}

/// What is written about each id: about the known ones in their order, then about others in that of
/// UTF-16 code units.
pub(super) fn in_order<'d, T>(
    written: &'d BTreeMap<String, T>,
    known: impl Iterator<Item = &'d str>,
) -> Vec<(&'d str, &'d T)> {
    let places: BTreeMap<&str, usize> = known.enumerate().map(|(at, id)| (id, at)).collect();
    let place = |id: &str| places.get(id).copied().unwrap_or(usize::MAX);
    let mut all: Vec<(&str, &T)> = written.iter().map(|(id, of)| (&**id, of)).collect();
    all.sort_by(|(one, _), (other, _)| {
        let by_place = place(one).cmp(&place(other));
        by_place.then_with(|| by_code_units(one, other))
    });
    all
}

/// As scripts sort.
fn by_code_units(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

/// The ticked criteria without repeats: those of the sub-element in its order, then the others.
pub(super) fn ticked<'d>(ticks: &'d [String], part: Option<&'d SubElement>) -> Vec<&'d str> {
    let given: BTreeSet<&str> = ticks.iter().map(String::as_str).collect();
    let known = part.into_iter().flat_map(|part| &part.criteria);
    let known = known.map(|criterion| criterion.id.as_str());
    let mut ticked: Vec<&str> = known.filter(|id| given.contains(id)).collect();
    let mut seen: BTreeSet<&str> = ticked.iter().copied().collect();
    let others = ticks.iter().map(String::as_str);
    ticked.extend(others.filter(|id| !id.is_empty() && seen.insert(id)));
    ticked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ids_come_first_and_others_as_scripts_sort() {
        let all = ["\u{ff21}", "🙂", "b", "work", "a", "", "goals"];
        let written: BTreeMap<String, ()> = all.map(|id| (id.to_owned(), ())).into();
        let ordered = in_order(&written, ["work", "vision", "goals"].into_iter());
        let ids: Vec<&str> = ordered.into_iter().map(|(id, ())| id).collect();
        assert_eq!(ids, ["work", "goals", "", "a", "b", "🙂", "\u{ff21}"]);
    }
}
