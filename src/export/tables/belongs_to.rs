//! Cells for the relations of practices and resources.

use crate::export::cell::Cell;
use crate::model::{IndexVec, PlaceOrState, PositionOf, Site};

/// The names of states, with or without a profile.
pub(super) fn names<'a>(site: &'a Site, states: &[PlaceOrState]) -> Cell<'a> {
    Cell::texts(states.iter().filter_map(|&state| match state {
        PlaceOrState::Place(place) => Some(place.name),
        PlaceOrState::State(index) => {
            let state = site.states.get(index)?;
            Some(state.name.original.as_str())
        }
    }))
}

/// The postal codes of the states that have one.
pub(super) fn codes<'a>(site: &'a Site, states: &[PlaceOrState]) -> Cell<'a> {
    Cell::words(states.iter().filter_map(|&state| match state {
        PlaceOrState::Place(place) => Some(place.code),
        PlaceOrState::State(index) => {
            let place = site.states.get(index)?.place?;
            Some(place.code)
        }
    }))
}

/// The ids of the things at some indexes.
pub(super) fn ids<'a, I: PositionOf<I> + From<usize>, T>(
    all: &'a IndexVec<I, T>,
    indices: &'a [I],
    id: impl Fn(&'a T) -> &'a String,
) -> Cell<'a> {
    Cell::words(all.named(indices).map(|thing| id(thing).as_str()))
}
