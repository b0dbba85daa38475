//! From the keys of a table to the schema of an object.

use serde_json::{Map, Value, json};

use crate::parse::documents::{Key, Kind, Presence, Values};
use crate::parse::{DRAFT_FORMAT, DRAFT_VERSION};

type Schema = Map<String, Value>;

/// The largest whole number that all readers of JSON agree on.
const MAX_INTEGER: i64 = (1 << 53) - 1;

/// The object with these keys and no others, unless the others are ids.
pub(super) fn object(keys: &[Key]) -> Schema {
    let mut known = Schema::new();
    let mut required = Vec::new();
    let mut others = Value::Bool(false);
    for key in keys {
        match key.kind {
            // It is the text below the keys.
            Kind::Body => {}
            Kind::KeyedTables | Kind::KeyedTexts => others = described(key),
            _ => {
                known.insert(key.name.to_owned(), described(key));
                if key.presence == Presence::Required {
                    required.push(key.name);
                }
            }
        }
    }
    let mut schema = of_type("object");
    if !known.is_empty() {
        schema.insert("properties".to_owned(), Value::Object(known));
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), others);
    schema
}

/// The value of a key, with its meaning.
fn described(key: &Key) -> Value {
    let mut schema = Schema::new();
    schema.insert("description".to_owned(), json!(key.description));
    schema.extend(value(key));
    Value::Object(schema)
}

fn value(key: &Key) -> Schema {
    let mut schema = match key.kind {
        Kind::Id | Kind::Label | Kind::Text | Kind::KeyedTexts => text(),
        Kind::Markdown | Kind::Body => markdown(),
        Kind::Fact(values) => fact(values),
        Kind::IntegerId | Kind::Integer | Kind::Year | Kind::Level => integer(),
        Kind::YearOrDay => with(
            Schema::new(),
            [("anyOf", json!([integer(), fact(Values::Day)]))],
        ),
        Kind::Number => of_type("number"),
        Kind::Boolean => of_type("boolean"),
        Kind::Date => fact(Values::Day),
        Kind::DraftVersion => constant(json!(DRAFT_VERSION)),
        Kind::Labels | Kind::Texts => list(text()),
        Kind::Markdowns => list(markdown()),
        Kind::Facts(values) => list(fact(values)),
        Kind::Integers => list(integer()),
        Kind::Table | Kind::FactTable | Kind::KeyedTables => object(key.keys),
        Kind::Tables | Kind::FactTables => list(object(key.keys)),
    };
    if key.presence == Presence::Required {
        let least = match schema.get("type").and_then(Value::as_str) {
            Some("string") => "minLength",
            Some("array") => "minItems",
            _ => return schema,
        };
        schema.entry(least).or_insert(json!(1));
    }
    schema
}

fn fact(values: Values) -> Schema {
    match values {
        Values::DraftFormat => constant(json!(DRAFT_FORMAT)),
        Values::DraftId => with(
            text(),
            [
                ("pattern", json!("^[a-z0-9-]+$")),
                ("minLength", json!(16)),
                ("maxLength", json!(64)),
            ],
        ),
        Values::Day => with(text(), [("format", json!("date"))]),
        // An address may have letters of any script, which a `uri` may not.
        Values::Url | Values::Contact => with(text(), [("format", json!("iri"))]),
        // What these can be is in files, and `check` looks there.
        Values::Words
        | Values::Language
        | Values::Theme
        | Values::RubricVersion
        | Values::Sector
        | Values::Basis
        | Values::SubElement
        | Values::Criterion
        | Values::Status
        | Values::ActivityStatus
        | Values::Lever
        | Values::Audience
        | Values::ActionStep
        | Values::StepAsks
        | Values::ResourceType
        | Values::LinkKind
        | Values::PracticeKind
        | Values::Outcome
        | Values::State
        | Values::StateCode => text(),
    }
}

fn text() -> Schema {
    of_type("string")
}

fn markdown() -> Schema {
    with(text(), [("contentMediaType", json!("text/markdown"))])
}

fn integer() -> Schema {
    with(
        of_type("integer"),
        [
            ("minimum", json!(-MAX_INTEGER)),
            ("maximum", json!(MAX_INTEGER)),
        ],
    )
}

fn list(items: Schema) -> Schema {
    with(of_type("array"), [("items", Value::Object(items))])
}

fn of_type(name: &str) -> Schema {
    with(Schema::new(), [("type", json!(name))])
}

fn constant(value: Value) -> Schema {
    with(Schema::new(), [("const", value)])
}

fn with<const COUNT: usize>(mut schema: Schema, limits: [(&str, Value); COUNT]) -> Schema {
    schema.extend(limits.map(|(keyword, value)| (keyword.to_owned(), value)));
    schema
}
