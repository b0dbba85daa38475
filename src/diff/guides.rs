//! What changed of the texts that lead people through the work: the theory of action, the steps of the
//! action plan, the needs assessment.

use crate::model::{AudienceIndex, IndexVec, Outcome, Step, StepAsks};

use super::change::{EntryChange, Happened};
use super::entries::{changed_entries, changed_whole, entry};
use super::fields::Fields;
use super::side::Side;

/// What changed of the theory of action.
pub(super) fn changed_theory(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = match (&base.site.theory, &head.site.theory) {
        (None, None) => return Vec::new(),
        (None, Some(now)) => {
            return vec![entry(
                "theory of action",
                "theory of action",
                &now.title.original,
                Happened::Added,
                Vec::new(),
            )];
        }
        (Some(was), None) => {
            return vec![entry(
                "theory of action",
                "theory of action",
                &was.title.original,
                Happened::Removed,
                Vec::new(),
            )];
        }
        (Some(was), Some(now)) => (was, now),
    };
    let mut fields = Fields::default();
    fields.label("title", Some(&was.title), Some(&now.title));
    fields.text(
        "introduction",
        Some(&was.introduction),
        Some(&now.introduction),
    );
    fields.text("condition", Some(&was.condition), Some(&now.condition));
    let mut entries: Vec<_> = changed_whole("theory of action", &now.title.original, fields)
        .into_iter()
        .collect();
    let audiences =
        |side: Side<'_>, outcome: &Outcome| side.audiences(&outcome.audiences as &[AudienceIndex]);
    entries.extend(changed_entries(
        "outcome",
        &was.outcomes,
        &now.outcomes,
        |outcome| (&outcome.id, &outcome.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.list("audiences", audiences(base, was), audiences(head, now));
            fields.text("able to", Some(&was.able_to), Some(&now.able_to));
            fields.text(
                "resulting in",
                Some(&was.resulting_in),
                Some(&now.resulting_in),
            );
        },
    ));
    entries
}

/// What changed of the steps of the action plan.
pub(super) fn changed_action_plan(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    let (was, now) = (&base.site.action_plan, &head.site.action_plan);
    let mut fields = Fields::default();
    fields.label("title", Some(&was.title), Some(&now.title));
    fields.text(
        "introduction",
        Some(&was.introduction),
        Some(&now.introduction),
    );
    let order = |steps: &IndexVec<_, Step>| {
        let ids: Vec<&str> = steps.iter().map(|step: &Step| step.id.as_str()).collect();
        ids.join(", ")
    };
    fields.value("steps", Some(order(&was.steps)), Some(order(&now.steps)));
    let mut entries: Vec<_> = changed_whole("action plan", &now.title.original, fields)
        .into_iter()
        .collect();
    entries.extend(changed_entries(
        "step",
        was.steps.iter(),
        now.steps.iter(),
        |step| (&step.id, &step.title.original),
        |fields, was, now| {
            fields.label("title", Some(&was.title), Some(&now.title));
            fields.text("summary", Some(&was.summary), Some(&now.summary));
            fields.text(
                "description",
                Some(&was.description),
                Some(&now.description),
            );
            fields.text("example", was.example.as_ref(), now.example.as_ref());
            fields.value(
                "asks for",
                was.asks.map(StepAsks::id),
                now.asks.map(StepAsks::id),
            );
        },
    ));
    entries.extend(changed_entries(
        "category of resources",
        was.categories.iter(),
        now.categories.iter(),
        |category| (&category.id, &category.name.original),
        |fields, was, now| {
            fields.label("name", Some(&was.name), Some(&now.name));
            fields.text(
                "description",
                Some(&was.description),
                Some(&now.description),
            );
        },
    ));
    entries
}

/// What changed of the texts of the needs assessment.
pub(super) fn changed_needs_assessment(base: Side<'_>, head: Side<'_>) -> Vec<EntryChange> {
    const WHAT: &str = "needs assessment";
    let (was, now) = match (&base.site.needs_assessment, &head.site.needs_assessment) {
        (None, None) => return Vec::new(),
        (None, Some(now)) => {
            return vec![entry(
                WHAT,
                WHAT,
                &now.title.original,
                Happened::Added,
                Vec::new(),
            )];
        }
        (Some(was), None) => {
            return vec![entry(
                WHAT,
                WHAT,
                &was.title.original,
                Happened::Removed,
                Vec::new(),
            )];
        }
        (Some(was), Some(now)) => (was, now),
    };
    let mut fields = Fields::default();
    fields.label("title", Some(&was.title), Some(&now.title));
    for (field, was, now) in [
        ("introduction", &was.introduction, &now.introduction),
        ("duration", &was.duration, &now.duration),
        ("storage", &was.storage, &now.storage),
        ("moving", &was.moving, &now.moving),
        ("privacy", &was.privacy, &now.privacy),
        ("summary", &was.summary, &now.summary),
        ("end", &was.end, &now.end),
        ("settling", &was.settling, &now.settling),
    ] {
        fields.text(field, Some(was), Some(now));
    }
    let mut entries: Vec<_> = changed_whole(WHAT, &now.title.original, fields)
        .into_iter()
        .collect();
    entries.extend(changed_entries(
        "step of the assessment",
        &was.steps,
        &now.steps,
        |step| (&step.id, &step.title.original),
        |fields, was, now| {
            fields.label("title", Some(&was.title), Some(&now.title));
            fields.text(
                "description",
                Some(&was.description),
                Some(&now.description),
            );
        },
    ));
    entries
}
