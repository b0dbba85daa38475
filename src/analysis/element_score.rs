//! The score of a core element.

use crate::model::{
    Assessment, ElementIndex, EmptyKind, IndexVec, Mean, Rating, Rubric, ScoreValue, Standing,
};

/// The score of a core element, chosen or computed, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementScore {
    /// The summative score that the team chose.
    Chosen(Rating),
    /// The mean of the rated sub-elements. At least half of the applicable ones are rated.
    Computed {
        /// The mean of the values of the ratings.
        mean: Mean,
        /// The number of rated sub-elements.
        rated: usize,
        /// The number of applicable sub-elements.
        of: usize,
    },
    /// Some sub-elements are rated, but fewer than half of the applicable ones: no mean is shown.
    TooFew {
        /// The number of rated sub-elements.
        rated: usize,
        /// The number of applicable sub-elements.
        of: usize,
    },
    /// No sub-element is rated.
    Empty(EmptyKind),
}

impl ElementScore {
    /// Where the score stands on the scale, for colors and counts. `None` without a score.
    pub fn standing(self, rubric: &Rubric) -> Option<Standing> {
        match self {
            Self::Chosen(rating) => Some(Standing::Nearest(rating)),
            Self::Computed { mean, .. } => Some(mean.standing(&rubric.levels)),
            Self::TooFew { .. } | Self::Empty(_) => None,
        }
    }

    /// The score in tenths of the level values, as displayed: 30 for a chosen 3. `None` without a
    /// score.
    pub fn tenths(self, rubric: &Rubric) -> Option<i32> {
        match self {
            Self::Chosen(rating) => rubric
                .levels
                .get(rating)
                .map(|level| level.value.saturating_mul(10)),
            Self::Computed { mean, .. } => Some(mean.tenths()),
            Self::TooFew { .. } | Self::Empty(_) => None,
        }
    }
}

/// The score of one core element in one assessment. Sub-elements that are not applicable count
/// neither as rated nor as applicable. If none is rated, the result is the kind of empty that all
/// applicable sub-elements share (all sub-elements, if none is applicable), else "not assessed".
pub fn element_score(
    rubric: &Rubric,
    assessment: &Assessment,
    element: ElementIndex,
) -> ElementScore {
    if let Some(summative) = assessment.summative(element) {
        return ElementScore::Chosen(summative.rating);
    }
    let mut ratings = Vec::new();
    let mut empty = Vec::new();
    for &sub_element in &rubric.element(element).sub_elements {
        match assessment.score(sub_element).value {
            ScoreValue::Rated(rating) => ratings.push(rubric.level(rating).value),
            ScoreValue::Empty(EmptyKind::NotApplicable) => {}
            ScoreValue::Empty(kind) => empty.push(kind),
        }
    }
    let (rated, of) = (ratings.len(), ratings.len() + empty.len());
    match Mean::of(ratings) {
        Some(mean) if 2 * rated >= of => ElementScore::Computed { mean, rated, of },
        Some(_) => ElementScore::TooFew { rated, of },
        None => ElementScore::Empty(shared_kind(&empty)),
    }
}

/// The kind that all applicable sub-elements share, else "not assessed"; "not applicable" if there
/// are none.
fn shared_kind(applicable: &[EmptyKind]) -> EmptyKind {
    match applicable.split_first() {
        None => EmptyKind::NotApplicable,
        Some((first, rest)) if rest.iter().all(|kind| kind == first) => *first,
        Some(_) => EmptyKind::NotAssessed,
    }
}

