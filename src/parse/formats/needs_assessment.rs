//! `rubric/assessment.toml`

use crate::parse::record::record;

record! {
    /// What people read before, while and after they assess their own system in the browser.
    document RawNeedsAssessment {
        /// The title of its first page.
        title: Required Label,
        /// What it is and what it is for.
        introduction: Required Markdown,
        /// How long it takes.
        duration: Required Markdown,
        /// Where answers are kept, and for how long.
        storage: Required Markdown,
        /// How to take answers to another device or to other people.
        moving: Required Markdown,
        /// What is sent to others, and when.
        privacy: Required Markdown,
        /// Why the computed mean of a core element and the score that a team chooses may differ.
        summary: Required Markdown,
        /// What it means to be at the end.
        end: Required Markdown,
        /// How several people come to one answer.
        settling: Required Markdown,
        /// A step of the work.
        steps = "step": Required Tables<RawAssessmentStep>,
    }
}

record! {
    /// A step of the work: what to do, and how.
    table RawAssessmentStep {
        /// The id, also its anchor.
        id: Required Id,
        /// The title.
        title: Required Label,
        /// How to do it.
        description: Required Markdown,
    }
}
