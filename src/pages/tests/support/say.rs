//! Assertions about fields of views.

use serde_json::Value;

use super::made_up::MadeUp;

impl MadeUp {
    /// The value of a field of the page at an address: its text, number or boolean, or `nothing` if
    /// it is missing. A `*` in the path stands for every item of a list; their values are joined by
    /// ` | `.
    pub(in crate::pages) fn text(&self, address: &str, field: &str) -> String {
        said(&self.value(address), field)
    }

    /// Compares fields of a page with the expected values, and reports all that differ.
    pub(in crate::pages) fn says(&self, address: &str, claims: &[(&str, &str)]) {
        let value = self.value(address);
        let mut wrong = Vec::new();
        for (field, expected) in claims {
            let said = said(&value, field);
            if said != *expected {
                wrong.push(format!(
                    "{address} {field}\n    says {said:?}\n  wanted {expected:?}"
                ));
            }
        }
        assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    }
}

fn said(value: &Value, field: &str) -> String {
    let mut found = vec![value];
    for name in field.split('.') {
        found = match name {
            "*" => found
                .into_iter()
                .flat_map(|value| items(value, field))
                .collect(),
            name => (found.into_iter())
                .map(|value| {
                    item(value, name).unwrap_or_else(|| panic!("no {name} of {field} in {value:#}"))
                })
                .collect(),
        };
    }
    found.into_iter().map(shown).collect::<Vec<_>>().join(" | ")
}

fn items<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    match value {
        Value::Array(items) => items,
        Value::Null => &[],
        other => panic!("{field}: no list: {other:#}"),
    }
}

fn item<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    match name.parse::<usize>() {
        Ok(at) => value.get(at),
        Err(_) if value.is_null() => Some(value),
        Err(_) => value.get(name),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => match items.len() {
            0 => "nothing".to_owned(),
            count => format!("a list of {count}"),
        },
        Value::Object(_) => "something".to_owned(),
    }
}
