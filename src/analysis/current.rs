//! The current assessment of a state, and the one before it.

use crate::model::{Assessment, Rubric, State};

/// The position in [`State::assessments`] (newest first) of the current assessment of a state: the
/// newest edition of the whole sector or, if there is none, the newest edition of any sector. A look
/// back says nothing of today, so it is never current. `None` if there is nothing else.
pub fn current_position(state: &State, rubric: &Rubric) -> Option<usize> {
    let whole = rubric.whole_sector();
    let position = |is_meant: &dyn Fn(&Assessment) -> bool| {
        let mut assessments = state.assessments.iter();
        assessments.position(|assessment| !assessment.is_look_back() && is_meant(assessment))
    };
    position(&|assessment| assessment.sector == whole).or_else(|| position(&|_| true))
}

/// The newest earlier edition of the same sector. A look back has none and is none: it was not
/// written then, so nothing that happened on this site lies between the two.
pub fn previous_assessment<'a>(
    state: &'a State,
    assessment: &Assessment,
) -> Option<&'a Assessment> {
    let position = previous_position(state, assessment)?;
    state.assessments.get(position)
}

/// The position of [`previous_assessment`] in [`State::assessments`].
pub fn previous_position(state: &State, assessment: &Assessment) -> Option<usize> {
    if assessment.is_look_back() {
        return None;
    }
    earlier_position(state, assessment, false)
}

/// The position in [`State::assessments`] of the newest look back of the same sector to a time before
/// an assessment.
pub fn look_back_position(state: &State, assessment: &Assessment) -> Option<usize> {
    earlier_position(state, assessment, true)
}

fn earlier_position(state: &State, assessment: &Assessment, is_look_back: bool) -> Option<usize> {
    state.assessments.iter().position(|earlier| {
        earlier.sector == assessment.sector
            && earlier.edition < assessment.edition
            && earlier.is_look_back() == is_look_back
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
    fn a_look_back_never_speaks_for_a_state() {
        let rubric = rubric(4, &[1]);
        let look_back = |edition| {
            let mut made = assessment(&rubric, edition, "1");
            made.assessed_on = jiff::civil::date(2025, 6, 1);
            made
        };
        let mut k12 = assessment(&rubric, 2020, "1");
        k12.sector = SectorIndex(1);
        for (assessments, current) in [
            (vec![look_back(2013)], None),
            (
                vec![assessment(&rubric, 2025, "1"), look_back(2013)],
                Some(0),
            ),
            // What was rated at its time has precedence, even if it is older or of one sector.
            (
                vec![look_back(2022), assessment(&rubric, 2020, "1")],
                Some(1),
            ),
            (vec![look_back(2022), k12.clone()], Some(1)),
        ] {
            let state = state("a", assessments);
            assert_eq!(current_position(&state, &rubric), current);
        }
        // What it speaks of decides, not the name of its file.
        let mut edition = assessment(&rubric, 2025, "1");
        edition.as_of = Some(crate::model::AsOf::Day(jiff::civil::date(2024, 5, 31)));
        assert!(edition.is_look_back());
        assert_eq!(current_position(&state("a", vec![edition]), &rubric), None);
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

    #[test]
    fn a_look_back_is_no_edition_of_then() {
        let rubric = rubric(4, &[1]);
        for (written, looks_back) in [(2021, false), (2022, false), (2023, true), (2025, true)] {
            let mut old = assessment(&rubric, 2021, "1");
            old.assessed_on = jiff::civil::date(written, 1, 1);
            assert_eq!(old.is_look_back(), looks_back, "{written}");
            let state = state("a", vec![assessment(&rubric, 2025, "2"), old]);
            let now = &state.assessments[0];
            let found = (
                previous_position(&state, now),
                look_back_position(&state, now),
            );
            let expected = if looks_back {
                (None, Some(1))
            } else {
                (Some(1), None)
            };
            assert_eq!(found, expected, "{written}");
        }
    }
}
