//! What people read around the needs assessment that they fill in in the browser.

use super::{Localized, Markdown};

/// The texts of the needs assessment. Its questions are those of the rubric.
#[derive(Clone, Debug)]
pub struct NeedsAssessment {
    /// The title.
    pub title: Localized<String>,
    /// What it is and what it is for.
    pub introduction: Localized<Markdown>,
    /// How long it takes.
    pub duration: Localized<Markdown>,
    /// Where answers are kept, and for how long.
    pub storage: Localized<Markdown>,
    /// How to take answers to another device or to other people.
    pub moving: Localized<Markdown>,
    /// What is sent to others, and when.
    pub privacy: Localized<Markdown>,
    /// Why a computed mean and a chosen score may differ.
    pub summary: Localized<Markdown>,
    /// What it means to be at the end.
    pub end: Localized<Markdown>,
    /// How several people come to one answer.
    pub settling: Localized<Markdown>,
    /// The steps of the work, in order.
    pub steps: Vec<AssessmentStep>,
}

impl NeedsAssessment {
    /// The name by which texts link to its first page: `page:assessment`.
    pub const PAGE: &str = "assessment";
}

/// A step of the needs assessment.
#[derive(Clone, Debug)]
pub struct AssessmentStep {
    /// Stable id, used as anchor.
    pub id: String,
    /// The title.
    pub title: Localized<String>,
    /// How to do it.
    pub description: Localized<Markdown>,
}
