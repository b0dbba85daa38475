//! The lines of a TOML file in the making: keys without a value and tables without a line are left
//! out.

use super::toml_string::{date, id, key, paragraphs, readable, text};

/// The file, or a table of it, so far.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn line(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }

    /// Any text as it is.
    pub(super) fn id(&mut self, key: &str, written: &str) {
        if !written.is_empty() {
            self.line(key, &id(written));
        }
    }

    /// A list of texts as they are, on one line.
    pub(super) fn ids<I: AsRef<str>>(&mut self, key: &str, written: &[I]) {
        let written = written.iter().map(AsRef::as_ref);
        let written = written.filter(|written| !written.is_empty());
        self.list(key, written.map(id).collect());
    }

    pub(super) fn date(&mut self, key: &str, written: &str) {
        if !written.is_empty() {
            self.line(key, &date(written));
        }
    }

    pub(super) fn number(&mut self, key: &str, written: Option<i64>) {
        if let Some(number) = written {
            self.line(key, &number.to_string());
        }
    }

    /// A text for readers.
    pub(super) fn text(&mut self, key: &str, written: &str) {
        if let Some(readable) = readable(written) {
            self.line(key, &text(&readable));
        }
    }

    /// A list of texts for readers.
    pub(super) fn texts(&mut self, key: &str, written: &[String]) {
        let readable = written.iter().filter_map(|written| readable(written));
        self.list(key, readable.map(|readable| text(&readable)).collect());
    }

    /// A text for readers that always has lines of its own.
    pub(super) fn paragraphs(&mut self, key: &str, written: &str) {
        if let Some(readable) = readable(written) {
            self.line(key, &paragraphs(&readable));
        }
    }

    /// The lines of a table below its header: `[1A]`, `[[goal]]`.
    pub(super) fn table(&mut self, header: &str, inside: &Self) {
        if !inside.is_empty() {
            self.header(header);
            self.0.push_str(&inside.0);
        }
    }

    /// A header, after an empty line unless it is the first line.
    pub(super) fn header(&mut self, header: &str) {
        if !self.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(header);
        self.0.push('\n');
    }

    /// Tables below, after an empty line.
    pub(super) fn tables(&mut self, tables: &Self) {
        if !self.is_empty() && !tables.is_empty() {
            self.0.push('\n');
        }
        self.add(tables);
    }

    /// More lines right below.
    pub(super) fn add(&mut self, more: &Self) {
        self.0.push_str(&more.0);
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn list(&mut self, key: &str, values: Vec<String>) {
        if !values.is_empty() {
            self.line(key, &format!("[{}]", values.join(", ")));
        }
    }
}

/// The header of a table under an id: `[1A]`, `[resources.funding]`.
pub(super) fn header_of(above: &str, id: &str) -> String {
    format!("[{above}{}]", key(id))
}
