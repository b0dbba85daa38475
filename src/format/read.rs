//! TOML → tree. Every comment of a line gets its owner here.

use std::collections::BTreeMap;

use toml_edit::{Document as Written, Item as WrittenItem, Key, Value as WrittenValue};

use super::comments::Lines;
use super::read_lists::Lists;
use super::tree::{Above, Document, Entry, Header, Table, Value};
use super::written::Source;

/// What a comment begins with that editors read: `#:schema`.
const DIRECTIVE: &str = "#:";

/// Reads a document, or tells why it is no TOML. A comment belongs
///
/// - to the key, item or header at whose line end it stands, or else before which it stands;
/// - to the end of the table above, if it stands right below its last value, with an empty line
///   between it and what follows;
/// - to the file, if it stands at the top with an empty line below, or at the end with one above.
pub(super) fn read(toml: &str) -> Result<Document, String> {
    let written = Written::parse(toml).map_err(|error| error.message().to_owned())?;
    let source = Source::new(toml);
    let mut reader = Reader {
        source,
        above_headers: BTreeMap::new(),
    };
    let top = reader.table(written.as_table());
    let mut document = Document {
        top,
        ..Document::default()
    };
    let last = source.get(Some(written.trailing()));
    // The last line may have no end.
    let last = match last.is_empty() || last.ends_with('\n') {
        true => Lines::at_line(last),
        false => Lines::at_line(&format!("{last}\n")),
    };
    let first = first_key(written.as_table()).map(|key| source.above(key));
    give_to_owners(&mut document, first, reader.above_headers, last);
    Ok(document)
}

struct Reader<'t> {
    source: Source<'t>,
    /// The lines above each header, by its position. Which of their comments belong to the table
    /// above is known only once all headers are.
    above_headers: BTreeMap<isize, Lines>,
}

impl Reader<'_> {
    fn table(&mut self, written: &toml_edit::Table) -> Table {
        let entries = (written.iter())
            .filter_map(|(name, item)| written.key(name).map(|key| (key, item)))
            .map(|(key, item)| self.entry(key, item));
        Table {
            entries: entries.collect(),
            ..Table::default()
        }
    }

    fn entry(&mut self, key: &Key, item: &WrittenItem) -> Entry {
        let (mut before, mut after) = (Vec::new(), None);
        let value = match item {
            WrittenItem::None => Value::Tables(Vec::new()),
            WrittenItem::Value(value) => {
                before = self.source.above(key).all();
                after = Lines::after_something(self.source.get(value.decor().suffix())).0;
                self.value(value)
            }
            WrittenItem::Table(table) if table.is_dotted() => Value::Dotted(self.table(table)),
            WrittenItem::Table(table) => Value::Table(self.table_with_header(table)),
            WrittenItem::ArrayOfTables(tables) => {
                let tables = tables.iter().map(|table| self.table_with_header(table));
                Value::Tables(tables.collect())
            }
        };
        Entry {
            name: key.get().to_owned(),
            written: self.source.key(key),
            before,
            value,
            after,
        }
    }

    fn value(&self, value: &WrittenValue) -> Value {
        Lists(self.source).value(value)
    }

    fn table_with_header(&mut self, written: &toml_edit::Table) -> Table {
        let mut table = self.table(written);
        if let Some(position) = written.position().filter(|_| !written.is_implicit()) {
            let above = Lines::at_line(self.source.get(written.decor().prefix()));
            self.above_headers.insert(position, above);
            table.header = Some(Header {
                position,
                before: Above::default(),
                after: Lines::after_something(self.source.get(written.decor().suffix())).0,
            });
        }
        table
    }
}

/// The key that the document begins with, if it is not a header.
fn first_key(table: &toml_edit::Table) -> Option<&Key> {
    let (name, item) = table.iter().next()?;
    match item {
        WrittenItem::Value(_) => table.key(name),
        WrittenItem::Table(table) if table.is_dotted() => first_key(table),
        _ => None,
    }
}

/// Gives the comments above the first key, above headers and at the end to their owners.
fn give_to_owners(
    document: &mut Document,
    first: Option<Lines>,
    above_headers: BTreeMap<isize, Lines>,
    last: Lines,
) {
    let mut owned = Owned::default();
    let mut table_above = 0;
    let mut is_first = true;
    let first = first.map(|lines| (0, lines));
    for (position, lines) in first.into_iter().chain(above_headers) {
        let own = if is_first {
            let (head, own) = lines.split_at_last_empty();
            document.head = head.paragraphs();
            Above::of_lines(own)
        } else if lines.has_empty() {
            let (end, lines) = lines.split_at_first_empty();
            owned.ends.insert(table_above, end);
            lines.above()
        } else {
            Above::of_lines(lines.all())
        };
        owned.before.insert(position, own);
        (table_above, is_first) = (position, false);
    }
    let (end, last) = last.split_at_first_empty();
    owned.ends.insert(table_above, end);
    document.end = last.paragraphs();
    for paragraph in &mut document.head {
        document
            .directives
            .extend(paragraph.extract_if(.., |comment| is_directive(comment)));
    }
    document.head.retain(|paragraph| !paragraph.is_empty());
    let top = owned
        .before
        .values_mut()
        .next()
        .and_then(|above| above.paragraphs.first_mut());
    document.directives.extend(
        top.into_iter()
            .flat_map(|own| own.extract_if(.., |comment| is_directive(comment))),
    );
    document.top.end = owned.ends.remove(&0).unwrap_or_default();
    if let (Some(own), Some(entry)) = (owned.before.remove(&0), document.top.first_entry()) {
        entry.before = own.paragraphs.concat();
    }
    owned.give(&mut document.top);
}

fn is_directive(comment: &str) -> bool {
    comment.starts_with(DIRECTIVE)
}

/// Comments by the position of the header that they belong to.
#[derive(Default)]
struct Owned {
    before: BTreeMap<isize, Above>,
    ends: BTreeMap<isize, Vec<String>>,
}

impl Owned {
    /// Gives the comments to the tables in a table.
    fn give(&mut self, table: &mut Table) {
        for entry in &mut table.entries {
            let tables = match &mut entry.value {
                Value::Scalar(_) | Value::Array(_) | Value::Inline(_) => continue,
                Value::Dotted(table) | Value::Table(table) => std::slice::from_mut(table),
                Value::Tables(tables) => tables,
            };
            for table in tables {
                if let Some(header) = &mut table.header {
                    header.before = self.before.remove(&header.position).unwrap_or_default();
                    table.end = self.ends.remove(&header.position).unwrap_or_default();
                }
                self.give(table);
            }
        }
    }
}
