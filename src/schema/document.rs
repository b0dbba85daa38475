//! A whole schema: what it says of itself, and the object below.

use serde_json::{Map, Value, json};

use super::of_keys::KeysOf;
use super::value::Schema;
use crate::parse::documents::{self, Format};
use crate::parse::{DRAFT_FORMAT, DRAFT_VERSION};

/// The schema of the draft of an assessment, as the text of a file. A draft may be of any project, so
/// any id may stand in it.
pub(super) fn draft(address: &str) -> String {
    let title = format!("{DRAFT_FORMAT} {DRAFT_VERSION}");
    let head = Head {
        address,
        title: &title,
        description: documents::DRAFT.description,
    };
    head.above(KeysOf::draft().object(documents::DRAFT.keys))
}

/// The schema of a format, or of its translations, as the text of a file.
pub(super) fn of_format(format: &Format, keys: &KeysOf<'_>, address: &str) -> String {
    let (title, description) = match keys.is_translation {
        true => (
            format!("statewise {}, translated", format.name),
            format!(
                "{} This is a translation of one: what is the same in every language stands in the \
                 original alone.",
                format.description
            ),
        ),
        false => (
            format!("statewise {}", format.name),
            format.description.to_owned(),
        ),
    };
    let head = Head {
        address,
        title: &title,
        description: &description,
    };
    head.above(keys.object(format.keys))
}

/// What a schema says of itself.
struct Head<'a> {
    /// Where it is published, which is its name.
    address: &'a str,
    title: &'a str,
    description: &'a str,
}

impl Head<'_> {
    fn above(&self, object: Schema) -> String {
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!(DIALECT));
        schema.insert("$id".to_owned(), json!(self.address));
        schema.insert("title".to_owned(), json!(self.title));
        schema.insert("description".to_owned(), json!(self.description));
        schema.extend(object);
        format!("{:#}\n", Value::Object(schema))
    }
}

/// The language of the schemas.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
