//! The text of a random document, in a random order and layout.

use super::random::{Document, Entry, Item, Table, Value};

/// Numbers that look random (SplitMix64), the same in every run.
pub(super) struct Rng(u64);

impl Rng {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }

    fn shuffled<'t, T>(&mut self, all: &'t [T]) -> Vec<&'t T> {
        let mut all: Vec<&T> = all.iter().collect();
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
        all
    }
}

/// Writes a document.
pub(super) struct Writer<'r> {
    random: &'r mut Rng,
    text: String,
}

impl<'r> Writer<'r> {
    pub(super) fn new(random: &'r mut Rng) -> Self {
        Self {
            random,
            text: String::new(),
        }
    }

    pub(super) fn document(mut self, document: &Document) -> String {
        if !document.head.is_empty() {
            self.lines(&document.head);
            self.text.push('\n');
        }
        self.table(&document.top);
        if !document.end.is_empty() {
            self.text.push('\n');
            self.lines(&document.end);
        }
        self.text
    }

    fn table(&mut self, table: &Table) {
        for entry in self.random.shuffled(&table.entries) {
            if !self.text.is_empty() {
                self.empty_lines();
            }
            self.lines(&entry.before);
            self.entry(entry);
            self.end(entry.after.as_ref());
        }
        self.lines(&table.end);
        if !table.end.is_empty() {
            self.text.push('\n');
        }
        for inner in self.tables(&table.tables) {
            if !self.text.is_empty() {
                self.empty_lines();
            }
            self.lines(&inner.before);
            self.text.push_str(&inner.header);
            self.end(inner.after.as_ref());
            self.table(inner);
        }
    }

    /// Tables in a random order, in which those of one list stay in theirs.
    fn tables<'t>(&mut self, tables: &'t [Table]) -> Vec<&'t Table> {
        let shuffled = self.random.shuffled(tables);
        let mut lists = std::collections::BTreeMap::new();
        for table in tables.iter().rev() {
            let list: &mut Vec<&Table> = lists.entry(table.header.as_str()).or_default();
            list.push(table);
        }
        let next = shuffled
            .iter()
            .filter_map(|table| lists.get_mut(table.header.as_str())?.pop());
        next.collect()
    }

    fn entry(&mut self, entry: &Entry) {
        let space = ["", " ", "  "][self.random.below(3)];
        let is_bare = entry
            .key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        match is_bare && self.random.below(4) == 0 {
            true => self
                .text
                .push_str(&format!("\"{}\"{space}={space}", entry.key)),
            false => self.text.push_str(&format!("{}{space}={space}", entry.key)),
        }
        self.value(&entry.value);
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Scalar(text) => self.text.push_str(text),
            Value::List(items, closing) => {
                self.text.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.item(item, at + 1 == items.len());
                }
                self.closing(closing, "]");
            }
            Value::Braces(entries, closing) => {
                self.text.push('{');
                let entries = self.random.shuffled(entries);
                for (at, entry) in entries.iter().enumerate() {
                    self.before_in_list(&entry.before);
                    self.entry(entry);
                    self.comma(at + 1 == entries.len(), entry.after.as_ref());
                }
                self.closing(closing, "}");
            }
        }
    }

    fn item(&mut self, item: &Item, is_last: bool) {
        self.before_in_list(&item.before);
        self.value(&item.value);
        self.comma(is_last, item.after.as_ref());
    }

    fn before_in_list(&mut self, comments: &[String]) {
        if !comments.is_empty() {
            self.text.push('\n');
            self.lines(comments);
        } else if self.random.below(3) == 0 {
            self.text.push_str("\n\n");
        }
    }

    /// The comma and the comment behind an item, in either order.
    fn comma(&mut self, is_last: bool, comment: Option<&String>) {
        let is_first = self.random.below(3) > 0;
        let has_comma = !is_last || self.random.below(2) == 0;
        if has_comma && is_first {
            self.text.push(',');
        }
        if let Some(comment) = comment {
            self.text.push_str(&format!(" {comment}\n"));
        }
        if has_comma && !is_first {
            self.text.push(',');
        }
    }

    fn closing(&mut self, comments: &[String], bracket: &str) {
        if !comments.is_empty() {
            self.text.push('\n');
            self.lines(comments);
        }
        self.text.push_str(bracket);
    }

    fn lines(&mut self, comments: &[String]) {
        for comment in comments {
            let indent = ["", "  ", "\t"][self.random.below(3)];
            self.text.push_str(&format!("{indent}{comment}\n"));
        }
    }

    fn end(&mut self, comment: Option<&String>) {
        match comment {
            Some(comment) => self.text.push_str(&format!(" {comment} \n")),
            None => self.text.push('\n'),
        }
    }

    fn empty_lines(&mut self) {
        self.text
            .push_str(["", "", "\n", "\n\n"][self.random.below(4)]);
    }
}
