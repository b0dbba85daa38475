//! The action plan in a draft. What a plan shares with the assessment (strengths, challenges,
//! patterns, sector) stands there: a draft says each thing once.

use crate::parse::record::record;

record! {
    /// An action plan. Nothing is required, since a draft is unfinished by nature.
    table RawDraftPlan {
        /// Where the state wants to go, in Markdown.
        vision: Optional Fact(Words),
        /// What good data does for the vision, in Markdown.
        data_vision: Optional Fact(Words),
        /// The day on which the plan was agreed on.
        written_on: Optional Fact(Day),
        /// The organization that wrote the plan; it is published.
        written_by: Optional Fact(Words),
        /// What the state wants to reach.
        goals: Optional FactTables<RawDraftGoal>,
        /// What the plan can draw on.
        resources: Optional FactTable<RawDraftResources>,
        /// The steps of the action plan that are left out.
        left_out: Optional FactTable<RawDraftLeftOut>,
    }
}

record! {
    /// A goal.
    table RawDraftGoal {
        /// A random name, made with the goal, which calendars know it by.
        id: Optional Fact(Words),
        /// What is to be reached, in a line.
        title: Optional Fact(Words),
        /// What exactly is to be done, in Markdown.
        specific: Optional Fact(Words),
        /// How success is told, in Markdown.
        measurable: Optional Fact(Words),
        /// Why it can be done, in Markdown.
        attainable: Optional Fact(Words),
        /// How it serves the vision, in Markdown.
        relevant: Optional Fact(Words),
        /// The day by which it is reached.
        due: Optional Fact(Day),
        /// The role or organization that answers for it; it is published.
        owner: Optional Fact(Words),
        /// The sub-elements that it moves.
        parts: Optional Facts(SubElement),
        /// The value of the level at which they stand.
        from: Optional Integer,
        /// The value of the level that they are to reach.
        to: Optional Integer,
        /// The work that it takes.
        activities: Optional FactTables<RawDraftActivity>,
    }
}

record! {
    /// A piece of the work for a goal.
    table RawDraftActivity {
        /// A random name, made with the activity, which calendars know it by.
        id: Optional Fact(Words),
        /// What is done.
        what: Optional Fact(Words),
        /// The role or organization that leads it; it is published.
        owner: Optional Fact(Words),
        /// The day by which it is done.
        due: Optional Fact(Day),
        /// How success is told.
        success: Optional Fact(Words),
        /// The levers that it uses.
        levers: Optional Facts(Lever),
        /// How far it is; planned when left out.
        status: Optional Fact(ActivityStatus),
    }
}

record! {
    /// What the plan can draw on.
    table RawDraftResources {
        /// The resources of the category with this id.
        resources = "*": Optional KeyedTables(ResourceCategory)<RawDraftResource>,
    }
}

record! {
    /// The resources of one category.
    table RawDraftResource [
        /// The id of the category.
        id: crate::parse::raw::RawText = key(),
    ] {
        /// What is there, in Markdown.
        there: Optional Fact(Words),
        /// What is missing, in Markdown.
        missing: Optional Fact(Words),
    }
}

record! {
    /// The steps of the action plan that are left out.
    table RawDraftLeftOut {
        /// Why the step with this id is left out.
        reasons = "*": Optional KeyedTexts(ActionStep),
    }
}
