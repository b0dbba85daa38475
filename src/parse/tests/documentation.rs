//! Compares the documentation of the formats with their definitions.

use super::{ASSESSMENT, found};
use crate::diagnostic::Code;
use crate::parse::documents::{DRAFT, Key, Kind, Presence, Values, formats};
use std::collections::BTreeSet;

/// The blocks of code in a text.
fn blocks(markdown: &str) -> impl Iterator<Item = &str> {
    markdown
        .split("\n```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| {
            let (_language, code) = block.split_once('\n')?;
            Some(code)
        })
}

fn names(keys: &'static [Key]) -> Vec<&'static str> {
    let nested = keys.iter().flat_map(|key| names(key.keys));
    keys.iter().map(|key| key.name).chain(nested).collect()
}

#[test]
fn the_samples_of_the_guides_are_files_that_can_be_read() {
    let mut seen = BTreeSet::new();
    for guide in [
        include_str!("../../../CONTRIBUTING.md"),
        include_str!("../../../content/contribute.md"),
        include_str!("../../../content/contribute.es.md"),
    ] {
        for sample in blocks(guide) {
            let path = match sample {
                sample if sample.starts_with("+++") => "states/kentucky/profile.md",
                sample if sample.contains("assessed_by = ") => ASSESSMENT,
                _ => continue,
            };
            assert_eq!(found(path, sample), [""; 0], "{sample}");
            seen.insert(path);
        }
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn explanations_name_only_keys_that_exist() {
    let known: BTreeSet<&str> = formats().flat_map(|format| names(format.keys)).collect();
    let mut seen = 0;
    for code in Code::ALL {
        let (_, fixed) = code.explanation().split_once("## Fix").unwrap();
        for line in blocks(fixed).flat_map(str::lines) {
            let key = line.split(" = ").next().unwrap_or_default();
            let is_key = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            if line.contains(" = ") && key.bytes().all(is_key) {
                assert!(known.contains(key), "{}: {key}", code.name());
                seen += 1;
            }
        }
    }
    assert!(seen > 20);
}

/// The rows that a table of these keys must have: the place of each key, and its type.
fn rows(keys: &[Key], place: &str) -> Vec<[String; 2]> {
    let rows = keys.iter().map(|key| {
        let (kind, inside) = match key.kind {
            Kind::Fact(Values::Day) => ("date", ""),
            Kind::Fact(_) | Kind::KeyedTexts(_) => ("text", ""),
            Kind::Facts(_) => ("list of texts", ""),
            Kind::Integer | Kind::Year | Kind::Level | Kind::DraftVersion => ("whole number", ""),
            Kind::Integers => ("list of whole numbers", ""),
            Kind::Boolean => ("true or false", ""),
            Kind::FactTable | Kind::KeyedTables(_) => ("object", "."),
            Kind::FactTables => ("list of objects", "[]."),
            other => panic!("{other:?} has no name in the guide"),
        };
        let required = match key.presence {
            Presence::Required => ", required",
            Presence::Optional => "",
        };
        let path = format!("{place}{}", key.name);
        let inner = rows(key.keys, &format!("{path}{inside}"));
        let row = [format!("`{path}`"), format!("{kind}{required}")];
        [vec![row], inner].concat()
    });
    rows.collect::<Vec<_>>().concat()
}

#[test]
fn the_guide_to_drafts_has_every_key() {
    let guide = include_str!("../../../docs/draft.md");
    let (_, table) = guide
        .split_once("| key | type | meaning |\n| --- | --- | --- |\n")
        .unwrap();
    let written: Vec<[String; 2]> = (table.lines())
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| {
            let [key, kind, meaning] = row.split(" | ").collect::<Vec<_>>()[..] else {
                panic!("{row}");
            };
            assert!(meaning.ends_with('.') && meaning.contains(' '), "{row}");
            [key.to_owned(), kind.to_owned()]
        })
        .collect();
    assert_eq!(written, rows(DRAFT.keys, ""));
}
