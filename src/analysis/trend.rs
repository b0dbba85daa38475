//! The ratings of a state over its editions.

use super::{is_comparable, rest_on_same_source};
use crate::model::{
    AsOf, Assessment, Edition, Rating, Rubric, ScoreValue, SectorIndex, Site, State,
    SubElementIndex,
};

/// One edition of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendPoint<'a> {
    /// The position of the assessment in [`State::assessments`].
    pub assessment: usize,
    /// The edition.
    pub edition: Edition,
    /// The time that it speaks of.
    pub speaks_of: AsOf,
    /// Whether it looks back: it was not written then, so no line leads from or to it.
    pub is_look_back: bool,
    /// The value of the sub-element.
    pub value: ScoreValue,
    /// The version of the rubric that it was rated against.
    pub rubric_version: &'a str,
    /// Whether the rating can be compared with that of the edition before; `true` for the first
    /// edition.
    pub comparable_with_previous: bool,
    /// Whether it rests on the same source as the edition before, so that no line leads here.
    pub same_source_as_previous: bool,
}

/// The values of a sub-element in every edition of one sector, oldest first. The trend is broken
/// between two editions if the rubric changed the sub-element so that ratings cannot be compared.
pub fn trend<'a>(
    site: &Site,
    state: &'a State,
    sector: SectorIndex,
    sub_element: SubElementIndex,
) -> Vec<TrendPoint<'a>> {
    let editions = state.assessments.iter().enumerate().rev();
    let mut points: Vec<TrendPoint<'a>> = Vec::new();
    for (position, assessment) in editions.filter(|(_, assessment)| assessment.sector == sector) {
        let score = assessment.score(sub_element);
        let before = points
            .last()
            .and_then(|point| state.assessments.get(point.assessment));
        let same_source = before.is_some_and(|before| {
            rest_on_same_source(&before.score(sub_element).sources, &score.sources)
        });
        let version = assessment.rubric_version.as_str();
        points.push(TrendPoint {
            assessment: position,
            edition: assessment.edition,
            speaks_of: assessment.speaks_of(),
            is_look_back: assessment.is_look_back(),
            value: score.value,
            rubric_version: version,
            comparable_with_previous: points.last().is_none_or(|previous| {
                is_comparable(&site.rubric, previous.rubric_version, version, sub_element)
            }),
            same_source_as_previous: same_source,
        });
    }
    points
}

/// The change of a sub-element between two editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Rated in both editions, on comparable versions; the levels may be equal.
    Rated {
        /// The rating in the earlier edition.
        from: Rating,
        /// The rating in the later edition.
        to: Rating,
    },
    /// Rated in both editions, on versions of the rubric that cannot be compared.
    NotComparable {
        /// The rating in the earlier edition.
        from: Rating,
        /// The rating in the later edition.
        to: Rating,
    },
    /// Rated in both editions from the same source, so that nothing shows a movement.
    SameSource {
        /// The rating in the earlier edition.
        from: Rating,
        /// The rating in the later edition.
        to: Rating,
    },
    /// Rated in the later edition only.
    NewlyRated {
        /// The rating in the later edition.
        to: Rating,
    },
    /// Rated in the earlier edition only.
    NoLongerRated {
        /// The rating in the earlier edition.
        from: Rating,
    },
    /// Rated in neither edition.
    Unrated,
}

