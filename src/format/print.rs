//! Tree → TOML, in one layout.

use super::tree::{Document, Entry, Item, List, Table, Value};

/// The text of a document.
pub(super) fn print(document: &Document) -> String {
    let mut out = Printer::default();
    if !document.directives.is_empty() {
        out.comments(&document.directives, 0);
        out.gap = true;
    }
    for paragraph in &document.head {
        out.comments(paragraph, 0);
        out.gap = true;
    }
    out.table(&document.top, &mut Vec::new());
    for paragraph in &document.end {
        out.gap = true;
        out.comments(paragraph, 0);
    }
    out.text
}

#[derive(Default)]
struct Printer {
    text: String,
    /// Whether an empty line comes before the next one, unless that is the first.
    gap: bool,
}

impl Printer {
    /// A whole line, or the first part of one.
    fn line(&mut self, indent: usize, start: &str) {
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&"  ".repeat(indent));
        self.text.push_str(start);
    }

    fn comments(&mut self, comments: &[String], indent: usize) {
        for comment in comments {
            self.line(indent, comment);
            self.text.push('\n');
        }
    }

    /// The end of a line, with a comment.
    fn end(&mut self, comment: Option<&String>) {
        if let Some(comment) = comment {
            self.text.push(' ');
            self.text.push_str(comment);
        }
        self.text.push('\n');
    }

    /// The values of a table, then the tables in it.
    fn table<'t>(&mut self, table: &'t Table, path: &mut Vec<&'t str>) {
        for entry in &table.entries {
            self.entry(entry, "");
        }
        self.comments(&table.end, 0);
        self.tables(table, path);
    }

    /// The tables with headers below a path.
    fn tables<'t>(&mut self, table: &'t Table, path: &mut Vec<&'t str>) {
        for entry in &table.entries {
            path.push(&entry.written);
            match &entry.value {
                Value::Scalar(_) | Value::Array(_) | Value::Inline(_) => {}
                Value::Dotted(table) => self.tables(table, path),
                Value::Table(table) => self.table_with_header(table, ["[", "]"], path),
                Value::Tables(tables) => {
                    for table in tables {
                        self.table_with_header(table, ["[[", "]]"], path);
                    }
                }
            }
            path.pop();
        }
    }

    fn table_with_header<'t>(
        &mut self,
        table: &'t Table,
        [open, close]: [&str; 2],
        path: &mut Vec<&'t str>,
    ) {
        if let Some(header) = &table.header {
            self.gap = true;
            for (at, paragraph) in header.before.paragraphs.iter().enumerate() {
                self.gap |= at > 0;
                self.comments(paragraph, 0);
            }
            self.gap |= header.before.is_apart;
            self.line(0, &format!("{open}{}{close}", path.join(".")));
            self.end(header.after.as_ref());
        }
        self.table(table, path);
    }

    /// A key with its value, or all keys with a prefix.
    fn entry(&mut self, entry: &Entry, prefix: &str) {
        match &entry.value {
            Value::Table(_) | Value::Tables(_) => {}
            Value::Dotted(table) => {
                let prefix = format!("{prefix}{}.", entry.written);
                for entry in &table.entries {
                    self.entry(entry, &prefix);
                }
            }
            value => {
                self.comments(&entry.before, 0);
                self.line(0, &format!("{prefix}{} = ", entry.written));
                self.value(value, 0, false);
                self.end(entry.after.as_ref());
            }
        }
    }

    /// A value. In a value that is on one line, lists are too, unless they hold comments.
    fn value(&mut self, value: &Value, indent: usize, on_one_line: bool) {
        match value {
            Value::Scalar(written) => self.text.push_str(written),
            Value::Array(list) => {
                if value.has_comments() || (list.is_long && !list.items.is_empty() && !on_one_line)
                {
                    self.list_on_lines(list, ["[", "]"], indent);
                } else {
                    self.text.push('[');
                    for (at, item) in list.items.iter().enumerate() {
                        self.text.push_str(if at > 0 { ", " } else { "" });
                        self.value(&item.value, indent, true);
                    }
                    self.text.push(']');
                }
            }
            Value::Inline(list) => {
                if value.has_comments() {
                    self.list_on_lines(list, ["{", "}"], indent);
                } else {
                    self.inline_table(list, indent);
                }
            }
            // These stand under headers, never in a value.
            Value::Dotted(_) | Value::Table(_) | Value::Tables(_) => {}
        }
    }

    fn inline_table(&mut self, list: &List<Entry>, indent: usize) {
        let mut leaves = Vec::new();
        list.items
            .iter()
            .for_each(|entry| entry.leaves("", &mut leaves));
        if leaves.is_empty() {
            self.text.push_str("{}");
            return;
        }
        for (at, (key, entry)) in leaves.iter().enumerate() {
            self.text.push_str(if at > 0 { ", " } else { "{ " });
            self.text.push_str(&format!("{key} = "));
            self.value(&entry.value, indent, true);
        }
        self.text.push_str(" }");
    }

    fn list_on_lines<T: Lined>(&mut self, list: &List<T>, [open, close]: [&str; 2], indent: usize) {
        self.text.push_str(open);
        self.end(list.opening.as_ref());
        for item in &list.items {
            for line in item.lines() {
                self.comments(line.before, indent + 1);
                self.line(indent + 1, &line.start);
                self.value(line.value, indent + 1, false);
                self.text.push(',');
                self.end(line.after);
            }
        }
        self.comments(&list.closing, indent + 1);
        self.line(indent, close);
    }
}

/// A line of a list.
struct Line<'t> {
    before: &'t [String],
    start: String,
    value: &'t Value,
    after: Option<&'t String>,
}

/// What has lines of its own in a list.
trait Lined {
    fn lines(&self) -> Vec<Line<'_>>;
}

impl Lined for Item {
    fn lines(&self) -> Vec<Line<'_>> {
        vec![Line {
            before: &self.before,
            start: String::new(),
            value: &self.value,
            after: self.after.as_ref(),
        }]
    }
}

impl Lined for Entry {
    fn lines(&self) -> Vec<Line<'_>> {
        let mut leaves = Vec::new();
        self.leaves("", &mut leaves);
        let lines = leaves.into_iter().map(|(key, entry)| Line {
            before: &entry.before,
            start: format!("{key} = "),
            value: &entry.value,
            after: entry.after.as_ref(),
        });
        lines.collect()
    }
}

impl Entry {
    /// The keys that have a value of their own, with dots.
    fn leaves<'t>(&'t self, prefix: &str, leaves: &mut Vec<(String, &'t Self)>) {
        let key = format!("{prefix}{}", self.written);
        match &self.value {
            Value::Dotted(table) => {
                let prefix = format!("{key}.");
                for entry in &table.entries {
                    entry.leaves(&prefix, leaves);
                }
            }
            _ => leaves.push((key, self)),
        }
    }
}
