//! Random ratings, with their strengths, challenges, patterns and scores of elements.

use serde_json::{Value, json};
use statewise::analysis::{ElementScore, Pattern, challenges, element_scores, patterns, strengths};
use statewise::model::{
    Assessment, BasisIndex, Edition, EmptyKind, Language, Lever, License, Localized, Rating,
    Rubric, Score, ScoreValue, SectorIndex, Settings, Site, Standing, SubElementIndex,
    SummativeScore,
};

use crate::random::Random;
use crate::{line, rubrics, write};

/// How many assessments there are.
const CASES: usize = 2_500;

#[test]
fn ratings_have_strengths_challenges_and_patterns() {
    let mut random = Random::new(2);
    let rubrics = rubrics::all();
    let (mut lines, mut scores) = (String::new(), String::new());
    let mut kinds = std::collections::BTreeSet::new();
    for number in 0..CASES {
        let data = &rubrics[number % rubrics.len()];
        let rubric = rubrics::model(data);
        let ratings = ratings(&rubric, &mut random);
        let chosen: Vec<Option<u8>> = (rubric.elements.iter())
            .map(|_| {
                random
                    .chance(20)
                    .then(|| 1 + random.below(rubric.levels.len()) as u8)
            })
            .collect();
        let assessment = assessment(&ratings, &chosen);
        let positions = |list: Vec<SubElementIndex>| -> Vec<u32> {
            list.into_iter().map(|index| index.0).collect()
        };
        let values = rubrics::values(data);
        for (element, score) in rubric
            .elements
            .iter()
            .zip(&element_scores(&rubric, &assessment))
        {
            let parts: Vec<i64> = element
                .sub_elements
                .iter()
                .map(|part| ratings[part.position()])
                .collect();
            let of = rubric
                .elements
                .iter()
                .position(|other| std::ptr::eq(other, element))
                .unwrap();
            let score = element_score(*score, &rubric);
            line(
                &mut scores,
                &json!({ "values": values, "parts": parts, "chosen": chosen[of], "score": score }),
            );
        }
        let strong = positions(strengths(&rubric, &assessment));
        let weak = positions(challenges(&rubric, &assessment));
        let site = site(rubric, data);
        let found: Vec<Value> = patterns(&site, &assessment).iter().map(pattern).collect();
        kinds.extend(found.iter().map(|pattern| pattern["kind"].to_string()));
        let rubric = json!({
            "levels": data["levels"], "elements": data["elements"], "parts": data["parts"],
            "levers": data["levers"],
        });
        line(
            &mut lines,
            &json!({
                "rubric": rubric, "ratings": ratings, "chosen": chosen,
                "strengths": strong, "challenges": weak, "patterns": found,
            }),
        );
    }
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    write("highlights.jsonl", &lines);
    write("element-scores.jsonl", &scores);
}

/// Levels from 1, and kinds of empty below zero. Some elements are rated alike, so that there are
/// patterns.
fn ratings(rubric: &Rubric, random: &mut Random) -> Vec<i64> {
    let rated = *random.one(&[20, 60, 90, 100]);
    let is_even = random.chance(30);
    let levels = rubric.levels.len() as i64;
    let usual: Vec<i64> = rubric
        .elements
        .iter()
        .map(|_| random.from(1..=levels))
        .collect();
    (rubric.sub_elements.iter())
        .map(|part| {
            if !random.chance(rated) {
                return -random.from(1..=4);
            }
            let usual = usual[part.element.position()];
            match is_even || random.chance(60) {
                true => usual,
                false => random.from(1..=levels),
            }
        })
        .collect()
}

