//! The content of the front page, the list of changes and pages of prose.

pub(super) mod support;

use self::support::site;

#[test]
fn the_front_page_counts_the_states_that_were_assessed() {
    for (assessed, finding, finding_es) in [
        (
            0,
            "No state has been assessed yet.",
            "Todavía no se ha evaluado ningún estado.",
        ),
        (
            1,
            "One state has been assessed. ",
            "Se ha evaluado un estado. ",
        ),
        (
            2,
            "2 states have been assessed. ",
            "Se han evaluado 2 estados. ",
        ),
    ] {
        let slugs = ["guam", "ohio"].into_iter();
        let draft = slugs
            .enumerate()
            .fold(site(), |draft, (at, slug)| match at < assessed {
                true => draft.state(slug).edition(2026, "whole", "1"),
                false => draft.state(slug),
            });
        let site = draft.build();
        for (address, expected) in [("/", finding), ("/es/", finding_es)] {
            let said = site.text(address, "heat_map_finding");
            assert!(said.starts_with(expected), "{said}");
        }
    }
}

#[test]
fn the_front_page_shows_every_state_on_every_part_and_what_marks_mean() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "1~x w")
        .state("north-plots")
        .build();
    site.says(
        "/",
        &[
            ("title", "Welcome"),
            ("page.description", "The front page."),
            ("heat_map.caption", "Ratings of 2 states on 9 parts"),
            (
                "heat_map.columns.*.id",
                "1A | 1B | 1C | 2A | 2B | 2C | 3A | 3B | 3C",
            ),
            ("heat_map.rows.*.state.label", "Guam | System north-plots"),
            (
                "heat_map.rows.0.cells.*.text",
                "1 | … | × | • | – | – | – | – | –",
            ),
            (
                "heat_map.key.*.name",
                "Low | Fair | Good | Top | Not assessed | Under review | Not applicable | Withheld",
            ),
            ("map.choices.*.short", "Ground | Light | People"),
            ("audiences.*.link.label", "Gardeners"),
        ],
    );
    site.says(
        "/es/",
        &[
            (
                "heat_map.caption",
                "Calificaciones de 2 estados en 9 partes",
            ),
            (
                "heat_map.key.*.name",
                "Bajo | Regular | Bueno | Alto | Sin evaluar | En revisión | No aplica | Reservada",
            ),
        ],
    );
}

#[test]
fn a_place_without_a_profile_says_so_on_the_map() {
    let site = site().state("ohio").edition(2026, "whole", "44").build();
    let tiles = site.value("/")["map"]["tiles"].clone();
    let tile = |code: &str| {
        let mut tiles = tiles.as_array().unwrap().iter();
        tiles.find(|tile| tile["code"] == code).unwrap().clone()
    };
    assert!(tile("UT")["href"].is_null());
    site.says("/", &[("map.unmapped", "55 places have no profile yet.")]);
    let places = site.value("/states/")["find_state"]["places"].clone();
    let places = places.as_array().unwrap();
    assert_eq!(places.len(), 56);
    let linked = places.iter().filter(|place| place["href"] != "");
    assert_eq!(
        linked.map(|place| &place["label"]).collect::<Vec<_>>(),
        ["Ohio"]
    );
    assert_eq!(tile("OH")["name"], "Ohio");
    assert_eq!(tile("OH")["values"][0]["cell"]["text"], "4.0");
    let nobody = support::site().state("north-plots").build();
    nobody.says("/", &[("map", "nothing")]);
}

#[test]
fn the_map_names_and_marks_who_was_rated_for_one_sector_only() {
    let site = site()
        .state("guam")
        .edition(2026, "beds", "33")
        .state("ohio")
        .edition(2026, "whole", "33")
        .build();
    site.says(
        "/",
        &[(
            "map.choices.0.finding",
            "Ground: of 2 states with enough ratings, 2 are at or nearest to Good. \
             Guam is rated for Flower beds only.",
        )],
    );
    let note = "† Rated for one part of the system only: Guam (Flower beds).";
    for address in ["/", "/states/", "/national/"] {
        site.says(address, &[("map.only_note", note)]);
        let map = site.value(address)["map"]["tiles"].clone();
        let marked = map
            .as_array()
            .unwrap()
            .iter()
            .filter(|tile| !tile["only"].is_null());
        let marked: Vec<_> = marked.map(|tile| (&tile["code"], &tile["only"])).collect();
        assert_eq!(
            marked,
            [(&"GU".into(), &"Flower beds only".into())],
            "{address}"
        );
    }
    let rows = [
        ("heat_map.rows.*.only", "Flower beds only | nothing"),
        ("heat_map.only_note", note),
    ];
    site.says("/", &rows);
    site.says(
        "/states/",
        &[
            ("rows.*.only", "Flower beds only | nothing"),
            ("only_note", note),
        ],
    );
    site.says(
        "/elements/",
        &[(
            "elements.0.finding",
            "Ground: of 2 states with enough ratings, 2 are at or nearest to Good. \
             Guam is rated for Flower beds only.",
        )],
    );
    site.says(
        "/es/",
        &[(
            "map.only_note",
            "† Con calificación para una sola parte del sistema: Guam (Los macizos).",
        )],
    );
    let whole = support::site()
        .state("ohio")
        .edition(2026, "whole", "33")
        .build();
    whole.says(
        "/",
        &[
            ("map.only_note", "nothing"),
            ("heat_map.only_note", "nothing"),
        ],
    );
}

