//! The content of the pages that compare states.

use crate::pages::tests::support::{MadeUp, site};

const PAIR: &str = "/compare/kentucky/ohio/";
const PAIR_ES: &str = "/es/compare/kentucky/ohio/";

/// Kentucky and Ohio, rated for the whole garden.
fn pair(kentucky: &str, ohio: &str) -> MadeUp {
    site()
        .state("kentucky")
        .edition(2026, "whole", kentucky)
        .state("ohio")
        .edition(2026, "whole", ohio)
        .build()
}

#[test]
fn a_pair_says_who_is_ahead_on_how_many_parts_and_by_how_much() {
    for (kentucky, ohio, finding) in [
        (
            "123 4",
            "321 4",
            "4 parts can be compared between Kentucky and Ohio. The ratings are the same on 2 of them. \
             Kentucky is ahead on one part. Ohio is ahead on one part. The widest gap is 2 levels, on 1A and 1C.",
        ),
        (
            "1",
            "2",
            "One part can be compared between Kentucky and Ohio. The ratings differ on it. \
             Ohio is ahead on one part. The widest gap is one level, on 1A.",
        ),
        (
            "12",
            "14",
            "2 parts can be compared between Kentucky and Ohio. The ratings are the same on one of them. \
             Ohio is ahead on one part. The widest gap is 2 levels, on 1B.",
        ),
        (
            "34",
            "12",
            "2 parts can be compared between Kentucky and Ohio. The ratings differ on both. \
             Kentucky is ahead on 2 parts. The widest gap is 2 levels, on 1A and 1B.",
        ),
        (
            "111 111",
            "222 222",
            "6 parts can be compared between Kentucky and Ohio. The ratings differ on all of them. \
             Ohio is ahead on 6 parts. The widest gap is one level, on 6 parts.",
        ),
        (
            "1~x",
            "-23",
            "No part can be compared between Kentucky and Ohio yet.",
        ),
    ] {
        pair(kentucky, ohio).says(PAIR, &[("finding", finding), ("page.description", finding)]);
    }
    pair("1", "3").says(
        PAIR_ES,
        &[(
            "finding",
            "Se puede comparar una parte entre Kentucky y Ohio. En ella las calificaciones son distintas. \
             Ohio va por delante en una parte. La mayor diferencia es de 2 niveles, en 1A.",
        )],
    );
}

#[test]
fn equal_states_are_said_to_be_equal() {
    for (ratings, sentence, title) in [
        (
            "1",
            "The ratings are the same on it.",
            "Rated the same on one part",
        ),
        (
            "12",
            "The ratings are the same on both.",
            "Rated the same on 2 parts",
        ),
        (
            "123",
            "The ratings are the same on all of them.",
            "Rated the same on 3 parts",
        ),
    ] {
        let site = pair(ratings, ratings);
        let finding = site.text(PAIR, "finding");
        assert!(finding.ends_with(sentence), "{finding}");
        site.says(
            PAIR,
            &[
                ("alike_title", title),
                ("gaps", "nothing"),
                ("elements.0.parts.0.difference.text", "="),
                ("elements.0.parts.0.difference.words", "The same"),
            ],
        );
    }
    pair("1", "1").says(
        PAIR_ES,
        &[
            ("elements.0.parts.0.difference.words", "Igual"),
            ("alike_title", "La misma calificación en una parte"),
        ],
    );
}

#[test]
fn differences_are_counted_from_the_first_state() {
    let site = pair("14", "32");
    site.says(
        PAIR,
        &[
            ("title", "Kentucky and Ohio"),
            ("column_difference", "Ohio against Kentucky"),
            ("elements.0.parts.*.difference.text", "+2 | −2 | /"),
            (
                "elements.0.parts.*.difference.words",
                "Ohio is 2 levels ahead | Kentucky is 2 levels ahead | A rating is missing",
            ),
            (
                "elements.0.parts.*.difference.class",
                "d up2 | d down2 | d none",
            ),
        ],
    );
    site.says(
        PAIR_ES,
        &[(
            "elements.0.parts.*.difference.words",
            "Ohio va 2 niveles por delante | Kentucky va 2 niveles por delante | Falta una calificación",
        )],
    );
}

