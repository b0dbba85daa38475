//! What helps to close the gap of a part.

use serde_json::json;

use super::garden;

const SOIL: &str = "/plan/help/1a.json";

#[test]
fn states_that_rose_come_first_with_what_they_did() {
    let made = garden()
        .state("ohio")
        .edition(2026, "whole", "4")
        .state("utah")
        .edition(2026, "whole", "3")
        .edition(2021, "whole", "2")
        .state("guam")
        .edition(2026, "whole", "1")
        .build();
    assert_eq!(
        made.value(SOIL)["states"],
        json!([
            { "name": "Utah", "href": "/plots/states/utah/#score-1a", "level": 3, "from": 2,
              "since": 2021, "text": "utah says so." },
            { "name": "Ohio", "href": "/plots/states/ohio/#score-1a", "level": 4, "from": null,
              "since": null, "text": "ohio says so." },
        ])
    );
    let spanish = made.value("/es/plan/help/1a.json");
    assert_eq!(
        spanish["states"][0]["href"],
        "/plots/es/states/utah/#score-1a"
    );
    assert_eq!(spanish["states"][0]["lang"], "en");
    assert_eq!(made.value("/plan/help/1b.json")["states"], json!([]));
}

#[test]
fn practices_and_resources_are_named_and_lead_to_their_pages() {
    let made = garden()
        .practice("barrel", "\"1A\"", "\"OH\"")
        .resource("dig", "type = \"guide\"\nsub_elements = [\"1A\"]")
        .build();
    let help = made.value(SOIL);
    assert_eq!(
        help["practices"],
        json!([{ "title": "Practice barrel", "href": "/plots/practices/barrel/" }])
    );
    assert_eq!(
        help["resources"],
        json!([{ "title": "Resource dig", "href": "/plots/resources/dig/",
                 "publisher": "The diggers" }])
    );
}

#[test]
fn of_each_there_are_eight_at_most_and_evidence_is_cut() {
    let long = "word ".repeat(200);
    let mut draft = garden();
    for at in 0..10 {
        let slug = format!("plot-{at}");
        draft = draft
            .state(&slug)
            .edition(2026, "whole", "4")
            .practice(&slug, "\"1A\"", "\"OH\"")
            .resource(&slug, "type = \"guide\"\nsub_elements = [\"1A\"]");
        let path = format!("states/{slug}/2026.toml");
        draft = draft.replace(&path, &format!("{slug} says so."), &long);
    }
    let help = draft.build().value(SOIL);
    for list in ["states", "practices", "resources"] {
        assert_eq!(help[list].as_array().unwrap().len(), 8, "{list}");
    }
    let text = help["states"][0]["text"].as_str().unwrap();
    assert!(text.chars().count() <= 241 && text.ends_with('…'), "{text}");
}
