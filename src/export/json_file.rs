//! Everything about a state as nested JSON: assessments, elements, sub-elements, and the plan. Keys are
//! sorted and always present; unknown values are `null`.

use super::head::Head;
use super::plan_json::{self, PlanData};
use super::ratings;
use super::writing::{BUFFER, in_memory, size};
use crate::analysis::{self, ElementScore, current_position};
use crate::model::{
    Assessment, Citation, ElementIndex, Rating, Rubric, Site, State, StateIndex, newest_source,
};
use serde::Serialize;
use std::io::{self, BufWriter, Write};

/// Every rating of one state, and its plan. If the state does not exist,
/// the list of states is empty.
pub fn state_json(site: &Site, state: StateIndex) -> Vec<u8> {
    in_memory(|out| write_state_json(site, state, out))
}

/// The size of [`state_json`] in bytes.
pub fn state_json_size(site: &Site, state: StateIndex) -> usize {
    size(|out| write_state_json(site, state, out))
}

fn write_state_json(site: &Site, state: StateIndex, out: impl Write) -> io::Result<()> {
    let states = site.states.get(state).into_iter();
    let states = states.map(|state| {
        let current = current_position(state, &site.rubric);
        let plan = state.plan.as_ref();
        StateData {
            plan: plan.map(|plan| plan_json::plan_data(site, plan)),
            ..state_data(site, state, current)
        }
    });
    let file = File {
        head: Head::new(site),
        rubric: ScaleData::new(&site.rubric),
        states: states.collect(),
    };
    let mut out = BufWriter::with_capacity(BUFFER, out);
    serde_json::to_writer(&mut out, &file)?;
    out.write_all(b"\n")?;
    out.flush()
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(flatten)]
    head: Head,
    rubric: ScaleData<'a>,
    /// The one state; none if it does not exist.
    states: Vec<StateData<'a>>,
}

/// The scale and other parts of the rubric that are needed to interpret the numbers.
#[derive(Serialize)]
struct ScaleData<'a> {
    id: &'a str,
    ratings: Vec<LevelData<'a>>,
    title: &'a str,
    version: &'a str,
}

impl<'a> ScaleData<'a> {
    fn new(rubric: &'a Rubric) -> Self {
        Self {
            id: &rubric.id,
            ratings: (rubric.levels.indices())
                .map(|rating| LevelData::new(rubric, rating))
                .collect(),
            title: &rubric.title.original,
            version: &rubric.version,
        }
    }
}

#[derive(Serialize)]
struct LevelData<'a> {
    name: &'a str,
    value: i32,
}

impl<'a> LevelData<'a> {
    fn new(rubric: &'a Rubric, rating: Rating) -> Self {
        let level = rubric.level(rating);
        Self {
            name: &level.name.original,
            value: level.value,
        }
    }
}

#[derive(Serialize)]
struct StateData<'a> {
    assessments: Vec<AssessmentData<'a>>,
    code: Option<&'a str>,
    name: &'a str,
    plan: Option<PlanData<'a>>,
    slug: &'a str,
}

/// The state with the position of its current assessment, without its plan.
fn state_data<'a>(site: &'a Site, state: &'a State, current: Option<usize>) -> StateData<'a> {
    let assessments = state.assessments.iter().enumerate();
    StateData {
        assessments: assessments
            .map(|(position, assessment)| {
                assessment_data(&site.rubric, assessment, current == Some(position))
            })
            .collect(),
        code: state.place.map(|place| place.code),
        name: &state.name.original,
        plan: None,
        slug: &state.slug,
    }
}

#[derive(Serialize)]
struct AssessmentData<'a> {
    /// The time that it speaks of: a year or a day.
    as_of: String,
    assessed_by: &'a str,
    assessed_on: String,
    basis: Option<&'a str>,
    edition: i16,
    elements: Vec<ElementData<'a>>,
    is_current: bool,
    /// Whether it was written more than a year after the year that it is about.
    look_back: bool,
    note: Option<&'a str>,
    rubric_version: &'a str,
    sector: Option<&'a str>,
}