/// The change of a sub-element between two editions of one sector.
pub fn movement_of(
    rubric: &Rubric,
    previous: &Assessment,
    assessment: &Assessment,
    sub_element: SubElementIndex,
) -> Move {
    let rating = |of: &Assessment| of.score(sub_element).value.rating();
    match (rating(previous), rating(assessment)) {
        (Some(from), Some(to)) => {
            let (older, newer) = (&previous.rubric_version, &assessment.rubric_version);
            if older != newer && !is_comparable(rubric, older, newer, sub_element) {
                Move::NotComparable { from, to }
            } else if rest_on_same_source(
                &previous.score(sub_element).sources,
                &assessment.score(sub_element).sources,
            ) {
                Move::SameSource { from, to }
            } else {
                Move::Rated { from, to }
            }
        }
        (None, Some(to)) => Move::NewlyRated { to },
        (Some(from), None) => Move::NoLongerRated { from },
        (None, None) => Move::Unrated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::previous_assessment;
    use crate::analysis::tests::support::{assessment, rubric_change, site, state};
    use crate::model::EmptyKind;

    /// Editions 2020, 2022, 2024 (the last on a version that broke the comparison of the second
    /// sub-element), and one of another sector.
    fn history() -> Site {
        let mut site = site(4, &[2], Vec::new());
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[1], false),
        ];
        let mut of_schools = assessment(&site.rubric, 2023, "11");
        of_schools.sector = SectorIndex(1);
        let made = |edition, version: &str, values| {
            let mut made = assessment(&site.rubric, edition, values);
            version.clone_into(&mut made.rubric_version);
            made
        };
        let assessments = vec![
            made(2024, "2024", "33"),
            of_schools,
            made(2022, "2021", "13"),
            made(2020, "2021", "-4"),
        ];
        site.states = vec![state("a", assessments).into()].into();
        site
    }

    #[test]
    fn oldest_first_of_one_sector() {
        let site = history();
        let points = trend(&site, &site.states[0], SectorIndex(0), SubElementIndex(0));
        let seen: Vec<_> = (points.iter())
            .map(|point| (point.edition.0, point.value, point.assessment))
            .collect();
        assert_eq!(
            seen,
            [
                (2020, ScoreValue::Empty(EmptyKind::NotAssessed), 3),
                (2022, ScoreValue::Rated(Rating(0)), 2),
                (2024, ScoreValue::Rated(Rating(2)), 0),
            ]
        );
        assert!(points.iter().all(|point| point.comparable_with_previous));
        assert!(trend(&site, &site.states[0], SectorIndex(2), SubElementIndex(0)).is_empty());
    }

    #[test]
    fn t23_the_line_breaks_where_the_rubric_did() {
        let site = history();
        let points = trend(&site, &site.states[0], SectorIndex(0), SubElementIndex(1));
        let unbroken: Vec<_> = (points.iter())
            .map(|point| point.comparable_with_previous)
            .collect();
        assert_eq!(unbroken, [true, true, false]);
    }

    #[test]
    fn one_source_read_twice_is_no_movement() {
        let mut site = history();
        let state = std::sync::Arc::make_mut(&mut site.states[0]);
        let first = SubElementIndex(0);
        state.assessments[0].scores[first].sources =
            state.assessments[2].score(first).sources.clone();
        let state = &site.states[0];
        let found = movement_of(
            &site.rubric,
            &state.assessments[2],
            &state.assessments[0],
            first,
        );
        let (from, to) = (Rating(0), Rating(2));
        assert_eq!(found, Move::SameSource { from, to });
        let points = trend(&site, state, SectorIndex(0), first);
        let same: Vec<_> = points
            .iter()
            .map(|point| point.same_source_as_previous)
            .collect();
        assert_eq!(same, [false, false, true]);
    }

    #[test]
    fn a_move_never_crosses_a_break() {
        let site = history();
        let state = &site.states[0];
        let (to, from) = (Rating(2), Rating(3));
        for (now, sub_element, expected) in [
            (
                0,
                0,
                Move::Rated {
                    from: Rating(0),
                    to,
                },
            ),
            (0, 1, Move::NotComparable { from: to, to }),
            (2, 0, Move::NewlyRated { to: Rating(0) }),
            (2, 1, Move::Rated { from, to }),
        ] {
            let now = &state.assessments[now];
            let before = previous_assessment(state, now).unwrap();
            let index = SubElementIndex(sub_element);
            let found = movement_of(&site.rubric, before, now, index);
            assert_eq!(found, expected, "{:?} {sub_element}", now.edition);
        }
    }
}
