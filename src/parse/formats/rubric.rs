//! `rubric/rubric.toml`, `rubric/elements/*.toml`

use super::shared::RawCitation;
use crate::parse::record::record;

record! {
    /// The rubric: the scale, and what an assessment can look at and stand on.
    document RawRubric {
        /// A name for the rubric that never changes.
        id: Required Fact(Words),
        /// The version that new assessments rate against.
        version: Required Fact(Words),
        /// What people call the rubric.
        title: Required Label,
        /// Where the rubric was published.
        source: Required FactTable<RawCitation>,
        /// A level of the rating scale.
        ratings = "rating": Required Tables<RawRating>,
        /// A part of the system that an assessment can look at; the first is the whole system.
        sectors = "sector": Required Tables<RawSector>,
        /// A ground on which ratings can stand: who chose them, and from what.
        bases = "basis": Required Tables<RawBasis>,
        /// How ticked criteria suggest a rating.
        suggestion: Optional Table<RawSuggestion>,
        /// What one version of the rubric changed.
        changes = "change": Optional Tables<RawChange>,
    }
}

record! {
    /// A level of the rating scale.
    table RawRating {
        /// The number that people see.
        value: Required IntegerId,
        /// The word for the level.
        name: Required Label,
        /// What the level means.
        definition: Required Markdown,
    }
}

record! {
    /// A part of the system that an assessment can look at.
    table RawSector {
        /// The id that assessments, practices and resources name; also in file names and addresses.
        id: Required Id,
        /// What people call it.
        name: Required Label,
        /// What it covers.
        definition: Required Markdown,
    }
}

record! {
    /// A ground on which ratings can stand.
    table RawBasis {
        /// The id that assessments name.
        id: Required Id,
        /// What people call it.
        name: Required Label,
        /// What it means.
        definition: Required Markdown,
        /// Whether every rating on this basis must cite a source that a reader can look up: one with
        /// an address, or with a publisher and a year or day. False when left out.
        needs_source: Optional Boolean,
        /// Whether every rating on this basis must name a criterion that holds, and say why if it
        /// differs from what its criteria suggest. False when left out.
        needs_criteria: Optional Boolean,
        /// Whether the state itself chose or confirmed the ratings; false when left out. Pages say how
        /// many states have.
        by_state: Optional Boolean,
    }
}

record! {
    /// How ticked criteria suggest a rating.
    table RawSuggestion {
        /// What a reader should know about every suggestion.
        note: Required Markdown,
        /// A rule; the first whose conditions all hold suggests its rating.
        rules = "rule": Required Tables<RawSuggestionRule>,
    }
}

record! {
    /// A rule that suggests a rating.
    table RawSuggestionRule {
        /// The id that translations find the rule by; needed only where there are some.
        id: Optional Id,
        /// Conditions that must all hold; none when the rule always holds.
        when: Optional FactTables<RawCondition>,
        /// The value of the level that is suggested.
        rating: Required Level,
        /// Why, in a sentence.
        because: Required Text,
    }
}

record! {
    /// A condition on the share, 0 to 1, of the criteria of one level that are ticked.
    table RawCondition {
        /// The value of the level.
        level: Required Level,
        /// The share is larger than this.
        more_than: Optional Number,
        /// The share is this or larger.
        at_least: Optional Number,
        /// The share is this or smaller.
        at_most: Optional Number,
        /// The share is smaller than this.
        less_than: Optional Number,
        /// The share is at least as large as that of the level with this value.
        at_least_share_of: Optional Integer,
    }
}

record! {
    /// What one version of the rubric changed, for comparing scores across versions.
    table RawChange {
        /// The version that made the change.
        version: Required Id,
        /// The sub-elements that it concerns.
        sub_elements: Optional Facts(SubElement),
        /// Whether their scores before and after can be compared.
        comparable: Required Boolean,
        /// What changed.
        note: Required Markdown,
    }
}

record! {
    /// A core element of the rubric, with its sub-elements.
    document RawElement {
        /// The id, also that of its table in an assessment.
        id: Required Id,
        /// The whole title.
        title: Required Label,
        /// A title of a word or two, for narrow places.
        short: Required Label,
        /// Why the element matters.
        why: Required Markdown,
        /// The name of an icon of the theme.
        icon: Optional Fact(Words),
        /// A sub-element: what is rated.
        sub_elements = "sub_element": Required Tables<RawSubElement>,
    }
}

record! {
    /// A sub-element: what is rated.
    table RawSubElement {
        /// The id, also that of its table in an assessment.
        id: Required Id,
        /// The title.
        title: Required Label,
        /// What holds where it is done well.
        statement: Required Markdown,
        /// The levers that move it.
        levers: Optional Facts(Lever),
        /// A sentence that holds or does not hold, and so speaks for a level.
        criteria = "criterion": Optional Tables<RawCriterion>,
    }
}

record! {
    /// A criterion of a sub-element.
    table RawCriterion {
        /// The id that scores name where the criterion holds.
        id: Required Id,
        /// The value of the level that it speaks for.
        level: Required Level,
        /// The criterion itself, as a statement.
        text: Required Markdown,
    }
}
