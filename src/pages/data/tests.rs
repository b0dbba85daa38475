//! The page of downloads, and the archive.

use super::archive::{archive_readme, archived_files};
use crate::pages::Urls;
use crate::pages::tests::support::{MadeUp, site};

fn two_editions() -> MadeUp {
    site()
        .state("ohio")
        .edition(2024, "whole", "12")
        .edition(2026, "whole", "3")
        .state("utah")
        .edition(2026, "beds", "4")
        .desk_review()
        .build()
}

#[test]
fn tables_are_offered_by_subject_with_what_a_row_is_and_how_many_there_are() {
    let site = two_editions();
    site.says(
        "/data/",
        &[
            ("title", "Data, charts, citing"),
            (
                "groups.*.title",
                "States and their ratings | The rubric and its codes | Practices | Resources",
            ),
            (
                "groups.0.tables.*.id",
                "states | assessments | ratings | elements | rating_criteria | evidence | sources",
            ),
            ("groups.0.tables.2.title", "Ratings"),
            (
                "groups.0.tables.2.what",
                "A row for each part of each assessment, rated or not.",
            ),
            // Three assessments of nine parts and three elements; four ratings; one has a source.
            (
                "groups.0.tables.*.size",
                "It has 56 rows. | It has 3 rows. | It has 27 rows. | It has 9 rows. | \
                 It has no rows yet. | It has 4 rows. | It has one row.",
            ),
            (
                "groups.0.tables.2.files.*.href",
                "/plots/data/ratings.csv | /plots/data/ratings.json",
            ),
            // The rubric as JSON is a file of its own.
            ("groups.1.tables.1.files.*.href", "/plots/data/rubric.csv"),
            ("addresses", "https://garden.example/plots/data/NAME.csv"),
            (
                "groups.0.tables.2.columns_title",
                "Ratings: what the columns mean",
            ),
            ("groups.0.tables.2.columns.7.name", "state_fips"),
            ("groups.0.tables.2.columns.7.kind", "text"),
            ("groups.0.tables.2.columns.8.kind", "whole number"),
            ("groups.0.tables.2.columns.11.name", "rating"),
            ("groups.0.tables.2.columns.11.values", "One of: 1, 2, 3, 4."),
            (
                "groups.0.tables.0.columns.1.meaning",
                "The name of the state, territory or system.",
            ),
        ],
    );
    site.says(
        "/data/",
        &[
            (
                "schema_of_drafts.download.link.label",
                "The draft of an assessment (JSON Schema)",
            ),
            (
                "schema_of_drafts.download.link.href",
                "/plots/schema/draft.json",
            ),
            ("schemas.0.label", "site"),
            ("schemas.1.href", "/plots/schema/site-translation.json"),
            (
                "schema_of_drafts.download.address",
                "https://garden.example/plots/schema/draft.json",
            ),
            ("about.2.download.link.label", "Data package (JSON)"),
            ("about.2.download.link.href", "/plots/data/datapackage.json"),
        ],
    );
    site.says(
        "/es/data/",
        &[
            (
                "groups.0.tables.0.columns.1.meaning",
                "El nombre del estado, territorio o sistema.",
            ),
            ("groups.0.tables.2.files.0.href", "/plots/data/ratings.csv"),
            ("addresses", "https://garden.example/plots/data/NOMBRE.csv"),
        ],
    );
}

/// The size of a file is that of its bytes, in every language.
#[test]
fn files_say_how_big_they_are() {
    let site = two_editions();
    for address in ["/data/", "/es/data/"] {
        let view = site.value(address);
        let label = view["groups"][0]["tables"][0]["files"][0]["label"]
            .as_str()
            .unwrap();
        let shown: f64 = label
            .trim_start_matches("CSV (")
            .trim_end_matches(" KB)")
            .parse()
            .unwrap();
        // 56 lines of some 40 letters.
        assert!((1.5..6.0).contains(&shown), "{label}");
    }
}

