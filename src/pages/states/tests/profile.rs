//! The content of a profile.

use super::ohio;
use crate::pages::tests::support::site;

#[test]
fn the_headline_says_where_a_state_is_furthest_and_has_most_room() {
    for (ratings, headline, headline_es) in [
        (
            "444 222 11",
            "Ohio is furthest along in ground and has the most room to grow in people. Rated so far: 8 of 9 parts.",
            "Ohio ha avanzado más en ground y donde más puede crecer es en people. Hay calificación para 8 de 9 partes.",
        ),
        // Sub-elements that are not applicable could not be rated.
        (
            "444 222 11x",
            "Ohio is furthest along in ground and has the most room to grow in people. Rated so far: 8 of 8 parts.",
            "Ohio ha avanzado más en ground y donde más puede crecer es en people. Hay calificación para 8 de 8 partes.",
        ),
        (
            "333 333 333",
            "Rated so far for Ohio: 9 of 9 parts.",
            "Hay calificación para 9 de 9 partes en Ohio.",
        ),
        // Two elements share the lowest score, so neither is named.
        (
            "444 222 222",
            "Rated so far for Ohio: 9 of 9 parts.",
            "Hay calificación para 9 de 9 partes en Ohio.",
        ),
        (
            "~~~",
            "No part is rated for Ohio yet.",
            "Todavía no hay calificación para ninguna parte en Ohio.",
        ),
    ] {
        let site = ohio(&[(2026, ratings)]);
        let claims = |headline| {
            [
                ("assessment.headline", headline),
                ("page.description", headline),
            ]
        };
        site.says("/states/ohio/", &claims(headline));
        site.says("/es/states/ohio/", &claims(headline_es));
    }
}

#[test]
fn a_state_that_nobody_assessed_has_a_profile_without_ratings() {
    let site = site().state("ohio").build();
    site.says(
        "/states/ohio/",
        &[
            ("assessment", "nothing"),
            ("editions", "nothing"),
            ("learn", "nothing"),
            ("embed", "nothing"),
            ("page.description", "Made up for tests."),
        ],
    );
}

#[test]
fn a_profile_says_basis_day_edition_and_who() {
    let site = site()
        .state("ohio")
        .edition(2024, "whole", "1")
        .edition(2026, "beds", "2")
        .edition(2025, "whole", "3")
        .on("2025-12-03")
        .desk_review()
        .build();
    site.says(
        "/states/ohio/",
        &[
            ("assessment.basis", "Desk review"),
            ("assessment.basis_definition_html", "Somebody looked it up."),
            ("assessment.date", "December 3, 2025"),
            ("assessment.iso_date", "2025-12-03"),
            ("assessment.edition", "2025"),
            ("assessment.covers", "Covers: Whole garden."),
            ("assessment.assessed_by", "The tests"),
            ("edition_notice", "nothing"),
        ],
    );
    site.says(
        "/es/states/ohio/",
        &[
            ("assessment.date", "3 de diciembre de 2025"),
            ("assessment.covers", "Abarca: Todo el jardín."),
        ],
    );
}

#[test]
fn editions_are_named_with_their_sector_and_never_change() {
    let site = site()
        .state("ohio")
        .edition(2024, "whole", "1")
        .edition(2026, "beds", "2")
        .edition(2026, "whole", "3")
        .build();
    site.says(
        "/states/ohio/",
        &[
            (
                "editions.*.label",
                "2026 (Whole garden) | 2026 (Flower beds) | 2024 (Whole garden)",
            ),
            ("editions.*.is_current", "true | false | false"),
            ("downloads", "a list of 2"),
        ],
    );
    site.says(
        "/es/states/ohio/",
        &[(
            "editions.*.label",
            "2026 (Todo el jardín) | 2026 (Los macizos) | 2024 (Todo el jardín)",
        )],
    );
    site.says(
        "/states/ohio/2026-beds/",
        &[
            ("edition_notice.words", "This is the current edition."),
            ("edition_notice.link.label", "To the profile of Ohio"),
            ("edition_notice.link.href", "/plots/states/ohio/"),
            ("editions.*.is_current", "false | true | false"),
            ("learn", "nothing"),
            ("what_if", "nothing"),
            ("downloads", "nothing"),
        ],
    );
}

