//! Properties of every table, and special cases of some.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::analysis::analyse;
use crate::analysis::tests::support::{
    assessment, citation, rubric_change, site, site_of, state, summative,
};
use crate::export::format::Format;
use crate::model::{
    Criterion, CriterionIndex, Edition, EmptyKind, Localized, Markdown, PLACES, Place,
    PlaceOrState, Practice, Rating, ScoreValue, SectorIndex, Site, StateIndex, SubElementIndex,
};

const FORMULA: &str = "=1+1";

/// Two states, one with two editions and another sector, with texts that spreadsheets could
/// evaluate.
fn small() -> Site {
    let mut site = site(4, &[2, 1], Vec::new());
    let mut now = assessment(&site.rubric, 2025, "34-");
    now.summative[1] = Some(summative(2));
    now.scores[0].evidence = Localized::new(Markdown::checked(FORMULA));
    now.scores[0].sources.push(citation(FORMULA));
    now.scores[2].evidence = Localized::new(Markdown::checked("Nobody could say."));
    let mut of_schools = assessment(&site.rubric, 2021, "x~w");
    of_schools.sector = SectorIndex(1);
    let before = assessment(&site.rubric, 2021, "2--");
    let mut kentucky = state("kentucky", vec![now, before, of_schools]);
    kentucky.place = Place::from_code("KY");
    let nowhere = state("nowhere", vec![assessment(&site.rubric, 2025, "14-")]);
    site.states = vec![kentucky.into(), nowhere.into()].into();
    site.practices = vec![practice()].into();
    site
}

fn practice() -> Practice {
    Practice {
        slug: "shared".to_owned(),
        title: Localized::new("-Shared".to_owned()),
        summary: None,
        states: vec![
            PlaceOrState::State(StateIndex(0)),
            PlaceOrState::Place(Place::from_code("TN").unwrap()),
            PlaceOrState::State(StateIndex(1)),
        ],
        sub_elements: vec![SubElementIndex(0), SubElementIndex(2)],
        levers: Vec::new(),
        sectors: vec![SectorIndex(0)],
        started: Some(2019),
        kind: Default::default(),
        outcome: None,
        sources: vec![citation("A source")],
        body: Localized::new(Markdown::checked("## Problem\n\nNone.\n")),
        moved_from: Vec::new(),
        path: "content/practices/shared.md".to_owned(),
    }
}

fn with<T>(site: &Site, of: impl FnOnce(Tables<'_>) -> T) -> T {
    of(Tables {
        site,
        analysis: &analyse(site),
        say: &|id| format!("<{id}>"),
    })
}

fn written(site: &Site, table: Table, format: Format) -> Vec<u8> {
    of_edition(site, None, table, format)
}

fn of_edition(site: &Site, edition: Option<i16>, table: Table, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    with(site, |tables| {
        let edition = edition.map(Edition);
        tables.write(table, format, edition, &mut bytes).unwrap();
        assert_eq!(
            tables.size(table, format, edition),
            bytes.len(),
            "{table:?}"
        );
    });
    bytes
}

fn count(site: &Site, table: Table, edition: Option<i16>) -> usize {
    with(site, |tables| tables.row_count(table, edition.map(Edition)))
}

fn csv_rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(Result::unwrap).collect()
}

fn json_rows(bytes: &[u8]) -> Vec<BTreeMap<String, Value>> {
    let mut file: Value = serde_json::from_slice(bytes).unwrap();
    serde_json::from_value(file["rows"].take()).unwrap()
}

/// Some columns of some rows, separated by spaces.
fn seen(rows: &[BTreeMap<String, String>], names: &[&str]) -> Vec<String> {
    let line = |row: &BTreeMap<String, String>| {
        let cells = names.iter().map(|&name| row[name].as_str());
        cells.collect::<Vec<_>>().join(" ")
    };
    rows.iter().map(line).collect()
}

#[test]
fn names_are_unique_and_messages_follow_them() {
    for table in Table::ALL {
        let columns = table.columns();
        let names: BTreeSet<_> = columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), columns.len());
        for column in columns {
            let name = column.name.replace('_', "-");
            let of_table = format!("data-column-{}-{name}", table.id().replace('_', "-"));
            let of_evidence = format!("data-column-evidence-{name}");
            let shared = format!("data-column-{name}");
            let message = column.message_id.to_owned();
            assert!(
                [of_table, of_evidence, shared].contains(&message),
                "{column:?}"
            );
        }
    }
}