#[test]
fn lately_names_the_edition_with_its_sector_and_what_moved() {
    let site = site()
        .state("guam")
        .edition(2026, "beds", "1")
        .desk_review()
        .state("ohio")
        .edition(2024, "whole", "123")
        .edition(2026, "whole", "222")
        .state("utah")
        .edition(2025, "whole", "~")
        .build();
    site.says(
        "/",
        &[
            ("recent.*.link.label", "Guam | Ohio | Utah | Ohio"),
            (
                "recent.*.detail",
                "Desk review, edition 2026 (Flower beds) | Own word, edition 2026 | \
                 Own word, edition 2025 | Own word, edition 2024",
            ),
            ("recent.*.iso_date", "2026-05-01 | 2026-05-01 | 2025-05-01 | 2024-05-01"),
            (
                "recent.1.sentence",
                "3 of 9 parts are rated. Since the 2024 edition, one part went up, one part went down, \
                 and one part stayed the same.",
            ),
            (
                "recent.2.sentence",
                "No part of 9 is rated. There is no earlier edition to compare with.",
            ),
            ("recent.1.link.href", "/plots/states/ohio/2026/"),
        ],
    );
    site.says(
        "/es/",
        &[(
            "recent.1.sentence",
            "3 de 9 partes tienen calificación. Desde la edición 2024, una parte subió, una parte bajó \
             y una parte siguió igual.",
        )],
    );
}

#[test]
fn changes_stand_under_their_month_and_a_profile_once_a_day() {
    let updated = |day: &str| format!("code = \"OH\"\nupdated = {day}");
    let on = |day: &str| {
        let ohio = site().state("ohio").edition(2026, "whole", "1");
        ohio.replace("states/ohio/profile.md", "code = \"OH\"", &updated(day))
            .build()
    };
    on("2026-02-03").says(
        "/changes/",
        &[
            ("months.*.title", "May 2026 | February 2026"),
            (
                "months.*.rows.*.detail",
                "Own word, edition 2026 | The profile was updated.",
            ),
            ("months.*.rows.*.date", "May 1, 2026 | February 3, 2026"),
            ("left_out", "nothing"),
        ],
    );
    on("2026-02-03").says(
        "/es/changes/",
        &[("months.*.title", "Mayo de 2026 | Febrero de 2026")],
    );
    // The assessment of the same date is an event already.
    on("2026-05-01").says(
        "/changes/",
        &[("months.*.rows.*.detail", "Own word, edition 2026")],
    );
}

#[test]
fn the_list_of_changes_says_what_became_of_the_rubric() {
    site().build().says(
        "/changes/",
        &[
            ("months", "nothing"),
            ("rubric.*.version", "1 | 2"),
            ("rubric.*.is_comparable", "true | false"),
            ("rubric.*.sub_elements.*.label", "3C Helpers"),
            (
                "rubric.*.note_html",
                "<p>The first version.</p> | <p>3C became another part.</p>",
            ),
        ],
    );
}

#[test]
fn a_page_of_prose_lists_three_headings_or_more() {
    let with = |headings: &[&str]| {
        let body: String = headings
            .iter()
            .map(|name| format!("## {name}\n\nText.\n\n"))
            .collect();
        site().content("about", "title = \"About\"", &body).build()
    };
    with(&["One", "Two"]).says("/about/", &[("on_this_page", "nothing")]);
    with(&["One", "Two", "Three words"]).says(
        "/about/",
        &[
            ("on_this_page.*.label", "One | Two | Three words"),
            ("on_this_page.*.href", "#one | #two | #three-words"),
        ],
    );
}