fn assessment_data<'a>(
    rubric: &'a Rubric,
    assessment: &'a Assessment,
    is_current: bool,
) -> AssessmentData<'a> {
    let basis = rubric.bases.get(assessment.basis);
    let sector = rubric.sectors.get(assessment.sector);
    let elements = rubric.elements.indices();
    AssessmentData {
        as_of: assessment.speaks_of().to_string(),
        assessed_by: &assessment.assessed_by,
        assessed_on: assessment.assessed_on.to_string(),
        basis: basis.map(|basis| basis.id.as_str()),
        edition: assessment.edition.0,
        elements: elements
            .map(|index| element_data(rubric, assessment, index))
            .collect(),
        is_current,
        look_back: assessment.is_look_back(),
        note: assessment.note.as_ref().map(|note| note.original.source()),
        rubric_version: &assessment.rubric_version,
        sector: sector.map(|sector| sector.id.as_str()),
    }
}

#[derive(Serialize)]
struct ElementData<'a> {
    computed_mean: Option<f64>,
    evidence: Option<&'a str>,
    id: &'a str,
    of: Option<usize>,
    rated: Option<usize>,
    rating: Option<i32>,
    sources: Vec<SourceData<'a>>,
    status: &'static str,
    sub_elements: Vec<SubElementData<'a>>,
}

fn element_data<'a>(
    rubric: &'a Rubric,
    assessment: &'a Assessment,
    index: ElementIndex,
) -> ElementData<'a> {
    let score = analysis::element_score(rubric, assessment, index);
    let summative = assessment.summative(index);
    let rated_of = ratings::rated_of(score);
    let sub_elements = rubric.element(index).sub_elements.iter();
    ElementData {
        computed_mean: match score {
            ElementScore::Computed { mean, .. } => Some(f64::from(mean.tenths()) / 10.0),
            _ => None,
        },
        evidence: summative.and_then(|summative| written(summative.evidence.original.source())),
        id: &rubric.element(index).id,
        of: rated_of.map(|(_, of)| of),
        rated: rated_of.map(|(rated, _)| rated),
        rating: summative.map(|summative| rubric.level(summative.rating).value),
        sources: sources(summative.map_or(&[], |summative| summative.sources.as_slice())),
        status: ratings::element_status(score),
        sub_elements: sub_elements
            .map(|&index| {
                let sub_element = rubric.sub_element(index);
                let score = assessment.score(index);
                let rating = score.value.rating();
                SubElementData {
                    criteria: ratings::criteria(sub_element, score),
                    evidence: written(score.evidence.original.source()),
                    id: &sub_element.id,
                    newest_source: rating.and_then(|_| newest_source(&score.sources)),
                    not_found: ratings::not_found(sub_element, score),
                    rating: rating.map(|rating| rubric.level(rating).value),
                    sources: sources(&score.sources),
                    status: ratings::status(score.value),
                    why: score.why.as_ref().map(|why| why.original.as_str()),
                }
            })
            .collect(),
    }
}

#[derive(Serialize)]
struct SubElementData<'a> {
    criteria: Vec<&'a str>,
    evidence: Option<&'a str>,
    id: &'a str,
    newest_source: Option<i16>,
    not_found: Vec<&'a str>,
    rating: Option<i32>,
    sources: Vec<SourceData<'a>>,
    status: &'static str,
    why: Option<&'a str>,
}

/// A source.
#[derive(Serialize)]
pub(super) struct SourceData<'a> {
    accessed: Option<String>,
    copy_of: Option<i16>,
    publisher: Option<&'a str>,
    title: &'a str,
    url: Option<&'a str>,
    year: Option<i16>,
}

