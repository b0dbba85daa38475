//! The lines of a new file.

use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

use super::TO_FILL;

/// Comments are wrapped at this column.
const WIDTH: usize = 100;

/// A text of lines.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// A text as comments.
    pub(super) fn comment(&mut self, text: &str) {
        self.indented_comment(text, "");
    }

    /// A text as comments whose later lines stand further in.
    pub(super) fn indented_comment(&mut self, text: &str, indent: &str) {
        let mut line = String::from("#");
        for word in text.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.line(&line);
                line = format!("#{indent}");
            }
            line.push(' ');
            line.push_str(word);
        }
        self.line(&line);
    }

    /// A key with a text.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        let value = toml_text(value);
        self.line(&format!("{key} = {value}"));
    }

    /// A key with a text that is left to fill in.
    pub(super) fn left_to_fill(&mut self, key: &str, what: &str) {
        self.text(key, &format!("{TO_FILL}: {what}"));
    }

    /// A key with a list of texts.
    pub(super) fn list(&mut self, key: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| toml_text(value)).collect();
        self.line(&format!("{key} = [{}]", values.join(", ")));
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A text as a string of TOML on one line.
pub(super) fn toml_text(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

/// A key of TOML, in quotes where it needs them.
pub(super) fn toml_key(key: &str) -> String {
    let key = TomlKeyBuilder::new(key);
    key.as_unquoted()
        .unwrap_or_else(|| key.as_basic())
        .to_toml_key()
}

/// Ids as the choices of a key: "`a`, `b` or `c`".
pub(super) fn one_of<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    match ids.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
