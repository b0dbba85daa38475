//! The program and the theme contain nothing of the shipped rubric or states, and the shipped
//! rubric is complete (ARCHITECTURE.md, invariant 3).

use std::collections::BTreeSet;

use camino::Utf8Path;
use statewise::diagnostic::Severity;
use statewise::diagnostic::render::{Format, Prefix, render};
use toml::{Table, Value};

use crate::files;
use crate::project::publish;
use crate::rust_source;

/// Sub-elements of the published tool, and how many criteria it gives for its lowest and for its
/// highest level.
const CRITERIA: [(&str, usize, usize); 21] = [
    ("1A", 5, 5),
    ("1B", 3, 4),
    ("1C", 4, 4),
    ("2A", 4, 3),
    ("2B", 2, 3),
    ("2C", 3, 3),
    ("2D", 4, 4),
    ("3A", 7, 8),
    ("3B", 2, 3),
    ("3C", 3, 3),
    ("4A", 6, 6),
    ("4B", 3, 4),
    ("4C", 4, 4),
    ("4D", 3, 3),
    ("5A", 6, 6),
    ("5B", 3, 3),
    ("5C", 5, 5),
    ("6A", 5, 5),
    ("6B", 3, 4),
    ("6C", 5, 5),
    ("6D", 3, 3),
];

#[test]
fn the_shipped_rubric_has_every_criterion_of_the_published_tool() {
    let elements = elements();
    assert_eq!(elements.len(), 6);
    let levels: Vec<i64> = list(&table("rubric/rubric.toml"), "rating")
        .iter()
        .map(|level| level["value"].as_integer().unwrap())
        .collect();
    let (lowest, highest) = (levels[0], levels[levels.len() - 1]);
    let mut found = Vec::new();
    for element in &elements {
        for sub_element in list(element, "sub_element") {
            let at = |level: i64| {
                list(sub_element, "criterion")
                    .iter()
                    .filter(|criterion| criterion["level"].as_integer() == Some(level))
                    .count()
            };
            let id = sub_element["id"].as_str().unwrap();
            assert_eq!(
                list(sub_element, "criterion").len(),
                at(lowest) + at(highest),
                "{id}"
            );
            found.push((id, at(lowest), at(highest)));
        }
    }
    assert_eq!(found, CRITERIA);
    let sum = |side: fn(&(&str, usize, usize)) -> usize| CRITERIA.iter().map(side).sum::<usize>();
    assert_eq!((sum(|row| row.1), sum(|row| row.2)), (83, 88));
}

#[test]
fn the_shipped_content_has_nothing_wrong() {
    let root = Utf8Path::from_path(files::root()).unwrap();
    let site = publish(root);
    let wrong: Vec<_> = site
        .diagnostics()
        .iter()
        .filter(|problem| problem.severity != Severity::Note)
        .cloned()
        .collect();
    let drawn = render(
        &wrong,
        site.sources(),
        Format::Pretty,
        false,
        &Prefix::default(),
    );
    assert!(wrong.is_empty() && site.is_publishable(), "{drawn}");
}

#[test]
fn no_word_of_the_shipped_rubric_stands_in_the_program_or_in_the_theme() {
    let words = shipped_words();
    assert!(words.contains("1A") && words.len() > 60, "{words:?}");
    let mut texts: Vec<(String, String)> = rust_source::program()
        .into_iter()
        // The list of all states and territories is the one fact about places that is fixed.
        .filter(|file| file.path != "src/model/place.rs")
        .map(|file| (file.path.clone(), file.words()))
        .collect();
    for folder in ["themes/default/templates", "themes/default/i18n"] {
        for path in files::below(&files::root().join(folder)) {
            let path = format!("{folder}/{path}");
            let text = files::text(&files::root().join(&path));
            texts.push((path, text));
        }
    }
    let mut found = Vec::new();
    for (path, text) in &texts {
        for word in words.iter().filter(|word| has_word(text, word)) {
            found.push(format!("{path}: {word}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Names and ids that only the shipped rubric and the shipped states have.
pub(crate) fn shipped_words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut add = |value: &Value, key: &str| {
        words.extend(value.get(key).and_then(Value::as_str).map(str::to_owned));
    };
    for element in elements() {
        add(&element, "title");
        add(&element, "short");
        for sub_element in list(&element, "sub_element") {
            add(sub_element, "id");
            add(sub_element, "title");
            list(sub_element, "criterion")
                .iter()
                .for_each(|criterion| add(criterion, "id"));
        }
    }
    let rubric = table("rubric/rubric.toml");
    add(&rubric, "id");
    for (key, parts) in [
        ("rating", ["name", "name"]),
        ("sector", ["id", "name"]),
        ("basis", ["id", "name"]),
    ] {
        for part in parts {
            list(&rubric, key).iter().for_each(|item| add(item, part));
        }
    }
    for (file, key) in [("levers", "lever"), ("audiences", "audience")] {
        for item in list(&table(&format!("rubric/{file}.toml")), key) {
            add(item, "id");
        }
    }
    for state in files::folders(&files::root().join("states")) {
        let profile = files::text(&files::root().join(format!("states/{state}/profile.md")));
        let facts: Value = toml::from_str(profile.split("+++").nth(1).unwrap()).unwrap();
        add(&facts, "name");
        add(
            &Value::Table(Table::from_iter([("slug".to_owned(), state.into())])),
            "slug",
        );
    }
    words.retain(|word| !COMMON.contains(&word.as_str()));
    words
}

/// Shipped names that are ordinary words of English or of the program.
const COMMON: [&str; 5] = ["Alignment", "Context", "Use", "people", "whole"];

/// Whether a text contains a word, not as a part of another (`%3A` is not `3A`).
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '%');
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// The shipped core elements, in order.
pub(crate) fn elements() -> Vec<Value> {
    files::below(&files::root().join("rubric/elements"))
        .iter()
        .filter(|path| path.matches('.').count() == 1)
        .map(|path| table(&format!("rubric/elements/{path}")))
        .collect()
}

/// A TOML file of the repository.
pub(crate) fn table(path: &str) -> Value {
    let table: Table = toml::from_str(&files::text(&files::root().join(path))).unwrap();
    Value::Table(table)
}

/// The array of tables with a name, or none.
pub(crate) fn list<'a>(table: &'a Value, key: &str) -> &'a [Value] {
    table
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}
