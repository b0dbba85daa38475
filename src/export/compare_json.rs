//! The data file of the scripts of `/compare/` and "what if". It contains no words: pages have
//! these, in their language.

use super::writing::in_memory;
use crate::analysis::{self, Analysis};
use crate::model::{Assessment, EmptyKind, ScoreValue, Site, StateIndex};
use serde::Serialize;

/// The version of the format, increased if a script for the old format could misread the new one.
const FORMAT: u32 = 1;

/// The first `most` states with all of their assessments. `edition` returns the identifier of an
/// assessment in addresses.
pub fn compare_json(
    site: &Site,
    analysis: &Analysis,
    most: usize,
    edition: &dyn Fn(StateIndex, u32) -> String,
) -> Vec<u8> {
    let rubric = &site.rubric;
    let versions = rubric.versions();
    let states = (site.states.iter_enumerated())
        .zip(&analysis.states)
        .take(most);
    let file = File {
        format: FORMAT,
        empty: EmptyKind::ALL.map(EmptyKind::id),
        levels: rubric.levels.iter().map(|level| level.value).collect(),
        sectors: rubric.sectors.iter().map(|sector| &*sector.id).collect(),
        bases: rubric.bases.iter().map(|basis| &*basis.id).collect(),
        elements: (rubric.elements.iter())
            .map(|element| ElementData {
                id: &element.id,
                slug: &element.slug,
                parts: (element.sub_elements.iter())
                    .map(|index| index.position())
                    .collect(),
            })
            .collect(),
        parts: (rubric.sub_elements.iter())
            .map(|sub_element| PartData {
                id: &sub_element.id,
                slug: &sub_element.slug,
            })
            .collect(),
        rulers: (versions.iter())
            .map(|version| rulers(site, version))
            .collect(),
        states: states
            .map(|((index, state), table)| {
                let assessments = (0..).zip(&state.assessments);
                StateData {
                    slug: &state.slug,
                    code: state.place.map(|place| place.code),
                    current: table.current,
                    assessments: assessments
                        .map(|(at, assessment)| {
                            AssessmentData::new(site, assessment, edition(index, at), &versions)
                        })
                        .collect(),
                }
            })
            .collect(),
    };
    in_memory(|out| {
        serde_json::to_writer(&mut *out, &file)?;
        out.push(b'\n');
        Ok(())
    })
}

#[derive(Serialize)]
struct File<'a> {
    bases: Vec<&'a str>,
    elements: Vec<ElementData<'a>>,
    /// The kinds of empty: a rating of -1 is the first, -2 the second, and so on.
    empty: [&'static str; 4],
    format: u32,
    /// The value of each level.
    levels: Vec<i32>,
    parts: Vec<PartData<'a>>,
    /// One for each version of the rubric; see [`rulers`].
    rulers: Vec<Vec<analysis::ComparableVersion>>,
    sectors: Vec<&'a str>,
    states: Vec<StateData<'a>>,
}

#[derive(Serialize)]
struct ElementData<'a> {
    id: &'a str,
    /// Indexes in the list of sub-elements.
    parts: Vec<usize>,
    slug: &'a str,
}

#[derive(Serialize)]
struct PartData<'a> {
    id: &'a str,
    slug: &'a str,
}

/// The comparable version of each sub-element under one version of the rubric. Ratings can be
/// compared if these numbers are equal.
fn rulers(site: &Site, version: &str) -> Vec<analysis::ComparableVersion> {
    let rubric = &site.rubric;
    (rubric.sub_elements.indices())
        .map(|index| analysis::comparable_version(rubric, version, index))
        .collect()
}

#[derive(Serialize)]
struct StateData<'a> {
    assessments: Vec<AssessmentData>,
    code: Option<&'a str>,
    /// The position of the current assessment.
    current: Option<usize>,
    slug: &'a str,
}

#[derive(Serialize)]
struct AssessmentData {
    basis: usize,
    /// For each element the chosen level, counted from 1.
    chosen: Vec<Option<i16>>,
    date: String,
    edition: String,
    /// For each sub-element the level, counted from 1, or a kind of empty as a negative number.
    ratings: Vec<i16>,
    /// The index of its version in the list of rulers.
    rulers: usize,
    sector: usize,
}

