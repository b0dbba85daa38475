//! One core element across all states.

use super::comparability::ComparableVersion;
use super::{ElementScore, Spread, StateTable, comparability};
use crate::model::{ElementIndex, EmptyKind, Rubric, SectorIndex, Site};

/// The scores of one core element over all states, from their current assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementTable {
    /// The number of states with a comparable score, chosen or computed.
    pub scored: usize,
    /// The number of states with some ratings but too few for a mean. They are not in the spread.
    pub too_few: usize,
    /// The number of states at and between the levels, by where the score stands.
    pub spread: Spread,
}

/// A score with its comparable version and its sector.
#[derive(Clone, Copy)]
pub(super) struct MeasuredScore {
    pub(super) score: ElementScore,
    pub(super) version: ComparableVersion,
    /// `None` if there is no assessment.
    pub(super) sector: Option<SectorIndex>,
}

impl ElementTable {
    pub(super) fn new(site: &Site, states: &[StateTable], element: ElementIndex) -> Self {
        let rubric = &site.rubric;
        let scores = || {
            site.states.iter().zip(states).map(|(state, table)| {
                let assessment = table.assessment(state);
                let score = table.elements.get(element).copied();
                MeasuredScore {
                    score: score.unwrap_or(ElementScore::Empty(EmptyKind::NotAssessed)),
                    version: assessment.map_or(0, |assessment| {
                        comparability::comparable_element_version(
                            rubric,
                            &assessment.rubric_version,
                            element,
                        )
                    }),
                    sector: assessment.map(|assessment| assessment.sector),
                }
            })
        };
        let newest = Self::newest_version(rubric, scores());
        Self::from_scores(rubric, newest, scores())
    }

    /// The newest comparable version among the scores. Only scores of this version are counted by
    /// level.
    pub(super) fn newest_version(
        rubric: &Rubric,
        scores: impl Iterator<Item = MeasuredScore>,
    ) -> Option<ComparableVersion> {
        scores
            .filter(|measured| measured.score.standing(rubric).is_some())
            .map(|measured| measured.version)
            .max()
    }

    /// Counts scores. `newest` is the result of [`Self::newest_version`] over the same scores.
    pub(super) fn from_scores(
        rubric: &Rubric,
        newest: Option<ComparableVersion>,
        scores: impl Iterator<Item = MeasuredScore>,
    ) -> Self {
        let mut table = Self {
            scored: 0,
            too_few: 0,
            spread: Spread::new(rubric),
        };
        for MeasuredScore {
            score,
            version,
            sector,
        } in scores
        {
            match (score, score.standing(rubric)) {
                (ElementScore::Empty(kind), _) => table.spread.count_empty(kind),
                (_, Some(standing)) if Some(version) == newest => {
                    table.scored += 1;
                    table.spread.count(standing, sector);
                }
                (_, Some(_)) => table.spread.not_comparable += 1,
                (_, None) => table.too_few += 1,
            }
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyse;
    use crate::analysis::tests::support::site_of;

    #[test]
    fn elements_are_counted_where_their_score_stands() {
        let states = ["334", "344", "1--", "11-", "23-", "2-3", "---", "~~~", ""];
        let site = site_of(4, &[3], &states);
        let table = &analyse(&site).elements[0];
        assert_eq!(table.scored, 5);
        assert_eq!(table.too_few, 1);
        assert_eq!(table.spread.levels, [1, 0, 1, 1]);
        assert_eq!(table.spread.between, [0, 2, 0, 0]);
        assert_eq!(table.spread.rated(), 5);
        let counts: Vec<usize> = table.spread.standings().map(|(_, count)| count).collect();
        assert_eq!(counts, [1, 0, 2, 1, 1]);
        assert_eq!(table.spread.empty, [2, 1, 0, 0]);
    }
}
