//! What `site.toml` says.

use super::{IndexVec, Language, Localized, ResourceTypeIndex};

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site.
    pub title: Localized<String>,
    /// What it is, in a sentence.
    pub description: Localized<String>,
    /// Where it will stand: `https://host/path/`, always with a final slash.
    pub base_url: String,
    /// The languages, the default first; at least one.
    pub languages: Vec<Language>,
    /// The name of the theme.
    pub theme: String,
    /// The address of the repository, without a final slash.
    pub repository: Option<String>,
    /// The branch that "edit this page" goes to.
    pub branch: String,
    /// Where corrections go: `mailto:` or `https:`.
    pub contact: Option<String>,
    /// Who publishes the site, for citations.
    pub publisher: Localized<String>,
    /// After how many years a score is marked as old.
    pub stale_after_years: u16,
    /// Up to how many states every pair of states has a page of its own; 0 for none at all.
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

    /// Whether pairs of states have pages in a site of so many states.
    pub fn has_pair_pages(&self, states: usize) -> bool {
        states > 1 && states <= usize::from(self.compare_pairs_up_to)
    }
}

/// A license with its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct License {
    /// Its short name.
    pub name: String,
    /// Its text.
    pub url: Option<String>,
}

/// A kind of resource.
#[derive(Clone, Debug)]
pub struct ResourceType {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: Localized<String>,
}
