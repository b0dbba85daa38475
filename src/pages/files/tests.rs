//! The content of feeds, cards and files for hosts.

use crate::pages::tests::support::{MadeUp, site};

fn gardens() -> MadeUp {
    site()
        .state("guam")
        .edition(2026, "beds", "2")
        .on("2026-06-01")
        .state("ohio")
        .edition(2024, "whole", "12- --- --3")
        .against("1")
        .edition(2026, "whole", "31- --- --4")
        .replace(
            "states/ohio/profile.md",
            "code = \"OH\"",
            "code = \"OH\"\nupdated = 2026-02-01",
        )
        .build()
}

#[test]
fn the_feed_of_changes_has_an_entry_for_each_event_newest_first() {
    let site = gardens();
    site.says(
        "/feeds/changes.json",
        &[
            ("title", "Everything that changes – Gardens"),
            ("home_page_url", "https://garden.example/plots/changes/"),
            (
                "items.*.title",
                "Guam, edition 2026 (Flower beds) | Ohio, edition 2026 | The rubric: version 2 | \
                 Ohio: profile updated | Ohio, edition 2024 | The rubric: version 1",
            ),
            (
                "items.0.content_text",
                "Own word. One of 9 parts is rated. There is no earlier edition to compare with.",
            ),
            (
                "items.1.content_text",
                "Own word. 3 of 9 parts are rated. Since the 2024 edition, one part went up and one part went \
                 down. One part cannot be compared with the 2024 edition, because the rubric changed.",
            ),
            (
                "items.2.content_text",
                "Ratings before and after cannot be compared. 3C became another part.",
            ),
            ("items.3.content_text", "The profile was updated."),
        ],
    );
    site.says(
        "/es/feeds/changes.json",
        &[
            ("title", "Todo lo que cambia – Jardines"),
            ("items.0.title", "Guam, edición 2026 (Los macizos)"),
        ],
    );
}

#[test]
fn the_id_of_an_entry_is_an_address_that_never_moves() {
    let site = gardens();
    let ids = "https://garden.example/plots/states/guam/2026-beds/ | \
               https://garden.example/plots/states/ohio/2026/ | \
               https://garden.example/plots/changes/#version-2 | \
               https://garden.example/plots/states/ohio/#updated-2026-02-01 | \
               https://garden.example/plots/states/ohio/2024/ | \
               https://garden.example/plots/changes/#version-1";
    site.says("/feeds/changes.json", &[("items.*.id", ids)]);
    // An event has the same id in the feed of its state.
    site.says(
        "/feeds/states/ohio.json",
        &[
            ("title", "Changes in Ohio – Gardens"),
            (
                "items.*.id",
                "https://garden.example/plots/states/ohio/2026/ | \
                 https://garden.example/plots/states/ohio/#updated-2026-02-01 | \
                 https://garden.example/plots/states/ohio/2024/",
            ),
        ],
    );
}

#[test]
fn the_feed_of_a_part_says_what_each_rating_was_before() {
    let site = gardens();
    site.says(
        "/feeds/elements/1/1a.json",
        &[
            ("title", "Ratings of 1A Soil – Gardens"),
            (
                "items.*.title",
                "Guam, edition 2026 (Flower beds): 2, Fair | Ohio, edition 2026: 3, Good | \
                 Ohio, edition 2024: 1, Low",
            ),
            (
                "items.*.content_text",
                "Own word. There is no earlier edition to compare with. | \
                 Own word. Up from 1, Low in the 2024 edition. | \
                 Own word. There is no earlier edition to compare with.",
            ),
            (
                "items.1.url",
                "https://garden.example/plots/states/ohio/2026/#score-1a",
            ),
        ],
    );
    for (part, summary) in [
        ("1/1b", "Own word. Down from 2, Fair in the 2024 edition."),
        (
            "3/3c",
            "Own word. It was 3, Good in the 2024 edition. The two cannot be compared, because the rubric changed.",
        ),
    ] {
        site.says(
            &format!("/feeds/elements/{part}.json"),
            &[("items.0.content_text", summary)],
        );
    }
    site.says("/feeds/elements/2/2a.json", &[("items", "nothing")]);
}

