//! What is said about plans in several places.

use crate::analysis::{self, PlannedPart, Progress};
use crate::model::{Goal, Plan, Rating, State, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::assessment_words;
use crate::text::say;

/// The maximum number of goals that a sentence names.
const MOST_NAMED: usize = 5;

/// The anchor of a goal on the page of its plan.
pub(crate) fn goal_anchor(goal: &Goal) -> String {
    format!("plan-{}", goal.id)
}

/// A link to a goal of a state's plan.
pub(crate) fn goal_link(
    context: &PageContext<'_>,
    state: StateIndex,
    goal: &Goal,
    label: impl Into<String>,
) -> Link {
    let link = context.link(label, Page::StatePlan(state));
    link.at(&goal_anchor(goal))
}

/// The number of goals, and the parts that the plan is still to move up.
pub(crate) fn sentence(context: &PageContext<'_>, state: StateIndex, plan: &Plan) -> String {
    let goals = say!(context, "state-plan-sentence", goals = plan.goals.len());
    let planned = &context.analysis.planned.by_state[state];
    let to_move: Vec<_> = (planned.iter())
        .filter(|planned| planned.to.is_some())
        .map(|planned| planned.part)
        .collect();
    if to_move.is_empty() {
        return goals;
    }
    let parts = context.ids(&to_move);
    let moves = say!(context, "state-plan-moves", count = to_move.len(), parts);
    format!("{goals} {moves}")
}

/// `From Building to Promising`; `None` if neither is known.
pub(crate) fn levels(
    context: &PageContext<'_>,
    from: Option<Rating>,
    to: Option<Rating>,
) -> Option<String> {
    let name = |rating| context.level_name(rating);
    Some(match (from.map(name), to.map(name)) {
        (Some(from), Some(to)) => say!(context, "state-plan-from-to", from, to),
        (None, Some(to)) => say!(context, "state-plan-to", to),
        (Some(from), None) => say!(context, "state-plan-from", from),
        (None, None) => return None,
    })
}

/// What a plan says about one part: the levels, if it is to reach one, and the day.
pub(crate) fn about_part(context: &PageContext<'_>, plan: &Plan, planned: &PlannedPart) -> String {
    let levels = (planned.to).and_then(|to| levels(context, planned.from, Some(to)));
    let due = (plan.goals.get(planned.goal)).and_then(|goal| due(context, goal));
    let said: Vec<String> = [levels, due].into_iter().flatten().collect();
    said.join(". ")
}

/// `Due June 30, 2028`; `None` if the goal has no day.
pub(crate) fn due(context: &PageContext<'_>, goal: &Goal) -> Option<String> {
    let date = context.words.date(goal.due?);
    Some(say!(context, "state-plan-due-on", date))
}

/// How far a goal has come.
pub(crate) fn progress(context: &PageContext<'_>, progress: Progress) -> String {
    context.word(&format!("state-plan-progress-{}", progress.id()))
}

/// What an assessment, given by its position, says about each goal of the state's plan, in sentences;
/// `None` if another assessment says it.
pub(crate) fn progress_in_words(
    context: &PageContext<'_>,
    state: &State,
    at: usize,
) -> Option<String> {
    let plan = state.plan.as_ref()?;
    let found = analysis::plan_progress(&context.site.rubric, state)?;
    if found.assessment != at || plan.goals.is_empty() {
        return None;
    }
    let date = context.words.date(plan.written_on);
    let mut sentences = vec![say!(context, "state-plan-progress-of", date)];
    for kind in Progress::ALL {
        let goals = plan.goals.iter().zip(&found.goals);
        let titles: Vec<String> = goals
            .filter(|(_, progress)| **progress == kind)
            .map(|(goal, _)| {
                say!(
                    context,
                    "state-plan-quoted",
                    title = context.text(&goal.title)
                )
            })
            .collect();
        if !titles.is_empty() {
            let goals = named(context, &titles);
            let id = format!("state-plan-goals-{}", kind.id());
            sentences.push(context.say(&id, &[("goals", goals.as_str().into())]));
        }
    }
    Some(sentences.join(" "))
}

/// The first of some titles as a list, and how many more there are.
fn named(context: &PageContext<'_>, titles: &[String]) -> String {
    let mut shown: Vec<&str> = titles.iter().take(MOST_NAMED).map(String::as_str).collect();
    let left = titles.len() - shown.len();
    let more = say!(context, "state-plan-more-goals", count = left);
    if left > 0 {
        shown.push(&more);
    }
    context.words.list(&shown)
}

/// A link to the assessment that says how far the goals have come.
pub(crate) fn progress_link(
    context: &PageContext<'_>,
    index: StateIndex,
    at: usize,
) -> Option<Link> {
    let assessment = context.site.states[index].assessments.get(at)?;
    let edition = assessment_words::edition(context, assessment);
    let label = say!(context, "state-plan-progress-by", edition);
    Some(context.link(label, Page::Edition(index, at as u32)))
}
