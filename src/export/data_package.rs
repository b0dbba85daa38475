//! `datapackage.json`: every table with its columns, keys and allowed values, for programs that read
//! Frictionless data packages (version 1 of the specification).

use super::citation::citation;
use super::column::{Column, ColumnKind};
use super::dictionary::{allowed_values, is_key};
use super::format::Format;
use super::tables::{Table, tables};
use super::words::Say;
use super::writing::in_memory;
use crate::model::Site;
use serde_json::{Map, Value, json};

/// The description of all tables, which it names by their paths beside it. `say` returns the text of a
/// message.
pub fn data_package(site: &Site, say: &Say<'_>) -> Vec<u8> {
    let settings = &site.settings;
    let package = json!({
        "citation": citation(site),
        "contributors": [{ "role": "publisher", "title": settings.publisher.original }],
        "created": format!("{}T00:00:00Z", site.date),
        "description": settings.description.original,
        "homepage": settings.base_url,
        "licenses": [license(site)],
        "name": name(&site.rubric.id),
        "profile": "tabular-data-package",
        "resources": tables(site).map(|table| resource(site, table, say)).collect::<Vec<Value>>(),
        "title": settings.title.original,
    });
    in_memory(|out| {
        serde_json::to_writer_pretty(&mut *out, &package)?;
        out.push(b'\n');
        Ok(())
    })
}

/// A name as the specification wants it: small letters, digits, `.`, `_` and `-`.
fn name(id: &str) -> String {
    let is_kept = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let kept = id.chars().map(|c| if is_kept(c) { c } else { '-' });
    kept.collect::<String>().to_ascii_lowercase()
}

fn license(site: &Site) -> Value {
    let license = &site.settings.license;
    match &license.url {
        Some(url) => json!({ "path": url, "title": license.name }),
        // A license needs a name or an address.
        None => json!({ "name": license.name, "title": license.name }),
    }
}

fn resource(site: &Site, table: Table, say: &Say<'_>) -> Value {
    let id = table.id();
    let message = id.replace('_', "-");
    let fields = table
        .columns()
        .iter()
        .map(|column| field(site, table, column, say));
    let foreign_keys = table.references().iter().map(|reference| {
        json!({
            "fields": reference.columns,
            "reference": { "fields": reference.to, "resource": reference.table.id() },
        })
    });
    json!({
        "description": say(&format!("data-rows-of-{message}")),
        // Byte order mark and line ends: see `csv_file`.
        "dialect": { "delimiter": ",", "doubleQuote": true, "header": true, "lineTerminator": "\r\n" },
        "encoding": "utf-8",
        "format": Format::Csv.ending(),
        "mediatype": "text/csv",
        "name": id,
        "path": format!("{id}.{}", Format::Csv.ending()),
        "profile": "tabular-data-resource",
        "schema": {
            "fields": fields.collect::<Vec<Value>>(),
            "foreignKeys": foreign_keys.collect::<Vec<Value>>(),
            "missingValues": [""],
            "primaryKey": table.key(),
        },
        "title": say(&format!("data-table-{message}")),
    })
}

fn field(site: &Site, table: Table, column: &Column, say: &Say<'_>) -> Value {
    let mut field = Map::new();
    field.insert("name".to_owned(), column.name.into());
    field.insert("type".to_owned(), column.kind.id().into());
    if column.kind == ColumnKind::Url {
        field.insert("format".to_owned(), "uri".into());
    }
    field.insert("description".to_owned(), say(column.message_id).into());
    let mut constraints = Map::new();
    if is_key(table, column) {
        constraints.insert("required".to_owned(), true.into());
    }
    if table.key() == [column.name] {
        constraints.insert("unique".to_owned(), true.into());
    }
    let values = allowed_values(site, column);
    if !values.is_empty() {
        let is_number = column.kind.id() == "integer";
        let values = values.into_iter().map(|value| match value.parse::<i64>() {
            Ok(number) if is_number => number.into(),
            _ => value.into(),
        });
        constraints.insert("enum".to_owned(), values.collect::<Vec<Value>>().into());
    }
    // As in all data files.
    constraints.sort_keys();
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), constraints.into());
    }
    field.sort_keys();
    field.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::site;

    #[test]
    fn every_table_is_listed_with_its_keys_and_the_values_that_it_may_hold() {
        let mut site = site(4, &[1], Vec::new());
        let say = |id: &str| format!("<{id}>");
        let file: Value = serde_json::from_slice(&data_package(&site, &say)).unwrap();
        assert_eq!(file["name"], "test");
        assert_eq!(file["licenses"][0]["title"], "CC BY 4.0");
        let resources = file["resources"].as_array().unwrap();
        assert!(
            resources
                .iter()
                .map(|own| own["name"].as_str().unwrap())
                .eq(tables(&site).map(Table::id))
        );
        let ratings = resources
            .iter()
            .find(|own| own["name"] == "ratings")
            .unwrap();
        assert_eq!(ratings["path"], "ratings.csv");
        assert_eq!(ratings["title"], "<data-table-ratings>");
        let schema = &ratings["schema"];
        assert_eq!(schema["primaryKey"], json!(["assessment_id", "part"]));
        assert_eq!(
            schema["foreignKeys"][0],
            json!({
                "fields": ["assessment_id"],
                "reference": { "fields": ["assessment_id"], "resource": "assessments" },
            })
        );
        let fields = schema["fields"].as_array().unwrap();
        let field = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap();
        assert_eq!(
            field("rating"),
            &json!({
                "constraints": { "enum": [1, 2, 3, 4] },
                "description": "<data-column-rating>",
                "name": "rating",
                "type": "integer",
            })
        );
        assert_eq!(field("part")["constraints"], json!({ "required": true }));
        assert_eq!(field("assessed_on")["type"], "date");
        site.settings.license.url = None;
        site.rubric.id = "Gärten & Co".to_owned();
        let file: Value = serde_json::from_slice(&data_package(&site, &say)).unwrap();
        assert_eq!(file["licenses"][0]["name"], "CC BY 4.0");
        assert_eq!(file["name"], "g-rten---co");
    }

    #[test]
    fn references_name_columns_that_there_are() {
        for table in Table::ALL {
            let has = |table: Table, name: &str| table.columns().iter().any(|own| own.name == name);
            assert!(!table.key().is_empty(), "{table:?}");
            assert!(table.key().iter().all(|name| has(table, name)), "{table:?}");
            for reference in table.references() {
                assert_eq!(reference.columns.len(), reference.to.len());
                assert!(
                    reference.columns.iter().all(|name| has(table, name)),
                    "{reference:?}"
                );
                // A reference leads to one row: it names the whole key of the other table.
                assert_eq!(reference.table.key(), reference.to, "{table:?}");
            }
        }
    }
}
