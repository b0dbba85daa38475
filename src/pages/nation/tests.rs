//! The content of the pages about all states together.

use crate::pages::tests::support::{MadeUp, site};

const SLUGS: [&str; 6] = ["alabama", "guam", "iowa", "kentucky", "ohio", "utah"];

/// States with these ratings for the whole garden; an empty text is a state without an assessment.
fn nation(ratings: &[&str]) -> MadeUp {
    let states = SLUGS
        .iter()
        .zip(ratings)
        .fold(site(), |draft, (slug, ratings)| {
            let draft = draft.state(slug);
            match *ratings {
                "" => draft,
                ratings => draft.edition(2026, "whole", ratings),
            }
        });
    states.build()
}

#[test]
fn the_nation_is_counted_in_states_with_at_least_one_rating() {
    let weak = "No part is rated for 5 states or more yet, so nothing is said about weak parts.";
    for (ratings, finding) in [
        (&[][..], "No state has a rating yet.".to_owned()),
        (&["", "~"], "No state has a rating yet.".to_owned()),
        (
            &["1", "", ""],
            format!("One of 3 states has at least one rating. {weak}"),
        ),
        (
            &["1", "-2", "~"],
            format!("2 of 3 states have at least one rating. {weak}"),
        ),
        (
            &["1"],
            format!("The one state here has at least one rating. {weak}"),
        ),
        (
            &["1", "2"],
            format!("All 2 states have at least one rating. {weak}"),
        ),
    ] {
        nation(ratings).says("/national/", &[("finding", &finding)]);
    }
    nation(&["", ""]).says(
        "/es/national/",
        &[("finding", "Todavía ningún estado tiene calificación.")],
    );
}

#[test]
fn a_part_is_weak_when_most_of_five_states_are_below_the_middle() {
    let site = nation(&["14", "14", "24", "34", "44"]);
    site.says(
        "/national/",
        &[
            (
                "finding",
                "All 5 states have at least one rating. 2 parts are rated for 5 states or more. \
                 On one of them, most of the rated states are below the middle of the scale.",
            ),
            (
                "patterns.*",
                "The weakest part is 1A Soil. | 1C Worms, 2A Sun, 2B Shade, 2C Walls, 3A Books, 3B Teachers, \
                 and 3C Helpers are rated least often, each for none of 5 states.",
            ),
            (
                "pattern_rule",
                "A part counts as weak when more than half of the states rated on it are below the middle \
                 of the scale (the levels Low and Fair) and at least 5 states are rated on it.",
            ),
            ("elements.*.link.label", "1 Ground | 2 Light | 3 People"),
        ],
    );
    site.says(
        "/es/national/",
        &[("patterns.0", "La parte más débil es 1A Soil.")],
    );
}

#[test]
fn half_below_the_middle_is_not_weak() {
    nation(&["1", "2", "2", "3", "3", "4"]).says(
        "/national/",
        &[(
            "finding",
            "All 6 states have at least one rating. One part is rated for 5 states or more. \
             At least half of these states are not below the middle of the scale.",
        )],
    );
}

#[test]
fn weak_parts_cluster_in_an_element_and_share_a_lever() {
    nation(&["111 444 444"; 5]).says(
        "/national/",
        &[(
            "patterns.*",
            "The weakest parts are 1A Soil, 1B Water, and 1C Worms. | \
             Most of the weakest parts are in Ground. | \
             Most of the weakest parts share one lever: Tools (1A, 1B, and 1C).",
        )],
    );
    nation(&["411 114 114"; 5]).says(
        "/national/",
        &[(
            "patterns.1",
            "The weakest parts are spread over 3 elements. No element has most of them.",
        )],
    );
    nation(&["444 444 444"; 5]).says("/national/", &[("patterns", "nothing")]);
}