#[test]
fn both_formats_of_a_table_hold_the_same_and_as_many_rows_as_are_counted() {
    let site = small();
    let columns_of = |table: Table| table.columns().iter().map(|column| column.name);
    for table in Table::ALL {
        let csv = csv_rows(&written(&site, table, Format::Csv));
        assert_eq!(csv.len(), count(&site, table, None), "{table:?}");
        let json = json_rows(&written(&site, table, Format::Json));
        assert_eq!(json.len(), csv.len(), "{table:?}");
        for (row, of_csv) in json.iter().zip(&csv) {
            let names: BTreeSet<_> = columns_of(table).collect();
            assert!(row.keys().map(String::as_str).eq(names));
            for (name, value) in row {
                let of_json = match value {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(
                    of_csv[name].trim_start_matches('\''),
                    of_json,
                    "{table:?} {name}"
                );
            }
        }
    }
}

#[test]
fn every_part_is_a_row_of_ratings_and_every_element_one_of_elements() {
    let site = small();
    let ratings = csv_rows(&written(&site, Table::Ratings, Format::Csv));
    let names = ["assessment_id", "part", "rating", "status", "is_current"];
    assert_eq!(
        seen(&ratings, &names)[..4],
        [
            "kentucky-2025-whole 1A 3 rated true",
            "kentucky-2025-whole 1B 4 rated true",
            "kentucky-2025-whole 2A  not-assessed true",
            "kentucky-2021-whole 1A 2 rated false",
        ]
    );
    let elements = csv_rows(&written(&site, Table::Elements, Format::Csv));
    let names = [
        "assessment_id",
        "element",
        "status",
        "rating",
        "rating_sum",
        "parts_rated",
        "parts_total",
        "computed_mean",
        "nearest_low",
        "nearest_high",
    ];
    assert_eq!(
        seen(&elements, &names),
        [
            // 3.5 is exactly half way between two levels.
            "kentucky-2025-whole 1 computed  7 2 2 3.5 3 4",
            "kentucky-2025-whole 2 rated 2  0 1  2 2",
            "kentucky-2021-whole 1 computed  2 1 2 2.0 2 2",
            "kentucky-2021-whole 2 not-assessed   0 1   ",
            "kentucky-2021-k12 1 under-review   0 1   ",
            "kentucky-2021-k12 2 withheld   0 1   ",
            "nowhere-2025-whole 1 computed  5 2 2 2.5 2 3",
            "nowhere-2025-whole 2 not-assessed   0 1   ",
        ]
    );
}

/// 2.333 is written with one decimal, and nothing is lost.
#[test]
fn a_sum_and_a_count_keep_what_rounding_loses() {
    let site = site_of(4, &[3], &["223"]);
    let rows = csv_rows(&written(&site, Table::Elements, Format::Csv));
    let names = ["computed_mean", "rating_sum", "parts_rated", "parts_total"];
    assert_eq!(seen(&rows, &names), ["2.3 7 3 3"]);
}

#[test]
fn every_place_is_a_state_whether_it_is_assessed_or_not() {
    let site = small();
    let rows = csv_rows(&written(&site, Table::States, Format::Csv));
    // The places, and a system without a code.
    assert_eq!(rows.len(), PLACES.len() + 1);
    let names = [
        "slug",
        "state",
        "code",
        "state_fips",
        "has_profile",
        "is_assessed",
        "assessments",
        "current_assessment",
        "parts_rated",
        "parts_total",
    ];
    let lines = seen(&rows, &names);
    for line in [
        "kentucky State kentucky KY 21 true true 3 kentucky-2025-whole 2 3",
        "nowhere State nowhere   true true 1 nowhere-2025-whole 2 3",
        "alabama Alabama AL 01 false false 0   ",
        "us-virgin-islands U.S. Virgin Islands VI 78 false false 0   ",
    ] {
        assert!(
            lines.iter().any(|found| found == line),
            "{line}\n{lines:#?}"
        );
    }
    assert!(rows.is_sorted_by(|a, b| a["slug"] < b["slug"]));
}

#[test]
fn an_assessment_says_when_by_whom_and_on_what_basis() {
    let mut site = small();
    let kentucky = Arc::make_mut(&mut site.states[0]);
    kentucky.assessments[1].note = Some(Localized::new(Markdown::checked("A note.\n")));
    kentucky.assessments[1].assessed_on = jiff::civil::date(2025, 6, 1);
    let rows = csv_rows(&written(&site, Table::Assessments, Format::Csv));
    let names = [
        "assessment_id",
        "edition",
        "sector",
        "is_current",
        "assessed_on",
        "look_back",
        "basis",
        "parts_rated",
        "parts_total",
        "note",
    ];
    assert_eq!(
        seen(&rows, &names),
        [
            "kentucky-2025-whole 2025 whole true 2025-06-01 false desk-review 2 3 ",
            "kentucky-2021-whole 2021 whole false 2025-06-01 true desk-review 1 3 A note.",
            "kentucky-2021-k12 2021 k12 false 2021-06-01 false desk-review 0 2 ",
            "nowhere-2025-whole 2025 whole true 2025-06-01 false desk-review 2 3 ",
        ]
    );
}

#[test]
fn what_was_a_list_in_a_cell_is_a_table() {
    let mut site = small();
    site.rubric.sub_elements[0].criteria = ["a", "b"].map(criterion).to_vec().into();
    Arc::make_mut(&mut site.states[0]).assessments[0].scores[0].criteria =
        vec![CriterionIndex(0), CriterionIndex(1)];
    for (table, names, lines) in [
        (
            Table::RatingCriteria,
            &["assessment_id", "part", "criterion"][..],
            &["kentucky-2025-whole 1A a", "kentucky-2025-whole 1A b"][..],
        ),
        (
            Table::Rubric,
            &["part", "criterion", "level", "text"],
            &["1A a 4 Holds.", "1A b 4 Holds."],
        ),
        (
            Table::PracticeParts,
            &["practice", "part"],
            &["shared 1A", "shared 2A"],
        ),
        (
            Table::PracticeStates,
            &["practice", "slug"],
            &["shared kentucky", "shared tennessee", "shared nowhere"],
        ),
        (
            Table::PracticeSectors,
            &["practice", "sector"],
            &["shared whole"],
        ),
        (
            Table::PracticeSources,
            &["practice", "source_number", "source_title", "url"],
            &["shared 1 A source https://example.org/a"],
        ),
        (Table::PracticeLevers, &["practice", "lever"], &[]),
    ] {
        let rows = csv_rows(&written(&site, table, Format::Csv));
        assert_eq!(seen(&rows, names), lines, "{table:?}");
    }
}

fn criterion(id: &str) -> Criterion {
    Criterion {
        id: id.to_owned(),
        level: Rating(3),
        text: Localized::new(Markdown::checked("Holds.")),
    }
}

#[test]
fn codes_have_the_words_of_the_content_or_of_the_theme() {
    let mut site = small();
    site.rubric.sectors[0].definition = Localized::new(Markdown::checked("All of it.\n"));
    let rows = csv_rows(&written(&site, Table::Codes, Format::Csv));
    let lines = seen(&rows, &["kind", "code", "name", "definition"]);
    for line in [
        "rating 4 Level 4 ",
        "status not-assessed <data-code-status-not-assessed> ",
        "element-status too-few-rated <data-code-element-status-too-few-rated> ",
        "sector whole whole All of it.",
        "basis desk-review Desk review ",
        "link-kind third-party-copy <data-code-link-kind-third-party-copy> ",
    ] {
        assert!(
            lines.iter().any(|found| found == line),
            "{line}\n{lines:#?}"
        );
    }
    // Without plans, no table has these.
    assert!(!lines.iter().any(|line| line.starts_with("progress ")));
}

#[test]
fn evidence_is_a_row_for_each_text() {
    let rows = csv_rows(&written(&small(), Table::Evidence, Format::Csv));
    let names = [
        "assessment_id",
        "about",
        "element",
        "part",
        "rating",
        "status",
        "source_count",
        "evidence",
    ];
    assert_eq!(
        seen(&rows, &names),
        [
            "kentucky-2025-whole 1A 1 1A 3 rated 2 '=1+1",
            "kentucky-2025-whole 1B 1 1B 4 rated 1 Because.",
            "kentucky-2025-whole 2 2  2 rated 0 All in all.",
            "kentucky-2025-whole 2A 2 2A  not-assessed 0 Nobody could say.",
            "kentucky-2021-whole 1A 1 1A 2 rated 1 Because.",
            "nowhere-2025-whole 1A 1 1A 1 rated 1 Because.",
            "nowhere-2025-whole 1B 1 1B 4 rated 1 Because.",
        ]
    );
}

#[test]
fn every_source_is_a_row() {
    let rows = csv_rows(&written(&small(), Table::Sources, Format::Csv));
    let names = [
        "assessment_id",
        "about",
        "source_number",
        "source_title",
        "publisher",
        "year",
        "url",
    ];
    let lines = seen(&rows, &names);
    assert_eq!(lines.len(), 6);
    let first = "A publisher 2025 https://example.org/a";
    let end = "A publisher 2021 https://example.org/a";
    assert_eq!(
        lines[0],
        format!("kentucky-2025-whole 1A 1 A source {first}")
    );
    assert_eq!(lines[1], format!("kentucky-2025-whole 1A 2 '=1+1 {end}"));
}

#[test]
fn a_practice_is_a_row_with_its_whole_text() {
    let rows = csv_rows(&written(&small(), Table::Practices, Format::Csv));
    let names = ["practice", "title", "summary", "started"];
    assert_eq!(seen(&rows, &names), ["shared '-Shared  2019"]);
    assert_eq!(rows[0]["text"], "## Problem\n\nNone.");
}

#[test]
fn an_edition_has_its_own_rows_of_all_sectors_and_does_not_change() {
    let mut site = small();
    let all = |site: &Site| {
        [
            (Table::Ratings, Format::Csv),
            (Table::Ratings, Format::Json),
            (Table::Evidence, Format::Csv),
            (Table::Sources, Format::Csv),
            (Table::Assessments, Format::Csv),
            (Table::Elements, Format::Csv),
        ]
        .map(|(table, format)| {
            String::from_utf8(of_edition(site, Some(2021), table, format)).unwrap()
        })
    };
    let before = all(&site);
    let rows = csv_rows(before[0].as_bytes());
    assert_eq!(rows.len(), count(&site, Table::Ratings, Some(2021)));
    assert_eq!(
        seen(&rows, &["slug", "edition", "sector", "part", "status"])[..2],
        [
            "kentucky 2021 whole 1A rated",
            "kentucky 2021 whole 1B not-assessed"
        ]
    );
    assert_eq!(rows.iter().filter(|row| row["sector"] == "k12").count(), 3);
    assert!(before.iter().all(|text| !text.contains("is_current")));
    let json: Value = serde_json::from_str(&before[1]).unwrap();
    assert_eq!(json["edition"], 2021);
    assert_eq!(json["rows"].as_array().unwrap().len(), rows.len());

    // Newer editions are added, of a state that has this one and of others; the site's date and the
    // rubric change.
    let newer = |values| {
        let mut newer = assessment(&site.rubric, 2027, values);
        "2027".clone_into(&mut newer.rubric_version);
        newer
    };
    let (one, other) = (newer("444"), newer("111"));
    let kentucky = Arc::make_mut(&mut site.states[0]);
    kentucky.assessments.insert(0, one);
    kentucky.assessments[1].scores[1].value = ScoreValue::Empty(EmptyKind::Withheld);
    Arc::make_mut(&mut site.states[1])
        .assessments
        .insert(0, other);
    let newcomer = state("wholly-new", vec![assessment(&site.rubric, 2027, "234")]);
    site.states.push(newcomer.into());
    "2027".clone_into(&mut site.rubric.version);
    site.rubric.changes = vec![rubric_change("2027", &[0, 1, 2], false)];
    site.date = jiff::civil::date(2028, 1, 1);
    assert_eq!(all(&site), before);
}