#[test]
fn the_widest_gaps_come_first_with_the_evidence_of_who_is_ahead() {
    let site = pair("141", "314");
    site.says(
        PAIR,
        &[
            ("gaps.*.link.label", "1B Water | 1C Worms | 1A Soil"),
            ("gaps.*.evidence.state.label", "Kentucky | Ohio | Ohio"),
            ("gaps.0.evidence.evidence_html", "<p>kentucky says so.</p>"),
            ("gaps.*.anchor", "gap-1b | gap-1c | gap-1a"),
            ("gaps.0.more.label", "More on 1B: practices and resources"),
        ],
    );
}

#[test]
fn the_practices_of_a_gap_are_those_of_the_state_ahead() {
    let site = site()
        .state("kentucky")
        .edition(2026, "whole", "1")
        .state("ohio")
        .edition(2026, "whole", "2")
        .practice("of-kentucky", "\"1A\"", "\"KY\"")
        .practice("of-ohio", "\"1A\"", "\"OH\"")
        .build();
    site.says(PAIR, &[("gaps.0.practices.*.label", "Practice of-ohio")]);
}

#[test]
fn states_rated_for_different_sectors_are_not_compared_and_the_page_says_why() {
    let site = site()
        .state("kentucky")
        .edition(2026, "whole", "111 111 111")
        .state("ohio")
        .edition(2026, "beds", "444 444 444")
        .build();
    let why = "Kentucky (Whole garden) and Ohio (Flower beds) were rated for different parts of the system. \
               Such ratings are not compared, so they stand side by side without a difference.";
    site.says(
        PAIR,
        &[
            ("finding", why),
            ("elements.0.parts.0.difference.text", "/"),
            (
                "elements.0.parts.0.difference.words",
                "Not compared: different parts of the system",
            ),
            ("elements.0.parts.0.cells.*.cell.name", "Low | Top"),
            ("gaps", "nothing"),
            ("notes", "nothing"),
        ],
    );
    let why = "Kentucky (Todo el jardín) y Ohio (Los macizos) se calificaron para partes distintas del sistema. \
               Esas calificaciones no se comparan, así que están una junto a otra sin diferencia.";
    site.says(PAIR_ES, &[("finding", why)]);
}

#[test]
fn two_states_rated_for_the_same_sector_alone_are_compared() {
    let site = site()
        .state("kentucky")
        .edition(2026, "beds", "1")
        .state("ohio")
        .edition(2026, "beds", "2")
        .build();
    site.says(
        PAIR,
        &[(
            "elements.0.parts.0.difference.words",
            "Ohio is one level ahead",
        )],
    );
}

#[test]
fn a_state_that_nobody_assessed_cannot_be_compared() {
    let one = site()
        .state("kentucky")
        .edition(2026, "whole", "1")
        .state("ohio")
        .build();
    one.says(
        PAIR,
        &[
            (
                "finding",
                "Ohio has not been assessed yet, so nothing can be compared.",
            ),
            (
                "sides.*.detail",
                "Own word, 2026, 1 of 9 parts rated | Not assessed",
            ),
            ("notes", "nothing"),
        ],
    );
    let none = site().state("kentucky").state("ohio").build();
    none.says(
        PAIR,
        &[(
            "finding",
            "Kentucky and Ohio have not been assessed yet, so nothing can be compared.",
        )],
    );
}

#[test]
fn notes_say_what_is_left_out_and_on_what_each_stands() {
    let site = site()
        .state("kentucky")
        .edition(2024, "whole", "1-1 111 112")
        .against("1")
        .state("ohio")
        .edition(2026, "whole", "122 222 222")
        .desk_review()
        .build();
    site.says(
        PAIR,
        &[(
            "notes.*",
            "Fewer than 8 parts can be compared, so this page does not say how alike the two are. | \
             One part is not rated for Kentucky, for Ohio, or for either, and is left out. | \
             One part was rated on two versions of the rubric that cannot be compared, and is left out. | \
             The ratings stand on different ground: Kentucky on “Own word”, Ohio on “Desk review”.",
        )],
    );
    pair("111 111 111", "222 222 22-").says(
        PAIR,
        &[(
            "notes.*",
            "Ratings are 1.0 levels apart on average, over 8 shared parts. | \
             One part is not rated for Kentucky, for Ohio, or for either, and is left out.",
        )],
    );
}

