//! The goals of a plan, with their activities.

use serde::Serialize;

use crate::analysis::PlanProgress;
use crate::model::{Activity, Goal, Localized, Markdown, Plan};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell::{self, Cell};
use crate::pages::parts::plan_words;

/// A goal.
#[derive(Debug, Serialize)]
pub(super) struct GoalView {
    anchor: String,
    title_html: String,
    from: Option<Cell>,
    to: Option<Cell>,
    levels: Option<String>,
    due: Option<Day>,
    owner_html: Option<String>,
    parts: Vec<Link>,
    /// How far it has come, once an assessment says so.
    progress: Option<String>,
    /// The rest of what makes it a SMART goal.
    texts: Vec<TextView>,
    activities: Vec<ActivityView>,
}

/// A day, in words and for machines.
#[derive(Debug, Serialize)]
struct Day {
    date: String,
    iso: String,
}

#[derive(Debug, Serialize)]
struct TextView {
    label: String,
    html: String,
}

/// An activity of a goal.
#[derive(Debug, Serialize)]
struct ActivityView {
    anchor: String,
    what_html: String,
    owner_html: Option<String>,
    due: Option<Day>,
    success_html: Option<String>,
    levers: Vec<Link>,
    status: String,
}

/// Every goal. `html` makes HTML of a text of the plan.
pub(super) fn views<'a>(
    context: &PageContext<'a>,
    plan: &'a Plan,
    found: Option<&PlanProgress>,
    html: &mut impl FnMut(&'a Option<Localized<Markdown>>) -> String,
) -> Vec<GoalView> {
    let mut goals = Vec::with_capacity(plan.goals.len());
    for (at, goal) in plan.goals.iter().enumerate() {
        let progress = found.and_then(|found| found.goals.get(at));
        goals.push(GoalView {
            progress: progress.map(|&progress| plan_words::progress(context, progress)),
            ..view(context, goal, html)
        });
    }
    goals
}

fn view<'a>(
    context: &PageContext<'a>,
    goal: &'a Goal,
    html: &mut impl FnMut(&'a Option<Localized<Markdown>>) -> String,
) -> GoalView {
    let mut texts = vec![
        (context.word("state-plan-specific"), html(&goal.specific)),
        (
            context.word("state-plan-measurable"),
            html(&goal.measurable),
        ),
        (
            context.word("state-plan-attainable"),
            html(&goal.attainable),
        ),
        (context.word("state-plan-relevant"), html(&goal.relevant)),
    ];
    texts.retain(|(_, html)| !html.is_empty());
    GoalView {
        anchor: plan_words::goal_anchor(goal),
        title_html: context.text_html(&goal.title),
        from: goal.from.map(|from| cell::rated(context, from)),
        to: goal.to.map(|to| cell::planned(context, to)),
        levels: plan_words::levels(context, goal.from, goal.to),
        due: day(context, goal.due),
        owner_html: optional_html(context, &goal.owner),
        parts: link::all(context, &goal.parts, link::sub_element),
        progress: None,
        texts: (texts.into_iter())
            .map(|(label, html)| TextView { label, html })
            .collect(),
        activities: (goal.activities.iter())
            .map(|activity| activity_view(context, goal, activity))
            .collect(),
    }
}

fn activity_view<'a>(
    context: &PageContext<'a>,
    goal: &Goal,
    activity: &'a Activity,
) -> ActivityView {
    ActivityView {
        anchor: format!("{}.{}", plan_words::goal_anchor(goal), activity.id),
        what_html: context.text_html(&activity.what),
        owner_html: optional_html(context, &activity.owner),
        due: day(context, activity.due),
        success_html: optional_html(context, &activity.success),
        levers: link::all(context, &activity.levers, link::lever),
        status: context.word(&format!("state-plan-status-{}", activity.status.id())),
    }
}

fn day(context: &PageContext<'_>, date: Option<jiff::civil::Date>) -> Option<Day> {
    let date = date?;
    Some(Day {
        date: context.words.date(date),
        iso: date.to_string(),
    })
}

fn optional_html<'a>(
    context: &PageContext<'a>,
    text: &'a Option<Localized<String>>,
) -> Option<String> {
    text.as_ref().map(|text| context.text_html(text))
}