fn assessment(ratings: &[i64], chosen: &[Option<u8>]) -> Assessment {
    let value = |rating: i64| match u8::try_from(rating) {
        Ok(level) => ScoreValue::Rated(Rating(level - 1)),
        Err(_) => ScoreValue::Empty(EmptyKind::ALL[(-1 - rating) as usize]),
    };
    Assessment {
        as_of: None,
        edition: Edition(2026),
        sector: SectorIndex(0),
        rubric_version: String::new(),
        basis: BasisIndex(0),
        assessed_on: jiff::civil::date(2026, 1, 1),
        assessed_by: String::new(),
        note: None,
        scores: (ratings.iter())
            .map(|&rating| Score {
                value: value(rating),
                evidence: Localized::default(),
                criteria: Vec::new(),
                not_found: Vec::new(),
                why: None,
                sources: Vec::new(),
            })
            .collect(),
        summative: (chosen.iter())
            .map(|level| {
                level.map(|level| SummativeScore {
                    rating: Rating(level - 1),
                    evidence: Localized::default(),
                    sources: Vec::new(),
                })
            })
            .collect(),
        path: String::new(),
    }
}

fn pattern(pattern: &Pattern) -> Value {
    match pattern {
        Pattern::FewRated { rated, of } => json!({ "kind": "few-rated", "rated": rated, "of": of }),
        Pattern::HighestElement { element } => {
            json!({ "kind": "highest-element", "element": element.0 })
        }
        Pattern::LowestElement { element } => {
            json!({ "kind": "lowest-element", "element": element.0 })
        }
        Pattern::Even => json!({ "kind": "even" }),
        Pattern::Clustered { element, low } => {
            json!({ "kind": "clustered", "element": element.0, "low": low })
        }
        Pattern::SpreadOut { low, elements } => {
            json!({ "kind": "spread-out", "low": low, "elements": elements })
        }
        Pattern::SharedLever {
            lever,
            sub_elements,
        } => {
            let parts: Vec<u32> = sub_elements.iter().map(|part| part.0).collect();
            json!({ "kind": "shared-lever", "lever": lever.0, "parts": parts })
        }
    }
}

/// The score of an element as in `tests/cases/element-score.json`.
fn element_score(score: ElementScore, rubric: &Rubric) -> Value {
    let standing = match score.standing(rubric) {
        None => Vec::new(),
        Some(Standing::Nearest(level)) => vec![level.0 + 1],
        Some(Standing::Between(low, high)) => vec![low.0 + 1, high.0 + 1],
    };
    match score {
        ElementScore::Chosen(level) => json!({ "kind": "chosen", "level": level.0 + 1 }),
        ElementScore::Computed { mean, rated, of } => json!({
            "kind": "computed", "tenths": mean.tenths(), "rated": rated, "of": of, "standing": standing,
        }),
        ElementScore::TooFew { rated, of } => {
            json!({ "kind": "too-few", "rated": rated, "of": of })
        }
        ElementScore::Empty(kind) => json!({ "kind": "empty", "empty": kind.id() }),
    }
}

/// A site with the rubric and its levers alone.
fn site(rubric: Rubric, data: &Value) -> Site {
    let levers = data["levers"].as_array().unwrap().iter().map(|_| Lever {
        id: String::new(),
        name: Localized::default(),
        summary: Localized::default(),
        description: Localized::default(),
        examples: Localized::default(),
    });
    Site {
        settings: Settings {
            title: Localized::default(),
            description: Localized::default(),
            base_url: "https://example.org/".to_owned(),
            languages: vec![Language::new("en")],
            theme: String::new(),
            repository: None,
            branch: String::new(),
            contact: None,
            publisher: Localized::default(),
            stale_after_years: 3,
            compare_pairs_up_to: 0,
            license: License::default(),
            practice_headings: Localized::default(),
            resource_types: Vec::new().into(),
        },
        rubric,
        levers: levers.collect(),
        audiences: Vec::new().into(),
        glossary: Vec::new().into(),
        theory: None,
        action_plan: Default::default(),
        needs_assessment: None,
        content: Vec::new(),
        practices: Vec::new().into(),
        resources: Vec::new().into(),
        states: Vec::new().into(),
        files: Vec::new(),
        date: jiff::civil::date(2026, 1, 1),
    }
}
