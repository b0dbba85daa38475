//! Random documents of every format, in two random orders each.

use super::random_text::{Rng, Writer};
use super::{format_at, order};
use crate::format::file;
use crate::parse::documents::{Key, Kind};

/// How many documents there are.
const DOCUMENTS: u64 = 10_000;

/// A comment that names its owner, or none.
type Comments = Vec<String>;

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) before: Comments,
    pub(super) value: Value,
    pub(super) after: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    Scalar(String),
    List(Vec<Item>, Comments),
    Braces(Vec<Entry>, Comments),
}

#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) before: Comments,
    pub(super) value: Value,
    pub(super) after: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) header: String,
    pub(super) before: Comments,
    pub(super) after: Option<String>,
    pub(super) entries: Vec<Entry>,
    pub(super) end: Comments,
    pub(super) tables: Vec<Table>,
}

#[derive(Debug)]
pub(super) struct Document {
    pub(super) head: Comments,
    pub(super) top: Table,
    pub(super) end: Comments,
}

/// Makes a document.
pub(super) struct Maker<'r> {
    pub(super) random: &'r mut Rng,
    comments: usize,
}

impl Maker<'_> {
    fn comments(&mut self, owner: &str) -> Comments {
        let count = [0, 0, 0, 1, 2][self.random.below(5)];
        (0..count).map(|_| self.comment("before", owner)).collect()
    }

    fn maybe_comment(&mut self, owner: &str) -> Option<String> {
        (self.random.below(5) == 0).then(|| self.comment("after", owner))
    }

    fn comment(&mut self, place: &str, owner: &str) -> String {
        self.comments += 1;
        let odd = ["", " \"", " '''", " [a]", " a = 1", " #"][self.random.below(6)];
        format!("# {} {place} {owner}{odd}", self.comments)
    }

    fn document(&mut self, keys: &[Key]) -> Document {
        let top = self.table(keys, "", 0);
        Document {
            head: match self.random.below(4) {
                0 => vec![self.comment("head", "file")],
                _ => Vec::new(),
            },
            top,
            end: match self.random.below(4) {
                0 => vec![self.comment("end", "file")],
                _ => Vec::new(),
            },
        }
    }

    fn table(&mut self, keys: &[Key], path: &str, depth: usize) -> Table {
        let mut table = Table::default();
        for key in keys {
            if self.random.below(5) < 2 || key.kind == Kind::Body {
                continue;
            }
            let names = match (key.name, path) {
                ("*", "") => vec!["1A", "2", "10", "9", "2B", "zz", "\"a b\""],
                ("*", _) => vec!["money", "people", "goals", "vision", "x"],
                (name, _) => vec![name],
            };
            for name in names {
                if key.name == "*" && self.random.below(2) == 0 {
                    continue;
                }
                self.key(&mut table, key, name, path, depth);
            }
        }
        for unknown in ["zeal", "b", "\"odd key\""] {
            if self.random.below(6) == 0 {
                let value = self.value(2);
                let entry = self.entry(unknown, value);
                table.entries.push(entry);
            }
        }
        if self.random.below(6) == 0 && (!table.entries.is_empty() || depth > 0) {
            table.end = vec![self.comment("end", if depth == 0 { "top" } else { path })];
        }
        table
    }

    fn key(&mut self, table: &mut Table, key: &Key, name: &str, path: &str, depth: usize) {
        let below = match path {
            "" => name.to_owned(),
            _ => format!("{path}.{name}"),
        };
        match key.kind {
            Kind::Tables if depth < 3 => {
                for _ in 0..self.random.below(3) {
                    let inner = self.with_header(key.keys, &below, "[[", "]]", depth);
                    table.tables.push(inner);
                }
            }
            Kind::Table | Kind::KeyedTables(_) if depth < 3 => {
                let inner = self.with_header(key.keys, &below, "[", "]", depth);
                table.tables.push(inner);
            }
            Kind::FactTable if self.random.below(2) == 0 => {
                // As keys with dots.
                for inner in key.keys {
                    let value = self.value(2);
                    let entry = self.entry(&format!("{name}.{}", inner.name), value);
                    table.entries.push(entry);
                }
            }
            Kind::FactTable => {
                let value = self.braces(key.keys);
                let entry = self.entry(name, value);
                table.entries.push(entry);
            }
            Kind::FactTables => {
                let count = self.random.below(3);
                let values = (0..count).map(|_| self.braces(key.keys)).collect();
                let value = self.list(values);
                let entry = self.entry(name, value);
                table.entries.push(entry);
            }
            _ => {
                let value = self.value(0);
                let entry = self.entry(name, value);
                table.entries.push(entry);
            }
        }
    }

    fn with_header(
        &mut self,
        keys: &[Key],
        path: &str,
        open: &str,
        close: &str,
        depth: usize,
    ) -> Table {
        let header = format!("{open}{path}{close}");
        Table {
            before: self.comments(&header),
            after: self.maybe_comment(&header),
            header,
            ..self.table(keys, path, depth + 1)
        }
    }

    fn entry(&mut self, key: &str, value: Value) -> Entry {
        Entry {
            key: key.to_owned(),
            before: self.comments(key),
            after: self.maybe_comment(key),
            value,
        }
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.random.below(if depth < 2 { 9 } else { 7 }) {
            7 => {
                let count = self.random.below(4);
                let values = (0..count).map(|_| self.value(depth + 1)).collect();
                self.list(values)
            }
            8 => {
                let mut entries = Vec::new();
                for key in ["y", "x", "d.b", "d.a", "\"q r\""] {
                    if self.random.below(2) == 0 {
                        let value = self.value(depth + 1);
                        entries.push(self.entry(key, value));
                    }
                }
                Value::Braces(entries, Vec::new())
            }
            kind => Value::Scalar(
                [
                    "\"a # b\"",
                    "'c \"d\" \\'",
                    "\"\"\"\nlong # no comment\n[no header]\n\"\"\"",
                    "'''e\nf'''",
                    "2026-11-24",
                    "-1.5e3",
                    "true",
                ][kind]
                    .to_owned(),
            ),
        }
    }

    fn braces(&mut self, keys: &[Key]) -> Value {
        let mut entries = Vec::new();
        for key in keys {
            if self.random.below(3) > 0 {
                let value = self.value(2);
                entries.push(match self.random.below(8) {
                    0 => self.entry(key.name, value),
                    _ => Entry {
                        key: key.name.to_owned(),
                        before: Vec::new(),
                        value,
                        after: None,
                    },
                });
            }
        }
        let closing = match self.random.below(8) {
            0 => vec![self.comment("closing", "braces")],
            _ => Vec::new(),
        };
        Value::Braces(entries, closing)
    }

    fn list(&mut self, values: Vec<Value>) -> Value {
        let is_commented = self.random.below(3) == 0;
        let items = values.into_iter().map(|value| Item {
            before: match is_commented {
                true => self.comments("item"),
                false => Vec::new(),
            },
            after: is_commented.then(|| self.maybe_comment("item")).flatten(),
            value,
        });
        let items = items.collect();
        let closing = match is_commented && self.random.below(3) == 0 {
            true => vec![self.comment("closing", "list")],
            false => Vec::new(),
        };
        Value::List(items, closing)
    }
}

