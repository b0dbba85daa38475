//! Totals over all states: profiles, ratings and old assessments.

use super::EvidenceAge;
use super::tables::Analysis;
use crate::model::{BasisIndex, IndexVec, Site};

/// Totals over all states of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The number of states that have a profile.
    pub states: usize,
    /// The number of states whose current assessment has at least one rating.
    pub rated: usize,
    /// The number of rated sub-elements in all current assessments.
    pub ratings: usize,
    /// The number of applicable sub-elements in all current assessments.
    pub of: usize,
    /// The number of rated states that chose or confirmed their ratings themselves.
    pub by_state: usize,
    /// The number of rated states whose ratings stand on each basis.
    pub bases: IndexVec<BasisIndex, usize>,
    /// The ages of the evidence of all current ratings.
    pub evidence: EvidenceAge,
}

/// Counts the totals over all states.
pub fn coverage(site: &Site, analysis: &Analysis) -> Coverage {
    let mut coverage = Coverage {
        states: site.states.len(),
        bases: vec![0; site.rubric.bases.len()].into(),
        ..Coverage::default()
    };
    for (state, table) in site.states.iter().zip(&analysis.states) {
        if let Some(assessment) = table.assessment(state).filter(|_| table.rated > 0) {
            let basis = site.rubric.bases.get(assessment.basis);
            coverage.by_state += usize::from(basis.is_some_and(|basis| basis.by_state));
            if let Some(count) = coverage.bases.get_mut(assessment.basis.position()) {
                *count += 1;
            }
        }
        coverage.rated += usize::from(table.rated > 0);
        coverage.ratings += table.rated;
        coverage.of += table.of;
        coverage.evidence.add(table.evidence);
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
            by_state: 0,
            bases: vec![2].into(),
            evidence: EvidenceAge {
                rated: 2,
                ..EvidenceAge::default()
            },
        };
        assert_eq!(coverage(&site, &analyse(&site)), expected);
    }

    #[test]
    fn a_state_has_confirmed_what_is_rated_on_such_a_basis() {
        let mut site = site_of(4, &[2], &["3-", "--", "4x"]);
        site.rubric.bases[0].by_state = true;
        let coverage = coverage(&site, &analyse(&site));
        assert_eq!((coverage.by_state, coverage.rated), (2, 2));
    }
}
