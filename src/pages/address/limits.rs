//! Limits that keep pages and builds small, however many states a site has.

use crate::model::{Site, StateIndex};

/// How many states one page lists at most; longer lists are paged, or say that there are more.
pub(crate) const STATES_PER_PAGE: usize = 200;

/// How many states the page that compares offers, the first ones by slug. Their numbers are in one
/// file that the page loads whole.
pub const STATES_TO_COMPARE: usize = 200;

/// Up to how many states each has a card. To draw one takes as long as a hundred pages.
pub(crate) const CARDS_UP_TO_STATES: usize = 200;

/// Up to how many states each has feeds. With more, most files of a site would be feeds.
const FEEDS_UP_TO_STATES: usize = 200;

/// Up to how many states the heat map of each can be embedded, now and for each edition.
pub(crate) const EMBEDS_UP_TO_STATES: usize = 200;

/// Up to how many states all tables are also in one archive. With more, the archive would take
/// longer to make than any other file.
const ARCHIVE_UP_TO_STATES: usize = 200;

/// How many addresses one sitemap holds (sitemaps.org allows 50,000).
pub(crate) const ADDRESSES_PER_SITEMAP: usize = 40_000;

/// How many pages a list of states takes; at least one.
pub(crate) fn page_count(states: usize) -> u32 {
    states.div_ceil(STATES_PER_PAGE).max(1) as u32
}

/// The positions of the states on a page of such a list, which is counted from 1.
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

/// Whether all tables are also in one archive.
pub(crate) fn has_archive(site: &Site) -> bool {
    site.states.len() <= ARCHIVE_UP_TO_STATES
}

/// Whether readers may try other ratings ("what if"): only where all states can be compared, as
/// peers and leaders are looked for among all of them.
pub(crate) fn has_what_if(site: &Site) -> bool {
    site.states.len() <= STATES_TO_COMPARE
}

/// Whether the page that compares offers a state. Pages of pairs may exist for more.
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