#[test]
fn what_was_not_looked_at_is_named_from_the_sectors_of_the_rubric() {
    let beds = || site().state("ohio").edition(2026, "beds", "1");
    let both = beds().build();
    // With no other sector, nothing is left to name.
    let only = ("assessment.covers", "Covers Flower beds only.");
    both.says("/states/ohio/", &[only]);
    both.says(
        "/es/states/ohio/",
        &[("assessment.covers", "Abarca solo: Los macizos.")],
    );
    let trees = "definition = \"The beds alone.\"\n\n[[sector]]\nid = \"trees\"\nname = \"Trees\"\n\
                 definition = \"Trees alone.\"\n\n[[sector]]\nid = \"pots\"\nname = \"Pots\"\n\
                 definition = \"Pots alone.\"";
    let more = beds()
        .replace(
            "rubric/rubric.toml",
            "definition = \"The beds alone.\"",
            trees,
        )
        .build();
    let only = "Covers Flower beds only. Not looked at: Trees and Pots.";
    more.says("/states/ohio/", &[("assessment.covers", only)]);
}

#[test]
fn patterns_are_said_in_sentences() {
    for (ratings, patterns) in [
        (
            "333 333 333",
            "Ratings are much the same across the elements.",
        ),
        (
            "111 333 333",
            "The lower ratings cluster in Ground. | \
             Most of the lower ratings share one lever: Tools (1A, 1B, and 1C).",
        ),
        // Too few ratings show no pattern; the headline gives their number.
        ("1-- 4-- ---", ""),
        ("~~~", ""),
    ] {
        ohio(&[(2026, ratings)]).says("/states/ohio/", &[("assessment.patterns.*", patterns)]);
    }
}

#[test]
fn a_profile_says_what_went_up_down_and_stayed() {
    let site = ohio(&[(2024, "123 4-- ---"), (2026, "323 1-2 ---")]);
    site.says(
        "/states/ohio/",
        &[
            (
                "assessment.movement.finding",
                "From 2024 to 2026: 4 ratings can be compared: 1 rose, 1 fell, and 2 stayed the same.",
            ),
            ("assessment.movement.moved.*.link.label", "1A Soil | 2A Sun"),
            ("assessment.movement.moved.*.words", "Up 2 levels | Down 3 levels"),
            ("assessment.movement.moved.*.from.name", "Low | Top"),
            ("assessment.movement.moved.*.to.name", "Good | Low"),
            ("assessment.movement.newly_rated.*.label", "2C Walls"),
            ("assessment.movement.no_longer_rated", "nothing"),
            ("assessment.movement.previous.label", "See edition 2024."),
            ("assessment.movement.panels.*.finding", "1A rose. 1B and 1C stayed the same. | 2A fell."),
        ],
    );
    site.says(
        "/es/states/ohio/",
        &[(
            "assessment.movement.moved.*.words",
            "Subió 2 niveles | Bajó 3 niveles",
        )],
    );
}

#[test]
fn the_line_of_a_part_says_which_way_it_went() {
    let site = ohio(&[(2022, "222"), (2024, "322"), (2026, "312")]);
    let line = "assessment.elements.0.scores.*.trend.line.finding";
    site.says(
        "/states/ohio/",
        &[(
            line,
            "Up from Fair in 2022 to Good in 2026. | Down from Fair in 2022 to Low in 2026. | nothing",
        )],
    );
    // The page of an edition shows nothing from later ones.
    site.says(
        "/states/ohio/2024/",
        &[(
            line,
            "Up from Fair in 2022 to Good in 2024. | nothing | nothing",
        )],
    );
}

#[test]
fn what_changed_across_versions_of_the_rubric_is_not_compared() {
    let site = site()
        .state("ohio")
        .edition(2024, "whole", "--- --- 114")
        .against("1")
        .edition(2026, "whole", "--- --- 221")
        .build();
    site.says(
        "/states/ohio/",
        &[
            (
                "assessment.movement.finding",
                "From 2024 to 2026: 2 ratings can be compared: 2 rose, none fell, and none stayed the same.",
            ),
            ("assessment.movement.not_comparable.*.link.label", "3C Helpers"),
            ("assessment.movement.not_comparable.0.reasons_html.*", "<p>3C became another part.</p>"),
            ("assessment.movement.moved.*.link.label", "3A Books | 3B Teachers"),
            ("assessment.movement.panels.*.broken", "The line of 3C has a gap where the rubric changed."),
        ],
    );
}