impl<'a> SourceData<'a> {
    pub(super) fn new(citation: &'a Citation) -> Self {
        Self {
            accessed: citation.accessed.map(|date| date.to_string()),
            copy_of: citation.copy_of,
            publisher: citation.publisher.as_deref(),
            title: &citation.title,
            url: citation.url.as_deref(),
            year: citation.year,
        }
    }
}

fn sources(citations: &[Citation]) -> Vec<SourceData<'_>> {
    citations.iter().map(SourceData::new).collect()
}

fn written(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, site, site_of, state, summative};
    use crate::export::citation;
    use serde_json::Value;

    fn read(bytes: &[u8]) -> Value {
        assert!(bytes.ends_with(b"\n"));
        serde_json::from_slice(bytes).unwrap()
    }

    /// Panics if the keys of an object are not sorted.
    fn keys_are_sorted(value: &Value) {
        match value {
            Value::Object(object) => {
                assert!(object.keys().is_sorted(), "{:?}", object.keys());
                object.values().for_each(keys_are_sorted);
            }
            Value::Array(items) => items.iter().for_each(keys_are_sorted),
            _ => {}
        }
    }

    fn small() -> Site {
        let mut site = site(4, &[2, 1], Vec::new());
        let mut whole = assessment(&site.rubric, 2025, "34-");
        whole.summative[1] = Some(summative(2));
        site.states = vec![
            state("a", vec![whole]).into(),
            state("b", Vec::new()).into(),
        ]
        .into();
        site
    }

    #[test]
    fn r05_the_file_says_what_it_is_and_keys_are_sorted() {
        let site = small();
        let file = read(&state_json(&site, StateIndex(0)));
        keys_are_sorted(&file);
        assert_eq!(file["generated_for"], "2025-12-31");
        assert_eq!(file["citation"], citation(&site));
        assert!(file["license"].as_str().unwrap().starts_with("CC BY 4.0"));
        assert_eq!(file["rubric"]["ratings"][3]["value"], 4);
        assert_eq!(file["states"].as_array().unwrap().len(), 1);
        let other = read(&state_json(&site, StateIndex(1)));
        assert_eq!(other["states"][0]["assessments"], serde_json::json!([]));
    }

    #[test]
    fn scores_are_nested_as_in_the_rubric() {
        let site = small();
        let bytes = state_json(&site, StateIndex(0));
        assert_eq!(state_json_size(&site, StateIndex(0)), bytes.len());
        let file = read(&bytes);
        let made = &file["states"][0]["assessments"][0];
        assert_eq!(made["is_current"], true);
        assert_eq!(made["elements"][0]["computed_mean"], 3.5);
        assert_eq!(made["elements"][0]["rating"], Value::Null);
        assert_eq!(made["elements"][0]["status"], "computed");
        assert_eq!(made["elements"][1]["rating"], 2);
        assert_eq!(made["elements"][1]["evidence"], "All in all.");
        let sub_element = &made["elements"][0]["sub_elements"][1];
        assert_eq!(sub_element["id"], "1B");
        assert_eq!(sub_element["rating"], 4);
        assert_eq!(sub_element["sources"][0]["title"], "A source");
        let unrated = &made["elements"][1]["sub_elements"][0];
        assert_eq!(unrated["rating"], Value::Null);
        assert_eq!(unrated["evidence"], Value::Null);
        assert_eq!(unrated["status"], "not-assessed");
        let nobody = read(&state_json(&site, StateIndex(9)));
        assert_eq!(nobody["states"], serde_json::json!([]));
    }

    #[test]
    fn t20_no_states_and_nothing_rated() {
        for states in [&[][..], &[""], &["---"]] {
            let site = site_of(4, &[2, 1], states);
            let bytes = state_json(&site, StateIndex(0));
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert!(!text.contains("NaN"));
            assert_eq!(
                read(&bytes)["states"].as_array().unwrap().len(),
                states.len()
            );
        }
    }
}
