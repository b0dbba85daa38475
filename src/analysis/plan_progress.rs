//! Whether the goals of a plan were reached, by the newest assessment after it.

use super::is_comparable;
use crate::model::{Assessment, Goal, Plan, Rating, Rubric, State, SubElementIndex};

/// How far a goal has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// Every part of the goal is rated at its level or higher.
    Met,
    /// A part rose above where it started, and none fell below.
    Moved,
    /// No part rose or fell.
    Unchanged,
    /// A part fell below where it started.
    Fell,
    /// No part is rated, or ratings cannot be compared, or the goal names no level.
    NotAssessed,
}

impl Progress {
    /// Every kind, in display order.
    pub const ALL: [Progress; 5] = [
        Self::Met,
        Self::Moved,
        Self::Unchanged,
        Self::Fell,
        Self::NotAssessed,
    ];

    /// The keyword in files, and the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Moved => "moved",
            Self::Unchanged => "unchanged",
            Self::Fell => "fell",
            Self::NotAssessed => "not-assessed",
        }
    }
}

/// What an assessment says about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanProgress {
    /// The position of the assessment in [`State::assessments`].
    pub assessment: usize,
    /// The progress of each goal, in the order of the plan.
    pub goals: Vec<Progress>,
}

/// What the newest assessment of the plan's sector says about each goal; `None` without a plan, and if
/// no assessment is later than the plan.
pub fn plan_progress(rubric: &Rubric, state: &State) -> Option<PlanProgress> {
    let plan = state.plan.as_ref()?;
    let newest = |is_meant: &dyn Fn(&Assessment) -> bool| {
        (state.assessments.iter().enumerate())
            .filter(|(_, assessment)| assessment.sector == plan.sector && is_meant(assessment))
            .max_by_key(|(_, assessment)| (assessment.assessed_on, assessment.edition))
    };
    let (position, after) = newest(&|assessment| assessment.assessed_on > plan.written_on)?;
    let before = newest(&|assessment| assessment.assessed_on <= plan.written_on);
    let goals = plan.goals.iter();
    Some(PlanProgress {
        assessment: position,
        goals: goals
            .map(|goal| goal_progress(rubric, plan, goal, before.map(|(_, before)| before), after))
            .collect(),
    })
}

