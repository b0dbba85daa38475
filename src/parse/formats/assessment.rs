//! `states/*/2025.toml`, `states/*/2025-k12.toml`

use super::shared::RawCitation;
use crate::parse::raw::RawText;
use crate::parse::record::record;

record! {
    /// How one state, or one sector of it, is rated in one edition. The edition is the file's name.
    document RawAssessment {
        /// The version of the rubric that was rated against.
        rubric: Required Fact(RubricVersion),
        /// The sector that was looked at; the one in the file's name, else the whole system, when
        /// left out.
        sector: Optional Fact(Sector),
        /// The ground on which the ratings stand.
        basis: Required Fact(Basis),
        /// The time that the ratings speak of: a year, or a day; the year in the file's name when
        /// left out. More than a year before `assessed_on`, the assessment is a look back.
        as_of: Optional YearOrDay,
        /// The day of the assessment.
        assessed_on: Required Date,
        /// Who chose the ratings.
        assessed_by: Required Fact(Words),
        /// What a reader should know about the whole assessment.
        note: Optional Markdown,
        /// The score of the sub-element or element that the table is named for.
        scores = "*": Optional KeyedTables(Part)<RawScore>,
    }
}

record! {
    /// The score of a sub-element, or what is said of an element: the table is named by its id.
    table RawScore [
        /// The key of the table: the id of a sub-element or an element.
        id: RawText = key(),
        /// Whether `rating` was written at all, even if it could not be read.
        rating_written: bool = has("rating"),
    ] {
        /// The value of a level of the scale. A score has this or a status.
        rating: Optional Level,
        /// Why there is no rating.
        status: Optional Fact(Status),
        /// Why this rating, in plain words.
        evidence: Optional Markdown,
        /// The criteria that hold.
        criteria: Optional Facts(Criterion),
        /// The criteria that somebody looked for without finding anything on them.
        not_found: Optional Facts(Criterion),
        /// Why the rating differs from the one that the criteria suggest, in a sentence.
        why: Optional Text,
        /// Where the facts come from.
        sources: Optional FactTables<RawCitation>,
    }
}
