//! The settings in `site.toml`.

use super::{AudienceIndex, IndexVec, Language, Localized, ResourceTypeIndex, SubElementIndex};

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site.
    pub title: Localized<String>,
    /// A description in one sentence.
    pub description: Localized<String>,
    /// The address of the published site: `https://host/path/`, always with a final slash.
    pub base_url: String,
    /// The languages, the default first; at least one.
    pub languages: Vec<Language>,
    /// The name of the theme.
    pub theme: String,
    /// The address of the repository, without a final slash.
    pub repository: Option<String>,
    /// The branch that "edit this page" goes to.
    pub branch: String,
    /// The address for corrections: `mailto:` or `https:`.
    pub contact: Option<String>,
    /// The publisher, for citations.
    pub publisher: Localized<String>,
    /// The number of years after which an assessment is marked as old.
    pub stale_after_years: u16,
    /// The largest number of states for which every pair of states has a page; 0 for no such pages.
    pub compare_pairs_up_to: u16,
    /// The license of words and data.
    pub license: License,
    /// The headings of a best practice, in order.
    pub practice_headings: Localized<Vec<String>>,
    /// The kinds of resources.
    pub resource_types: IndexVec<ResourceTypeIndex, ResourceType>,
}

impl Settings {
    /// The language that originals are written in.
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// Whether pairs of states have pages in a site with this number of states.
    pub fn has_pair_pages(&self, states: usize) -> bool {
        states > 1 && states <= usize::from(self.compare_pairs_up_to)
    }
}

/// A license with its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct License {
    /// Its short name.
    pub name: String,
    /// The address of its text.
    pub url: Option<String>,
}

/// A kind of resource.
#[derive(Clone, Debug)]
pub struct ResourceType {
    /// Stable id.
    pub id: String,
    /// The displayed name.
    pub name: Localized<String>,
    /// What somebody asks who looks for this kind.
    pub question: Option<Localized<String>>,
    /// The sub-elements on whose pages the question stands.
    pub sub_elements: Vec<SubElementIndex>,
    /// The audiences on whose pages the question stands.
    pub audiences: Vec<AudienceIndex>,
}
