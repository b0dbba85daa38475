//! "Find your state": every place by its name, for whoever comes for one of them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::PLACES;
use crate::pages::address::limits::STATES_PER_PAGE;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;

/// A list of places, sorted for the language.
#[derive(Debug, Serialize)]
pub(crate) struct FindState {
    /// Without an address where there is no profile.
    places: Vec<Link>,
    /// Whether some have none.
    has_missing: bool,
}

/// The states of the site; and if they have postal codes, all other places of the table. `None` where
/// that would be nobody, or more than a page lists.
pub(crate) fn view(context: &PageContext<'_>) -> Option<FindState> {
    let states = &context.site.states;
    if states.is_empty() || states.len() > STATES_PER_PAGE {
        return None;
    }
    let mut places: Vec<Link> = (states.indices())
        .map(|index| link::state(context, index))
        .collect();
    let codes: BTreeSet<&str> = (states.iter())
        .filter_map(|state| Some(state.place?.code))
        .collect();
    let missing = PLACES.iter().filter(|place| !codes.contains(place.code));
    if !codes.is_empty() {
        places.extend(missing.map(|place| Link::new(place.name, "")));
    }
    places.sort_by(|a, b| context.words.compare(&a.label, &b.label));
    Some(FindState {
        has_missing: places.iter().any(|place| place.href.is_empty()),
        places,
    })
}