fn goal_progress(
    rubric: &Rubric,
    plan: &Plan,
    goal: &Goal,
    before: Option<&Assessment>,
    after: &Assessment,
) -> Progress {
    let Some(to) = goal.to else {
        return Progress::NotAssessed;
    };
    let version = &after.rubric_version;
    let comparable = |&part: &SubElementIndex| {
        let is_comparable = is_comparable(rubric, &plan.rubric_version, version, part);
        is_comparable
            .then(|| after.score(part).value.rating())
            .flatten()
    };
    let rated: Vec<(SubElementIndex, Rating)> = (goal.parts.iter())
        .filter_map(|part| Some((*part, comparable(part)?)))
        .collect();
    if rated.is_empty() {
        return Progress::NotAssessed;
    }
    if rated.len() == goal.parts.len() && rated.iter().all(|&(_, rating)| rating >= to) {
        return Progress::Met;
    }
    let start = |part: SubElementIndex| {
        before
            .filter(|before| is_comparable(rubric, &before.rubric_version, version, part))
            .and_then(|before| before.score(part).value.rating())
            .or(goal.from)
    };
    let starts = || {
        rated
            .iter()
            .filter_map(|&(part, now)| Some((start(part)?, now)))
    };
    if starts().any(|(start, now)| now < start) {
        Progress::Fell
    } else if starts().any(|(start, now)| now > start) {
        Progress::Moved
    } else {
        Progress::Unchanged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, goal, plan, rubric_change, site, state};
    use crate::model::{SectorIndex, Site};
    use jiff::civil::date;

    /// A site with one state: its plan is of 2025-06-01, with one goal for these parts, and it was
    /// assessed in 2025, before it, and in 2026.
    fn made(before: &str, after: &str, parts: &[u32], levels: (Option<u8>, Option<u8>)) -> Site {
        let mut site = site(4, &[3], Vec::new());
        let mut plan = plan(date(2025, 6, 1));
        plan.goals = vec![goal("goal-a", parts, levels)];
        let mut newer = assessment(&site.rubric, 2026, after);
        newer.assessed_on = date(2026, 6, 1);
        let older = assessment(&site.rubric, 2025, before);
        let mut state = state("a", vec![newer, older]);
        state.plan = Some(plan);
        site.states.push(state.into());
        site
    }

    fn progress(site: &Site) -> Option<Progress> {
        let progress = plan_progress(&site.rubric, &site.states[0])?;
        Some(progress.goals[0])
    }

    #[test]
    fn every_goal_has_come_so_far() {
        use Progress::{Fell, Met, Moved, NotAssessed, Unchanged};
        let (from_2_to_3, only_to) = ((Some(2), Some(3)), (None, Some(3)));
        for (before, after, parts, levels, expected) in [
            // No part is rated.
            ("22-", "---", &[0, 1][..], from_2_to_3, NotAssessed),
            ("22-", "x~w", &[0, 1], from_2_to_3, NotAssessed),
            // Names no part, or no level to reach.
            ("222", "333", &[], from_2_to_3, NotAssessed),
            ("222", "333", &[0], (Some(2), None), NotAssessed),
            // Every part is where it was to be, or higher.
            ("22-", "33-", &[0, 1], from_2_to_3, Met),
            ("22-", "34-", &[0, 1], from_2_to_3, Met),
            ("---", "33-", &[0, 1], only_to, Met),
            // It started higher than it says.
            ("44-", "33-", &[0, 1], from_2_to_3, Met),
            // One part is there, and the other is not rated or has not moved.
            ("22-", "3--", &[0, 1], from_2_to_3, Moved),
            ("22-", "32-", &[0, 1], from_2_to_3, Moved),
            ("11-", "22-", &[0, 1], from_2_to_3, Moved),
            // One rose, the other fell.
            ("22-", "31-", &[0, 1], from_2_to_3, Fell),
            ("22-", "21-", &[0, 1], from_2_to_3, Fell),
            ("22-", "1--", &[0, 1], from_2_to_3, Fell),
            ("22-", "22-", &[0, 1], from_2_to_3, Unchanged),
            ("22-", "2--", &[0, 1], from_2_to_3, Unchanged),
            // Without a rating before, the goal says where it started.
            ("---", "2--", &[0], from_2_to_3, Unchanged),
            ("---", "1--", &[0], from_2_to_3, Fell),
            ("---", "2--", &[0], (Some(1), Some(3)), Moved),
            // Where it started is not known.
            ("---", "2--", &[0], only_to, Unchanged),
            // The rating before counts, not what the goal says.
            ("1--", "2--", &[0], from_2_to_3, Moved),
        ] {
            let found = progress(&made(before, after, parts, levels));
            assert_eq!(
                found,
                Some(expected),
                "{before} → {after} {parts:?} {levels:?}"
            );
        }
    }

    #[test]
    fn t23_nothing_is_said_across_a_break() {
        let levels = (Some(2), Some(3));
        let with_break = |before, after, parts| {
            let mut site = made(before, after, parts, levels);
            site.rubric.changes = vec![rubric_change("2026", &[0], false)];
            let state = std::sync::Arc::make_mut(&mut site.states[0]);
            state.assessments[0].rubric_version = "2026".to_owned();
            site
        };
        for (before, after, parts, expected) in [
            // Its only part cannot be compared.
            ("2--", "3--", &[0][..], Progress::NotAssessed),
            // One cannot be compared, so not every part is known to be there.
            ("22-", "33-", &[0, 1], Progress::Moved),
            ("22-", "12-", &[0, 1], Progress::Unchanged),
            ("22-", "41-", &[0, 1], Progress::Fell),
        ] {
            let found = progress(&with_break(before, after, parts));
            assert_eq!(found, Some(expected), "{before} → {after} {parts:?}");
        }
        // The plan speaks of the newer version, and the assessment before it of the older: then the
        // goal says where it started.
        let mut site = with_break("4--", "2--", &[0]);
        let state = std::sync::Arc::make_mut(&mut site.states[0]);
        state.plan.as_mut().unwrap().rubric_version = "2026".to_owned();
        assert_eq!(progress(&site), Some(Progress::Unchanged));
    }

    #[test]
    fn only_a_later_assessment_of_the_same_sector_says_something() {
        let levels = (Some(2), Some(3));
        let changed = |change: &dyn Fn(&mut State)| {
            let mut site = made("2--", "3--", &[0], levels);
            change(std::sync::Arc::make_mut(&mut site.states[0]));
            plan_progress(&site.rubric, &site.states[0])
        };
        let found = changed(&|_| {}).unwrap();
        assert_eq!((found.assessment, found.goals), (0, vec![Progress::Met]));
        assert_eq!(changed(&|state| state.plan = None), None);
        assert_eq!(changed(&|state| state.assessments.clear()), None);
        assert_eq!(
            changed(&|state| state.assessments[0].assessed_on = date(2025, 6, 1)),
            None
        );
        assert_eq!(
            changed(&|state| state.assessments[0].sector = SectorIndex(1)),
            None
        );
        // An older one says nothing beside a newer one.
        let found = changed(&|state| {
            let mut newest = state.assessments[0].clone();
            newest.assessed_on = date(2027, 6, 1);
            newest.scores = state.assessments[1].scores.clone();
            state.assessments.push(newest);
        });
        assert_eq!(found.unwrap().goals, [Progress::Unchanged]);
    }
}
