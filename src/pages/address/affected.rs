//! Which pages show content of a changed file.

use std::collections::BTreeSet;

use crate::model::Site;

use super::page::{AssessmentPage, HOME, Page};

/// The pages that show content of some files.
#[derive(Debug, Default)]
pub struct AffectedPages<'a> {
    site: Option<&'a Site>,
    /// Whether a file affects every page: the theme, the rubric, the settings.
    is_everything: bool,
    states: BTreeSet<&'a str>,
    practices: BTreeSet<&'a str>,
    resources: BTreeSet<&'a str>,
    contents: BTreeSet<&'a str>,
}

impl<'a> AffectedPages<'a> {
    /// The pages for files given by their paths from the project's root.
    pub fn new(site: &'a Site, paths: &[&'a str]) -> Self {
        let mut affected = Self {
            site: Some(site),
            ..Self::default()
        };
        for path in paths {
            let parts: Vec<&str> = path.split('/').collect();
            // The file name up to its first dot; the rest is language and extension.
            let stem = |name: &'a str| name.split('.').next().unwrap_or(name);
            match parts.as_slice() {
                ["states", slug, ..] => affected.states.insert(slug),
                ["content", "practices", name, ..] => affected.practices.insert(stem(name)),
                ["content", "resources", name, ..] => affected.resources.insert(stem(name)),
                ["content", name, ..] => affected.contents.insert(stem(name)),
                _ => {
                    affected.is_everything = true;
                    true
                }
            };
        }
        affected
    }

    /// Whether a page shows content of the files.
    pub fn contains(&self, page: Page) -> bool {
        let Some(site) = self.site else {
            return false;
        };
        if self.is_everything {
            return true;
        }
        match page {
            Page::Moved(of, _) => self.contains(of.page()),
            Page::State(index) | Page::StatePlan(index) | Page::Edition(index, _) => {
                self.states.contains(site.states[index].slug.as_str())
            }
            Page::Learn(_) | Page::Compare | Page::PairsOf(_) => !self.states.is_empty(),
            Page::Pair(first, second) => [first, second]
                .iter()
                .any(|index| self.states.contains(site.states[index].slug.as_str())),
            Page::Practice(index) => {
                let slug = site.practices[index].slug.as_str();
                self.practices.contains(slug)
            }
            Page::Resource(index) => {
                let slug = site.resources[index].slug.as_str();
                self.resources.contains(slug)
            }
            Page::Content(at) => (site.content.get(at as usize))
                .is_some_and(|page| self.contents.contains(page.slug.as_str())),
            Page::Home => !self.states.is_empty() || self.contents.contains(HOME),
            Page::States(_)
            | Page::Elements
            | Page::Element(_)
            | Page::Changes
            | Page::Data
            | Page::National
            | Page::Trends => !self.states.is_empty(),
            Page::SubElement(..) => {
                !(self.states.is_empty() && self.practices.is_empty() && self.resources.is_empty())
            }
            Page::Practices => !self.practices.is_empty(),
            Page::Resources | Page::ResourcesOf(_) => !self.resources.is_empty(),
            Page::Levers | Page::Lever(_) | Page::Audiences | Page::Audience(_) => {
                !(self.practices.is_empty() && self.resources.is_empty())
            }
            Page::EmbedHeatMap(index, _) => self.states.contains(site.states[index].slug.as_str()),
            Page::EmbedMap(..) | Page::Embeds => !self.states.is_empty(),
            Page::Plan => {
                !(self.states.is_empty() && self.practices.is_empty() && self.resources.is_empty())
            }
            // The states that people can start from.
            Page::Assessment(AssessmentPage::Start | AssessmentPage::Record) => {
                !self.states.is_empty()
            }
            Page::Assessment(_) | Page::Glossary | Page::Theory | Page::NotFound => false,
        }
    }
}
