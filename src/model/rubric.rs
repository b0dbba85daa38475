//! The rubric that states are rated against. Everything about it is data.

use super::natural_order;
use super::{
    BasisIndex, Citation, CriterionIndex, ElementIndex, IndexVec, LeverIndex, Localized, Markdown,
    Rating, SectorIndex, SubElementIndex,
};

/// A rubric with any number of elements, sub-elements and levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Rubric {
    /// A stable identifier.
    pub id: String,
    /// The version for new assessments.
    pub version: String,
    /// The title.
    pub title: Localized<String>,
    /// The publication that it is from.
    pub source: Citation,
    /// The rating scale, lowest first; at least two levels.
    pub levels: IndexVec<Rating, Level>,
    /// The parts of the system that an assessment can be about; the first is the whole system.
    pub sectors: IndexVec<SectorIndex, Sector>,
    /// The bases that a rating can have.
    pub bases: IndexVec<BasisIndex, Basis>,
    /// The rule by which ticked criteria suggest a rating, if there is one.
    pub suggestion: Option<Suggestion>,
    /// The changes of later versions, oldest first.
    pub changes: Vec<Change>,
    /// The core elements, in order.
    pub elements: IndexVec<ElementIndex, Element>,
    /// All sub-elements, in order of their elements.
    pub sub_elements: IndexVec<SubElementIndex, SubElement>,
}

/// A level of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The displayed number.
    pub value: i32,
    /// The name.
    pub name: Localized<String>,
    /// The definition.
    pub definition: Localized<Markdown>,
}

/// A part of the system that an assessment can be about.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Stable id, also in file names and addresses.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// What it covers.
    pub definition: Localized<Markdown>,
}

/// The basis of a rating: a self-assessment, a desk review …
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// Stable id.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// The definition.
    pub definition: Localized<Markdown>,
    /// Whether every rating on this basis must have a source.
    pub needs_source: bool,
    /// Whether every rating on this basis must tick criteria, and say why if it differs from what
    /// they suggest.
    pub needs_criteria: bool,
    /// Whether the state itself chose or confirmed the ratings.
    pub by_state: bool,
}

/// A core element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Stable id, as in the published rubric.
    pub id: String,
    /// The id as part of an address.
    pub slug: String,
    /// The published name.
    pub title: Localized<String>,
    /// A short title for column heads.
    pub short: Localized<String>,
    /// Why it matters.
    pub why: Localized<Markdown>,
    /// The name of an icon of the theme.
    pub icon: Option<String>,
    /// Its sub-elements, in order; at least one.
    pub sub_elements: Vec<SubElementIndex>,
}

/// A sub-element, the unit that is rated.
#[derive(Clone, Debug, PartialEq)]
pub struct SubElement {
    /// Stable id, as in the published rubric.
    pub id: String,
    /// The id as part of an address.
    pub slug: String,
    /// The id without that of its element: `A` of `1A`; the head of a column.
    pub letter: String,
    /// The core element it belongs to.
    pub element: ElementIndex,
    /// A short name.
    pub title: Localized<String>,
    /// The full statement that is rated.
    pub statement: Localized<Markdown>,
    /// The levers that move it.
    pub levers: Vec<LeverIndex>,
    /// The criteria of the described levels, in the order of the file.
    pub criteria: IndexVec<CriterionIndex, Criterion>,
}

impl SubElement {
    /// The criteria that describe one level, with their indexes.
    pub fn criteria_of(&self, level: Rating) -> impl Iterator<Item = (CriterionIndex, &Criterion)> {
        (self.criteria.iter_enumerated()).filter(move |(_, criterion)| criterion.level == level)
    }

    /// The levels that have criteria, lowest first.
    pub fn described_levels(&self) -> Vec<Rating> {
        let mut levels: Vec<_> = (self.criteria.iter())
            .map(|criterion| criterion.level)
            .collect();
        levels.sort();
        levels.dedup();
        levels
    }
}

/// One criterion of one described level.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Stable id, unique within the sub-element; assessments refer to it.
    pub id: String,
    /// The level that it describes.
    pub level: Rating,
    /// The condition that must be met.
    pub text: Localized<Markdown>,
}

/// The rule by which ticked criteria suggest a rating: the first row whose conditions all hold
/// gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// A note for readers.
    pub note: Localized<Markdown>,
    /// The rows, in order.
    pub rules: Vec<SuggestionRule>,
}

/// A row of the suggestion table.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionRule {
    /// The conditions, all of which must hold; an empty list always holds.
    pub when: Vec<Condition>,
    /// The rating that is suggested.
    pub rating: Rating,
    /// The reason, as displayed.
    pub because: Localized<String>,
}

/// A condition on the share of a level's criteria that are ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The level whose criteria are counted.
    pub level: Rating,
    /// The test of the share.
    pub test: ShareTest,
}

/// A test of a share of ticked criteria (0 to 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ShareTest {
    /// `>`
    MoreThan(f64),
    /// `≥`
    AtLeast(f64),
    /// `≤`
    AtMost(f64),
    /// `<`
    LessThan(f64),
    /// `≥` the share of another level's criteria.
    AtLeastShareOf(Rating),
}

/// A change in a later version of the rubric.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The version with the change.
    pub version: String,
    /// The changed sub-elements.
    pub sub_elements: Vec<SubElementIndex>,
    /// Whether ratings before and after can still be compared.
    pub comparable: bool,
    /// A note for readers.
    pub note: Localized<Markdown>,
}

impl Rubric {
    /// The level of a rating.
    pub fn level(&self, rating: Rating) -> &Level {
        &self.levels[rating]
    }

    /// The sub-element at an index of this rubric.
    pub fn sub_element(&self, index: SubElementIndex) -> &SubElement {
        &self.sub_elements[index]
    }

    /// The core element at an index of this rubric.
    pub fn element(&self, index: ElementIndex) -> &Element {
        &self.elements[index]
    }

    /// The sector that covers the whole system: the first.
    pub fn whole_sector(&self) -> SectorIndex {
        SectorIndex(0)
    }

    /// Every version that an assessment may name: those of `changes` and the current one, oldest
    /// first.
    pub fn versions(&self) -> Vec<&str> {
        let mut versions: Vec<&str> = (self.changes.iter())
            .map(|change| change.version.as_str())
            .collect();
        versions.push(&self.version);
        versions.sort_unstable_by(|a, b| natural_order(a, b));
        versions.dedup();
        versions
    }
}
