//! Facts for the sentences over the national heat map.

use super::{Analysis, Spread};
use crate::model::{ElementIndex, Rating, Site, SubElementIndex};

/// What all states together look like on one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How many states have a comparable score.
    pub scored: usize,
    /// How many states there are.
    pub states: usize,
    /// The level that most of the scored states are at; `None` when no state is scored, or when two
    /// levels are equally common.
    pub most_common: Option<Rating>,
    /// How many are at the most common level; 0 when there is none.
    pub at_most_common: usize,
    /// How many are at the highest level of the scale.
    pub at_top: usize,
}

/// What the scores of a core element look like, by the level nearest to each score.
pub fn element_finding(analysis: &Analysis, element: ElementIndex) -> Option<Finding> {
    let table = analysis.elements.get(element.position())?;
    Some(of_spread(&table.spread, analysis.states.len()))
}

/// What the ratings of a sub-element look like.
pub fn finding(analysis: &Analysis, sub_element: SubElementIndex) -> Option<Finding> {
    let table = analysis.sub_elements.get(sub_element.position())?;
    Some(of_spread(&table.spread, analysis.states.len()))
}

fn of_spread(spread: &Spread, states: usize) -> Finding {
    let highest = spread.levels.iter().copied().max().unwrap_or(0);
    let mut most_common = (0u8..=u8::MAX)
        .zip(&spread.levels)
        .filter(|&(_, &count)| count == highest && count > 0)
        .map(|(position, _)| Rating(position));
    let most_common = match (most_common.next(), most_common.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    Finding {
        scored: spread.rated(),
        states,
        most_common,
        at_most_common: if most_common.is_some() { highest } else { 0 },
        at_top: spread.levels.last().copied().unwrap_or(0),
    }
}

/// How much of the country the site covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many states have a profile.
    pub states: usize,
    /// How many have an assessment with at least one rating.
    pub rated: usize,
    /// How many ratings of sub-elements the current assessments hold.
    pub ratings: usize,
    /// How many sub-elements could be rated in them.
    pub of: usize,
    /// How many current assessments are old.
    pub stale: usize,
}

/// How much of the country the site covers.
pub fn coverage(site: &Site, analysis: &Analysis) -> Coverage {
    let mut coverage = Coverage {
        states: site.states.len(),
        ..Coverage::default()
    };
    for table in &analysis.states {
        coverage.rated += usize::from(table.rated > 0);
        coverage.ratings += table.rated;
        coverage.of += table.of;
        coverage.stale += usize::from(table.is_stale);
    }
    coverage
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::test_support::site_of;

    #[test]
    fn the_most_common_level_if_there_is_one() {
        for (states, scored, most_common, at_most_common, at_top) in [
            (&[][..], 0, None, 0, 0),
            (&["-", ""], 0, None, 0, 0),
            (&["2"], 1, Some(1), 1, 0),
            (&["2", "4"], 2, None, 0, 1),
            (&["2", "4", "4", "x"], 3, Some(3), 2, 2),
            (&["1", "1", "4", "~"], 3, Some(0), 2, 1),
        ] {
            let analysis = analyse(&site_of(4, &[1], states));
            let expected = Finding {
                scored,
                states: states.len(),
                most_common: most_common.map(Rating),
                at_most_common,
                at_top,
            };
            let found = finding(&analysis, SubElementIndex(0)).unwrap();
            assert_eq!(found, expected, "{states:?}");
            assert_eq!(element_finding(&analysis, ElementIndex(0)), Some(expected));
        }
        let analysis = analyse(&site_of(4, &[1], &[]));
        assert_eq!(finding(&analysis, SubElementIndex(9)), None);
    }

    #[test]
    fn coverage_counts_what_is_there() {
        let site = site_of(4, &[2], &["3-", "", "--", "4x"]);
        let expected = Coverage {
            states: 4,
            rated: 2,
            ratings: 2,
            of: 7,
            stale: 0,
        };
        assert_eq!(coverage(&site, &analyse(&site)), expected);
    }
}
