//! The schemas of single values.

use serde_json::{Map, Value, json};

/// An object of a schema.
pub(super) type Schema = Map<String, Value>;

/// The largest whole number that all readers of JSON agree on.
const MAX_INTEGER: i64 = (1 << 53) - 1;

/// What a value stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A draft, whose texts are kept as they are, even if they are wrong.
    Draft,
    /// A file of a project.
    File,
}

impl Form {
    /// A calendar date. Dates of TOML come to a schema as texts.
    pub(super) fn day(self) -> Schema {
        let day = with(of_type("string"), [("format", json!("date"))]);
        match self {
            Self::Draft => day,
            // Not every editor looks at formats.
            Self::File => with(day, [("pattern", json!("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]),
        }
    }

    /// An `http:` or `https:` address. It may have letters of any script, which a `uri` may not.
    pub(super) fn url(self) -> Schema {
        match self {
            Self::Draft => iri(),
            Self::File => matching("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/\\\\]\\S*$"),
        }
    }

    /// A mailbox, or an `https:` address.
    pub(super) fn contact(self) -> Schema {
        match self {
            Self::Draft => iri(),
            Self::File => {
                matching("^(mailto:[^\\s@<>]+@[^\\s@<>]+|[Hh][Tt][Tt][Pp][Ss]://[^\\s/\\\\]\\S*)$")
            }
        }
    }

    /// A language tag.
    pub(super) fn language(self) -> Schema {
        match self {
            Self::Draft => text(self),
            Self::File => matching("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
        }
    }

    /// A state: one of these codes, or the name of a folder, which may be new.
    pub(super) fn state(self, codes: Option<Vec<&str>>) -> Schema {
        let folder = json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" });
        let any_of = json!([{ "enum": codes.unwrap_or_default() }, folder]);
        with(of_type("string"), [("anyOf", any_of)])
    }

    /// The random name of a draft.
    pub(super) fn draft_id(self) -> Schema {
        with(
            of_type("string"),
            [
                ("pattern", json!("^[a-z0-9-]+$")),
                ("minLength", json!(16)),
                ("maxLength", json!(64)),
            ],
        )
    }
}

/// A text. In a file it says something.
pub(super) fn text(form: Form) -> Schema {
    match form {
        Form::Draft => of_type("string"),
        Form::File => matching("\\S"),
    }
}

pub(super) fn markdown(form: Form) -> Schema {
    with(text(form), [("contentMediaType", json!("text/markdown"))])
}

fn matching(pattern: &str) -> Schema {
    with(of_type("string"), [("pattern", json!(pattern))])
}

fn iri() -> Schema {
    with(of_type("string"), [("format", json!("iri"))])
}

pub(super) fn integer() -> Schema {
    with(
        of_type("integer"),
        [
            ("minimum", json!(-MAX_INTEGER)),
            ("maximum", json!(MAX_INTEGER)),
        ],
    )
}

/// A list.
pub(super) fn any_number_of(items: Schema) -> Schema {
    with(of_type("array"), [("items", Value::Object(items))])
}

pub(super) fn of_type(name: &str) -> Schema {
    with(Schema::new(), [("type", json!(name))])
}

pub(super) fn constant(value: Value) -> Schema {
    with(Schema::new(), [("const", value)])
}

pub(super) fn with<const COUNT: usize>(
    mut schema: Schema,
    limits: [(&str, Value); COUNT],
) -> Schema {
    schema.extend(limits.map(|(keyword, value)| (keyword.to_owned(), value)));
    schema
}