#[test]
fn trends_count_states_with_an_earlier_edition_of_the_same_sector() {
    let none = nation(&["1", "2"]);
    none.says(
        "/trends/",
        &[
            (
                "finding",
                "No state has an earlier edition of the same part of its system, so nothing can be compared yet.",
            ),
            ("has_any", "false"),
            ("states", "nothing"),
            ("sub_elements", "nothing"),
            ("other_sector", "nothing"),
        ],
    );
    let site = site()
        .state("guam")
        .edition(2024, "beds", "1")
        .edition(2026, "whole", "4")
        .state("kentucky")
        .edition(2024, "whole", "121 1")
        .edition(2026, "whole", "311 -2")
        .state("ohio")
        .edition(2026, "whole", "1")
        .build();
    site.says(
        "/trends/",
        &[
            (
                "finding",
                "One of 3 states has an earlier edition of the same part of its system. \
                 3 ratings can be compared: 1 rose, 1 fell, and 1 stayed the same.",
            ),
            (
                "other_sector",
                "In one state, the earlier edition looked at another part of the system.",
            ),
            ("states.*.state.label", "Kentucky"),
            ("states.*.then.label", "2024"),
            ("states.*.now.label", "2026"),
            ("states.*.sector", "Whole garden"),
            ("states.*.up", "1"),
            ("states.*.down", "1"),
            ("states.*.same", "1"),
            ("sub_elements.0.up", "1"),
            ("sub_elements.1.down", "1"),
            ("sub_elements.2.same", "1"),
            ("sub_elements.3.no_longer_rated", "1"),
            ("sub_elements.4.newly_rated", "1"),
            ("sub_elements.5.unrated", "1"),
            ("most_improved.*.link.label", "1A Soil"),
            ("most_improved.*.by", "Up 2 levels"),
        ],
    );
    site.says(
        "/es/trends/",
        &[
            (
                "other_sector",
                "En un estado, la edición anterior miró otra parte del sistema.",
            ),
            ("most_improved.*.by", "Subió 2 niveles"),
        ],
    );
}

#[test]
fn one_rating_that_moved_is_said_without_a_number() {
    for (then, now, moved) in [
        ("1", "2", "One rating can be compared. It rose."),
        ("2", "1", "One rating can be compared. It fell."),
        ("2", "2", "One rating can be compared. It stayed the same."),
        ("1", "-1", "No rating can be compared."),
    ] {
        let site = site()
            .state("ohio")
            .edition(2024, "whole", then)
            .edition(2026, "whole", now)
            .build();
        let states = "The one state here has an earlier edition of the same part of its system.";
        site.says("/trends/", &[("finding", &format!("{states} {moved}"))]);
    }
}

#[test]
fn the_most_improved_on_a_part_are_those_that_rose_most() {
    let states = [
        ("alabama", "1", "2"),
        ("guam", "1", "4"),
        ("iowa", "1", "4"),
        ("ohio", "4", "4"),
    ];
    let site = states.iter().fold(site(), |draft, (slug, then, now)| {
        let state = draft.state(slug).edition(2024, "whole", then);
        state.edition(2026, "whole", now)
    });
    site.build().says(
        "/trends/",
        &[
            ("most_improved.0.by", "Up 3 levels"),
            ("most_improved.0.states.*.now.label", "Guam | Iowa"),
            ("most_improved.0.states.*.from.name", "Low | Low"),
            ("most_improved.0.states.*.to.name", "Top | Top"),
            ("most_improved.0.more", "nothing"),
        ],
    );
}

#[test]
fn ratings_across_versions_of_the_rubric_are_named_and_not_counted() {
    let site = site()
        .state("ohio")
        .edition(2024, "whole", "--- --- --1")
        .against("1")
        .edition(2026, "whole", "--- --- --4")
        .build();
    site.says(
        "/trends/",
        &[
            (
                "finding",
                "The one state here has an earlier edition of the same part of its system. \
                 No rating can be compared.",
            ),
            ("breaks.*.version", "2"),
            ("breaks.*.sub_elements.*.label", "3C Helpers"),
            ("breaks.*.note_html", "<p>3C became another part.</p>"),
            ("sub_elements.8.not_comparable", "1"),
            ("most_improved", "nothing"),
        ],
    );
}
