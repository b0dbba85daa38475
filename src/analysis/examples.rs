//! States to learn from on one sub-element, whoever asks.

use super::learn_from::{CANDIDATES, Rise, rise};
use super::tables::Analysis;
use crate::model::{Rating, Site, StateIndex, SubElementIndex};
use std::cmp::Reverse;

/// A state that is above the lowest level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The state.
    pub state: StateIndex,
    /// Its rating.
    pub rating: Rating,
    /// The increase since its previous edition; `None` if there was none, or it cannot be compared.
    pub rise: Option<Rise>,
}

/// The first states of this order: those whose rating rose since their previous edition before
/// others; the highest rating; the slug. Only states whose ratings can be compared with the newest
/// version of the rubric that any is rated against, above the lowest level.
pub fn examples(
    site: &Site,
    analysis: &Analysis,
    sub_element: SubElementIndex,
    at_most: usize,
) -> Vec<Example> {
    let Some(table) = analysis.sub_elements.get(sub_element) else {
        return Vec::new();
    };
    let cell = |state: StateIndex| analysis.ratings.cell(state, sub_element);
    let newest = (table.values.first()).and_then(|&state| Some(cell(state).rated()?.1));
    // The values are sorted by version and rating, so those that count come first.
    let mut found: Vec<_> = (table.values.iter())
        .map_while(|&state| {
            let (rating, version) = cell(state).rated()?;
            let counts = Some(version) == newest && rating.position() > 0;
            counts.then_some((Reverse(cell(state).has_risen), Reverse(rating), state))
        })
        .take(CANDIDATES)
        .collect();
    found.sort_unstable();
    (found.into_iter().take(at_most))
        .map(|(_, Reverse(rating), state)| Example {
            state,
            rating,
            rise: rise(site, analysis, state, sub_element),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{assessment, site_of};

    fn numbers(states: &[&str], at_most: usize) -> Vec<u32> {
        let site = site_of(4, &[1], states);
        let found = examples(&site, &analyse(&site), SubElementIndex(0), at_most);
        found.iter().map(|example| example.state.0).collect()
    }

    #[test]
    fn the_highest_then_the_slug_and_nobody_at_the_lowest_level() {
        for (states, at_most, expected) in [
            (&[][..], 8, &[][..]),
            (&["1", "-", "x", ""], 8, &[]),
            (&["2", "4", "1", "3", "4"], 8, &[1, 4, 3, 0]),
            (&["2", "4", "1", "3", "4"], 2, &[1, 4]),
        ] {
            assert_eq!(numbers(states, at_most), expected, "{states:?}");
        }
    }

    #[test]
    fn those_that_rose_come_first_and_say_from_where() {
        let mut site = site_of(4, &[1], &["4", "3"]);
        let before = assessment(&site.rubric, 2019, "1");
        let state = std::sync::Arc::make_mut(&mut site.states[StateIndex(1)]);
        state.assessments.push(before);
        let found = examples(&site, &analyse(&site), SubElementIndex(0), 8);
        let states: Vec<u32> = found.iter().map(|example| example.state.0).collect();
        assert_eq!(states, [1, 0]);
        assert_eq!(found[0].rise.map(|rise| rise.since.0), Some(2019));
        assert_eq!(found[1].rise, None);
    }
}
