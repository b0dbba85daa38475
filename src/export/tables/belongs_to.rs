//! What practices and resources belong to, as cells.

use crate::export::cell::Cell;
use crate::model::{LeverIndex, PlaceOrState, SectorIndex, Site, SubElementIndex};

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

/// The codes of those that have one.
pub(super) fn codes<'a>(site: &'a Site, states: &[PlaceOrState]) -> Cell<'a> {
    Cell::words(states.iter().filter_map(|&state| match state {
        PlaceOrState::Place(place) => Some(place.code),
        PlaceOrState::State(index) => {
            let place = site.states.get(index)?.place?;
            Some(place.code)
        }
    }))
}

/// The ids of sub-elements.
pub(super) fn sub_elements<'a>(site: &'a Site, indexes: &[SubElementIndex]) -> Cell<'a> {
    let all = &site.rubric.sub_elements;
    let found = indexes.iter().filter_map(|index| all.get(index));
    Cell::words(found.map(|sub_element| sub_element.id.as_str()))
}

/// The ids of levers.
pub(super) fn levers<'a>(site: &'a Site, indexes: &[LeverIndex]) -> Cell<'a> {
    let found = (indexes.iter()).filter_map(|index| site.levers.get(index));
    Cell::words(found.map(|lever| lever.id.as_str()))
}

/// The ids of sectors.
pub(super) fn sectors<'a>(site: &'a Site, indexes: &[SectorIndex]) -> Cell<'a> {
    let all = &site.rubric.sectors;
    let found = indexes.iter().filter_map(|index| all.get(index));
    Cell::words(found.map(|sector| sector.id.as_str()))
}