#[test]
fn atom_says_the_same_as_json() {
    let site = gardens();
    for feed in ["changes", "states/ohio", "elements/1/1a"] {
        let json = site.value(&format!("/feeds/{feed}.json"));
        let atom = site.file(&format!("/feeds/{feed}.atom"));
        for item in json["items"].as_array().unwrap() {
            for (field, tag) in [
                ("id", "id"),
                ("title", "title"),
                ("content_text", "summary"),
            ] {
                let text = item[field].as_str().unwrap();
                assert!(
                    atom.contains(&format!(">{text}</{tag}>")),
                    "{tag} {text}\n{atom}"
                );
            }
        }
        let entries = json["items"].as_array().unwrap().len();
        assert_eq!(atom.matches("<entry>").count(), entries, "{feed}");
    }
}

#[test]
fn the_sitemap_has_every_page_in_every_language_but_errors_and_embeds() {
    let site = gardens();
    let map = site.file("/sitemap.xml");
    let rows = |address: &str| map.matches(&format!("<loc>{address}</loc>")).count();
    for (address, expected) in [
        ("https://garden.example/plots/", 1),
        ("https://garden.example/plots/es/", 1),
        ("https://garden.example/plots/states/ohio/2024/", 1),
        ("https://garden.example/plots/es/compare/guam/ohio/", 1),
        ("https://garden.example/plots/embed/", 1),
        ("https://garden.example/plots/404.html", 0),
        ("https://garden.example/plots/embed/heatmap/ohio/", 0),
    ] {
        assert_eq!(rows(address), expected, "{address}\n{map}");
    }
    let dated =
        "<loc>https://garden.example/plots/states/ohio/2024/</loc><lastmod>2024-05-01</lastmod>";
    assert!(map.contains(dated), "{map}");
    let robots = site.file("/robots.txt");
    assert!(
        robots.contains("Sitemap: https://garden.example/plots/sitemap.xml"),
        "{robots}"
    );
}

#[test]
fn the_manifest_names_the_site_and_its_place() {
    gardens().says(
        "/site.webmanifest",
        &[
            ("name", "Gardens"),
            ("start_url", "/plots/"),
            ("icons.*.sizes", "192x192 | 512x512"),
        ],
    );
}

#[cfg(feature = "cards")]
#[test]
fn the_picture_of_a_page_is_told_to_those_who_cannot_see_it() {
    let site = gardens();
    for (address, alt) in [
        (
            "/",
            "Preview of Gardens. Ground: one state has enough ratings. It is at Fair.",
        ),
        (
            "/states/ohio/",
            "Heat map of the ratings of Ohio. Rated so far for Ohio: 3 of 9 parts.",
        ),
        ("/elements/2/", "Light: no state has enough ratings yet."),
        (
            "/elements/1/1a/",
            "How ratings spread on Soil: 2 of 2 states are rated on this part. \
             0 at Low · 1 at Fair · 1 at Good · 0 at Top",
        ),
        (
            "/es/states/ohio/",
            "Mapa de calor de las calificaciones de Ohio. Hay calificación para 3 de 9 partes en Ohio.",
        ),
        // The page of an old edition has the card of the site.
        (
            "/states/ohio/2024/",
            "Preview of Gardens. Ground: one state has enough ratings. It is at Fair.",
        ),
    ] {
        site.says(address, &[("page.card.alt", alt)]);
    }
    let unrated = crate::pages::tests::support::site().state("ohio").build();
    unrated.says(
        "/states/ohio/",
        &[(
            "page.card.alt",
            "Ohio. This state has not been assessed yet.",
        )],
    );
    unrated.says(
        "/",
        &[("page.card.alt", "Preview of Gardens. Made up for tests.")],
    );
}

#[cfg(feature = "cards")]
#[test]
fn the_words_of_a_card_are_those_of_its_page() {
    let site = gardens();
    let card = site.card("/cards/states/ohio.png");
    let words = (
        card.kicker.as_str(),
        card.title.as_str(),
        card.detail.as_str(),
        card.sentence.as_str(),
    );
    assert_eq!(
        words,
        (
            "State profile",
            "Ohio",
            "Own word, May 1, 2026",
            "Rated so far for Ohio: 3 of 9 parts."
        )
    );
    let key: Vec<_> = card.key.iter().map(|entry| entry.label.as_str()).collect();
    assert_eq!(
        key,
        [
            "Low",
            "Fair",
            "Good",
            "Top",
            "Not assessed",
            "Too few rated"
        ]
    );
    let card = site.card("/cards/es/elements/1/1a.png");
    assert_eq!(
        (
            card.site.as_str(),
            card.kicker.as_str(),
            card.sentence.as_str()
        ),
        (
            "Jardines",
            "1A · Ground",
            "2 de 2 estados tienen calificación en esta parte."
        )
    );
}
