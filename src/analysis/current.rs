//! The current assessment of a state, and the one before it.

use crate::model::{Assessment, Rubric, State};

/// The position in [`State::assessments`] (newest first) of the current assessment of a state: the
/// newest edition of the whole sector or, if there is none, the newest edition of any sector.
/// `None` if the state has no assessment.
pub fn current_position(state: &State, rubric: &Rubric) -> Option<usize> {
    let whole = rubric.whole_sector();
    (state.assessments.iter())
        .position(|assessment| assessment.sector == whole)
        .or(if state.assessments.is_empty() {
            None
        } else {
            Some(0)
        })
}

/// The newest earlier edition of the same sector.
pub fn previous_assessment<'a>(
    state: &'a State,
    assessment: &Assessment,
) -> Option<&'a Assessment> {
    let position = previous_position(state, assessment)?;
    state.assessments.get(position)
}

/// The position of [`previous_assessment`] in [`State::assessments`].
pub fn previous_position(state: &State, assessment: &Assessment) -> Option<usize> {
    state.assessments.iter().position(|earlier| {
        earlier.sector == assessment.sector && earlier.edition < assessment.edition
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, rubric, state};
    use crate::model::SectorIndex;

    #[test]
    fn the_newest_of_the_whole_speaks_for_a_state() {
        let rubric = rubric(4, &[1]);
        for (assessments, current) in [
            (&[][..], None),
            (&[(2021, 0)], Some(0)),
            (&[(2025, 0), (2021, 0)], Some(0)),
            (&[(2025, 1), (2021, 0)], Some(1)), // the whole sector has precedence over a newer edition
            (&[(2025, 2), (2021, 1)], Some(0)),
        ] {
            let made = (assessments.iter())
                .map(|&(edition, sector)| {
                    let mut made = assessment(&rubric, edition, "1");
                    made.sector = SectorIndex(sector);
                    made
                })
                .collect();
            let state = state("a", made);
            assert_eq!(
                current_position(&state, &rubric),
                current,
                "{assessments:?}"
            );
        }
    }

    #[test]
    fn the_previous_is_of_the_same_sector() {
        let rubric = rubric(4, &[1]);
        let mut k12 = assessment(&rubric, 2024, "1");
        k12.sector = SectorIndex(1);
        let state = state(
            "a",
            vec![
                assessment(&rubric, 2025, "1"),
                k12,
                assessment(&rubric, 2021, "1"),
            ],
        );
        let previous = |at: usize| {
            previous_assessment(&state, &state.assessments[at]).map(|found| found.edition.0)
        };
        assert_eq!(previous(0), Some(2021));
        assert_eq!(previous(1), None);
        assert_eq!(previous(2), None);
    }
}
