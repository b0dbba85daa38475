//! The order in which files list answers: that of the rubric, then what it does not have.

use std::collections::BTreeSet;

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
    orphans.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
    orphans
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