#[test]
fn the_pairs_of_a_state_start_with_the_most_alike() {
    let site = site()
        .state("alabama") // no shared sub-elements
        .edition(2026, "whole", "---")
        .state("guam") // too few shared sub-elements
        .edition(2026, "whole", "234")
        .state("iowa") // another sector
        .edition(2026, "beds", "222 222 222")
        .state("kentucky")
        .edition(2026, "whole", "222 222 222")
        .state("ohio") // less similar
        .edition(2026, "whole", "222 222 333")
        .state("utah")
        .edition(2026, "whole", "222 222 22-")
        .build();
    let page = "/compare/kentucky/";
    site.says(
        page,
        &[
            ("title", "Kentucky and every other state"),
            (
                "lead",
                "Most like Kentucky so far is Utah. Their ratings are 0.0 levels apart on average, over 8 shared parts.",
            ),
            ("rows.*.other", "Utah | Ohio | Guam | Alabama | Iowa"),
            ("rows.*.counts.shared", "8 | 9 | 3 | nothing | nothing"),
            ("rows.*.counts.alike", "8 | 6 | 1 | nothing | nothing"),
            ("rows.*.counts.ahead", "0 | 0 | 0 | nothing | nothing"),
            ("rows.*.counts.behind", "0 | 3 | 2 | nothing | nothing"),
            ("rows.*.counts.distance", "0.0 | 0.3 | nothing | nothing | nothing"),
            (
                "rows.*.reason",
                "nothing | nothing | nothing | No part is rated for both. | \
                 Not compared: different parts of the system",
            ),
            ("rows.4.pair.href", "/plots/compare/iowa/kentucky/"),
        ],
    );
    site.says(
        "/compare/guam/",
        &[(
            "lead",
            "No other state shares 8 or more rated parts with Guam, so nobody can be called most alike yet.",
        )],
    );
}

#[test]
fn the_page_that_compares_offers_every_state_by_its_code() {
    let site = site()
        .state("ohio")
        .state("north-plots")
        .state("guam")
        .build();
    site.says(
        "/compare/",
        &[
            ("tool.choices.*.name", "Guam | Ohio | System north-plots"),
            ("tool.choices.*.key", "gu | oh | north-plots"),
            (
                "links_lead",
                "Choose a state to see how it compares with each of the others.",
            ),
            ("links.0.href", "/plots/compare/guam/"),
            ("more", "nothing"),
        ],
    );
    let none = crate::pages::tests::support::site().build();
    none.says(
        "/compare/",
        &[
            ("tool", "nothing"),
            ("links_lead", "No state has a profile yet."),
        ],
    );
}

#[test]
fn the_script_gets_its_sentences_with_places_and_one_for_each_plural() {
    let site = site().state("ohio").edition(2026, "beds", "1").build();
    let json = |address: &str, field: &str| -> serde_json::Value {
        serde_json::from_str(&site.text(address, field)).unwrap()
    };
    let words = json("/compare/", "tool.words");
    assert_eq!(
        words["one"],
        "Choose another state to compare with {state}."
    );
    assert_eq!(words["higher"]["one"], "one level higher");
    assert_eq!(words["higher"]["other"], "{count} levels higher");
    let words = json("/es/compare/", "tool.words");
    assert_eq!(
        words["base"],
        "Las diferencias se cuentan desde {state}, el primero de la lista."
    );
    let names = json("/compare/", "tool.names");
    assert_eq!(
        names["levels"].to_string(),
        r#"["Low","Fair","Good","Top"]"#
    );
    assert_eq!(names["states"]["oh"]["name"], "Ohio");
    let editions = names["states"]["oh"]["editions"].to_string();
    assert_eq!(editions, r#"{"2026-beds":"/plots/states/ohio/2026-beds/"}"#);
    assert_eq!(
        json("/es/compare/", "tool.names")["sectors"][1],
        "Los macizos"
    );
}
