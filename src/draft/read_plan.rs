//! From the raw plan of a draft to its values.

use super::raw_texts::{text, texts};
use super::values_of_plan::{DraftActivity, DraftGoal, DraftPlan, DraftResource};
use crate::parse::documents::{RawDraftActivity, RawDraftGoal, RawDraftPlan, RawDraftResource};

pub(super) fn plan(raw: RawDraftPlan) -> DraftPlan {
    let resources = raw.resources.map(|raw| raw.resources).unwrap_or_default();
    let reasons = raw.left_out.map(|raw| raw.reasons).unwrap_or_default();
    DraftPlan {
        vision: text(raw.vision),
        data_vision: text(raw.data_vision),
        written_on: text(raw.written_on),
        written_by: text(raw.written_by),
        goals: raw.goals.into_iter().map(goal).collect(),
        resources: (resources.into_iter())
            .map(|raw| (raw.id.value.to_string(), resource(raw)))
            .collect(),
        left_out: (reasons.into_iter())
            .map(|raw| (raw.key.value.to_string(), raw.text.value.to_string()))
            .collect(),
    }
}

fn goal(raw: RawDraftGoal) -> DraftGoal {
    DraftGoal {
        id: text(raw.id),
        title: text(raw.title),
        specific: text(raw.specific),
        measurable: text(raw.measurable),
        attainable: text(raw.attainable),
        relevant: text(raw.relevant),
        due: text(raw.due),
        owner: text(raw.owner),
        parts: texts(raw.parts),
        from: raw.from.map(|from| from.value),
        to: raw.to.map(|to| to.value),
        activities: raw.activities.into_iter().map(activity).collect(),
    }
}

fn activity(raw: RawDraftActivity) -> DraftActivity {
    DraftActivity {
        id: text(raw.id),
        what: text(raw.what),
        owner: text(raw.owner),
        due: text(raw.due),
        success: text(raw.success),
        levers: texts(raw.levers),
        status: text(raw.status),
    }
}

fn resource(raw: RawDraftResource) -> DraftResource {
    DraftResource {
        there: text(raw.there),
        missing: text(raw.missing),
    }
}
