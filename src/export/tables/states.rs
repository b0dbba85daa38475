//! The columns of the table of states: a row for each place of the fixed list of postal codes, with or
//! without a profile, and for each system without a code.

use super::places::{Slugs, is_about_places};
use crate::analysis::Analysis;
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::assessment_id;
use crate::model::{PLACES, Place, Site, State};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A state.
pub(super) struct StateRow<'a> {
    site: &'a Site,
    analysis: &'a Analysis,
    slug: Cow<'a, str>,
    listed: Listed<'a>,
}

/// A state of the table of states.
enum Listed<'a> {
    /// With its position among the states of the site.
    Profile(usize, &'a State),
    /// Without a profile.
    Place(&'static Place),
}

/// Every state, by slug.
pub(super) fn rows<'a>(
    site: &'a Site,
    analysis: &'a Analysis,
) -> impl Iterator<Item = StateRow<'a>> {
    let slugs = Slugs::new(site);
    let profiles = site.states.iter().enumerate().map(|(at, state)| {
        (
            Cow::Borrowed(state.slug.as_str()),
            Listed::Profile(at, state),
        )
    });
    let places = slugs.places();
    let places = places.map(|(place, slug)| (Cow::Owned(slug.to_owned()), Listed::Place(place)));
    let mut rows: Vec<(Cow<'a, str>, Listed<'a>)> = profiles.chain(places).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows.into_iter().map(move |(slug, listed)| StateRow {
        site,
        analysis,
        slug,
        listed,
    })
}

/// The number of rows.
pub(super) fn count(site: &Site) -> usize {
    let places = site.states.iter().filter_map(|state| state.place);
    let with_profile: BTreeSet<&str> = places.map(|place| place.code).collect();
    let places = if is_about_places(site) {
        PLACES.len()
    } else {
        0
    };
    site.states.len() + places - with_profile.len()
}

impl<'a> StateRow<'a> {
    fn place(&self) -> Option<&'static Place> {
        match self.listed {
            Listed::Profile(_, state) => state.place,
            Listed::Place(place) => Some(place),
        }
    }

    fn name(&self) -> Cell<'a> {
        match self.listed {
            Listed::Profile(_, state) => Cell::text(&state.name.original),
            Listed::Place(place) => Cell::text(place.name),
        }
    }

    fn profile(&self) -> Option<(usize, &'a State)> {
        match self.listed {
            Listed::Profile(at, state) => Some((at, state)),
            Listed::Place(_) => None,
        }
    }

    fn current(&self) -> Cell<'a> {
        let id = self.profile().and_then(|(at, state)| {
            let current = self.analysis.states.get(at)?.current?;
            let assessment = state.assessments.get(current)?;
            Some(assessment_id(self.site, state, assessment))
        });
        id.map_or(Cell::Empty, Cell::text)
    }

    /// The numbers of rated and applicable parts of the current assessment.
    fn rated_of(&self) -> Option<(usize, usize)> {
        let (at, _) = self.profile()?;
        let table = self.analysis.states.get(at)?;
        table.current.map(|_| (table.rated, table.of))
    }
}

columns! { StateRow:
    "slug" Text "data-column-slug" |row| Cell::Text(row.slug.clone()),
    "state" Text "data-column-state" |row| row.name(),
    "code" Text "data-column-code" |row| Cell::optional(row.place().map(|place| place.code)),
    "state_fips" Text "data-column-state-fips" |row| {
        Cell::optional(row.place().map(|place| place.fips))
    },
    "has_profile" Boolean "data-column-has-profile" |row| Cell::Flag(row.profile().is_some()),
    "is_assessed" Boolean "data-column-is-assessed" |row| {
        Cell::Flag(row.rated_of().is_some_and(|(rated, _)| rated > 0))
    },
    "assessments" Integer "data-column-assessments" |row| {
        Cell::count(row.profile().map_or(0, |(_, state)| state.assessments.len()))
    },
    "current_assessment" Text "data-column-current-assessment" |row| row.current(),
    "parts_rated" Integer "data-column-states-parts-rated" |row| {
        row.rated_of().map_or(Cell::Empty, |(rated, _)| Cell::count(rated))
    },
    "parts_total" Integer "data-column-states-parts-total" |row| {
        row.rated_of().map_or(Cell::Empty, |(_, of)| Cell::count(of))
    },
}
