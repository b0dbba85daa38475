//! The questions of the form.

use crate::pages::tests::support::{Draft, site};

fn form() -> Draft {
    site().needs_assessment()
}

#[test]
fn every_part_is_asked_under_its_element_with_the_criteria_of_the_described_levels() {
    form().build().says(
        "/assessment/form/",
        &[
            ("elements.*.id", "1 | 2 | 3"),
            ("elements.*.anchor", "element-1 | element-2 | element-3"),
            ("elements.*.at", "0 | 1 | 2"),
            (
                "elements.*.questions.*.id",
                "1A | 1B | 1C | 2A | 2B | 2C | 3A | 3B | 3C",
            ),
            (
                "elements.*.questions.*.at",
                "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8",
            ),
            ("elements.1.questions.0.anchor", "score-2a"),
            ("elements.1.questions.0.href", "/plots/elements/2/2a/"),
            ("elements.0.questions.0.levels.*.level", "1 | 4"),
            ("elements.0.questions.0.levels.*.cell.name", "Low | Top"),
            (
                "elements.0.questions.0.levels.*.criteria.*.id",
                "stones | crumbs",
            ),
            (
                "elements.0.questions.0.levels.1.criteria.0.html",
                "It falls into crumbs.",
            ),
            ("elements.0.questions.1.levels", "nothing"),
        ],
    );
}

#[test]
fn every_level_and_every_kind_of_empty_can_be_chosen() {
    form().build().says(
        "/es/assessment/form/",
        &[
            (
                "ratings.*.value",
                "1 | 2 | 3 | 4 | not-assessed | under-review | not-applicable | withheld",
            ),
            (
                "ratings.*.is_empty",
                "false | false | false | false | true | true | true | true",
            ),
            ("ratings.*.cell.text", "1 | 2 | 3 | 4 | – | … | × | •"),
            ("ratings.0.cell.name", "Bajo"),
            ("sectors.*.id", "whole | beds"),
            ("sectors.*.name", "Todo el jardín | Los macizos"),
            ("bases.*.id", "own-word | desk-review"),
        ],
    );
}

#[test]
fn terms_are_named_below_a_question_and_never_linked_in_what_is_clicked() {
    let made = form()
        .replace(
            "rubric/elements/1.toml",
            "It falls into crumbs.",
            "It has compost in it.",
        )
        .build();
    made.says(
        "/assessment/form/",
        &[
            (
                "elements.0.questions.0.levels.1.criteria.0.html",
                "It has compost in it.",
            ),
            (
                "elements.0.questions.0.statement_html",
                "<p>The soil is loose, with mulch on it.</p>",
            ),
            (
                "elements.0.questions.0.terms.*.href",
                "/plots/glossary/#mulch | /plots/glossary/#compost",
            ),
            ("elements.0.questions.1.terms", "nothing"),
        ],
    );
}

#[test]
fn a_text_that_is_not_translated_says_its_language() {
    form().build().says(
        "/es/assessment/form/",
        &[
            (
                "elements.0.questions.0.levels.0.criteria.0.html",
                "<span lang=\"en\">It is full of stones.</span>",
            ),
            (
                "ratings.0.definition_html",
                "<span lang=\"en\">Little is there.</span>",
            ),
        ],
    );
}

#[test]
fn the_heat_map_has_a_cell_for_each_part_and_none_is_rated() {
    let short = form().replace(
        "rubric/elements/3.toml",
        "[[sub_element]]\nid = \"3C\"\ntitle = \"Helpers\"\nstatement = \"There are helpers.\"\n",
        "",
    );
    let short = short.replace("rubric/rubric.toml", "sub_elements = [\"3C\"]\n", "");
    short.build().says(
        "/assessment/form/",
        &[
            ("heat_map.letters", "a list of 3"),
            ("heat_map.rows.*.at", "0 | 1 | 2"),
            ("heat_map.rows.2.cells.*.id", "3A | 3B | nothing"),
            ("heat_map.rows.2.cells.1.at", "7"),
            ("heat_map.rows.2.cells.1.anchor", "score-3b"),
            ("heat_map.blank.class", "r na"),
            ("heat_map.blank.name", "Not assessed"),
            ("heat_map.key", "a list of 9"),
            ("heat_map.page_href", ""),
        ],
    );
}

#[test]
fn on_a_page_of_its_own_the_heat_map_leads_to_the_form() {
    form().build().says(
        "/es/assessment/heat-map/",
        &[("heat_map.page_href", "/plots/es/assessment/form/")],
    );
}

#[test]
fn postal_codes_are_asked_for_where_states_may_have_one() {
    for (draft, expected) in [
        (form(), "a list of 56"),
        (form().state("harbor").state("ohio"), "a list of 56"),
        (form().state("harbor"), "nothing"),
    ] {
        draft
            .build()
            .says("/assessment/form/", &[("places", expected)]);
    }
}
