//! Cases written by hand that Rust and the scripts share: `tests/cases/`.

use serde_json::{Value, json};
use statewise::draft::{assessment_toml, file_name};
use statewise::model::CriterionIndex;

use crate::{read, rubrics};

fn cases(json: &str) -> Vec<Value> {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_draft_gives_the_file_that_is_written_down() {
    let part = |id: &str, element: usize, criteria: Value| json!({ "id": id, "element": element, "criteria": criteria });
    let rubric = rubrics::model(&json!({
        "id": "made-up", "version": "2021",
        "levels": [{ "value": 1 }, { "value": 2 }, { "value": 3 }, { "value": 4 }],
        "sectors": [{ "id": "whole" }, { "id": "k12" }, { "id": "postsecondary" }],
        "elements": [{ "id": "1", "parts": [0, 1] }, { "id": "2", "parts": [2] }],
        "parts": [
            part("1A", 0, json!([{ "id": "a", "level": 1 }, { "id": "b", "level": 1 }, { "id": "c", "level": 4 }])),
            part("1B", 0, json!([])),
            part("2A", 1, json!([])),
        ],
    }));
    let cases = cases(include_str!("../cases/toml.json"));
    assert!(cases.len() > 25);
    for case in cases {
        let version = case
            .get("version")
            .cloned()
            .unwrap_or_else(|| json!("2021"));
        let draft = json!({
            "format": "statewise-draft", "version": 1, "id": "made-up-draft-of-tests",
            "rubric": { "id": "made-up", "version": version }, "assessment": case["assessment"],
        });
        let draft = read(&draft.to_string());
        let lines = case["toml"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line.as_str().unwrap());
        let expected: String = lines.map(|line| format!("{line}\n")).collect();
        assert_eq!(
            assessment_toml(&draft, &rubric),
            expected,
            "{}",
            case["why"]
        );
        let file = file_name(&draft, &rubric);
        assert_eq!(file.as_deref(), case["file"].as_str(), "{}", case["why"]);
    }
}

#[test]
fn ticks_suggest_what_is_written_down() {
    let cases = cases(include_str!("../cases/suggestion.json"));
    assert!(cases.len() > 3);
    for case in cases {
        let rules = rubrics::suggestion(&case["rules"]);
        for tried in case["tried"].as_array().unwrap() {
            let levels = tried["criteria"].as_str().unwrap().chars();
            let criteria = levels.enumerate().map(|(at, level)| {
                json!({ "id": format!("c{at}"), "level": level.to_digit(10).unwrap() })
            });
            let part = rubrics::part(&criteria.collect());
            let ticks = tried["ticked"].as_str().unwrap().chars();
            let mut ticked: Vec<CriterionIndex> = ticks
                .enumerate()
                .filter(|(_, tick)| *tick == 'x')
                .map(|(at, _)| CriterionIndex::new(at))
                .collect();
            // What the part does not have is nothing but an index too large here.
            for also in tried["also"].as_array().into_iter().flatten() {
                let known = part.criteria.find(|criterion| also == &criterion.id);
                ticked.push(known.unwrap_or(CriterionIndex::new(usize::MAX)));
            }
            let rule = rules.suggest(&part, &ticked);
            let row = rule.and_then(|rule| {
                rules
                    .rules
                    .iter()
                    .position(|other| std::ptr::eq(other, rule))
            });
            assert_eq!(json!(row), tried["row"], "{}: {tried}", case["why"]);
        }
    }
}
