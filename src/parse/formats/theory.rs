//! `rubric/theory-of-action.toml`, `rubric/action-plan.toml`

use crate::parse::record::record;

record! {
    /// The theory of action: what comes of it if leaders strengthen the elements.
    document RawTheory {
        /// The title of its page.
        title: Required Label,
        /// What it says and what it is for.
        introduction: Required Markdown,
        /// The "if": what leaders do. The elements follow by themselves.
        condition: Required Markdown,
        /// The "then" for one group of people.
        outcomes = "outcome": Required Tables<RawOutcome>,
    }
}

record! {
    /// What changes for one group of people.
    table RawOutcome {
        /// The id, also its anchor.
        id: Required Id,
        /// The group.
        name: Required Label,
        /// The audiences that belong to the group.
        audiences: Optional Facts(Audience),
        /// What they can then do.
        able_to: Optional Markdowns,
        /// What comes of it.
        resulting_in: Optional Markdowns,
    }
}

record! {
    /// The steps from an assessment to a plan.
    document RawActionPlan {
        /// The title of its page.
        title: Required Label,
        /// What the plan is for and how to use it.
        introduction: Required Markdown,
        /// A step.
        steps = "step": Required Tables<RawStep>,
        /// A category of resources that a plan can draw on.
        resource_categories = "resource_category": Optional Tables<RawResourceCategory>,
    }
}

record! {
    /// A step of the action plan.
    table RawStep {
        /// The id, also its anchor.
        id: Required Id,
        /// The title.
        title: Required Label,
        /// What the step is, in a sentence.
        summary: Required Text,
        /// How to take it.
        description: Required Markdown,
        /// An example of what comes of it.
        example: Optional Markdown,
        /// What a team fills in at this step.
        asks: Optional Fact(StepAsks),
    }
}

record! {
    /// A category of resources.
    table RawResourceCategory {
        /// The id that plans name.
        id: Required Id,
        /// What people call it.
        name: Required Label,
        /// What belongs to it.
        description: Required Text,
    }
}
