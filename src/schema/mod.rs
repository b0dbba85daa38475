//! JSON Schemas (draft 2020-12) of formats, made from their one definition, for text editors and for
//! programs that write files for this one.
//!
//! A schema says what the reader takes, with the meaning of each key, as far as a schema can: not
//! that no key is given twice, nor how large or how deep a file may be. What is empty is best left out
//! of a file: the reader takes `null` for a key that is not there, and a schema does not.

mod of_keys;

use serde_json::{Map, Value, json};

use crate::parse::documents::{self, Format};
use crate::parse::{DRAFT_FORMAT, DRAFT_VERSION};

/// The schema of the draft of an assessment, as the text of a file. `address` is where it is
/// published, which is its name.
pub fn draft(address: &str) -> String {
    let title = format!("{DRAFT_FORMAT} {DRAFT_VERSION}");
    let schema = Value::Object(of_format(&documents::DRAFT, address, &title));
    format!("{schema:#}\n")
}

fn of_format(format: &Format, address: &str, title: &str) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("$id".to_owned(), json!(address));
    schema.insert("title".to_owned(), json!(title));
    schema.insert("description".to_owned(), json!(format.description));
    schema.extend(of_keys::object(format.keys));
    schema
}

/// The language of the schemas.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

#[cfg(test)]
mod tests;
