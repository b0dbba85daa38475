//! The filters that layout needs beyond Tera's own. They compute nothing.

use tera::{Kwargs, State, Tera, TeraResult, Value};

/// Registers the filters.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("json", json);
}

/// A value as JSON that is safe inside a `script` element: characters that could end the element or
/// the line are escaped, so no further escaping is needed.
fn json(value: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let text = serde_json::to_string(value)
        .map_err(|error| tera::Error::message(format!("this is no JSON: {error}")))?;
    Ok(Value::safe_string(&escape_json(&text)))
}

/// Escapes `<`, `>`, `&`, U+2028 and U+2029, which occur in JSON only inside of strings.
fn escape_json(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for character in text.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape_json;

    #[test]
    fn c31_json_cannot_end_its_script_element() {
        let written = "{\"a\":\"</script><!-- &\u{2028}\u{2029}é\"}";
        let escaped = escape_json(written);
        assert_eq!(
            escaped,
            r#"{"a":"\u003c/script\u003e\u003c!-- \u0026\u2028\u2029é"}"#
        );
        let back: serde_json::Value = serde_json::from_str(&escaped).unwrap();
        assert_eq!(
            back,
            serde_json::from_str::<serde_json::Value>(written).unwrap()
        );
    }
}
