//! The rubric: what states are rated against. Everything about it is data.

use super::natural_order;
use super::{
    BasisIndex, Citation, CriterionIndex, ElementIndex, IndexVec, LeverIndex, Localized, Markdown,
    Rating, SectorIndex, SubElementIndex,
};

/// A rubric with any number of elements, sub-elements and levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Rubric {
    /// A stable name.
    pub id: String,
    /// The version that new assessments are made against.
    pub version: String,
    /// What people call it.
    pub title: Localized<String>,
    /// Where it was published.
    pub source: Citation,
    /// The rating scale, lowest first; at least two levels.
    pub levels: IndexVec<Rating, Level>,
    /// Parts of the system that an assessment can look at; the first is the whole.
    pub sectors: IndexVec<SectorIndex, Sector>,
    /// On what ground a rating stands.
    pub bases: IndexVec<BasisIndex, Basis>,
    /// How ticked criteria suggest a rating, if the rubric says.
    pub suggestion: Option<Suggestion>,
    /// What later versions changed, oldest first.
    pub changes: Vec<Change>,
    /// The core elements, in order.
    pub elements: IndexVec<ElementIndex, Element>,
    /// All sub-elements, in order of their elements.
    pub sub_elements: IndexVec<SubElementIndex, SubElement>,
}

/// A level of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The number that people see.
    pub value: i32,
    /// The word for it.
    pub name: Localized<String>,
    /// What it means.
    pub definition: Localized<Markdown>,
}

/// A part of the system that an assessment looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Stable id, also in file names and addresses.
    pub id: String,
    /// What people call it.
    pub name: Localized<String>,
    /// What it covers.
    pub definition: Localized<Markdown>,
}

/// On what ground a rating stands: a self-assessment, a desk review …
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: Localized<String>,
    /// What it means.
    pub definition: Localized<Markdown>,
    /// Whether every rating on this basis must cite a source.
    pub needs_source: bool,
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
    /// One word for the head of a column.
    pub short: Localized<String>,
    /// Why it matters.
    pub why: Localized<Markdown>,
    /// The name of an icon of the theme.
    pub icon: Option<String>,
    /// Its sub-elements, in order; at least one.
    pub sub_elements: Vec<SubElementIndex>,
}

/// A sub-element: what is rated.
#[derive(Clone, Debug, PartialEq)]
pub struct SubElement {
    /// Stable id, as in the published rubric.
    pub id: String,
    /// The id as part of an address.
    pub slug: String,
    /// The id without that of its element: `A` of `1A`. Heads a column.
    pub letter: String,
    /// The core element it belongs to.
    pub element: ElementIndex,
    /// A short name.
    pub title: Localized<String>,
    /// The whole idea.
    pub statement: Localized<Markdown>,
    /// The levers that move it.
    pub levers: Vec<LeverIndex>,
    /// The criteria of the described levels, in the order of the file.
    pub criteria: IndexVec<CriterionIndex, Criterion>,
}

impl SubElement {
    /// The criteria that describe one level, with their places in the list.
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
    /// What must hold.
    pub text: Localized<Markdown>,
}

/// How ticked criteria suggest a rating: rows are tried from the top, the first whose conditions
/// all hold gives the rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What people should know about it.
    pub note: Localized<Markdown>,
    /// The rows, in order.
    pub rules: Vec<SuggestionRule>,
}

/// A row of the suggestion table.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionRule {
    /// All of these must hold; none means always.
    pub when: Vec<Condition>,
    /// The rating that is suggested.
    pub rating: Rating,
    /// The reason shown to people.
    pub because: Localized<String>,
}

/// A condition on the share of a level's criteria that are ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Whose criteria are counted.
    pub level: Rating,
    /// What the share is held against.
    pub test: ShareTest,
}

/// What a share of ticked criteria (0 to 1) is held against.
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

/// What a later version of the rubric changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The version that changed it.
    pub version: String,
    /// What it changed.
    pub sub_elements: Vec<SubElementIndex>,
    /// Whether ratings before and after can still be compared.
    pub comparable: bool,
    /// What people should know.
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

    /// The sector that covers everything: the first.
    pub fn whole_sector(&self) -> SectorIndex {
        SectorIndex(0)
    }

    /// Every version an assessment may name: those of the ledger and the current one, oldest first.
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
