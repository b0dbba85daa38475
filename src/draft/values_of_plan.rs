//! The action plan in a draft, as written: nothing is resolved, and any of it may be wrong.

use std::collections::BTreeMap;

/// A strength or a challenge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftHighlight {
    /// What it is.
    pub text: String,
    /// The ids of the sub-elements that it is about.
    pub parts: Vec<String>,
}

/// The action plan. A text that is missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftPlan {
    /// Where the state wants to go, in Markdown.
    pub vision: String,
    /// What good data does for the vision, in Markdown.
    pub data_vision: String,
    /// The day of the plan: `2026-11-24`, or what was written instead.
    pub written_on: String,
    /// The organization that wrote it.
    pub written_by: String,
    /// The goals, in the order of the draft.
    pub goals: Vec<DraftGoal>,
    /// What the plan can draw on, by the id of the category.
    pub resources: BTreeMap<String, DraftResource>,
    /// Why steps are left out, by the id of the step.
    pub left_out: BTreeMap<String, String>,
}

/// A goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftGoal {
    /// Its random name.
    pub id: String,
    /// What is to be reached.
    pub title: String,
    /// What exactly is to be done, in Markdown.
    pub specific: String,
    /// How success is told, in Markdown.
    pub measurable: String,
    /// Why it can be done, in Markdown.
    pub attainable: String,
    /// How it serves the vision, in Markdown.
    pub relevant: String,
    /// The day by which it is reached: `2026-11-24`, or what was written instead.
    pub due: String,
    /// The role or organization that answers for it.
    pub owner: String,
    /// The ids of the sub-elements that it moves.
    pub parts: Vec<String>,
    /// The value of the level at which they stand.
    pub from: Option<i64>,
    /// The value of the level that they are to reach.
    pub to: Option<i64>,
    /// The work that it takes, in the order of the draft.
    pub activities: Vec<DraftActivity>,
}

/// A piece of the work for a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftActivity {
    /// Its random name.
    pub id: String,
    /// What is done.
    pub what: String,
    /// The role or organization that leads it.
    pub owner: String,
    /// The day by which it is done: `2026-11-24`, or what was written instead.
    pub due: String,
    /// How success is told.
    pub success: String,
    /// The ids of the levers that it uses.
    pub levers: Vec<String>,
    /// The id of how far it is.
    pub status: String,
}

/// The resources of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftResource {
    /// What is there, in Markdown.
    pub there: String,
    /// What is missing, in Markdown.
    pub missing: String,
}
