//! The content of the page of a sub-element.

use super::{five_states, rated_on_soil};
use crate::pages::tests::support::site;

const SOIL: &str = "/elements/1/1a/";
const SOIL_ES: &str = "/es/elements/1/1a/";

#[test]
fn kentucky_is_second_of_the_four_that_are_rated_on_soil() {
    five_states().says(
        SOIL,
        &[
            ("spread.finding", "4 of 5 states are rated on this part."),
            (
                "groups.*.cell.name",
                "Top | Good | Fair | Low | Not assessed",
            ),
            (
                "groups.*.states.*.label",
                "Ohio | Kentucky | Guam | Utah | Iowa",
            ),
            (
                "groups.*.note",
                "nothing | nothing | nothing | nothing | nothing",
            ),
        ],
    );
}

#[test]
fn ohio_alone_is_furthest_along_on_soil() {
    let site = five_states();
    site.says(
        SOIL,
        &[
            ("furthest", "Furthest along on 1A, at Top:"),
            ("furthest_states.*.label", "Ohio"),
            ("furthest_states.*.href", "/plots/states/ohio/#score-1a"),
        ],
    );
    site.says(
        SOIL_ES,
        &[
            (
                "spread.finding",
                "4 de 5 estados tienen calificación en esta parte.",
            ),
            ("furthest", "El mayor avance en 1A, en el nivel Alto:"),
            ("furthest_states.*.href", "/plots/es/states/ohio/#score-1a"),
        ],
    );
}

#[test]
fn all_who_share_the_furthest_place_are_named_up_to_ten() {
    let slugs = [
        "alabama", "alaska", "arizona", "arkansas", "guam", "iowa", "kansas", "maine", "ohio",
        "utah", "texas",
    ];
    let all = |count: usize| -> Vec<_> { slugs[..count].iter().map(|&slug| (slug, "3")).collect() };
    for (count, sentence, named) in [
        (
            2,
            "Furthest along on 1A, at Good (2 states):",
            "Alabama | Alaska",
        ),
        (
            10,
            "Furthest along on 1A, at Good (10 states):",
            "Alabama | Alaska | Arizona | Arkansas | Guam | Iowa | Kansas | Maine | Ohio | Utah",
        ),
        (11, "Furthest along on 1A, at Good: 11 states.", ""),
    ] {
        let claims = [("furthest", sentence), ("furthest_states.*.label", named)];
        rated_on_soil(&all(count)).says(SOIL, &claims);
    }
}

#[test]
fn without_a_rating_nobody_is_furthest() {
    for (states, finding, finding_es) in [
        (
            &[][..],
            "No state is rated on this part yet.",
            "Todavía ningún estado tiene calificación en esta parte.",
        ),
        (
            &[("iowa", ""), ("guam", "~")],
            "No state is rated on this part yet.",
            "Todavía ningún estado tiene calificación en esta parte.",
        ),
    ] {
        let site = rated_on_soil(states);
        site.says(
            SOIL,
            &[
                ("spread.finding", finding),
                ("furthest", "nothing"),
                ("furthest_why", "nothing"),
            ],
        );
        site.says(SOIL_ES, &[("spread.finding", finding_es)]);
    }
    rated_on_soil(&[("iowa", ""), ("guam", "1")]).says(
        SOIL,
        &[("spread.finding", "One of 2 states is rated on this part.")],
    );
}

#[test]
fn no_rating_is_not_counted_among_the_levels_and_each_kind_has_a_column() {
    let site = rated_on_soil(&[
        ("guam", "~"),
        ("iowa", "x"),
        ("kansas", "w"),
        ("kentucky", "-"),
        ("maine", ""),
        ("ohio", "4"),
    ]);
    site.says(
        SOIL,
        &[
            ("spread.finding", "One of 6 states is rated on this part."),
            (
                "spread.parts.*.words",
                "0 at Low | 0 at Fair | 0 at Good | 1 at Top",
            ),
            ("groups.*.cell.text", "4 | – | … | × | •"),
            ("groups.1.states.*.label", "Kentucky | Maine"),
            // Maine has no assessment, so no place for the part.
            (
                "groups.1.states.*.href",
                "/plots/states/kentucky/#score-1a | /plots/states/maine/",
            ),
        ],
    );
    site.says(
        "/elements/1/",
        &[
            (
                "shares.others.*",
                "Too few parts rated for a mean | Not assessed | Under review | Not applicable | Withheld",
            ),
            ("shares.rows.1.others.*", "0 | 2 | 1 | 1 | 1"),
        ],
    );
    site.says(
        SOIL_ES,
        &[(
            "spread.parts.*.words",
            "Bajo: 0 | Regular: 0 | Bueno: 0 | Alto: 1",
        )],
    );
}

#[test]
fn shares_have_a_percent_from_five_rated_states_on() {
    let four = [
        ("guam", "1"),
        ("iowa", "3"),
        ("kansas", "3"),
        ("ohio", "3"),
        ("utah", "~"),
    ];
    rated_on_soil(&four).says(
        "/elements/1/",
        &[
            ("shares.rows.1.rated", "4"),
            (
                "shares.rows.1.shares.*",
                "1 of 4 | 0 of 4 | 3 of 4 | 0 of 4",
            ),
        ],
    );
    let five = [
        ("guam", "1"),
        ("iowa", "3"),
        ("kansas", "3"),
        ("ohio", "3"),
        ("utah", "4"),
    ];
    let site = rated_on_soil(&five);
    site.says(
        "/elements/1/",
        &[(
            "shares.rows.1.shares.*",
            "1 of 5, 20% | 0 of 5, 0% | 3 of 5, 60% | 1 of 5, 20%",
        )],
    );
    site.says(
        "/es/elements/1/",
        &[("shares.rows.1.shares.2", "3 de 5, 60\u{a0}%")],
    );
}

