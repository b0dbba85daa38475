//! What the page says, what its scripts are given, and the ways to it.

use serde_json::{Value, json};

use super::{ACTION_PLAN, garden};
use crate::pages::tests::support::{MadeUp, site};

const PLAN: &str = "/plan/";

fn data(made: &MadeUp, address: &str, attribute: &str) -> Value {
    let text = made.text(address, &format!("root.{attribute}"));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn each_step_is_explained_and_asks_for_what_the_project_says() {
    garden().build().says(
        PLAN,
        &[
            ("title_html", "Plan your garden"),
            ("page.is_unlisted", "false"),
            (
                "introduction_html",
                "<p>A <a href=\"/plots/elements/1/\">garden</a> needs a plan.</p>",
            ),
            ("steps.*.number", "1 | 2 | 3 | 4 | 5 | 6"),
            (
                "steps.*.asks",
                "vision | nothing | challenges | goals | resources | activities",
            ),
            ("steps.0.anchor", "step-dream"),
            (
                "steps.0.description_html",
                "<p>Look far, over the <a class=\"term\" href=\"/plots/glossary/#mulch\">mulch</a>.</p>",
            ),
            ("steps.0.example_html", "<p>Roses on every wall.</p>"),
            ("steps.1.example_html", "nothing"),
            ("first_anchor", "step-dream"),
            ("goals_anchor", "step-aim"),
            ("levels.*.value", "1 | 2 | 3 | 4"),
            ("levers.*.id", "tools"),
            ("statuses.*.id", "planned | started | done | stopped"),
            ("categories.*.name", "Seeds"),
            ("categories.*.description", "What can be sown?"),
            ("heat_map.page_href", "/plots/assessment/form/"),
        ],
    );
}

#[test]
fn scripts_are_given_the_steps_the_categories_and_where_help_is() {
    let made = garden().build();
    let rubric = data(&made, "/es/plan/", "rubric");
    assert_eq!(rubric["title"], "Una guía para jardines");
    assert_eq!(
        rubric["steps"][1],
        json!({ "id": "rest", "title": "Rest", "anchor": "step-rest", "asks": null })
    );
    assert_eq!(rubric["steps"][3]["asks"], "goals");
    assert_eq!(
        rubric["categories"],
        json!([{ "id": "seeds", "name": "Seeds" }])
    );
    assert_eq!(rubric["lever_ids"], json!(["tools"]));
    assert_eq!(rubric["help"].as_array().unwrap().len(), 9);
    assert_eq!(rubric["help"][0], "/plots/es/plan/help/1a.json");
    assert_eq!(
        rubric["parts"][0]["criteria"][0]["text"],
        "It is full of stones."
    );
    let words = data(&made, "/es/plan/", "words");
    assert_eq!(words["gap-make"], "Convertir en meta");
    assert_eq!(words["status-done"], "Terminada");
    assert!(words["goals"]["0"].is_string());
}

#[test]
fn a_plan_can_start_from_what_is_published() {
    let made = garden()
        .state("utah")
        .edition(2026, "beds", "1")
        .edition(2025, "whole", "1")
        .state("ohio")
        .edition(2026, "whole", "2")
        .state("guam")
        .build();
    made.says(
        "/es/plan/",
        &[
            ("starts.*.name", "Ohio | Utah"),
            ("starts.1.assessments.*.value", "utah/2026-beds | utah/2025"),
            (
                "starts.0.assessments.0.label",
                "Ohio, 2026 (Todo el jardín)",
            ),
        ],
    );
    let site = data(&made, PLAN, "site");
    assert_eq!(site["states"].as_array().unwrap().len(), 3);
    assert_eq!(site["states"][0]["has_plan"], Value::Null);
    assert_eq!(site["pages"]["plan"], "/plots/plan/");
}

#[test]
fn other_pages_lead_to_it() {
    let made = garden().state("ohio").edition(2026, "whole", "1").build();
    made.says("/", &[("plan.href", "/plots/plan/")]);
    made.says(
        "/es/elements/1/1b/",
        &[
            ("make_plan.href", "/plots/es/plan/?part=1B#step-aim"),
            ("make_plan.label", "Planee cómo subir 1B"),
        ],
    );
    made.says(
        "/states/ohio/",
        &[("make_plan.href", "/plots/plan/?from=ohio/2026")],
    );
    for screen in ["form/", "record/"] {
        let address = format!("/assessment/{screen}");
        made.says(&address, &[("screens.plan", "/plots/plan/")]);
    }
    let navigation = made.text(PLAN, "page.navigation.*.is_current");
    assert_eq!(navigation.matches("true").count(), 1);
    assert!(made.file("/sitemap.xml").contains("/plots/plan/</loc>"));
}

#[test]
fn without_an_assessment_or_with_steps_that_do_not_ask_for_all_there_is_none() {
    let incomplete = ACTION_PLAN.replace("asks = \"resources\"\n", "");
    for made in [
        site().file("rubric/action-plan.toml", ACTION_PLAN).build(),
        garden()
            .file("rubric/action-plan.toml", &incomplete)
            .build(),
        site().needs_assessment().build(),
    ] {
        assert!(!made.has("plan/index.html"));
        assert!(!made.has("plan/help/1a.json"));
        made.says("/", &[("plan", "nothing")]);
        made.says("/elements/1/1b/", &[("make_plan", "nothing")]);
    }
}
