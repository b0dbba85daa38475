//! Schemas can be made of every format.

use super::{ADDRESS, Validator};
use crate::parse::documents::{Format, Key, Kind, formats};
use crate::schema::of_format;
use serde_json::Value;

fn schema(format: &Format) -> Value {
    Value::Object(of_format(format, ADDRESS, format.path))
}

/// Checks that an object has each key with its meaning, and no others.
fn check(schema: &Value, keys: &[Key], place: &str) {
    let mut count = 0;
    for key in keys {
        let place = format!("{place}: {}", key.name);
        let of_key = match key.kind {
            Kind::Body => continue,
            Kind::KeyedTables(_) | Kind::KeyedTexts(_) => &schema["additionalProperties"],
            _ => {
                count += 1;
                &schema["properties"][key.name]
            }
        };
        assert_eq!(of_key["description"], key.description, "{place}");
        if !key.keys.is_empty() {
            let is_list = matches!(key.kind, Kind::Tables | Kind::FactTables);
            let inner = if is_list { &of_key["items"] } else { of_key };
            check(inner, key.keys, &place);
        }
    }
    let known = schema["properties"].as_object();
    assert_eq!(known.map_or(0, |known| known.len()), count, "{place}");
    let others = &schema["additionalProperties"];
    let is_open = |key: &Key| matches!(key.kind, Kind::KeyedTables(_) | Kind::KeyedTexts(_));
    match keys.iter().any(is_open) {
        true => assert!(others.is_object(), "{place}"),
        false => assert_eq!(others, false, "{place}"),
    }
}

#[test]
fn every_format_has_a_schema_that_describes_each_key() {
    for format in formats() {
        let schema = schema(format);
        assert_eq!(schema["description"], format.description);
        check(&schema, format.keys, format.path);
        // This panics if it is no schema.
        assert!(
            !Validator::new(schema, false).takes(&Value::from("text")),
            "{}",
            format.path
        );
    }
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(is) => Value::from(is),
        toml::Value::Datetime(day) => Value::from(day.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, value)| (key, json(value)))
                .collect(),
        ),
    }
}

#[test]
fn the_files_of_this_site_are_valid() {
    for (path, text) in [
        ("site.toml", include_str!("../../../site.toml")),
        (
            "rubric/rubric.toml",
            include_str!("../../../rubric/rubric.toml"),
        ),
        (
            "rubric/glossary.toml",
            include_str!("../../../rubric/glossary.toml"),
        ),
        (
            "rubric/theory-of-action.toml",
            include_str!("../../../rubric/theory-of-action.toml"),
        ),
        (
            "states/*/*.toml",
            include_str!("../../../states/kentucky/2026.toml"),
        ),
    ] {
        let format = formats().find(|format| format.path == path).unwrap();
        let file = json(toml::from_str(text).unwrap());
        let validator = Validator::new(schema(format), true);
        assert_eq!(validator.why_not(&file), "", "{path}");
        let misspelled = json(toml::from_str(&format!("titel = 1\n{text}")).unwrap());
        assert!(!validator.takes(&misspelled), "{path}");
    }
}
