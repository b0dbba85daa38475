//! What changed of the assessments of a state.

use crate::analysis::previous_assessment;
use crate::model::{Assessment, ElementIndex, State};

use super::change::{AssessmentChange, Coverage, Happened};
use super::fields::Fields;
use super::pairs;
use super::scores::changed_scores;
use super::side::Side;

/// The assessments that changed, newest first. A new edition is compared with the one before it.
pub(super) fn changed_assessments(
    base: Side<'_>,
    was: &State,
    head: Side<'_>,
    now: &State,
) -> Vec<AssessmentChange> {
    let pairs = pairs::by_key(&was.assessments, &now.assessments, |assessment| {
        file_name(assessment)
    });
    let mut changes: Vec<AssessmentChange> = (pairs.both.into_iter())
        .filter_map(|(was, now)| changed(base, was, head, now))
        .collect();
    changes.extend((pairs.new.into_iter()).map(|assessment| added(head, now, assessment)));
    changes.extend((pairs.gone.into_iter()).map(|assessment| removed(base, assessment)));
    changes.sort_by(|one, other| other.id.cmp(&one.id));
    changes
}

/// All assessments of a state that is new.
pub(super) fn all_added(head: Side<'_>, state: &State) -> Vec<AssessmentChange> {
    (state.assessments.iter())
        .map(|assessment| added(head, state, assessment))
        .collect()
}

/// The name of an assessment's file, without its ending.
fn file_name(assessment: &Assessment) -> &str {
    let name = assessment.path.rsplit('/').next().unwrap_or("");
    name.strip_suffix(".toml").unwrap_or(name)
}

fn changed(
    base: Side<'_>,
    was: &Assessment,
    head: Side<'_>,
    now: &Assessment,
) -> Option<AssessmentChange> {
    let mut fields = Fields::default();
    fields.value(
        "version of the rubric",
        Some(&was.rubric_version),
        Some(&now.rubric_version),
    );
    fields.named("basis", basis(base, was), basis(head, now));
    fields.named("sector", sector(base, was), sector(head, now));
    fields.value("speaks of", Some(was.speaks_of()), Some(now.speaks_of()));
    fields.value("assessed on", Some(was.assessed_on), Some(now.assessed_on));
    fields.value(
        "assessed by",
        Some(&was.assessed_by),
        Some(&now.assessed_by),
    );
    fields.text("note", was.note.as_ref(), now.note.as_ref());
    let change = AssessmentChange {
        id: file_name(now).to_owned(),
        happened: Happened::Changed,
        since: None,
        basis: basis(head, now).1.to_owned(),
        fields: fields.into_changes(),
        coverage: coverage(Some((base, was)), (head, now)),
        scores: changed_scores(base, was, head, now),
    };
    (!change.fields.is_empty() || !change.coverage.is_empty() || !change.scores.is_empty())
        .then_some(change)
}

fn added(head: Side<'_>, state: &State, assessment: &Assessment) -> AssessmentChange {
    let before = previous_assessment(state, assessment);
    AssessmentChange {
        id: file_name(assessment).to_owned(),
        happened: Happened::Added,
        since: before.map(|before| file_name(before).to_owned()),
        basis: basis(head, assessment).1.to_owned(),
        fields: Vec::new(),
        coverage: coverage(before.map(|before| (head, before)), (head, assessment)),
        scores: before.map_or_else(Vec::new, |before| {
            let mut scores = changed_scores(head, before, head, assessment);
            // Every text and source of an edition is its own.
            for score in &mut scores {
                score.fields.clear();
                score.sources = Default::default();
            }
            scores.retain(|score| score.rating.is_some());
            scores
        }),
    }
}

fn removed(base: Side<'_>, assessment: &Assessment) -> AssessmentChange {
    let lost = coverage(None, (base, assessment)).into_iter();
    AssessmentChange {
        id: file_name(assessment).to_owned(),
        happened: Happened::Removed,
        since: None,
        basis: basis(base, assessment).1.to_owned(),
        fields: Vec::new(),
        coverage: lost
            .map(|element| Coverage {
                was: element.now,
                now: 0,
                ..element
            })
            .collect(),
        scores: Vec::new(),
    }
}

/// How many parts of each element are rated, where that is not as before.
fn coverage(was: Option<(Side<'_>, &Assessment)>, now: (Side<'_>, &Assessment)) -> Vec<Coverage> {
    let is_first = was.is_none();
    let before = was.map_or_else(Vec::new, |(side, was)| rated(side, was));
    let after = rated(now.0, now.1);
    let pairs = pairs::by_key(&before, &after, |(id, ..)| *id);
    let one = |id: &str, parts, was, now| Coverage {
        element: id.to_owned(),
        parts,
        was,
        now,
    };
    let both = pairs.both.into_iter();
    let changed = both.filter(|(was, now)| was.2 != now.2);
    let changed = changed.map(|(was, now)| one(now.0, now.1, was.2, now.2));
    let new = (pairs.new.into_iter()).filter(|new| is_first || new.2 > 0);
    changed
        .chain(new.map(|new| one(new.0, new.1, 0, new.2)))
        .collect()
}

/// The id of each element, the number of its parts, and how many of them are rated.
fn rated<'a>(side: Side<'a>, assessment: &Assessment) -> Vec<(&'a str, usize, usize)> {
    let rubric = &side.site.rubric;
    let count = |index: ElementIndex| {
        let parts = rubric.element(index).sub_elements.iter();
        parts
            .filter(|part| assessment.score(**part).value.rating().is_some())
            .count()
    };
    (rubric.elements.iter_enumerated())
        .map(|(index, element)| {
            (
                element.id.as_str(),
                element.sub_elements.len(),
                count(index),
            )
        })
        .collect()
}

/// The id of the basis, and its name.
fn basis<'a>(side: Side<'a>, assessment: &Assessment) -> (&'a str, &'a str) {
    let basis = side.site.rubric.bases.get(assessment.basis);
    basis.map_or(("", ""), |basis| (&basis.id, &basis.name.original))
}

/// The id of the sector, and its name.
fn sector<'a>(side: Side<'a>, assessment: &Assessment) -> (&'a str, &'a str) {
    let sector = side.site.rubric.sectors.get(assessment.sector);
    sector.map_or(("", ""), |sector| (&sector.id, &sector.name.original))
}
