//! `states/*/plan.toml`

use crate::parse::raw::RawText;
use crate::parse::record::record;

record! {
    /// The action plan of one state: what it wants to reach, by when, and who does it.
    document RawPlan {
        /// The version of the rubric whose levels the goals name; the current one when left out.
        rubric: Optional Fact(RubricVersion),
        /// The sector that the plan is for; the whole system when left out.
        sector: Optional Fact(Sector),
        /// Where the state wants to go.
        vision: Optional Markdown,
        /// What good data does for the vision.
        data_vision: Optional Markdown,
        /// The day on which the plan was written.
        written_on: Required Date,
        /// The organization that wrote it.
        written_by: Required Fact(Words),
        /// What the team says about the pattern of its scores.
        patterns: Optional Texts,
        /// What is strong.
        strengths = "strength": Optional Tables<RawHighlight>,
        /// What is hard.
        challenges = "challenge": Optional Tables<RawHighlight>,
        /// What is to be reached.
        goals = "goal": Optional Tables<RawGoal>,
        /// What there is for the work and what is missing, by category.
        resources: Optional Table<RawPlanResources>,
        /// The steps that the plan leaves out, each with the reason.
        left_out: Optional Table<RawLeftOut>,
    }
}

record! {
    /// A strength or a challenge.
    table RawHighlight {
        /// What it is.
        text: Required Text,
        /// The sub-elements that it is about.
        parts: Optional Facts(SubElement),
    }
}

record! {
    /// A goal of a plan.
    table RawGoal {
        /// The id; it never changes, since addresses and calendars know the goal by it.
        id: Required Id,
        /// The goal in a line.
        title: Required Label,
        /// What exactly is to be done.
        specific: Optional Markdown,
        /// How people will know that it is reached.
        measurable: Optional Markdown,
        /// Why it can be reached.
        attainable: Optional Markdown,
        /// What it does for the vision.
        relevant: Optional Markdown,
        /// The day by which it is to be reached.
        due: Optional Date,
        /// The role or organization that is responsible.
        owner: Optional Label,
        /// The sub-elements that it is to move.
        parts: Optional Facts(SubElement),
        /// The value of the level from which it starts.
        from: Optional Level,
        /// The value of the level that is to be reached.
        to: Optional Level,
        /// A piece of work for the goal.
        activities = "activity": Optional Tables<RawActivity>,
    }
}

record! {
    /// An activity of a goal.
    table RawActivity {
        /// The id, used once in the goal; its number (activity-1) when left out.
        id: Optional Id,
        /// What is done.
        what: Required Text,
        /// The role or organization that does it.
        owner: Optional Label,
        /// The day by which it is to be done.
        due: Optional Date,
        /// How people will know that it worked.
        success: Optional Text,
        /// The levers that it uses.
        levers: Optional Facts(Lever),
        /// How far it is: planned, started, done or stopped; planned when left out.
        status: Optional Fact(ActivityStatus),
    }
}

record! {
    /// What there is for the work, and what is missing.
    table RawPlanResources {
        /// The resources of the category with this id.
        of_categories = "*": Optional KeyedTables(ResourceCategory)<RawPlanResource>,
    }
}

record! {
    /// The resources of one category.
    table RawPlanResource [
        /// The id of the category.
        id: RawText = key(),
    ] {
        /// What there is.
        there: Optional Markdown,
        /// What is missing.
        missing: Optional Markdown,
    }
}

record! {
    /// The steps that are left out.
    table RawLeftOut {
        /// Why the step with this id is left out.
        reasons = "*": Optional KeyedTexts(ActionStep),
    }
}