impl AssessmentData {
    fn new(site: &Site, assessment: &Assessment, edition: String, versions: &[&str]) -> Self {
        let elements = site.rubric.elements.indices();
        Self {
            edition,
            sector: assessment.sector.position(),
            basis: assessment.basis.position(),
            date: assessment.assessed_on.to_string(),
            rulers: (versions.iter())
                .position(|version| *version == assessment.rubric_version)
                .unwrap_or(0),
            ratings: (assessment.scores.iter())
                .map(|score| number(score.value))
                .collect(),
            chosen: elements
                .map(|index| Some(i16::from(assessment.summative(index)?.rating.0) + 1))
                .collect(),
        }
    }
}

/// Levels are counted from 1 and kinds of empty from -1 downwards, so that neither is 0.
fn number(value: ScoreValue) -> i16 {
    match value {
        ScoreValue::Rated(rating) => i16::from(rating.0) + 1,
        ScoreValue::Empty(EmptyKind::NotAssessed) => -1,
        ScoreValue::Empty(EmptyKind::UnderReview) => -2,
        ScoreValue::Empty(EmptyKind::NotApplicable) => -3,
        ScoreValue::Empty(EmptyKind::Withheld) => -4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::tests::support::{assessment, rubric_change, site, state, summative};
    use crate::model::SectorIndex;
    use serde_json::{Value, json};

    fn made() -> Site {
        let mut site = site(4, &[3, 1], Vec::new());
        site.rubric.version = "2024".to_owned();
        site.rubric.changes = vec![
            rubric_change("2021", &[], true),
            rubric_change("2024", &[3], false),
        ];
        let mut old = assessment(&site.rubric, 2022, "1x~w");
        old.rubric_version = "2021".to_owned();
        old.summative[1] = Some(summative(2));
        let mut k12 = assessment(&site.rubric, 2025, "4");
        k12.sector = SectorIndex(1);
        site.states = vec![
            state("a", vec![k12, old]).into(),
            state("b", Vec::new()).into(),
        ]
        .into();
        site
    }

    fn read(site: &Site, most: usize) -> Value {
        let edition = |state: StateIndex, at: u32| format!("{}-{at}", state.0);
        serde_json::from_slice(&compare_json(site, &analyse(site), most, &edition)).unwrap()
    }

    #[test]
    fn every_kind_of_empty_stays_what_it_is() {
        let file = read(&made(), 9);
        assert_eq!(file["format"], 1);
        assert_eq!(file["levels"], json!([1, 2, 3, 4]));
        assert_eq!(file["elements"][0]["parts"], json!([0, 1, 2]));
        let [k12, old] = [0, 1].map(|at| file["states"][0]["assessments"][at].clone());
        assert_eq!(k12["ratings"], json!([4, -1, -1, -1]));
        assert_eq!(k12["sector"], 1);
        assert_eq!(k12["edition"], "0-0");
        assert_eq!(k12["chosen"], json!([null, null]));
        assert_eq!(old["ratings"], json!([1, -3, -2, -4]));
        assert_eq!(old["chosen"], json!([null, 2]));
        let kinds: Vec<&str> = [-1i16, -2, -3, -4]
            .map(|number| usize::from(number.unsigned_abs()) - 1)
            .map(|at| EmptyKind::ALL[at].id())
            .into();
        assert_eq!(file["empty"], json!(kinds));
        for kind in EmptyKind::ALL {
            let at = usize::from(number(ScoreValue::Empty(kind)).unsigned_abs()) - 1;
            assert_eq!(EmptyKind::ALL[at], kind);
        }
    }

    #[test]
    fn t23_versions_say_what_can_be_compared() {
        let file = read(&made(), 9);
        let rulers = |at: usize| {
            let version = file["states"][0]["assessments"][at]["rulers"].as_u64();
            file["rulers"][version.unwrap() as usize].clone()
        };
        assert_eq!(rulers(0), json!([0, 0, 0, 1]));
        assert_eq!(rulers(1), json!([0, 0, 0, 0]));
    }

    #[test]
    fn a_state_without_assessments_is_there_and_the_file_is_bounded() {
        let file = read(&made(), 9);
        assert_eq!(
            file["states"][1],
            json!({"slug": "b", "code": null, "current": null, "assessments": []})
        );
        // The older edition covers the whole sector, so it is the current assessment.
        assert_eq!(file["states"][0]["current"], 1);
        assert_eq!(read(&made(), 1)["states"].as_array().unwrap().len(), 1);
    }
}
