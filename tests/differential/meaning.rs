//! The TOML file of a draft, parsed by the `toml` crate, says what the draft says.

use std::collections::BTreeMap;

use serde_json::Value;

/// Asserts that no key of the file means anything else than the draft. `None` if the file gives a
/// key twice, because an unknown id is also that of something else: then it cannot be parsed.
pub(crate) fn check(draft: &Value, toml: &str) -> Option<()> {
    let assessment = &draft["assessment"];
    let tables = tables(assessment);
    let keys = [
        "rubric",
        "sector",
        "basis",
        "assessed_on",
        "assessed_by",
        "note",
    ];
    let is_repeated = tables.len() > unique(&tables)
        || keys.iter().any(|key| {
            let has_key = *key == "rubric" || readable(&assessment[key]).is_some();
            has_key && tables.iter().any(|(id, _)| id == key)
        });
    let parsed: toml::Table = match toml.parse() {
        Ok(parsed) => parsed,
        Err(error) => {
            assert!(is_repeated, "{error}\n{toml}");
            return None;
        }
    };
    assert!(!is_repeated, "{toml}");
    let mut left = parsed;
    same(left.remove("rubric"), &draft["rubric"]["version"], toml);
    for key in keys.into_iter().skip(1) {
        if tables.iter().any(|(id, _)| id == key) {
            continue;
        }
        same(left.remove(key), &assessment[key], toml);
    }
    for (id, answers) in tables {
        let Some(toml::Value::Table(mut table)) = left.remove(&id) else {
            panic!("no table {id:?} in\n{toml}");
        };
        same(table.remove("rating"), &answers["rating"], toml);
        let is_answered = answers.get("rating").is_some() || answers.get("status").is_some();
        let status = table.remove("status");
        if is_answered || answers["is summary"] == true {
            same(status, &answers["status"], toml);
        } else {
            assert_eq!(status, Some("not-assessed".into()), "{toml}");
        }
        same(table.remove("evidence"), &answers["evidence"], toml);
        let mut given: Vec<&str> = list(&answers["criteria"])
            .filter_map(Value::as_str)
            .collect();
        given.sort_unstable();
        given.dedup();
        let criteria = table
            .remove("criteria")
            .unwrap_or_else(|| toml::Value::Array(Vec::new()));
        let mut written: Vec<&str> = criteria
            .as_array()
            .unwrap()
            .iter()
            .filter_map(toml::Value::as_str)
            .collect();
        written.sort_unstable();
        assert_eq!(written, given, "{toml}");
        let sources = table
            .remove("sources")
            .unwrap_or_else(|| toml::Value::Array(Vec::new()));
        let given: Vec<&Value> = list(&answers["sources"])
            .filter(|source| has_source(source))
            .collect();
        let sources = sources.as_array().unwrap();
        assert_eq!(sources.len(), given.len(), "{toml}");
        for (source, given) in sources.iter().zip(given) {
            let mut source = source.as_table().unwrap().clone();
            for key in ["title", "publisher", "url", "year", "accessed"] {
                same(source.remove(key), &given[key], toml);
            }
            assert!(source.is_empty(), "{toml}");
        }
        assert!(table.is_empty(), "{table:?} in\n{toml}");
    }
    assert!(left.is_empty(), "{left:?} in\n{toml}");
    Some(())
}

/// The tables that the file must have: those of answers that say anything.
fn tables(assessment: &Value) -> Vec<(String, Value)> {
    let mut tables = Vec::new();
    for (id, answers) in object(&assessment["summaries"]) {
        if answers.get("rating").is_some() || readable(&answers["evidence"]).is_some() {
            let mut answers = answers.clone();
            answers["is summary"] = true.into();
            tables.push((id.clone(), answers));
        }
    }
    for (id, answers) in object(&assessment["scores"]) {
        let says = ["rating", "status", "criteria"]
            .iter()
            .any(|key| answers.get(key).is_some())
            || readable(&answers["evidence"]).is_some()
            || list(&answers["sources"]).any(has_source);
        if says {
            tables.push((id.clone(), answers.clone()));
        }
    }
    tables
}

fn unique(tables: &[(String, Value)]) -> usize {
    tables
        .iter()
        .map(|(id, _)| (id, ()))
        .collect::<BTreeMap<_, _>>()
        .len()
}

fn has_source(source: &Value) -> bool {
    source.get("year").is_some()
        || ["title", "publisher", "url"]
            .iter()
            .any(|key| readable(&source[key]).is_some())
        || source.get("accessed").is_some()
}

pub(crate) fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text without white space at its end and with one kind of line end; `None` if nothing is left.
pub(crate) fn readable(text: &Value) -> Option<String> {
    let text = text.as_str()?.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_end_matches([' ', '\t', '\n']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// Asserts that a value of the file is that of the draft.
pub(crate) fn same(written: Option<toml::Value>, given: &Value, toml: &str) {
    match (written, given) {
        (None, Value::Null) => {}
        (None, Value::String(_)) => assert_eq!(readable(given), None, "{toml}"),
        (Some(toml::Value::Integer(number)), given) => {
            assert_eq!(given.as_i64(), Some(number), "{toml}")
        }
        (Some(toml::Value::Datetime(date)), given) => {
            assert_eq!(given.as_str(), Some(&*date.to_string()), "{toml}");
        }
        (Some(toml::Value::String(text)), given) => {
            let written = readable(&Value::String(text));
            assert_eq!(written, readable(given), "{toml}");
        }
        (written, given) => panic!("{written:?} instead of {given:?} in\n{toml}"),
    }
}