#[test]
fn one_line_cites_the_site_in_files_and_on_pages() {
    let site = two_editions();
    let line = "The tests. Gardens. 2026. https://garden.example/plots/. License: CC0 \
                (https://creativecommons.org/publicdomain/zero/1.0/).";
    assert_eq!(crate::export::citation(&site.site), line);
    site.says("/data/", &[("citation", line), ("license.label", "CC0")]);
    let license = "Licencia: CC0 (https://creativecommons.org/publicdomain/zero/1.0/).";
    let spanish = format!("The tests. Jardines. 2026. https://garden.example/plots/es/. {license}");
    site.says("/es/data/", &[("citation", &spanish)]);
}

#[test]
fn each_edition_is_offered_by_itself_the_newest_first() {
    two_editions().says(
        "/data/",
        &[
            ("editions.*.title", "Edition 2026 | Edition 2024"),
            (
                "editions.1.files.*.title",
                "Assessments | Ratings | Ratings | Elements | Criteria that were looked for | Evidence | \
                 Sources",
            ),
            ("editions.1.files.1.link.href", "/plots/data/editions/2024/ratings.csv"),
            ("editions.*.files.5.size", "It has 2 rows. | It has 2 rows."),
            (
                "editions.1.citation",
                "The tests. Gardens. 2024. https://garden.example/plots/. License: CC0 (https://creativecommons.org/publicdomain/zero/1.0/).",
            ),
        ],
    );
}

#[cfg(feature = "cards")]
#[test]
fn charts_are_offered_as_code_and_as_pictures_that_there_are() {
    let site = two_editions();
    site.says(
        "/data/",
        &[
            ("embeds.href", "/plots/embed/"),
            (
                "charts.0.pictures.*.href",
                "/plots/cards/embed/map/1.png | /plots/cards/embed/map/1.svg",
            ),
            ("charts.0.code.href", "/plots/embed/#embed-1"),
        ],
    );
    site.says(
        "/states/ohio/",
        &[(
            "embed.pictures.*.href",
            "/plots/cards/states/ohio.png | /plots/cards/states/ohio.svg",
        )],
    );
    // An old edition has no picture, since pictures show the newest ratings.
    site.says("/states/ohio/2024/", &[("embed.pictures", "nothing")]);
    for path in ["map/1.png", "map/1.svg"] {
        assert!(site.has(&format!("cards/embed/{path}")), "{path}");
        assert!(site.has(&format!("cards/es/embed/{path}")), "{path}");
    }
    let card = site.card("/cards/embed/map/1.svg");
    assert_eq!(card.title, "Ground");
    assert_eq!(card.kicker, "Element 1 · May 1, 2026");
    assert!(card.detail.starts_with("Rated by: "), "{card:?}");
    assert!(card.detail.contains("confirmed"), "{card:?}");
}

#[test]
fn the_archive_says_how_many_files_it_has_and_its_readme_names_each() {
    let site = two_editions();
    let files = archived_files(&site.site, &Urls::new(&site.site));
    let what = format!(
        "{} files, with a text that says what they are and a list of SHA-256 hashes to check that they are whole. ",
        files.len()
    );
    site.says(
        "/data/",
        &[
            ("archive.download.link.label", "All of it in one file (ZIP)"),
            ("archive.download.link.href", "/plots/data/all.zip"),
        ],
    );
    let said = site.text("/data/", "archive.what");
    assert!(
        said.starts_with(&what) && said.ends_with(" KB unpacked."),
        "{said}"
    );
    let readme = archive_readme(&site.context(0));
    assert_eq!(readme.path, "README.txt");
    let start = "Data of Gardens\n\nThis file holds every table of the site as it stood on May 1, 2026. \
                 The newest data is at https://garden.example/plots/data/\n";
    assert!(readme.text.starts_with(start), "{}", readme.text);
    for (path, _) in &files {
        assert!(
            readme.text.contains(&format!("\n{path}\n  ")),
            "{path}\n{}",
            readme.text
        );
    }
    let row = "\neditions/2024/evidence.csv\n  A row for each text that gives the reasons. It has 2 \
               rows.\n";
    assert!(readme.text.contains(row), "{}", readme.text);
}
