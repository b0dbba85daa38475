//! From the keys of a table to the schema of an object.

use serde_json::{Value, json};

use super::value::{Form, Schema, any_number_of, constant, integer, markdown, of_type, text, with};
use super::vocabulary::{NamedKey, Vocabulary};
use crate::parse::documents::{Key, Kind, MAX_LABEL, Presence, Values};
use crate::parse::{DRAFT_FORMAT, DRAFT_VERSION};

/// Which keys and values there are.
#[derive(Clone, Copy)]
pub(super) struct KeysOf<'a> {
    /// The ids of the project; `None` in a draft, which may be of any.
    vocabulary: Option<Vocabulary<'a>>,
    /// Whether it is a translation: no key is required in one, and facts are not there.
    pub(super) is_translation: bool,
    /// The part of the rubric whose table it is.
    part: Option<&'a str>,
}

impl<'a> KeysOf<'a> {
    /// Those of a draft.
    pub(super) fn draft() -> Self {
        Self {
            vocabulary: None,
            is_translation: false,
            part: None,
        }
    }

    /// Those of the files of a project.
    pub(super) fn files(vocabulary: Vocabulary<'a>, is_translation: bool) -> Self {
        Self {
            vocabulary: Some(vocabulary),
            is_translation,
            part: None,
        }
    }

    /// The object with these keys and no others, unless the others are ids that nothing lists.
    pub(super) fn object(&self, keys: &[Key]) -> Schema {
        let mut known = Schema::new();
        let mut required = Vec::new();
        let mut others = Value::Bool(false);
        for key in keys.iter().filter(|key| self.has(key)) {
            match (key.kind, self.vocabulary) {
                // It is the text below the keys.
                (Kind::Body, _) => {}
                (Kind::KeyedTables(ids) | Kind::KeyedTexts(ids), Some(vocabulary)) => {
                    for named in vocabulary.keys(ids) {
                        let of_part = Self {
                            part: Some(named.id),
                            ..*self
                        };
                        let id = named.id.to_owned();
                        known
                            .entry(id)
                            .or_insert_with(|| of_part.described(key, Some(&named)));
                    }
                }
                (Kind::KeyedTables(_) | Kind::KeyedTexts(_), None) => {
                    others = self.described(key, None);
                }
                _ => {
                    known.insert(key.name.to_owned(), self.described(key, None));
                    if self.requires(key) {
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

    /// Whether a key can stand there: in a translation no fact, and no criteria where the part has none.
    fn has(&self, key: &Key) -> bool {
        let has_values = match (key.kind, self.vocabulary, self.part) {
            (Kind::Facts(Values::Criterion), Some(vocabulary), Some(part)) => {
                let criteria = vocabulary.values(Values::Criterion, Some(part));
                criteria.is_some_and(|criteria| !criteria.is_empty())
            }
            _ => true,
        };
        has_values && (!self.is_translation || key.kind.is_translated())
    }

    fn requires(&self, key: &Key) -> bool {
        key.presence == Presence::Required && !self.is_translation
    }

    /// The value of a key, with its meaning; below an id, with what the id names.
    fn described(&self, key: &Key, named: Option<&NamedKey<'_>>) -> Value {
        let mut schema = Schema::new();
        let description = match named {
            Some(NamedKey { id, title }) => {
                let title = title.trim_end_matches('.');
                format!("{id}: {title}. {}", key.description)
            }
            None => key.description.to_owned(),
        };
        schema.insert("description".to_owned(), json!(description));
        schema.extend(self.value(key));
        Value::Object(schema)
    }

    fn value(&self, key: &Key) -> Schema {
        let form = self.form();
        let mut schema = match key.kind {
            Kind::Id | Kind::Text | Kind::KeyedTexts(_) => text(form),
            Kind::Label => with(text(form), [("maxLength", json!(MAX_LABEL))]),
            Kind::Markdown | Kind::Body => markdown(form),
            Kind::Fact(values) => self.fact(values),
            Kind::IntegerId | Kind::Integer | Kind::Year => integer(),
            Kind::Level => match self.vocabulary {
                Some(vocabulary) => {
                    with(of_type("integer"), [("enum", json!(vocabulary.levels()))])
                }
                None => integer(),
            },
            Kind::YearOrDay => with(Schema::new(), [("anyOf", json!([integer(), form.day()]))]),
            Kind::Number => of_type("number"),
            Kind::Boolean => of_type("boolean"),
            Kind::Date => form.day(),
            Kind::DraftVersion => constant(json!(DRAFT_VERSION)),
            Kind::Labels => any_number_of(with(text(form), [("maxLength", json!(MAX_LABEL))])),
            Kind::Texts => any_number_of(text(form)),
            Kind::Markdowns => any_number_of(markdown(form)),
            Kind::Facts(values) => any_number_of(self.fact(values)),
            Kind::Integers => any_number_of(integer()),
            Kind::Table | Kind::FactTable | Kind::KeyedTables(_) => self.object(key.keys),
            Kind::Tables | Kind::FactTables => any_number_of(self.object(key.keys)),
        };
        if self.requires(key) {
            match schema.get("type").and_then(Value::as_str) {
                Some("array") => drop(schema.insert("minItems".to_owned(), json!(1))),
                Some("string") if form == Form::Draft => {
                    schema.entry("minLength").or_insert(json!(1));
                }
                _ => {}
            }
        }
        schema
    }

    fn fact(&self, values: Values) -> Schema {
        let form = self.form();
        let listed = self
            .vocabulary
            .and_then(|vocabulary| vocabulary.values(values, self.part));
        if let Some(words) = listed {
            return match words.is_empty() {
                // The project has none, so none can be named.
                true => with(Schema::new(), [("not", json!({}))]),
                false => with(of_type("string"), [("enum", json!(words))]),
            };
        }
        match values {
            Values::DraftFormat => constant(json!(DRAFT_FORMAT)),
            Values::DraftId => form.draft_id(),
            Values::Day => form.day(),
            Values::Url => form.url(),
            Values::Contact => form.contact(),
            Values::Language => form.language(),
            Values::State => match self.vocabulary {
                Some(vocabulary) => form.state(vocabulary.values(Values::StateCode, None)),
                None => text(form),
            },
            // Any text, a folder of the disk, or a list that only files of a project have.
            _ => text(form),
        }
    }

    fn form(&self) -> Form {
        match self.vocabulary {
            Some(_) => Form::File,
            None => Form::Draft,
        }
    }
}
