//! The plan of a state in its JSON: the names of a draft's plan, and texts as the file has them.
//! What the file leaves out is `null`, or an empty list or object.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{
    Activity, Goal, Highlight, Localized, Markdown, Plan, Rating, Rubric, Site, SubElementIndex,
};

/// A plan. Keys are sorted, as everywhere in the file.
#[derive(Serialize)]
pub(super) struct PlanData<'a> {
    challenges: Vec<HighlightData<'a>>,
    data_vision: Option<&'a str>,
    goals: Vec<GoalData<'a>>,
    /// Reasons by the ids of steps.
    left_out: BTreeMap<&'a str, &'a str>,
    patterns: &'a [String],
    /// By the ids of categories.
    resources: BTreeMap<&'a str, ResourceData<'a>>,
    rubric: &'a str,
    sector: Option<&'a str>,
    strengths: Vec<HighlightData<'a>>,
    vision: Option<&'a str>,
    written_by: &'a str,
    written_on: String,
}

#[derive(Serialize)]
struct HighlightData<'a> {
    parts: Vec<&'a str>,
    text: &'a str,
}

#[derive(Serialize)]
struct GoalData<'a> {
    activities: Vec<ActivityData<'a>>,
    attainable: Option<&'a str>,
    due: Option<String>,
    from: Option<i32>,
    id: &'a str,
    measurable: Option<&'a str>,
    owner: Option<&'a str>,
    parts: Vec<&'a str>,
    relevant: Option<&'a str>,
    specific: Option<&'a str>,
    title: &'a str,
    to: Option<i32>,
}

#[derive(Serialize)]
struct ActivityData<'a> {
    due: Option<String>,
    id: &'a str,
    levers: Vec<&'a str>,
    owner: Option<&'a str>,
    status: &'static str,
    success: Option<&'a str>,
    what: &'a str,
}

#[derive(Serialize)]
struct ResourceData<'a> {
    missing: Option<&'a str>,
    there: Option<&'a str>,
}

/// The plan of a state.
pub(super) fn plan_data<'a>(site: &'a Site, plan: &'a Plan) -> PlanData<'a> {
    let rubric = &site.rubric;
    let sector = rubric.sectors.get(plan.sector);
    let categories = &site.action_plan.categories;
    let resources = plan.resources.iter().filter_map(|resource| {
        let category = categories.get(resource.category)?;
        let data = ResourceData {
            missing: markdown(&resource.missing),
            there: markdown(&resource.there),
        };
        Some((category.id.as_str(), data))
    });
    let left_out = plan.left_out.iter().filter_map(|left_out| {
        let step = site.action_plan.steps.get(left_out.step)?;
        Some((step.id.as_str(), left_out.reason.original.as_str()))
    });
    PlanData {
        challenges: highlights(rubric, &plan.challenges),
        data_vision: markdown(&plan.data_vision),
        goals: plan
            .goals
            .iter()
            .map(|goal| goal_data(site, goal))
            .collect(),
        left_out: left_out.collect(),
        patterns: &plan.patterns.original,
        resources: resources.collect(),
        rubric: &plan.rubric_version,
        sector: sector.map(|sector| sector.id.as_str()),
        strengths: highlights(rubric, &plan.strengths),
        vision: markdown(&plan.vision),
        written_by: &plan.written_by,
        written_on: plan.written_on.to_string(),
    }
}

fn highlights<'a>(rubric: &'a Rubric, all: &'a [Highlight]) -> Vec<HighlightData<'a>> {
    let highlight = |highlight: &'a Highlight| HighlightData {
        parts: parts(rubric, &highlight.parts),
        text: &highlight.text.original,
    };
    all.iter().map(highlight).collect()
}

fn goal_data<'a>(site: &'a Site, goal: &'a Goal) -> GoalData<'a> {
    let level = |rating: Option<Rating>| rating.map(|rating| site.rubric.level(rating).value);
    let activities = goal.activities.iter();
    GoalData {
        activities: activities.map(|one| activity_data(site, one)).collect(),
        attainable: markdown(&goal.attainable),
        due: goal.due.map(|due| due.to_string()),
        from: level(goal.from),
        id: &goal.id,
        measurable: markdown(&goal.measurable),
        owner: line(&goal.owner),
        parts: parts(&site.rubric, &goal.parts),
        relevant: markdown(&goal.relevant),
        specific: markdown(&goal.specific),
        title: &goal.title.original,
        to: level(goal.to),
    }
}

fn activity_data<'a>(site: &'a Site, activity: &'a Activity) -> ActivityData<'a> {
    let levers = site.levers.named(&activity.levers);
    ActivityData {
        due: activity.due.map(|due| due.to_string()),
        id: &activity.id,
        levers: levers.map(|lever| lever.id.as_str()).collect(),
        owner: line(&activity.owner),
        status: activity.status.id(),
        success: line(&activity.success),
        what: &activity.what.original,
    }
}

fn parts<'a>(rubric: &'a Rubric, parts: &'a [SubElementIndex]) -> Vec<&'a str> {
    let parts = rubric.sub_elements.named(parts);
    parts.map(|part| part.id.as_str()).collect()
}

fn markdown(text: &Option<Localized<Markdown>>) -> Option<&str> {
    // As for evidence: the lines around a text of several lines are no part of it.
    text.as_ref().map(|text| text.original.source().trim())
}

fn line(text: &Option<Localized<String>>) -> Option<&str> {
    text.as_ref().map(|text| text.original.as_str())
}
