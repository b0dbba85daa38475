//! The data for scripts, in attributes of the root element.

use serde_json::{Value, json};

use crate::pages::tests::support::{Draft, MadeUp, site};

const SUGGESTION: &str = r#"
[suggestion]
note = "A hint."

[[suggestion.rule]]
id = "much"
when = [{ level = 4, more_than = 0.5 }, { level = 1, at_most = 0.0 }]
rating = 4
because = "Much holds."

[[suggestion.rule]]
id = "even"
when = [{ level = 4, at_least_share_of = 1 }, { level = 1, less_than = 1 }, { level = 4, at_least = 0.1 }]
rating = 3
because = "As much as not."

[[suggestion.rule]]
id = "else"
rating = 1
because = "Little holds."

[[sector]]
id = "whole"
"#;

fn draft() -> Draft {
    site().needs_assessment().replace(
        "rubric/rubric.toml",
        "\n[[sector]]\nid = \"whole\"\n",
        SUGGESTION,
    )
}

/// An attribute of the root element.
fn data(made: &MadeUp, address: &str, attribute: &str) -> Value {
    let text = made.text(address, &format!("root.{attribute}"));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_rubric_comes_with_names_in_the_language_of_the_page_and_levels_as_positions() {
    let rubric = data(&draft().build(), "/es/assessment/form/", "rubric");
    assert_eq!(rubric["id"], "garden");
    assert_eq!(rubric["version"], "2");
    assert_eq!(rubric["title"], "Una guía para jardines");
    assert_eq!(
        rubric["levels"][1],
        json!({ "value": 2, "name": "Regular" })
    );
    let ids = |list: &str| -> Vec<Value> {
        let items = rubric[list].as_array().unwrap().iter();
        items.map(|item| item["id"].clone()).collect()
    };
    assert_eq!(
        ids("empty"),
        ["not-assessed", "under-review", "not-applicable", "withheld"]
    );
    assert_eq!(rubric["empty"][2]["mark"], "×");
    assert_eq!(rubric["too_few"], "*");
    assert_eq!(ids("sectors"), ["whole", "beds"]);
    assert_eq!(ids("bases"), ["own-word", "desk-review"]);
    assert_eq!(
        rubric["elements"][1],
        json!({ "id": "2", "short": "Light", "title": "The light is good",
                "anchor": "element-2", "parts": [3, 4, 5] })
    );
    assert_eq!(
        rubric["parts"][0],
        json!({ "id": "1A", "letter": "A", "anchor": "score-1a", "title": "Soil", "element": 0,
                "levers": [0],
                "criteria": [{ "id": "stones", "level": 1 }, { "id": "crumbs", "level": 4 }] })
    );
    assert_eq!(rubric["levers"], json!(["Tools"]));
    assert_eq!(
        rubric["suggestion"],
        json!([
            { "when": [{ "level": 4, "test": "more_than", "value": 0.5 },
                       { "level": 1, "test": "at_most", "value": 0.0 }],
              "rating": 4, "because": "Much holds." },
            { "when": [{ "level": 4, "test": "at_least_share_of", "value": 1.0 },
                       { "level": 1, "test": "less_than", "value": 1.0 },
                       { "level": 4, "test": "at_least", "value": 0.1 }],
              "rating": 3, "because": "As much as not." },
            { "when": [], "rating": 1, "because": "Little holds." },
        ])
    );
}

#[test]
fn only_where_answers_stand_side_by_side_do_criteria_come_with_their_texts() {
    let made = draft().build();
    for (address, expected) in [
        ("/assessment/", Value::Null),
        ("/assessment/form/", Value::Null),
        ("/assessment/record/", Value::Null),
        ("/assessment/settle/", json!("It is full of stones.")),
    ] {
        let rubric = data(&made, address, "rubric");
        assert_eq!(
            rubric["parts"][0]["criteria"][0]["text"], expected,
            "{address}"
        );
    }
}

#[test]
fn a_rubric_without_a_rule_suggests_nothing() {
    let made = site().needs_assessment().build();
    let rubric = data(&made, "/assessment/form/", "rubric");
    assert_eq!(rubric["suggestion"], json!([]));
}

#[test]
fn the_site_comes_with_its_addresses_and_where_needed_with_what_to_start_from() {
    let made = draft()
        .state("utah")
        .edition(2025, "whole", "1")
        .edition(2026, "beds", "1")
        .edition(2026, "whole", "1")
        .state("ohio")
        .state("harbor")
        .build();
    let start = data(&made, "/es/assessment/", "site");
    assert_eq!(start["path"], "/plots/");
    assert_eq!(
        start["pages"],
        json!({ "start": "/plots/es/assessment/", "form": "/plots/es/assessment/form/",
                "heat_map": "/plots/es/assessment/heat-map/",
                "record": "/plots/es/assessment/record/",
                "settle": "/plots/es/assessment/settle/" })
    );
    assert_eq!(start["repository"], "https://github.com/example/garden");
    assert_eq!(start["branch"], "main");
    assert_eq!(start["contact"], "mailto:tests@garden.example");
    // By name, newest edition first; a system without a code has none.
    assert_eq!(
        start["states"],
        json!([
            { "slug": "ohio", "name": "Ohio", "code": "OH", "assessments": [],
              "json": "/plots/data/states/ohio.json" },
            { "slug": "harbor", "name": "System harbor", "code": null, "assessments": [],
              "json": "/plots/data/states/harbor.json" },
            { "slug": "utah", "name": "Utah", "code": "UT",
              "assessments": [
                  { "edition": "2026", "label": "2026 (Todo el jardín)" },
                  { "edition": "2026-beds", "label": "2026 (Los macizos)" },
                  { "edition": "2025", "label": "2025 (Todo el jardín)" },
              ],
              "json": "/plots/data/states/utah.json" },
        ])
    );
    let record = data(&made, "/assessment/record/", "site");
    assert_eq!(record["states"].as_array().unwrap().len(), 3);
    for address in [
        "/assessment/form/",
        "/assessment/heat-map/",
        "/assessment/settle/",
    ] {
        let site = data(&made, address, "site");
        assert_eq!(site["states"], Value::Null, "{address}");
    }
}

#[test]
fn sentences_come_in_the_language_of_the_page_with_places_for_values() {
    let made = draft().build();
    let english = data(&made, "/assessment/form/", "words");
    let spanish = data(&made, "/es/assessment/form/", "words");
    assert_eq!(english["in-progress"], "In progress");
    assert_eq!(spanish["in-progress"], "En curso");
    assert!(english["saved"].as_str().unwrap().contains("{time}"));
    assert!(
        english["since-file"]["other"]
            .as_str()
            .unwrap()
            .contains("{count}")
    );
}

#[test]
fn no_more_states_are_offered_than_can_be_compared() {
    let many = (0..=crate::pages::STATES_TO_COMPARE)
        .fold(draft(), |draft, at| draft.state(&format!("plot-{at}")));
    let start = data(&many.build(), "/assessment/", "site");
    assert_eq!(
        start["states"].as_array().unwrap().len(),
        crate::pages::STATES_TO_COMPARE
    );
}
