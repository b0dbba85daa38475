//! The action plan of a state.

use jiff::civil::Date;

use super::{
    LeverIndex, Localized, Markdown, Rating, ResourceCategoryIndex, SectorIndex, StepIndex,
    SubElementIndex,
};

/// What a state wants to reach, by when, and who does it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The version of the rubric whose levels the goals name.
    pub rubric_version: String,
    /// The part of the system that it is for.
    pub sector: SectorIndex,
    /// Where the state wants to go.
    pub vision: Option<Localized<Markdown>>,
    /// What good data does for the vision.
    pub data_vision: Option<Localized<Markdown>>,
    /// The day on which it was written.
    pub written_on: Date,
    /// The organization that wrote it.
    pub written_by: String,
    /// What the team says about the pattern of its scores.
    pub patterns: Localized<Vec<String>>,
    /// What is strong.
    pub strengths: Vec<Highlight>,
    /// What is hard.
    pub challenges: Vec<Highlight>,
    /// The goals, in the order of the file.
    pub goals: Vec<Goal>,
    /// What there is and what is missing, in the order of the categories.
    pub resources: Vec<PlanResource>,
    /// The steps that are left out, in their order.
    pub left_out: Vec<LeftOutStep>,
    /// The file it was written in.
    pub path: String,
}

/// A strength or a challenge.
#[derive(Clone, Debug)]
pub struct Highlight {
    /// What it is.
    pub text: Localized<String>,
    /// The sub-elements that it is about.
    pub parts: Vec<SubElementIndex>,
}

/// A goal of a plan.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Stable id, part of its anchor.
    pub id: String,
    /// The goal in a line.
    pub title: Localized<String>,
    /// What exactly is to be done.
    pub specific: Option<Localized<Markdown>>,
    /// How people will know that it is reached.
    pub measurable: Option<Localized<Markdown>>,
    /// Why it can be reached.
    pub attainable: Option<Localized<Markdown>>,
    /// What it does for the vision.
    pub relevant: Option<Localized<Markdown>>,
    /// The day by which it is to be reached.
    pub due: Option<Date>,
    /// The role or organization that is responsible.
    pub owner: Option<Localized<String>>,
    /// The sub-elements that it is to move.
    pub parts: Vec<SubElementIndex>,
    /// The level from which it starts.
    pub from: Option<Rating>,
    /// The level that is to be reached.
    pub to: Option<Rating>,
    /// The activities, in the order of the file.
    pub activities: Vec<Activity>,
}

/// An activity of a goal.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Stable id within the goal.
    pub id: String,
    /// What is done.
    pub what: Localized<String>,
    /// The role or organization that does it.
    pub owner: Option<Localized<String>>,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// How people will know that it worked.
    pub success: Option<Localized<String>>,
    /// The levers that it uses.
    pub levers: Vec<LeverIndex>,
    /// How far it is.
    pub status: ActivityStatus,
}

/// How far an activity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Begun.
    Started,
    /// Finished.
    Done,
    /// Given up.
    Stopped,
}

impl ActivityStatus {
    /// Every status, in display order.
    pub const ALL: [ActivityStatus; 4] = [Self::Planned, Self::Started, Self::Done, Self::Stopped];

    /// The keyword in files, and the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// The status of a keyword in files; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}

/// What there is for the work in one category, and what is missing.
#[derive(Clone, Debug)]
pub struct PlanResource {
    /// The category.
    pub category: ResourceCategoryIndex,
    /// What there is.
    pub there: Option<Localized<Markdown>>,
    /// What is missing.
    pub missing: Option<Localized<Markdown>>,
}

/// A step that a plan leaves out.
#[derive(Clone, Debug)]
pub struct LeftOutStep {
    /// The step.
    pub step: StepIndex,
    /// Why.
    pub reason: Localized<String>,
}
