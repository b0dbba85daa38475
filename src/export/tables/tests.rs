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
    Edition, EmptyKind, Localized, Markdown, Place, PlaceOrState, Practice, ScoreValue,
    SectorIndex, Site, StateIndex, SubElementIndex,
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
        sources: vec![citation("A source")],
        body: Localized::new(Markdown::checked("## Problem\n\nNone.\n")),
        moved_from: Vec::new(),
        path: "content/practices/shared.md".to_owned(),
    }
}

fn written(site: &Site, table: Table, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_table(site, &analyse(site), table, format, &mut bytes).unwrap();
    bytes
}

fn of_edition(site: &Site, edition: i16, table: Table, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    let analysis = analyse(site);
    write_edition_table(site, &analysis, Edition(edition), table, format, &mut bytes).unwrap();
    bytes
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
            let of_table = format!("data-column-{}-{name}", table.id());
            let shared = format!("data-column-{name}");
            assert!(
                [of_table, shared].contains(&column.message_id.to_owned()),
                "{column:?}"
            );
        }
    }
}

#[test]
fn both_formats_of_a_table_hold_the_same_and_as_many_rows_as_are_counted() {
    let site = small();
    let count = |table| row_count(&site, &analyse(&site), table, None);
    let columns_of = |table: Table| table.columns().iter().map(|column| column.name);
    for table in Table::ALL {
        let csv = csv_rows(&written(&site, table, Format::Csv));
        assert_eq!(csv.len(), count(table), "{table:?}");
        if table == Table::Ratings {
            continue; // nested, in the format from before there were other tables
        }
        let json = json_rows(&written(&site, table, Format::Json));
        assert_eq!(json.len(), csv.len(), "{table:?}");
        for (row, of_csv) in json.iter().zip(&csv) {
            let names: BTreeSet<_> = columns_of(table).collect();
            assert!(row.keys().map(String::as_str).eq(names));
            for (name, value) in row {
                let of_json = match value {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    Value::Array(items) => {
                        let items: Vec<_> =
                            items.iter().map(|item| item.as_str().unwrap()).collect();
                        items.join(if of_csv[name].contains(" | ") {
                            " | "
                        } else {
                            " "
                        })
                    }
                    number => number.to_string(),
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
fn evidence_has_what_is_rated_or_explained() {
    let rows = csv_rows(&written(&small(), Table::Evidence, Format::Csv));
    let names = [
        "slug",
        "edition",
        "sector",
        "element",
        "sub_element",
        "rating",
        "status",
        "source_count",
        "evidence",
    ];
    assert_eq!(
        seen(&rows, &names),
        [
            "kentucky 2025 whole 1 1A 3 rated 2 '=1+1",
            "kentucky 2025 whole 1 1B 4 rated 1 Because.",
            "kentucky 2025 whole 2  2 rated 0 All in all.",
            "kentucky 2025 whole 2 2A  not-assessed 0 Nobody could say.",
            "kentucky 2021 whole 1 1A 2 rated 1 Because.",
            "nowhere 2025 whole 1 1A 1 rated 1 Because.",
            "nowhere 2025 whole 1 1B 4 rated 1 Because.",
        ]
    );
}

#[test]
fn every_source_is_a_row() {
    let rows = csv_rows(&written(&small(), Table::Sources, Format::Csv));
    let names = [
        "slug",
        "edition",
        "element",
        "sub_element",
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
    assert_eq!(lines[0], format!("kentucky 2025 1 1A 1 A source {first}"));
    assert_eq!(lines[1], format!("kentucky 2025 1 1A 2 '=1+1 {end}"));
}

#[test]
fn a_practice_names_states_with_and_without_a_profile() {
    let rows = csv_rows(&written(&small(), Table::Practices, Format::Csv));
    let names = [
        "title",
        "summary",
        "states",
        "codes",
        "sub_elements",
        "sectors",
        "started",
        "sources",
    ];
    assert_eq!(
        seen(&rows, &names),
        [
            "'-Shared  State kentucky | Tennessee | State nowhere KY TN 1A 2A whole 2019 \
          A source (A publisher, 2021)"
        ]
    );
    assert_eq!(rows[0]["text"], "## Problem\n\nNone.");
}

#[test]
fn a_comparison_says_by_how_much_or_why_not() {
    let names = [
        "first_slug",
        "second_slug",
        "sub_element",
        "first_rating",
        "second_rating",
        "difference",
        "not_comparable",
    ];
    let mut site = small();
    let lines = |site: &Site| {
        let rows = csv_rows(&written(site, Table::Comparisons, Format::Csv));
        seen(&rows, &names)
    };
    assert_eq!(
        lines(&site),
        [
            "kentucky nowhere 1A 3 1 -2 ",
            "kentucky nowhere 1B 4 4 0 ",
            "kentucky nowhere 2A    not-rated",
        ]
    );
    site.rubric.changes = vec![rubric_change("2025", &[0], false)];
    "2025".clone_into(&mut Arc::make_mut(&mut site.states[1]).assessments[0].rubric_version);
    assert_eq!(lines(&site)[0], "kentucky nowhere 1A 3 1  other-version");
    Arc::make_mut(&mut site.states[1]).assessments[0].sector = SectorIndex(1);
    assert_eq!(lines(&site)[1], "kentucky nowhere 1B 4 4  other-sector");
    Arc::make_mut(&mut site.states[1]).assessments.clear();
    assert_eq!(lines(&site)[0], "kentucky nowhere 1A 3   not-rated");
    for states in [&[][..], &["3--"]] {
        assert!(lines(&site_of(4, &[2, 1], states)).is_empty());
    }
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
        ]
        .map(|(table, format)| String::from_utf8(of_edition(site, 2021, table, format)).unwrap())
    };
    let before = all(&site);
    let rows = csv_rows(before[0].as_bytes());
    assert_eq!(
        rows.len(),
        row_count(&site, &analyse(&site), Table::Ratings, Some(Edition(2021)))
    );
    assert_eq!(
        seen(
            &rows,
            &["slug", "edition", "sector", "sub_element", "status"]
        )[..3],
        [
            "kentucky 2021 whole  computed",
            "kentucky 2021 whole 1A rated",
            "kentucky 2021 whole 1B not-assessed"
        ]
    );
    assert_eq!(rows.iter().filter(|row| row["sector"] == "k12").count(), 5);
    assert!(!before[0].contains("is_current"));
    let json: Value = serde_json::from_str(&before[1]).unwrap();
    assert_eq!(json["edition"], 2021);
    assert_eq!(json["states"].as_array().unwrap().len(), 1);
    assert_eq!(
        json["states"][0]["assessments"].as_array().unwrap().len(),
        2
    );

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
