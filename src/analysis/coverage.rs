//! Totals over all states: profiles, ratings and old assessments.

use super::tables::Analysis;
use crate::model::Site;

/// Totals over all states of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The number of states that have a profile.
    pub states: usize,
    /// The number of states whose current assessment has at least one rating.
    pub rated: usize,
    /// The number of rated sub-elements in all current assessments.
    pub ratings: usize,
    /// The number of applicable sub-elements in all current assessments.
    pub of: usize,
    /// The number of current assessments that are older than the site's limit.
    pub stale: usize,
}

/// Counts the totals over all states.
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
    use crate::analysis::tests::support::site_of;

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
