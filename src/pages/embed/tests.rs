//! The content of embeds.

use crate::pages::tests::support::{MadeUp, site};

/// Ohio with two sectors in 2026 and an older edition; Utah of one sector; a system off the map.
fn three() -> MadeUp {
    site()
        .state("north-plots")
        .edition(2026, "whole", "111")
        .state("ohio")
        .edition(2022, "whole", "222")
        .edition(2026, "beds", "111")
        .edition(2026, "whole", "333")
        .state("utah")
        .edition(2026, "beds", "444")
        .build()
}

#[test]
fn the_title_of_a_heat_map_names_the_edition_with_its_sector() {
    let site = three();
    for (address, title, window) in [
        (
            "/embed/heatmap/ohio/",
            "Heat map of Ohio",
            "Heat map of Ohio, newest ratings – Gardens",
        ),
        (
            "/embed/heatmap/ohio/2022/",
            "Heat map of Ohio",
            "Heat map of Ohio, edition 2022 (Whole garden) – Gardens",
        ),
        (
            "/embed/heatmap/ohio/2026-beds/",
            "Heat map of Ohio",
            "Heat map of Ohio, edition 2026 (Flower beds) – Gardens",
        ),
    ] {
        site.says(address, &[("title", title), ("embed.full_title", window)]);
    }
    let address = "/es/embed/heatmap/ohio/2026-beds/";
    let window = site.text(address, "embed.full_title");
    assert!(
        window.contains("2026 (Los macizos)") && window.ends_with(" – Jardines"),
        "{window}"
    );
}

#[test]
fn a_heat_map_says_what_it_stands_on_and_leads_to_its_page() {
    let site = three();
    site.says(
        "/embed/heatmap/ohio/2022/",
        &[
            (
                "assessment.about",
                "Own word, May 1, 2022. Edition: 2022 (Whole garden). Assessed by: The tests.",
            ),
            (
                "assessment.unconfirmed",
                "Ohio has not confirmed these ratings.",
            ),
            (
                "assessment.is_stale",
                "The evidence for these ratings is more than 3 years old. Things may have changed.",
            ),
            ("assessment.heat_map.page_href", "/plots/states/ohio/2022/"),
            (
                "embed.canonical",
                "https://garden.example/plots/states/ohio/2022/",
            ),
            ("embed.source.label", "Ohio – Gardens"),
            ("embed.license.label", "CC0"),
        ],
    );
    site.says(
        "/embed/heatmap/ohio/",
        &[
            (
                "embed.canonical",
                "https://garden.example/plots/states/ohio/",
            ),
            ("assessment.is_stale", "nothing"),
        ],
    );
    let unrated = crate::pages::tests::support::site().state("ohio").build();
    unrated.says("/embed/heatmap/ohio/", &[("assessment", "nothing")]);
}

#[test]
fn the_newest_map_says_what_sets_some_states_apart() {
    let site = three();
    site.says(
        "/embed/map/1/",
        &[
            ("title", "Map: 1 Ground"),
            (
                "embed.full_title",
                "Map: 1 Ground, newest ratings – Gardens",
            ),
            (
                "about.*",
                "Each state is shown by its newest assessment, as of May 1, 2026. | \
                 Basis: Own word. Assessed on May 1, 2026. | Rated by: The tests. | \
                 No state has rated itself or confirmed its ratings. | Only one sector was assessed here, so do not compare these with the rest: \
                 Utah, 2026 (Flower beds). | One state or system has no place on this map.",
            ),
            (
                "embed.canonical",
                "https://garden.example/plots/elements/1/",
            ),
        ],
    );
}

#[test]
fn a_pinned_map_shows_the_whole_sector_of_that_year_only() {
    let site = three();
    site.says(
        "/embed/map/1/2022/",
        &[
            ("embed.full_title", "Map: 1 Ground, edition 2022 – Gardens"),
            (
                "about.0",
                "Edition 2022 (Whole garden). Nothing later is shown.",
            ),
            ("about.1", "Basis: Own word. Assessed on May 1, 2022."),
            ("about.2", "Rated by: The tests."),
            (
                "about.3",
                "No state has rated itself or confirmed its ratings.",
            ),
            (
                "about.4",
                "One of these assessments rests on evidence that is more than 3 years old. Things may have changed.",
            ),
            (
                "finding",
                "Ground: one state has enough ratings. It is at Fair.",
            ),
        ],
    );
    let value = site.value("/embed/map/1/2022/");
    let tiles = value["tiles"].as_array().unwrap().iter();
    let profiles = tiles.filter(|tile| !tile["state"].is_null());
    let said: Vec<_> = profiles
        .map(|tile| {
            (
                tile["name"].as_str().unwrap(),
                tile["state"]["cell"]["name"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("Ohio", "Fair, computed: the mean of 3 of 3 parts"),
            ("Utah", "Not assessed in 2022 (Whole garden)"),
        ]
    );
    assert!(!site.has("embed/map/1/2023/index.html"));
}

#[test]
fn the_page_about_embeds_lists_all_that_there_are() {
    let site = three();
    site.says(
        "/embed/",
        &[
            ("title", "Embeds"),
            (
                "maps.*.title",
                "1 Ground | 2 Light | 3 People",
            ),
            (
                "maps.0.codes.*.label",
                "Always the newest ratings | Only one edition: 2026 | Only one edition: 2022",
            ),
            ("states.*.state.label", "System north-plots | Ohio | Utah"),
            (
                "states.*.editions.*.label",
                "2026 (Whole garden) | 2026 (Whole garden) | 2026 (Flower beds) | 2022 (Whole garden) | \
                 2026 (Flower beds)",
            ),
            ("too_many_states", "nothing"),
        ],
    );
}

#[test]
fn the_code_of_a_profile_is_for_the_newest_and_for_the_edition_shown() {
    let site = three();
    site.says(
        "/states/ohio/",
        &[(
            "embed.codes.*.label",
            "Always the newest ratings | Only one edition: 2026 (Whole garden)",
        )],
    );
    site.says(
        "/states/ohio/2022/",
        &[(
            "embed.codes.*.label",
            "Only one edition: 2022 (Whole garden)",
        )],
    );
    let code = site.text("/states/ohio/2022/", "embed.codes.0.code");
    assert!(
        code.contains("src=\"https://garden.example/plots/embed/heatmap/ohio/2022/\""),
        "{code}"
    );
    assert!(
        code.contains("title=\"Heat map of Ohio, edition 2022 (Whole garden)"),
        "{code}"
    );
}