#[test]
fn ratings_for_one_sector_are_said_apart() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "2")
        .state("ohio")
        .edition(2026, "beds", "3")
        .build();
    site.says(
        SOIL,
        &[("sectors.*", "(1 of them is rated for Flower beds only)")],
    );
}

#[test]
fn ratings_on_an_older_version_come_last_and_say_why() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "--- --- --2")
        .state("ohio")
        .edition(2024, "whole", "1-- --- --4")
        .against("1")
        .build();
    let older = "Rated on an older version of the rubric, so not comparable.";
    site.says(
        "/elements/3/3c/",
        &[
            ("spread.finding", "One of 2 states is rated on this part."),
            ("furthest_states.*.label", "Guam"),
            ("groups.*.cell.name", "Fair | Top"),
            ("groups.*.note", &format!("nothing | {older}")),
        ],
    );
    // Only 3C changed.
    site.says(
        SOIL,
        &[("groups.0.cell.name", "Low"), ("groups.0.note", "nothing")],
    );
}

#[test]
fn a_sub_element_shows_what_is_described_and_what_helps() {
    let site = site()
        .practice("barrel", "\"1A\"", "\"OH\"")
        .resource("book", "type = \"guide\"\nsub_elements = [\"1A\", \"1B\"]")
        .build();
    site.says(
        SOIL,
        &[
            ("page.full_title", "1A Soil – Gardens"),
            ("page.description", "The soil is loose, with mulch on it."),
            ("scale.*.anchor", "level-1 | level-2 | level-3 | level-4"),
            (
                "scale.*.definition_html",
                "Little is there. | Something is there. | Much is there. | All is there.",
            ),
            // Nobody is rated, so nothing was found anywhere.
            ("levels.*.criteria.*.found", "nothing | nothing"),
            ("levels.*.cell.name", "Low | Top"),
            (
                "levels.*.criteria.*.html",
                "It is full of stones. | It falls into crumbs.",
            ),
            ("levers.*.label", "Tools"),
            ("practices.*.title_html", "Practice barrel"),
            ("resources.*.title", "Resource book"),
            ("terms.*.label", "mulch"),
            ("terms.*.href", "/plots/glossary/#mulch"),
            ("previous", "nothing"),
            ("next.label", "1B Water"),
        ],
    );
    site.says(
        "/elements/1/",
        &[(
            "sub_elements.*.counts",
            "One practice, one resource | No practices, one resource | No practices, no resources",
        )],
    );
    site.says(
        "/es/elements/1/",
        &[(
            "sub_elements.*.counts",
            "Una práctica, un recurso | Ninguna práctica, un recurso | Ninguna práctica, ningún recurso",
        )],
    );
}

/// Guam, Iowa, Kansas, Maine and Utah at the same level, and Ohio below it. Iowa has both criteria of its
/// level, Maine looked for one.
fn with_criteria() -> crate::pages::tests::support::MadeUp {
    let ticked = |lists: &str| format!("[1A]\n{lists}\n");
    let mut site = site();
    for (slug, rating, lists) in [
        ("guam", "4", ""),
        ("iowa", "4", "criteria = [\"crumbs\"]"),
        ("kansas", "4", "criteria = [\"stones\"]"),
        ("maine", "4", "not_found = [\"crumbs\"]"),
        ("ohio", "1", "criteria = [\"stones\"]"),
    ] {
        let file = format!("states/{slug}/2026.toml");
        site = site.state(slug).edition(2026, "whole", rating);
        site = site.replace(&file, "[1A]\n", &ticked(lists));
    }
    site.build()
}

#[test]
fn each_criterion_says_in_how_many_states_it_was_found() {
    let site = with_criteria();
    site.says(
        SOIL,
        &[(
            "levels.*.criteria.*.found",
            "Found in 2 of 5 rated states, not looked at in 3. | \
             Found in 1 of 5 rated states, not looked at in 3.",
        )],
    );
    site.says(
        SOIL_ES,
        &[(
            "levels.1.criteria.*.found",
            "Encontrado en 1 de 5 estados calificados; sin examinar en 3.",
        )],
    );
    rated_on_soil(&[("guam", "1")]).says(
        SOIL,
        &[(
            "levels.0.criteria.0.found",
            "Found in 0 of 1 rated state, not looked at in 1.",
        )],
    );
}

#[test]
fn three_of_the_furthest_show_why_those_with_the_most_criteria_first() {
    let site = with_criteria();
    site.says(
        SOIL,
        &[
            ("furthest_states.*.label", "Guam | Iowa | Kansas | Maine"),
            // What is found of a lower level speaks for nobody.
            ("furthest_why.*.state.label", "Iowa | Guam | Kansas"),
            ("furthest_why.0.state.href", "/plots/states/iowa/#score-1a"),
            ("furthest_why.0.evidence_html", "<p>iowa says so.</p>"),
            (
                "furthest_picked",
                "Here are 3 of them: those with the most criteria found, then those with the most sources.",
            ),
        ],
    );
    five_states().says(
        SOIL,
        &[
            ("furthest_why.*.state.label", "Ohio"),
            ("furthest_picked", "nothing"),
        ],
    );
}

#[test]
fn a_number_in_the_key_leads_to_what_the_level_means() {
    five_states().says(
        SOIL_ES,
        &[("spread.parts.1.href", "/plots/es/elements/1/1a/#level-2")],
    );
}
