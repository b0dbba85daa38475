//! The plan of a state on its profile: its goals, and how far they have come.

use serde::Serialize;

use crate::analysis;
use crate::model::StateIndex;
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::plan_words;
use crate::text::say;

/// The maximum number of goals named; the page of the plan has all.
const MOST: usize = 10;

/// A plan in short.
#[derive(Debug, Serialize)]
pub(super) struct PlanView {
    sentence: String,
    link: Link,
    goals: Vec<GoalLine>,
    /// A link to the page if it has more goals.
    more: Option<Link>,
    /// The assessment that says how far the goals have come.
    progress: Option<Link>,
}

#[derive(Debug, Serialize)]
struct GoalLine {
    link: Link,
    due: Option<String>,
    progress: Option<String>,
}

/// The plan of a state, if it has one.
pub(super) fn view(context: &PageContext<'_>, index: StateIndex) -> Option<PlanView> {
    let state = &context.site.states[index];
    let plan = state.plan.as_ref()?;
    let found = analysis::plan_progress(&context.site.rubric, state);
    let goals = plan.goals.iter().take(MOST).enumerate();
    let left = plan.goals.len().saturating_sub(MOST);
    let page = |label| context.link(label, Page::StatePlan(index));
    Some(PlanView {
        sentence: plan_words::sentence(context, index, plan),
        link: page(say!(
            context,
            "state-plan-read",
            date = context.words.date(plan.written_on)
        )),
        goals: goals
            .map(|(at, goal)| {
                let progress = found.as_ref().and_then(|found| found.goals.get(at));
                GoalLine {
                    link: plan_words::goal_link(context, index, goal, context.text(&goal.title)),
                    due: plan_words::due(context, goal),
                    progress: progress.map(|&progress| plan_words::progress(context, progress)),
                }
            })
            .collect(),
        more: (left > 0).then(|| page(say!(context, "state-plan-more-goals", count = left))),
        progress: (found.filter(|_| !plan.goals.is_empty()))
            .and_then(|found| plan_words::progress_link(context, index, found.assessment)),
    })
}
