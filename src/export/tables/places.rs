//! The short names of states, also of those without a profile, by which tables refer to them.

use crate::model::{PLACES, Place, PlaceOrState, Site};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The short names of all states, with or without a profile.
pub(super) struct Slugs<'a> {
    site: &'a Site,
    /// Those of places without a profile, by postal code.
    of_places: BTreeMap<&'static str, String>,
}

impl<'a> Slugs<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let mut taken: BTreeSet<Cow<'a, str>> = BTreeSet::new();
        taken.extend(site.states.iter().map(|state| Cow::Borrowed(&*state.slug)));
        let profiles = site.states.iter().filter_map(|state| state.place);
        let with_profile: BTreeSet<&str> = profiles.map(|place| place.code).collect();
        let mut of_places = BTreeMap::new();
        let places = if is_about_places(site) { PLACES } else { &[] };
        for place in places
            .iter()
            .filter(|place| !with_profile.contains(place.code))
        {
            let mut slug = slug(place.name);
            // A system without a code may have taken the name.
            while taken.contains(&*slug) {
                slug.push('-');
                slug.push_str(&place.code.to_lowercase());
            }
            taken.insert(Cow::Owned(slug.clone()));
            of_places.insert(place.code, slug);
        }
        Self { site, of_places }
    }

    /// The short name of a state.
    pub(super) fn of(&self, state: PlaceOrState) -> Option<Cow<'a, str>> {
        match state {
            PlaceOrState::State(index) => {
                let state = self.site.states.get(index)?;
                Some(Cow::Borrowed(&state.slug))
            }
            PlaceOrState::Place(place) => self.of_places.get(place.code).cloned().map(Cow::Owned),
        }
    }

    /// The places without a profile, with their short names.
    pub(super) fn places(&self) -> impl Iterator<Item = (&'static Place, &str)> {
        PLACES.iter().filter_map(|place| {
            let slug = self.of_places.get(place.code)?;
            Some((place, slug.as_str()))
        })
    }
}

/// Whether the site is about places of the fixed list: one has a profile, or a practice or a resource
/// is from one. A site about other systems lists none of them.
pub(super) fn is_about_places(site: &Site) -> bool {
    let practices = site.practices.iter().flat_map(|practice| &practice.states);
    let resources = site.resources.iter().flat_map(|resource| &resource.states);
    site.states.iter().any(|state| state.place.is_some())
        || practices
            .chain(resources)
            .any(|of| matches!(of, PlaceOrState::Place(_)))
}

/// A name in small letters, with hyphens between its words.
fn slug(name: &str) -> String {
    let words = name.split_whitespace();
    let words: Vec<String> = words
        .map(|word| {
            let letters = word.chars().filter(char::is_ascii_alphanumeric);
            letters.collect::<String>().to_ascii_lowercase()
        })
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{site, state};

    #[test]
    fn every_place_has_a_short_name_of_its_own() {
        let mut ohio = state("the-buckeye-state", Vec::new());
        ohio.place = Place::from_code("OH");
        let system = state("utah", Vec::new());
        let site = site(4, &[1], vec![ohio, system]);
        let slugs = Slugs::new(&site);
        for (code, slug) in [
            ("WV", "west-virginia"),
            ("VI", "us-virgin-islands"),
            ("DC", "district-of-columbia"),
            ("UT", "utah-ut"), // A system without a code has that name.
        ] {
            let place = Place::from_code(code).unwrap();
            assert_eq!(slugs.of(PlaceOrState::Place(place)).unwrap(), slug);
        }
        assert_eq!(slugs.places().count(), PLACES.len() - 1);
        assert!(slugs.places().all(|(place, _)| place.code != "OH"));
    }

    #[test]
    fn a_site_about_other_systems_lists_no_places() {
        let site = site(4, &[1], vec![state("garden", Vec::new())]);
        assert_eq!(Slugs::new(&site).places().count(), 0);
    }
}
