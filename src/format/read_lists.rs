//! Values with brackets → tree. Their comments may stand before and after each comma.

use std::collections::BTreeMap;

use toml_edit::{Array, InlineTable, Item as WrittenItem, Key, Value as WrittenValue};

use super::comments::Lines;
use super::scalar;
use super::tree::{Entry, Item, List, Table, Value};
use super::written::Source;

/// Reads values.
#[derive(Clone, Copy)]
pub(super) struct Lists<'t>(pub(super) Source<'t>);

impl Lists<'_> {
    pub(super) fn value(self, value: &WrittenValue) -> Value {
        let scalar = match value {
            WrittenValue::Array(array) => return Value::Array(self.array(array)),
            WrittenValue::InlineTable(table) => return Value::Inline(self.inline_table(table)),
            WrittenValue::String(value) => value.as_repr(),
            WrittenValue::Integer(value) => value.as_repr(),
            WrittenValue::Float(value) => value.as_repr(),
            WrittenValue::Boolean(value) => value.as_repr(),
            WrittenValue::Datetime(value) => value.as_repr(),
        };
        let written = self.0.get(scalar.map(|repr| repr.as_raw()));
        Value::Scalar(scalar::value(written))
    }

    fn array(self, array: &Array) -> List<Item> {
        let mut list = ListSoFar::default();
        for value in array {
            let decor = value.decor();
            let before = list.before(self.0.get(decor.prefix()));
            let after = list.after(self.0.get(decor.suffix()));
            list.items.push(Item {
                before,
                value: self.value(value),
                after,
            });
        }
        list.close(self.0.get(Some(array.trailing())))
    }

    fn inline_table(self, table: &InlineTable) -> List<Entry> {
        let mut leaves = Vec::new();
        self.leaves(table, &mut Vec::new(), &mut leaves);
        // Dotted keys of one table need not stand together.
        leaves.sort_by_key(|leaf| leaf.start);
        let mut list = ListSoFar::default();
        for leaf in &leaves {
            let before = list.before(self.0.get(leaf.key.leaf_decor().prefix()));
            let after = list.after(self.0.get(leaf.value.decor().suffix()));
            list.items.push(Entry {
                name: leaf.key.get().to_owned(),
                written: self.0.key(leaf.key),
                before,
                value: self.value(leaf.value),
                after,
            });
        }
        let list = list.close(self.0.get(Some(table.trailing())));
        let mut items = Vec::new();
        let mut places = BTreeMap::new();
        for (leaf, entry) in leaves.iter().zip(list.items) {
            self.insert(&mut items, &mut places, &leaf.path, entry);
        }
        List {
            is_long: list.is_long,
            opening: list.opening,
            items,
            closing: list.closing,
        }
    }

    /// The keys of an inline table that have a value of their own.
    fn leaves<'w>(
        self,
        table: &'w InlineTable,
        path: &mut Vec<&'w Key>,
        leaves: &mut Vec<Leaf<'w>>,
    ) {
        for (name, _) in table {
            let Some((key, item)) = table.get_key_value(name) else {
                continue;
            };
            match item {
                WrittenItem::Value(WrittenValue::InlineTable(inner)) if inner.is_dotted() => {
                    path.push(key);
                    self.leaves(inner, path, leaves);
                    path.pop();
                }
                WrittenItem::Value(value) => leaves.push(Leaf {
                    start: key.span().map_or(0, |span| span.start),
                    path: path.clone(),
                    key,
                    value,
                }),
                _ => {}
            }
        }
    }

    /// Puts a key into the table of dotted keys at a path. `places` has the place of each such table
    /// in the one around it.
    fn insert<'w>(
        self,
        mut entries: &mut Vec<Entry>,
        places: &mut BTreeMap<Vec<&'w str>, usize>,
        path: &[&'w Key],
        leaf: Entry,
    ) {
        let mut at = Vec::new();
        for key in path {
            at.push(key.get());
            let place = *places.entry(at.clone()).or_insert(entries.len());
            if place == entries.len() {
                entries.push(Entry {
                    name: key.get().to_owned(),
                    written: self.0.key(key),
                    before: Vec::new(),
                    value: Value::Dotted(Table::default()),
                    after: None,
                });
            }
            match entries.get_mut(place).map(|entry| &mut entry.value) {
                Some(Value::Dotted(table)) => entries = &mut table.entries,
                _ => return,
            }
        }
        entries.push(leaf);
    }
}

/// A key of an inline table with its value.
struct Leaf<'w> {
    start: usize,
    path: Vec<&'w Key>,
    key: &'w Key,
    value: &'w WrittenValue,
}

/// A list whose comments are being read.
struct ListSoFar<T> {
    opening: Option<String>,
    items: Vec<T>,
    /// Comments before the next item.
    pending: Vec<String>,
}

/// What can have a comment at the end of its line.
trait HasEnd {
    fn after(&mut self) -> &mut Option<String>;
}

impl HasEnd for Item {
    fn after(&mut self) -> &mut Option<String> {
        &mut self.after
    }
}

impl HasEnd for Entry {
    fn after(&mut self) -> &mut Option<String> {
        &mut self.after
    }
}

impl<T> Default for ListSoFar<T> {
    fn default() -> Self {
        Self {
            opening: None,
            items: Vec::new(),
            pending: Vec::new(),
        }
    }
}

impl<T: HasEnd> ListSoFar<T> {
    /// Reads the white space behind a bracket or comma; returns the comments before the next item.
    fn before(&mut self, space: &str) -> Vec<String> {
        let (first, lines) = Lines::after_something(space);
        match (self.items.last_mut().map(HasEnd::after), first) {
            (_, None) => {}
            (None, first) => self.opening = first,
            (Some(after), first) if after.is_none() && self.pending.is_empty() => *after = first,
            (Some(_), first) => self.pending.extend(first),
        }
        self.pending.extend(lines.all());
        std::mem::take(&mut self.pending)
    }

    /// Reads the white space behind an item; returns the comment at the end of its line.
    fn after(&mut self, space: &str) -> Option<String> {
        let (after, lines) = Lines::after_something(space);
        self.pending = lines.all();
        after
    }

    /// Reads the white space before the closing bracket.
    fn close(mut self, space: &str) -> List<T> {
        let closing = self.before(space);
        List {
            is_long: false,
            opening: self.opening,
            items: self.items,
            closing,
        }
    }
}
