//! Figures from the current assessment of one state.

use super::{ElementScore, EvidenceAge, current_position, element_scores, evidence_age};
use crate::model::{Assessment, ElementIndex, EmptyKind, IndexVec, ScoreValue, Site, State};

/// Figures from the current assessment of one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateTable {
    /// The position of the current assessment in [`State::assessments`].
    pub current: Option<usize>,
    /// The score of each core element.
    pub elements: IndexVec<ElementIndex, ElementScore>,
    /// The number of rated sub-elements.
    pub rated: usize,
    /// The number of applicable sub-elements; all of them if there is no assessment.
    pub of: usize,
    /// How old the evidence of the current assessment is.
    pub evidence: EvidenceAge,
}

impl StateTable {
    pub(super) fn new(site: &Site, state: &State) -> Self {
        let rubric = &site.rubric;
        let current = current_position(state, rubric);
        let Some(assessment) = current.and_then(|position| state.assessments.get(position)) else {
            return Self {
                current: None,
                elements: vec![ElementScore::Empty(EmptyKind::NotAssessed); rubric.elements.len()]
                    .into(),
                rated: 0,
                of: rubric.sub_elements.len(),
                evidence: EvidenceAge::default(),
            };
        };
        let (rated, of) = rated_of(assessment);
        Self {
            current,
            elements: element_scores(rubric, assessment),
            rated,
            of,
            evidence: evidence_age(assessment, site.date, site.settings.stale_after_years),
        }
    }

    /// The current assessment in [`State::assessments`].
    pub fn assessment<'a>(&self, state: &'a State) -> Option<&'a Assessment> {
        state.assessments.get(self.current?)
    }
}

/// The numbers of rated and of applicable sub-elements in an assessment.
pub(super) fn rated_of(assessment: &Assessment) -> (usize, usize) {
    let mut rated = 0;
    let mut of = 0;
    for score in &assessment.scores {
        match score.value {
            ScoreValue::Rated(_) => {
                rated += 1;
                of += 1;
            }
            ScoreValue::Empty(EmptyKind::NotApplicable) => {}
            ScoreValue::Empty(_) => of += 1,
        }
    }
    (rated, of)
}

#[cfg(test)]
mod tests {
    use crate::analysis::analyse;
    use crate::analysis::tests::support::site_of;

    #[test]
    fn a_state_says_how_much_is_rated_and_how_old_it_is() {
        let mut site = site_of(4, &[2, 2], &["3-x4", ""]);
        site.settings.stale_after_years = 3;
        let made = &mut std::sync::Arc::make_mut(&mut site.states[0]).assessments[0];
        for score in made.scores.iter_mut() {
            score
                .sources
                .iter_mut()
                .for_each(|source| source.year = Some(2020));
        }
        let analysis = analyse(&site);
        assert_eq!((analysis.states[0].rated, analysis.states[0].of), (2, 3));
        assert!(analysis.states[0].evidence.is_stale());
        assert_eq!((analysis.states[1].rated, analysis.states[1].of), (0, 4));
        assert!(!analysis.states[1].evidence.is_stale());
        assert_eq!(analysis.states[1].current, None);
        assert_eq!(analysis.states[1].elements.len(), 2);
    }
}
