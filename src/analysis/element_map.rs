//! The score of one core element for each state, for a map: from the current assessments or from
//! one edition.

use super::element_table::MeasuredScore;
use super::{ElementScore, ElementTable, comparability, current_position, element_score};
use crate::model::{
    Assessment, Edition, ElementIndex, EmptyKind, IndexVec, Rubric, Site, State, StateIndex,
};

/// The score of one core element for each state.
#[derive(Clone, Debug)]
pub struct ElementMap {
    /// For each state, by [`crate::model::StateIndex`].
    pub states: IndexVec<StateIndex, MappedScore>,
    /// Counts of the same scores.
    pub table: ElementTable,
}

/// The score that a map shows for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MappedScore {
    /// The position of the assessment in [`State::assessments`]; `None` if there is none to show.
    pub assessment: Option<usize>,
    /// The score of the core element.
    pub score: ElementScore,
    /// Whether the score can be compared with the newest ones; also true for scores without a
    /// level.
    pub is_comparable: bool,
}

/// The scores of an element from the current assessments (`None`), or from the assessments of the
/// whole sector in one edition. Assessments of a single sector are not used for an edition, because
/// they do not cover the whole.
pub fn element_map(site: &Site, element: ElementIndex, edition: Option<Edition>) -> ElementMap {
    let rubric = &site.rubric;
    let shown = |state: &State| match edition {
        Some(edition) => position_of_edition(state, rubric, edition),
        None => current_position(state, rubric),
    };
    let scores: Vec<(Option<usize>, MeasuredScore)> = (site.states.iter())
        .map(|state| {
            let at = shown(state);
            let assessment = at.and_then(|at| state.assessments.get(at));
            let measured = MeasuredScore {
                score: assessment.map_or(ElementScore::Empty(EmptyKind::NotAssessed), |own| {
                    element_score(rubric, own, element)
                }),
                version: assessment.map_or(0, |own| {
                    comparability::comparable_element_version(rubric, &own.rubric_version, element)
                }),
                sector: assessment.map(|own| own.sector),
            };
            (at.filter(|_| assessment.is_some()), measured)
        })
        .collect();
    let measured = || scores.iter().map(|&(_, measured)| measured);
    let newest = ElementTable::newest_version(rubric, measured());
    ElementMap {
        states: (scores.iter())
            .map(
                |&(assessment, MeasuredScore { score, version, .. })| MappedScore {
                    assessment,
                    score,
                    is_comparable: score.standing(rubric).is_none() || Some(version) == newest,
                },
            )
            .collect(),
        table: ElementTable::from_scores(rubric, newest, measured()),
    }
}

/// The position of a state's assessment of the whole sector in an edition.
fn position_of_edition(state: &State, rubric: &Rubric, edition: Edition) -> Option<usize> {
    let whole = rubric.whole_sector();
    let is_it = |own: &Assessment| own.edition == edition && own.sector == whole;
    state.assessments.iter().position(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{assessment, rubric_change, site, site_with, state};
    use crate::model::SectorIndex;

    fn of_years(years: &[&[(i16, u32, &str)]]) -> Site {
        let mut site = site(4, &[2], Vec::new());
        for (at, own) in years.iter().enumerate() {
            let made = (own.iter())
                .map(|&(year, sector, standings)| {
                    let mut made = assessment(&site.rubric, year, standings);
                    made.sector = SectorIndex(sector);
                    made
                })
                .collect();
            site.states.push(state(&format!("s{at}"), made).into());
        }
        site
    }

    #[test]
    fn an_edition_shows_the_whole_sector_of_its_year_and_nothing_else() {
        let site = of_years(&[
            &[(2025, 0, "44"), (2021, 0, "11")],
            &[(2021, 0, "22"), (2021, 1, "44")],
            &[(2021, 1, "33")],
            &[],
        ]);
        let element = ElementIndex::new(0);
        for (edition, places, levels) in [
            (Some(2021), [Some(1), Some(0), None, None], [1, 1, 0, 0]),
            (Some(2025), [Some(0), None, None, None], [0, 0, 0, 1]),
            (Some(2022), [None; 4], [0; 4]),
            (None, [Some(0), Some(0), Some(0), None], [0, 1, 1, 1]),
        ] {
            let map = element_map(&site, element, edition.map(Edition));
            let shown: Vec<_> = map.states.iter().map(|state| state.assessment).collect();
            assert_eq!(shown, places, "{edition:?}");
            assert_eq!(map.table.spread.levels, levels, "{edition:?}");
            assert!(map.states.iter().all(|state| state.is_comparable));
        }
    }

    #[test]
    fn what_is_older_than_a_break_is_told_apart_as_in_the_tables() {
        let mut site = site_with(4, &[2], &[("33", "2021"), ("44", "2024"), ("--", "2021")]);
        site.rubric.changes = vec![rubric_change("2024", &[0], false)];
        let map = element_map(&site, ElementIndex::new(0), None);
        let comparable: Vec<_> = map.states.iter().map(|state| state.is_comparable).collect();
        assert_eq!(comparable, [false, true, true]);
        assert_eq!(map.table, analyse(&site).elements[0]);
        assert_eq!(map.table.spread.not_comparable, 1);
    }
}
