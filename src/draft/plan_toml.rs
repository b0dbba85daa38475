//! The action plan of a draft as the TOML file that a state's folder takes.
//!
//! As in the file of the assessment, whatever a draft says is written, even if it is wrong. What a
//! plan shares with the assessment (strengths, challenges, patterns, sector) comes from there.

use std::collections::BTreeMap;

use super::lines::{Lines, header_of};
use super::order::in_order;
use super::toml_string::key;
use super::values::Draft;
use super::values_of_plan::{DraftActivity, DraftGoal, DraftHighlight, DraftPlan, DraftResource};
use crate::model::ActionPlan;

/// The file's name in the folder of the state.
pub const PLAN_FILE: &str = "plan.toml";

/// The text of the file; `None` if the plan of the draft says nothing. `steps` gives the order of
/// steps and of categories of resources.
pub fn plan_toml(draft: &Draft, steps: &ActionPlan) -> Option<String> {
    let plan = &draft.plan;
    let head = head(plan);
    let mut goals = Lines::default();
    for written in &plan.goals {
        goal(&mut goals, written);
    }
    let mut rest = Lines::default();
    let categories = steps.categories.iter().map(|category| &*category.id);
    for (id, written) in in_order(&plan.resources, categories) {
        resource(&mut rest, id, written);
    }
    let steps = steps.steps.iter().map(|step| &*step.id);
    left_out(&mut rest, &plan.left_out, steps);
    if head.is_empty() && goals.is_empty() && rest.is_empty() {
        return None;
    }
    let mut out = Lines::default();
    out.id("rubric", &draft.rubric_version);
    out.id("sector", &draft.sector);
    out.add(&head);
    out.texts("patterns", &draft.patterns);
    for (header, highlights) in [
        ("[[strength]]", &draft.strengths),
        ("[[challenge]]", &draft.challenges),
    ] {
        for written in highlights {
            out.table(header, &highlight(written));
        }
    }
    out.tables(&goals);
    out.tables(&rest);
    Some(out.into_text())
}

fn head(plan: &DraftPlan) -> Lines {
    let mut out = Lines::default();
    out.paragraphs("vision", &plan.vision);
    out.paragraphs("data_vision", &plan.data_vision);
    out.date("written_on", &plan.written_on);
    out.text("written_by", &plan.written_by);
    out
}

fn highlight(written: &DraftHighlight) -> Lines {
    let mut out = Lines::default();
    out.text("text", &written.text);
    out.ids("parts", &written.parts);
    out
}

/// A goal with its activities. One that says nothing but its id is left out, but not the header
/// above activities, which would be those of the goal before.
fn goal(out: &mut Lines, written: &DraftGoal) {
    let mut says = Lines::default();
    says.text("title", &written.title);
    says.paragraphs("specific", &written.specific);
    says.paragraphs("measurable", &written.measurable);
    says.paragraphs("attainable", &written.attainable);
    says.paragraphs("relevant", &written.relevant);
    says.date("due", &written.due);
    says.text("owner", &written.owner);
    says.ids("parts", &written.parts);
    says.number("from", written.from);
    says.number("to", written.to);
    let mut activities = Lines::default();
    for written in &written.activities {
        activity(&mut activities, written);
    }
    if says.is_empty() && activities.is_empty() {
        return;
    }
    out.header("[[goal]]");
    out.id("id", &written.id);
    out.add(&says);
    out.tables(&activities);
}

fn activity(out: &mut Lines, written: &DraftActivity) {
    let mut says = Lines::default();
    says.text("what", &written.what);
    says.text("owner", &written.owner);
    says.date("due", &written.due);
    says.text("success", &written.success);
    says.ids("levers", &written.levers);
    says.id("status", &written.status);
    if !says.is_empty() {
        out.header("[[goal.activity]]");
        out.id("id", &written.id);
        out.add(&says);
    }
}

fn resource(out: &mut Lines, id: &str, written: &DraftResource) {
    let mut inside = Lines::default();
    inside.paragraphs("there", &written.there);
    inside.paragraphs("missing", &written.missing);
    out.table(&header_of("resources.", id), &inside);
}

fn left_out<'s>(
    out: &mut Lines,
    reasons: &'s BTreeMap<String, String>,
    steps: impl Iterator<Item = &'s str>,
) {
    let mut inside = Lines::default();
    for (id, reason) in in_order(reasons, steps) {
        inside.text(&key(id), reason);
    }
    out.table("[left_out]", &inside);
}
