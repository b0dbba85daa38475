//! The one order of keys: that of the format's definition.

use crate::parse::documents::{Key, Kind};

use super::id_order::IdOrder;
use super::tree::{Document, Entry, Value};

/// The name of the key that stands for every other one.
const ANY: &str = "*";

/// Sorts the keys of a document. Those that the format knows come first, in its order; those that are
/// ids in the order of `ids`, and then as numbers and letters. Lists keep their order.
pub(super) fn sort(document: &mut Document, keys: &[Key], ids: &IdOrder) {
    Sorting { ids }.entries(&mut document.top.entries, "", keys);
}

struct Sorting<'s> {
    ids: &'s IdOrder,
}

impl Sorting<'_> {
    /// Sorts the keys of the table under the key `above`.
    fn entries(&self, entries: &mut [Entry], above: &str, keys: &[Key]) {
        entries.sort_by(|one, other| {
            let rank = |entry: &Entry| (entry.has_header(), place(keys, &entry.name));
            rank(one)
                .cmp(&rank(other))
                .then_with(|| self.ids.compare(above, &one.name, &other.name))
        });
        for entry in entries {
            let key = known(keys, &entry.name).and_then(|at| keys.get(at));
            self.value(&mut entry.value, key);
        }
    }

    fn value(&self, value: &mut Value, key: Option<&Key>) {
        let (above, keys) = key.map_or(("", &[][..]), |key| (key.name, key.keys));
        match value {
            Value::Scalar(_) => {}
            Value::Array(list) => {
                list.is_long = key.is_some_and(|key| key.kind == Kind::Markdowns)
                    || list
                        .items
                        .iter()
                        .any(|item| matches!(item.value, Value::Inline(_)));
                for item in &mut list.items {
                    self.value(&mut item.value, key);
                }
            }
            Value::Inline(list) => self.entries(&mut list.items, above, keys),
            Value::Dotted(table) | Value::Table(table) => {
                self.entries(&mut table.entries, above, keys)
            }
            Value::Tables(tables) => {
                for table in tables {
                    self.entries(&mut table.entries, above, keys);
                }
            }
        }
    }
}

/// The place of a key among those that are known, or behind them.
fn place(keys: &[Key], name: &str) -> usize {
    known(keys, name).unwrap_or(keys.len())
}

/// The key that is known by a name. A key for every other name is the last resort.
fn known(keys: &[Key], name: &str) -> Option<usize> {
    let at = |name: &str| keys.iter().position(|key| key.name == name);
    at(name).or_else(|| at(ANY))
}