#[test]
fn t61_ten_thousand_random_files_lose_nothing_and_have_one_result_for_every_order() {
    let paths = [
        "states/ohio/2026.toml",
        "states/ohio/plan.toml",
        "rubric/rubric.toml",
        "rubric/elements/1.toml",
        "site.toml",
    ];
    let ids = order();
    for seed in 0..DOCUMENTS {
        let mut random = Rng::new(seed);
        let format = format_at(paths[random.below(paths.len())]);
        let mut maker = Maker {
            random: &mut random,
            comments: 0,
        };
        let document = maker.document(format.keys);
        let [one, other] = [(); 2].map(|()| Writer::new(&mut random).document(&document));
        let result = file(&one, format, &ids);
        let result = result.unwrap_or_else(|error| panic!("{seed}: {error:?}\n{one}"));
        assert_eq!(
            file(&other, format, &ids).as_ref(),
            Ok(&result),
            "{seed}: another order\n{one}\n=====\n{other}"
        );
        let again = file(&result, format, &ids);
        assert_eq!(again.as_ref(), Ok(&result), "{seed}");
        let values = |text: &str| toml::from_str::<toml::Table>(text).unwrap();
        assert_eq!(values(&one), values(&result), "{seed}");
        let mut owners = Vec::new();
        expected_owners(&document.top, &mut owners);
        check_owners(&result, &owners, seed);
    }
}

/// Each comment before a key or header, with the header of its table and how its line begins.
fn expected_owners(table: &Table, owners: &mut Vec<(String, String, String)>) {
    for comment in &table.before {
        owners.push((comment.clone(), table.header.clone(), table.header.clone()));
    }
    for entry in &table.entries {
        let start = format!("{} = ", entry.key);
        for comment in &entry.before {
            owners.push((comment.clone(), table.header.clone(), start.clone()));
        }
        if let Some(comment) = &entry.after {
            // At the end of the line, or of the last line of the value.
            owners.push((comment.clone(), table.header.clone(), String::new()));
        }
    }
    for comment in &table.end {
        owners.push((comment.clone(), table.header.clone(), "\n".to_owned()));
    }
    for table in &table.tables {
        expected_owners(table, owners);
    }
}

/// Looks at the lines of the result alone.
fn check_owners(result: &str, owners: &[(String, String, String)], seed: u64) {
    let lines: Vec<&str> = result.lines().collect();
    for (comment, header, start) in owners {
        let fail = || panic!("{seed}: {comment} is not at {header} {start:?}\n{result}");
        let at = lines
            .iter()
            .position(|line| line.ends_with(comment.as_str()));
        let Some(at) = at else { fail() };
        let next = lines[at..].iter().position(|line| !line.starts_with("# "));
        let next = next.map_or("", |below| lines[at + below]);
        let is_header = |line: &&&str| line.starts_with('[') && **line != "[no header]";
        let above = match start.starts_with('[') {
            true => Some(&next),
            false => lines[..at].iter().rfind(is_header),
        };
        let above = above.map_or("", |line| *line);
        let above = above.split(" #").next().unwrap_or("").trim_end();
        let is_in_table = above == header;
        let is_before = match start.as_str() {
            "" => !lines[at].starts_with('#'),
            "\n" => next.is_empty(),
            start => next.starts_with(start),
        };
        if !(is_in_table && is_before) {
            fail();
        }
    }
}