#[test]
fn an_earlier_edition_of_another_sector_is_no_edition_before() {
    let site = site()
        .state("ohio")
        .edition(2024, "beds", "1")
        .edition(2026, "whole", "4")
        .build();
    let sentence = "The edition before this one, 2024, looked at another part of the system \
                    (Flower beds). Its ratings are not compared with these.";
    site.says(
        "/states/ohio/",
        &[
            ("assessment.movement.finding", sentence),
            ("assessment.movement.moved", "nothing"),
            ("assessment.movement.previous", "nothing"),
        ],
    );
    ohio(&[(2026, "4")]).says("/states/ohio/", &[("assessment.movement", "nothing")]);
}

#[test]
fn each_score_stands_on_its_evidence_or_says_that_there_is_none() {
    let site = ohio(&[(2026, "4-~")]);
    site.says(
        "/states/ohio/",
        &[
            ("assessment.elements.0.scores.*.cell.name", "Top | Under review"),
            ("assessment.elements.0.scores.0.evidence_html", "<p>ohio says so.</p>"),
            // What nothing is known about stands in one row.
            ("assessment.elements.0.nothing.parts.*.anchor", "score-1b"),
            (
                "assessment.elements.1.nothing.words",
                "No evidence has been given for these 3 parts yet:",
            ),
            (
                "assessment.elements.1.nothing.tell_href",
                "https://github.com/example/garden/issues/new?title=Correction%3A+Ohio%2C+2A%2C+2B%2C+and+2C\
                 &body=https%3A%2F%2Fgarden.example%2Fplots%2Fstates%2Fohio%2F%23score-2a",
            ),
            (
                "assessment.elements.*.overall_words",
                "No overall number: too few parts are rated (1 of 3). | Not assessed | Not assessed",
            ),
        ],
    );
}

#[test]
fn beside_the_evidence_stands_what_the_next_level_asks_for() {
    let with = |rating: &str, lists: &str| {
        let site = crate::pages::tests::support::site();
        let site = site.state("ohio").edition(2026, "whole", rating);
        let file = "states/ohio/2026.toml";
        site.replace(file, "[1A]\n", &format!("[1A]\n{lists}\n"))
            .build()
    };
    const TITLE: &str = "assessment.elements.0.scores.0.asked.title";
    const WORDS: &str = "assessment.elements.0.scores.0.asked.criteria.*.word";
    const SIGNS: &str = "assessment.elements.0.scores.0.asked.criteria.*.sign";
    const TEXTS: &str = "assessment.elements.0.scores.0.asked.criteria.*.html";
    const OTHERS: &str = "assessment.elements.0.scores.0.criteria_html.*";
    const WHY: &str = "assessment.elements.0.scores.0.why_html";
    for (rating, lists, title, word, sign) in [
        ("2", "", "What 4 Top asks for", "Not looked at.", "?"),
        (
            "1",
            "criteria = [\"crumbs\"]",
            "What 4 Top asks for",
            "Found.",
            "✓",
        ),
        (
            "3",
            "not_found = [\"crumbs\"]",
            "What 4 Top asks for",
            "Not found.",
            "–",
        ),
        (
            "4",
            "criteria = [\"crumbs\"]",
            "What 4 Top rests on",
            "Found.",
            "✓",
        ),
    ] {
        with(rating, lists).says(
            "/states/ohio/",
            &[
                (TITLE, title),
                (WORDS, word),
                (SIGNS, sign),
                (TEXTS, "It falls into crumbs."),
                (OTHERS, ""),
                (WHY, "nothing"),
            ],
        );
    }
    // What holds of another level stands with the evidence, and so does the reason.
    let site = with("3", "criteria = [\"stones\"]\nwhy = \"One <b> bed.\"");
    site.says(
        "/states/ohio/",
        &[
            (OTHERS, "It is full of stones."),
            (WHY, "One &lt;b&gt; bed."),
            (WORDS, "Not looked at."),
        ],
    );
    site.says(
        "/es/states/ohio/",
        &[
            (TITLE, "Lo que pide 4 Alto"),
            (WORDS, "Sin examinar."),
            (WHY, "<span lang=\"en\">One &lt;b&gt; bed.</span>"),
        ],
    );
    // Nothing is asked of what is not rated, or not described.
    let asked = "assessment.elements.0.scores.*.asked";
    ohio(&[(2026, "~3")]).says("/states/ohio/", &[(asked, "nothing | nothing")]);
}

