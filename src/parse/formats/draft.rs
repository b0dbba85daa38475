//! The draft of an assessment and of the plan that comes of it, as the form in the browser saves it:
//! a file of JSON that `statewise import` reads. `docs/draft.md` tells more about each key.
//!
//! The texts of a draft are kept as they are, even if they are wrong: the TOML file that is made of
//! them is what is checked.

use super::draft_plan::RawDraftPlan;
use crate::parse::record::record;

record! {
    /// A draft of an assessment and of an action plan: the answers of the form, finished or not.
    document RawDraft {
        /// The kind of file, always the same word.
        format: Required Fact(DraftFormat),
        /// The version of this format: 1.
        version: Required DraftVersion,
        /// A random name of 16 to 64 lower-case letters, digits and hyphens, made with the draft.
        id: Required Fact(DraftId),
        /// What people call the draft.
        name: Optional Fact(Words),
        /// The rubric that is rated against.
        rubric: Required FactTable<RawDraftRubric>,
        /// The answers.
        assessment: Optional FactTable<RawDraftAssessment>,
        /// The action plan that comes of the answers.
        plan: Optional FactTable<RawDraftPlan>,
    }
}

record! {
    /// The rubric that a draft rates against.
    table RawDraftRubric {
        /// The name of the rubric that never changes.
        id: Required Fact(Words),
        /// Its version.
        version: Required Fact(RubricVersion),
    }
}

record! {
    /// The answers of a draft. None is required, since a draft is unfinished by nature.
    table RawDraftAssessment {
        /// The state or system, as typed.
        system: Optional Fact(Words),
        /// The USPS code of the state.
        code: Optional Fact(StateCode),
        /// The sector that was looked at.
        sector: Optional Fact(Sector),
        /// The year of the edition.
        edition: Optional Integer,
        /// The ground on which the ratings stand.
        basis: Optional Fact(Basis),
        /// The day of the assessment.
        assessed_on: Optional Fact(Day),
        /// The organization that chose the ratings; it is published.
        assessed_by: Optional Fact(Words),
        /// The name or role of who filled in the form; it stays in this file.
        filled_in_by: Optional Fact(Words),
        /// What a reader should know about the whole assessment, in Markdown.
        note: Optional Fact(Words),
        /// The answers about each sub-element.
        scores: Optional FactTable<RawDraftScores>,
        /// The answers about each core element as a whole.
        summaries: Optional FactTable<RawDraftSummaries>,
        /// What the team says about the pattern of its scores.
        patterns: Optional Facts(Words),
        /// What is strong, in the words of the team.
        strengths: Optional FactTables<RawDraftHighlight>,
        /// What is hard, in the words of the team.
        challenges: Optional FactTables<RawDraftHighlight>,
        /// How the answers of several people became these.
        settled: Optional FactTable<RawDraftSettled>,
    }
}

record! {
    /// The answers about each sub-element.
    table RawDraftScores {
        /// The answers about the sub-element with this id.
        scores = "*": Optional KeyedTables(SubElement)<RawDraftScore>,
    }
}

record! {
    /// The answers about one sub-element.
    table RawDraftScore [
        /// The id of the sub-element.
        id: crate::parse::raw::RawText = key(),
    ] {
        /// The value of the chosen level. A score has this or a status.
        rating: Optional Integer,
        /// Why there is no rating.
        status: Optional Fact(Status),
        /// The criteria that hold.
        criteria: Optional Facts(Criterion),
        /// Why this rating, in Markdown.
        evidence: Optional Fact(Words),
        /// Where the facts come from.
        sources: Optional FactTables<RawDraftSource>,
        /// Whether the team said that this sub-element is done; false when left out.
        is_completed: Optional Boolean,
    }
}

record! {
    /// A publication or web page.
    table RawDraftSource {
        /// The title, as it was published.
        title: Optional Fact(Words),
        /// Who published it.
        publisher: Optional Fact(Words),
        /// The address where it can be read.
        url: Optional Fact(Url),
        /// The year in which it was published.
        year: Optional Integer,
        /// The day on which somebody last read it at its address.
        accessed: Optional Fact(Day),
    }
}

record! {
    /// The answers about each core element.
    table RawDraftSummaries {
        /// The answers about the core element with this id.
        summaries = "*": Optional KeyedTables(Element)<RawDraftSummary>,
    }
}

record! {
    /// The answers about one core element.
    table RawDraftSummary [
        /// The id of the core element.
        id: crate::parse::raw::RawText = key(),
    ] {
        /// The value of the level that the team chose for the whole core element.
        rating: Optional Integer,
        /// Why this rating, in Markdown.
        evidence: Optional Fact(Words),
        /// Whether the team said that this core element is done; false when left out.
        is_completed: Optional Boolean,
    }
}

record! {
    /// A strength or a challenge.
    table RawDraftHighlight {
        /// What it is, in the words of the team.
        text: Optional Fact(Words),
        /// The sub-elements that it is about.
        parts: Optional Facts(SubElement),
    }
}

record! {
    /// How the answers of several people became one.
    table RawDraftSettled {
        /// The files that came together.
        inputs: Optional FactTables<RawDraftInput>,
        /// How each sub-element was settled.
        parts: Optional FactTable<RawDraftSettledAnswers>,
        /// How each core element was settled.
        elements: Optional FactTable<RawDraftSettledAnswers>,
    }
}

record! {
    /// A file that came together with others.
    table RawDraftInput {
        /// The SHA-256 of the file, in hexadecimal digits.
        hash: Optional Fact(Words),
        /// The name of its draft.
        name: Optional Fact(Words),
    }
}

record! {
    /// How each answer was settled.
    table RawDraftSettledAnswers {
        /// How the answer about the sub-element or core element with this id was settled.
        answers = "*": Optional KeyedTables(Part)<RawDraftSettledAnswer>,
    }
}

record! {
    /// How one answer was settled.
    table RawDraftSettledAnswer [
        /// The id of the sub-element or core element.
        id: crate::parse::raw::RawText = key(),
    ] {
        /// The lowest and the highest rating that was given.
        range: Optional Integers,
        /// How many people rated it.
        count: Optional Integer,
        /// Who settled it.
        by: Optional Fact(Words),
        /// Why it was settled so.
        why: Optional Fact(Words),
    }
}
