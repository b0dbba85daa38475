//! Facts for the sentences about all states together.

use super::tables::Analysis;
use crate::model::Site;

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
