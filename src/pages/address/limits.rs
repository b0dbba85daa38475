//! Limits that bound the size of pages and the time of builds for sites with many states.

use crate::model::{Site, StateIndex};

/// The maximum number of states listed on one page; longer lists are paged or truncated with a
/// notice.
pub(crate) const STATES_PER_PAGE: usize = 200;

/// The number of states that can be chosen on `/compare/`, the first ones by slug. Their ratings
/// are in one file that the page loads as a whole.
pub const STATES_TO_COMPARE: usize = 200;

/// The largest number of states for which each state has a card. Drawing one takes as long as
/// rendering a hundred pages.
pub(crate) const CARDS_UP_TO_STATES: usize = 200;

/// The largest number of states for which each has feeds. On larger sites, feeds would be most of
/// the files.
const FEEDS_UP_TO_STATES: usize = 200;

/// The largest number of states for which each has heat maps to embed: one of the current
/// assessment and one for each edition.
pub(crate) const EMBEDS_UP_TO_STATES: usize = 200;

/// The largest number of states for which there is an archive of all tables. On larger sites, it
/// would take longer to make than any other file.
const ARCHIVE_UP_TO_STATES: usize = 200;

/// The number of addresses in one sitemap (sitemaps.org allows 50,000).
pub(crate) const ADDRESSES_PER_SITEMAP: usize = 40_000;

/// The number of pages of a list of states; at least 1.
pub(crate) fn page_count(states: usize) -> u32 {
    states.div_ceil(STATES_PER_PAGE).max(1) as u32
}

/// The positions of the states on one page of such a list; `number` counts from 1.
pub(crate) fn states_on_page(number: u32, states: usize) -> std::ops::Range<usize> {
    let from = ((number.max(1) as usize - 1) * STATES_PER_PAGE).min(states);
    from..(from + STATES_PER_PAGE).min(states)
}

/// Whether each state has a card of its own.
pub(crate) fn states_have_cards(site: &Site) -> bool {
    site.states.len() <= CARDS_UP_TO_STATES
}

/// Whether each state has feeds of its own.
pub(crate) fn states_have_feeds(site: &Site) -> bool {
    site.states.len() <= FEEDS_UP_TO_STATES
}

/// Whether each state has heat maps to embed.
pub(crate) fn states_have_embeds(site: &Site) -> bool {
    site.states.len() <= EMBEDS_UP_TO_STATES
}

/// Whether there is an archive of all tables.
pub(crate) fn has_archive(site: &Site) -> bool {
    site.states.len() <= ARCHIVE_UP_TO_STATES
}

/// Whether readers can try other ratings ("what if"). Only if all states can be chosen on
/// `/compare/`, because peers and leaders are searched among all of them.
pub(crate) fn has_what_if(site: &Site) -> bool {
    site.states.len() <= STATES_TO_COMPARE
}

/// Whether a state can be chosen on `/compare/`. Pair pages may exist for more states.
pub(crate) fn is_comparable(state: StateIndex) -> bool {
    state.position() < STATES_TO_COMPARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_states_can_be_chosen() {
        assert!(is_comparable(StateIndex::new(STATES_TO_COMPARE - 1)));
        assert!(!is_comparable(StateIndex::new(STATES_TO_COMPARE)));
    }
}