#[test]
fn a_state_is_compared_with_another_one_by_choice() {
    let site = site()
        .state("ohio")
        .edition(2026, "whole", "1")
        .state("utah")
        .state("guam")
        .build();
    site.says(
        "/es/states/ohio/",
        &[
            ("compare_with.label", "Comparar Ohio con"),
            ("compare_with.action", "/plots/es/compare/"),
            ("compare_with.own", "oh"),
            ("compare_with.states.*.key", "gu | ut"),
            ("compare_with.states.*.name", "Guam | Utah"),
            ("compare.*.href", "/plots/es/compare/ohio/"),
        ],
    );
    site.says("/states/ohio/2026/", &[("compare_with", "nothing")]);
    ohio(&[(2026, "1")]).says("/states/ohio/", &[("compare_with", "nothing")]);
}

#[test]
fn a_page_on_how_to_rate_is_linked_where_there_is_one() {
    let with = site()
        .state("ohio")
        .content("rate-your-state", "title = \"How to rate\"", "Like so.")
        .build();
    for address in ["/states/ohio/", "/elements/"] {
        with.says(
            address,
            &[
                ("how_to_rate.label", "How to rate"),
                ("how_to_rate.href", "/plots/rate-your-state/"),
            ],
        );
        ohio(&[(2026, "1")]).says(address, &[("how_to_rate", "nothing")]);
    }
}

#[test]
fn an_overall_score_is_chosen_or_computed_and_says_which() {
    let site = ohio(&[(2026, "34")]).text("/states/ohio/", "assessment.elements.0.overall_words");
    assert_eq!(site, "Overall: 3.5, computed as the mean of 2 of 3 parts.");
    let chosen = "[1]\nrating = 2\nevidence = \"The team chose.\"\n\n[1A]";
    let site = crate::pages::tests::support::site()
        .state("ohio")
        .edition(2026, "whole", "34")
        .replace("states/ohio/2026.toml", "[1A]", chosen)
        .build();
    site.says(
        "/states/ohio/",
        &[
            (
                "assessment.elements.0.overall_words",
                "Overall: Fair, chosen by the team.",
            ),
            ("assessment.elements.0.overall.text", "2"),
            (
                "assessment.elements.0.evidence_html",
                "<p>The team chose.</p>",
            ),
        ],
    );
}

#[test]
fn the_columns_of_a_heat_map_are_letters_that_all_elements_share() {
    let letters = "assessment.heat_map.letters.*";
    ohio(&[(2026, "1")]).says("/states/ohio/", &[(letters, "A | B | C")]);
    let other = site()
        .replace("rubric/elements/3.toml", "\"3B\"", "\"3X\"")
        .state("ohio")
        .edition(2026, "whole", "1")
        .build();
    other.says("/states/ohio/", &[(letters, "A | 2 | C")]);
}

#[test]
fn facts_about_a_state_come_from_its_profile() {
    let facts = "code = \"OH\"\ndata_system = { name = \"The beds\", url = \"https://garden.example/beds\" }\n\
                 agencies = [{ name = \"The agency\", sector = \"beds\" }]\nupdated = 2026-02-03";
    let site = site()
        .state("ohio")
        .replace("states/ohio/profile.md", "code = \"OH\"", facts)
        .resource("book", "type = \"guide\"\nstates = [\"OH\"]")
        .build();
    site.says(
        "/states/ohio/",
        &[
            ("facts.data_system.label", "The beds"),
            ("facts.agencies.*.link.label", "The agency"),
            ("facts.agencies.*.sector", "Flower beds"),
            ("facts.updated", "February 3, 2026"),
            ("narrative_html", "<p>Made up for tests.</p>"),
            ("resources.*.title", "Resource book"),
        ],
    );
    site.says(
        "/es/states/ohio/",
        &[
            ("facts.agencies.*.sector", "Los macizos"),
            ("facts.updated", "3 de febrero de 2026"),
        ],
    );
}
