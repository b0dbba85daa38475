//! Where plans want to go: for each state the levels that it plans to reach, and for each sub-element
//! the states that plan to move there.

use super::is_comparable;
use crate::model::{
    Assessment, IndexVec, Plan, Rating, Rubric, Site, State, StateIndex, SubElementIndex,
};

/// What a plan says about a sub-element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedPart {
    /// The sub-element.
    pub part: SubElementIndex,
    /// Today's rating if it can be compared, else where the goal says that it starts.
    pub from: Option<Rating>,
    /// The level to be reached, above today's rating; `None` if no goal names one.
    pub to: Option<Rating>,
    /// The position of the goal in [`Plan::goals`].
    pub goal: usize,
}

/// The plans of all states.
#[derive(Debug, Default)]
pub struct Planned {
    /// For each state, in the order of the rubric.
    pub by_state: IndexVec<StateIndex, Vec<PlannedPart>>,
    /// For each sub-element, in the order of the site.
    pub by_sub_element: IndexVec<SubElementIndex, Vec<(StateIndex, PlannedPart)>>,
}

impl Planned {
    pub(super) fn new(site: &Site) -> Self {
        let mut by_sub_element = vec![Vec::new(); site.rubric.sub_elements.len()];
        let mut by_state = Vec::with_capacity(site.states.len());
        for (index, state) in site.states.iter_enumerated() {
            let parts = planned_parts(&site.rubric, state);
            for planned in &parts {
                if let Some(states) = by_sub_element.get_mut(planned.part.position()) {
                    states.push((index, *planned));
                }
            }
            by_state.push(parts);
        }
        Self {
            by_state: by_state.into(),
            by_sub_element: by_sub_element.into(),
        }
    }
}

/// The newest assessment of the sector that a plan is for.
pub fn assessment_of_plan<'s>(state: &'s State, plan: &Plan) -> Option<&'s Assessment> {
    let mut assessments = state.assessments.iter();
    assessments.find(|assessment| assessment.sector == plan.sector)
}

/// The sub-elements that a plan is still to move, in the order of the rubric. Of several goals for one,
/// that with the highest level counts, and of these the first.
fn planned_parts(rubric: &Rubric, state: &State) -> Vec<PlannedPart> {
    let Some(plan) = &state.plan else {
        return Vec::new();
    };
    let now = assessment_of_plan(state, plan);
    let today = |part: SubElementIndex| {
        let version = &plan.rubric_version;
        now.filter(|now| is_comparable(rubric, version, &now.rubric_version, part))
            .and_then(|now| now.score(part).value.rating())
    };
    let mut best: Vec<Option<PlannedPart>> = vec![None; rubric.sub_elements.len()];
    for (goal, written) in plan.goals.iter().enumerate() {
        for &part in &written.parts {
            let today = today(part);
            let is_reached = written.to.is_some() && written.to <= today;
            let Some(best) = best.get_mut(part.position()).filter(|_| !is_reached) else {
                continue;
            };
            if best.is_none_or(|best| best.to < written.to) {
                *best = Some(PlannedPart {
                    part,
                    from: today.or(written.from),
                    to: written.to,
                    goal,
                });
            }
        }
    }
    best.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, goal, plan, rubric_change, site, state};
    use crate::model::Goal;
    use jiff::civil::date;

    fn with_plan(slug: &str, values: &str, goals: Vec<Goal>) -> State {
        let rubric = site(4, &[2, 1], Vec::new()).rubric;
        let mut state = state(slug, vec![assessment(&rubric, 2025, values)]);
        let mut plan = plan(date(2025, 6, 1));
        plan.goals = goals;
        state.plan = Some(plan);
        state
    }

    fn shown(parts: &[PlannedPart]) -> Vec<(usize, Option<u8>, Option<u8>, usize)> {
        let level = |rating: Option<Rating>| rating.map(|rating| rating.0 + 1);
        let parts = parts.iter();
        parts
            .map(|one| {
                (
                    one.part.position(),
                    level(one.from),
                    level(one.to),
                    one.goal,
                )
            })
            .collect()
    }

    #[test]
    fn the_highest_level_above_todays_counts() {
        let goals = vec![
            goal("goal-a", &[1, 0], (Some(1), Some(2))),
            goal("goal-b", &[0, 2], (None, Some(4))),
            goal("goal-c", &[0], (None, Some(4))),
            goal("goal-d", &[1], (None, None)),
        ];
        let site = site(4, &[2, 1], Vec::new());
        for (values, expected) in [
            (
                "12-",
                vec![
                    (0, Some(1), Some(4), 1),
                    (1, Some(2), None, 3),
                    (2, None, Some(4), 1),
                ],
            ),
            ("--4", vec![(0, None, Some(4), 1), (1, Some(1), Some(2), 0)]),
            ("444", vec![(1, Some(4), None, 3)]),
        ] {
            let state = with_plan("a", values, goals.clone());
            assert_eq!(
                shown(&planned_parts(&site.rubric, &state)),
                expected,
                "{values}"
            );
        }
    }

    #[test]
    fn a_rating_that_cannot_be_compared_is_not_todays() {
        let mut site = site(4, &[2, 1], Vec::new());
        site.rubric.changes = vec![rubric_change("2026", &[0], false)];
        let goals = vec![goal("goal-a", &[0, 1], (Some(2), Some(3)))];
        let mut state = with_plan("a", "44-", goals);
        state.plan.as_mut().unwrap().rubric_version = "2026".to_owned();
        let parts = planned_parts(&site.rubric, &state);
        assert_eq!(shown(&parts), [(0, Some(2), Some(3), 0)]);
    }

    #[test]
    fn states_are_found_from_their_sub_elements() {
        let to_3 = |parts: &[u32]| vec![goal("goal-a", parts, (None, Some(3)))];
        let states = vec![
            with_plan("a", "112", to_3(&[0])),
            state("b", Vec::new()),
            with_plan("c", "112", to_3(&[0, 2])),
        ];
        let planned = Planned::new(&site(4, &[2, 1], states));
        let found = |part: usize| -> Vec<usize> {
            let states = planned.by_sub_element[part].iter();
            states.map(|(state, _)| state.position()).collect()
        };
        assert_eq!(
            [found(0), found(1), found(2)],
            [vec![0, 2], vec![], vec![2]]
        );
        assert!(planned.by_state[1_usize].is_empty());
    }
}
