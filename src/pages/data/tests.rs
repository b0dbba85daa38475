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
fn tables_are_offered_with_what_a_row_is_and_how_many_there_are() {
    let site = two_editions();
    site.says(
        "/data/",
        &[
            (
                "tables.*.title",
                "Ratings | Evidence | Sources | Best practices | Resources | Comparisons",
            ),
            (
                "tables.1.what",
                "A row for each part that an assessment rates or explains, with the reasons.",
            ),
            // Three assessments of nine parts and three elements; four ratings; one of them has a source.
            (
                "tables.*.size",
                "It has 36 rows. | It has 4 rows. | It has one row. | It has no rows yet. | \
                 It has no rows yet. | It has 9 rows.",
            ),
            (
                "tables.0.files.*.link.label",
                "Ratings (CSV) | Ratings (JSON)",
            ),
            (
                "tables.0.files.*.address",
                "https://garden.example/plots/data/ratings.csv | \
                 https://garden.example/plots/data/ratings.json",
            ),
            ("tables.0.columns_title", "Ratings: what the columns mean"),
            ("tables.0.columns.0.name", "state"),
            ("tables.0.columns.0.kind", "text"),
            (
                "tables.0.columns.0.meaning",
                "The name of the state, territory or system.",
            ),
        ],
    );
    site.says(
        "/data/",
        &[
            (
                "schemas.0.download.link.label",
                "The draft of an assessment (JSON Schema)",
            ),
            ("schemas.0.download.link.href", "/plots/schema/draft.json"),
            (
                "schemas.0.download.address",
                "https://garden.example/plots/schema/draft.json",
            ),
        ],
    );
    site.says(
        "/es/data/",
        &[
            (
                "tables.0.columns.0.meaning",
                "El nombre del estado, territorio o sistema.",
            ),
            ("tables.0.files.0.link.href", "/plots/data/ratings.csv"),
        ],
    );
}

#[test]
fn each_edition_is_offered_by_itself_the_newest_first() {
    two_editions().says(
        "/data/",
        &[
            ("editions.*.title", "Edition 2026 | Edition 2024"),
            (
                "editions.1.files.*.download.link.label",
                "Ratings, edition 2024 (CSV) | Ratings, edition 2024 (JSON) | \
                 Evidence, edition 2024 (CSV) | Sources, edition 2024 (CSV)",
            ),
            ("editions.*.files.2.what", "It has 2 rows. | It has 2 rows."),
            (
                "editions.1.citation",
                "The tests. Gardens. 2024. https://garden.example/plots/. License: CC0 (https://creativecommons.org/publicdomain/zero/1.0/).",
            ),
            (
                "citation",
                "The tests. Gardens. 2026. https://garden.example/plots/. License: CC0 (https://creativecommons.org/publicdomain/zero/1.0/).",
            ),
            ("license.label", "CC0"),
        ],
    );
}

#[test]
fn the_archive_says_how_many_files_it_has_and_its_readme_names_each() {
    let site = two_editions();
    let files = archived_files(&site.site, &Urls::new(&site.site));
    let what = format!(
        "{} files, with a text that says what they are and a list of SHA-256 hashes to check that they are whole.",
        files.len()
    );
    site.says(
        "/data/",
        &[
            ("archive.download.link.label", "All of it in one file (ZIP)"),
            ("archive.download.link.href", "/plots/data/all.zip"),
            ("archive.what", &what),
        ],
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
    let row = "\neditions/2024/evidence.csv\n  A row for each part that an assessment rates or explains, \
               with the reasons. It has 2 rows.\n";
    assert!(readme.text.contains(row), "{}", readme.text);
}
