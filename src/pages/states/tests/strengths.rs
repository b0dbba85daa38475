//! The strengths of a state, and its room to grow.

use super::ohio;
use crate::pages::tests::support::site;

#[test]
fn strengths_are_above_the_middle_and_room_to_grow_is_the_lowest() {
    let strong = "assessment.strengths.*.link.label";
    let weak = "assessment.challenges.*.highlight.link.label";
    for (ratings, strengths, challenges) in [
        // The highest first; of equal ones, those of an element that is not named yet.
        (
            "443 322 41-",
            "1A Soil | 3A Books | 1B Water",
            "3B Teachers",
        ),
        // Every part of the lowest level is named, one of each element first.
        (
            "443 333 4--",
            "1A Soil | 3A Books | 1B Water",
            "1C Worms | 2A Sun | 2B Shade | 2C Walls",
        ),
        // The middle of the scale is no strength.
        (
            "222 222 222",
            "",
            "1A Soil | 2A Sun | 3A Books | 1B Water | 1C Worms | 2B Shade | 2C Walls | 3B Teachers | 3C Helpers",
        ),
        // Ratings at the top level are no challenges.
        ("444 444 444", "1A Soil | 2A Sun | 3A Books", ""),
        ("~x- w-- ---", "", ""),
    ] {
        ohio(&[(2026, ratings)]).says("/states/ohio/", &[(strong, strengths), (weak, challenges)]);
    }
}

#[test]
fn few_ratings_are_no_strength_and_what_is_not_assessed_is_said() {
    let words = "assessment.highlight_words";
    for (ratings, strengths, challenges, not_assessed) in [
        (
            "443 322 412",
            "Strengths",
            "Room to grow: one part is at 1, Low",
            "nothing",
        ),
        (
            "222 222 44-",
            "Strengths",
            "Room to grow: 6 parts are at 2, Fair",
            "Not assessed: 1 of 9 parts.",
        ),
        (
            "42- --- ---",
            "Rated highest so far",
            "Rated 2, Fair so far: one part",
            "Not assessed: 7 of 9 parts, among them all of Light and People.",
        ),
    ] {
        ohio(&[(2026, ratings)]).says(
            "/states/ohio/",
            &[
                (&format!("{words}.strengths_title"), strengths),
                (&format!("{words}.challenges_title"), challenges),
                (&format!("{words}.not_assessed"), not_assessed),
            ],
        );
    }
}

#[test]
fn one_two_and_seven_ratings_are_few_and_equal_ones_have_no_highest() {
    let few =
        "Fewer than 8 parts are rated. That is too few to speak of strengths, or of room to grow.";
    let rule = "Strengths are rated above the middle of the scale, and up to three are named. Room to \
                grow is every part at the lowest level given. No level is in both lists.";
    for (ratings, lowest, rule) in [
        ("2", "Rated 2, Fair so far: one part", few),
        ("22", "Rated 2, Fair so far: 2 parts", few),
        ("222 222 2", "Rated 2, Fair so far: 7 parts", few),
        ("222 222 22", "Room to grow: 8 parts are at 2, Fair", rule),
        ("333 333 333", "Room to grow: 9 parts are at 3, Good", rule),
    ] {
        ohio(&[(2026, ratings)]).says(
            "/states/ohio/",
            &[
                ("assessment.strengths", "nothing"),
                ("assessment.highlight_words.challenges_title", lowest),
                ("assessment.highlight_words.rule", rule),
            ],
        );
    }
}

#[test]
fn between_levels_with_a_gap_is_half_way_between_their_values() {
    let site = |ratings: &str| {
        let site = site()
            .replace("rubric/rubric.toml", "value = 4", "value = 9")
            .replace("rubric/rubric.es.toml", "value = 4", "value = 9")
            .replace("rubric/elements/1.toml", "level = 4", "level = 9");
        site.state("ohio").edition(2026, "whole", ratings).build()
    };
    let overall = "assessment.heat_map.rows.0.overall.name";
    for (ratings, name) in [
        (
            "39",
            "Between Good and Top, computed: the mean of 2 of 3 parts",
        ), // 6
        ("29", "Good, computed: the mean of 2 of 3 parts"), // 5.5
        ("399", "Top, computed: the mean of 3 of 3 parts"), // 7
        (
            "12",
            "Between Low and Fair, computed: the mean of 2 of 3 parts",
        ), // 1.5
        ("13", "Fair, computed: the mean of 2 of 3 parts"),
    ] {
        site(ratings).says("/states/ohio/", &[(overall, name)]);
    }
}