/// The score of each core element of an assessment.
pub fn element_scores(
    rubric: &Rubric,
    assessment: &Assessment,
) -> IndexVec<ElementIndex, ElementScore> {
    (rubric.elements.indices())
        .map(|index| element_score(rubric, assessment, index))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, rubric, summative};

    fn score(values: &str) -> ElementScore {
        let rubric = rubric(4, &[values.len()]);
        element_score(&rubric, &assessment(&rubric, 2025, values), ElementIndex(0))
    }

    #[test]
    fn a_mean_of_at_least_half_of_what_applies() {
        for (values, tenths, rated, of) in [
            ("3", 30, 1, 1),
            ("34", 35, 2, 2),
            ("34-", 35, 2, 3),
            ("3-", 30, 1, 2),  // exactly half
            ("3-x", 30, 1, 2), // not applicable sub-elements are not counted
            ("3xxx", 30, 1, 1),
            ("1122", 15, 4, 4),
        ] {
            match score(values) {
                ElementScore::Computed {
                    mean,
                    rated: r,
                    of: o,
                } => {
                    assert_eq!((mean.tenths(), r, o), (tenths, rated, of), "{values}");
                }
                other => panic!("{values}: {other:?}"),
            }
        }
    }

    #[test]
    fn t20_no_mean_of_too_few_and_no_number_of_none() {
        for (values, expected) in [
            ("4--", ElementScore::TooFew { rated: 1, of: 3 }),
            ("4~w-", ElementScore::TooFew { rated: 1, of: 4 }),
            ("----", ElementScore::Empty(EmptyKind::NotAssessed)),
            ("~~~", ElementScore::Empty(EmptyKind::UnderReview)),
            ("ww", ElementScore::Empty(EmptyKind::Withheld)),
            ("xx", ElementScore::Empty(EmptyKind::NotApplicable)),
            ("wx", ElementScore::Empty(EmptyKind::Withheld)),
            ("~w", ElementScore::Empty(EmptyKind::NotAssessed)),
        ] {
            assert_eq!(score(values), expected, "{values}");
        }
    }

    #[test]
    fn the_teams_own_score_stands() {
        let rubric = rubric(4, &[2]);
        let mut made = assessment(&rubric, 2025, "11");
        made.summative[0] = Some(summative(3));
        let score = element_score(&rubric, &made, ElementIndex(0));
        assert_eq!(score, ElementScore::Chosen(Rating(2)));
        assert_eq!(score.tenths(&rubric), Some(30));
        assert_eq!(score.standing(&rubric), Some(Standing::Nearest(Rating(2))));
    }

    #[test]
    fn only_scores_have_a_level() {
        let rubric = rubric(4, &[3]);
        for (values, level) in [
            ("334", Some(Standing::Nearest(Rating(2)))),
            ("34-", Some(Standing::Between(Rating(2), Rating(3)))),
            ("3--", None),
            ("---", None),
        ] {
            assert_eq!(score(values).standing(&rubric), level, "{values}");
            assert_eq!(score(values).tenths(&rubric).is_some(), level.is_some());
        }
    }

    /// A row of the table of cases that the tests of the browser scripts use too.
    #[derive(serde::Deserialize)]
    struct Case {
        why: String,
        values: Vec<i32>,
        parts: String,
        chosen: Option<u8>,
        score: serde_json::Value,
    }

    #[test]
    fn the_table_that_the_browser_follows_too() {
        let table = include_str!("../../tests/cases/element-score.json");
        let cases: Vec<Case> = serde_json::from_str(table).unwrap();
        assert!(cases.len() > 15);
        for case in cases {
            let mut rubric = rubric(case.values.len(), &[case.parts.len()]);
            for (level, value) in rubric.levels.iter_mut().zip(&case.values) {
                level.value = *value;
            }
            let mut made = assessment(&rubric, 2025, &case.parts);
            made.summative[0] = case.chosen.map(summative);
            let score = element_score(&rubric, &made, ElementIndex(0));
            let level = |rating: Rating| rating.0 + 1;
            let said = match score {
                ElementScore::Chosen(rating) => {
                    serde_json::json!({"kind": "chosen", "level": level(rating)})
                }
                ElementScore::Computed { mean, rated, of } => serde_json::json!({
                    "kind": "computed", "tenths": mean.tenths(), "rated": rated, "of": of,
                    "standing": match mean.standing(&rubric.levels) {
                        Standing::Nearest(rating) => vec![level(rating)],
                        Standing::Between(low, high) => vec![level(low), level(high)],
                    },
                }),
                ElementScore::TooFew { rated, of } => {
                    serde_json::json!({"kind": "too-few", "rated": rated, "of": of})
                }
                ElementScore::Empty(kind) => {
                    serde_json::json!({"kind": "empty", "empty": kind.id()})
                }
            };
            assert_eq!(said, case.score, "{}", case.why);
        }
    }
}
