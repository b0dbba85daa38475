//! What changed of the plan of a state.

use crate::model::{Activity, Goal, Highlight, Plan, Rating};

use super::change::{EntryChange, FieldChange, Happened};
use super::entries::{added_and_removed, entry};
use super::fields::Fields;
use super::pairs;
use super::side::Side;

/// What changed of a plan, its goals and their activities.
pub(super) fn changed_plan(
    base: Side<'_>,
    was: Option<&Plan>,
    head: Side<'_>,
    now: Option<&Plan>,
) -> Vec<EntryChange> {
    let whole = |happened, fields| entry("plan", "plan", "", happened, fields);
    let (was, now) = match (was, now) {
        (None, None) => return Vec::new(),
        (None, Some(now)) => {
            let mut changes = vec![whole(Happened::Added, Vec::new())];
            let goals = now.goals.iter();
            changes.extend(goals.map(|goal| goal_entry(goal, Happened::Added, Vec::new())));
            return changes;
        }
        (Some(_), None) => return vec![whole(Happened::Removed, Vec::new())],
        (Some(was), Some(now)) => (was, now),
    };
    let fields = own_fields(base, was, head, now);
    let mut changes = Vec::new();
    if !fields.is_empty() {
        changes.push(whole(Happened::Changed, fields));
    }
    let goals = pairs::by_key(&was.goals, &now.goals, |goal| goal.id.as_str());
    for &(was, now) in &goals.both {
        let fields = goal_fields(base, was, head, now);
        if !fields.is_empty() {
            changes.push(goal_entry(now, Happened::Changed, fields));
        }
        changes.extend(changed_activities(base, was, head, now));
    }
    changes.extend(added_and_removed(&goals, |goal, happened| {
        goal_entry(goal, happened, Vec::new())
    }));
    changes
}

fn goal_entry(goal: &Goal, happened: Happened, fields: Vec<FieldChange>) -> EntryChange {
    entry("goal", &goal.id, &goal.title.original, happened, fields)
}

fn own_fields(base: Side<'_>, was: &Plan, head: Side<'_>, now: &Plan) -> Vec<FieldChange> {
    let mut fields = Fields::default();
    let sector = |side: Side<'_>, plan: &Plan| side.sectors(&[plan.sector]).concat();
    let highlights = |side: Side<'_>, all: &[Highlight]| -> Vec<String> {
        (all.iter())
            .map(|one| match side.parts(&one.parts).join(", ") {
                parts if parts.is_empty() => one.text.original.clone(),
                parts => format!("{} ({parts})", one.text.original),
            })
            .collect()
    };
    fields.value(
        "version of the rubric",
        Some(&was.rubric_version),
        Some(&now.rubric_version),
    );
    fields.value("sector", Some(sector(base, was)), Some(sector(head, now)));
    fields.value("written on", Some(was.written_on), Some(now.written_on));
    fields.value("written by", Some(&was.written_by), Some(&now.written_by));
    fields.text("vision", was.vision.as_ref(), now.vision.as_ref());
    fields.text(
        "vision for data",
        was.data_vision.as_ref(),
        now.data_vision.as_ref(),
    );
    fields.text("patterns", Some(&was.patterns), Some(&now.patterns));
    fields.list(
        "strengths",
        highlights(base, &was.strengths),
        highlights(head, &now.strengths),
    );
    fields.list(
        "challenges",
        highlights(base, &was.challenges),
        highlights(head, &now.challenges),
    );
    let resources = |side: Side<'_>, plan: &Plan| -> Vec<String> {
        let categories = &side.site.action_plan.categories;
        (plan.resources.iter())
            .filter_map(|one| {
                let text = |text: &Option<crate::model::Localized<crate::model::Markdown>>| {
                    text.as_ref()
                        .map_or_else(String::new, |text| text.original.source().trim().to_owned())
                };
                let category = &categories.get(one.category)?.name.original;
                let (there, missing) = (text(&one.there), text(&one.missing));
                Some(format!(
                    "{category}: there is {there:?}, missing is {missing:?}"
                ))
            })
            .collect()
    };
    fields.list("resources", resources(base, was), resources(head, now));
    let left_out = |side: Side<'_>, plan: &Plan| -> Vec<String> {
        (plan.left_out.iter())
            .map(|step| {
                format!(
                    "{}: {}",
                    side.steps(&[step.step]).concat(),
                    step.reason.original
                )
            })
            .collect()
    };
    fields.list("steps left out", left_out(base, was), left_out(head, now));
    fields.into_changes()
}

fn goal_fields(base: Side<'_>, was: &Goal, head: Side<'_>, now: &Goal) -> Vec<FieldChange> {
    let mut fields = Fields::default();
    let level = |side: Side<'_>, rating: Option<Rating>| {
        let level = side.site.rubric.levels.get(rating?)?;
        Some(format!("{} {}", level.value, level.name.original))
    };
    fields.label("title", Some(&was.title), Some(&now.title));
    fields.text("specific", was.specific.as_ref(), now.specific.as_ref());
    fields.text(
        "measurable",
        was.measurable.as_ref(),
        now.measurable.as_ref(),
    );
    fields.text(
        "attainable",
        was.attainable.as_ref(),
        now.attainable.as_ref(),
    );
    fields.text("relevant", was.relevant.as_ref(), now.relevant.as_ref());
    fields.value("due", was.due, now.due);
    fields.label("owner", was.owner.as_ref(), now.owner.as_ref());
    fields.list("parts", base.parts(&was.parts), head.parts(&now.parts));
    fields.value("from", level(base, was.from), level(head, now.from));
    fields.value("to", level(base, was.to), level(head, now.to));
    fields.into_changes()
}

fn changed_activities(base: Side<'_>, was: &Goal, head: Side<'_>, now: &Goal) -> Vec<EntryChange> {
    let one = |activity: &Activity, happened, fields| {
        let id = format!("{}/{}", now.id, activity.id);
        entry("activity", &id, &activity.what.original, happened, fields)
    };
    let pairs = pairs::by_key(&was.activities, &now.activities, |activity| {
        activity.id.as_str()
    });
    let mut changes = Vec::new();
    for &(was, now) in &pairs.both {
        let mut fields = Fields::default();
        fields.label("what is done", Some(&was.what), Some(&now.what));
        fields.value("status", Some(was.status.id()), Some(now.status.id()));
        fields.value("due", was.due, now.due);
        fields.label("owner", was.owner.as_ref(), now.owner.as_ref());
        fields.label("success", was.success.as_ref(), now.success.as_ref());
        fields.list("levers", base.levers(&was.levers), head.levers(&now.levers));
        let fields = fields.into_changes();
        if !fields.is_empty() {
            changes.push(one(now, Happened::Changed, fields));
        }
    }
    changes.extend(added_and_removed(&pairs, |activity, happened| {
        one(activity, happened, Vec::new())
    }));
    changes
}
