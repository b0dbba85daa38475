//! A TOML document as a formatter sees it: keys, values as written, and each comment with what it
//! belongs to. Empty lines and white space are not kept.

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// Lines for editors at the very top: `#:schema …`.
    pub(super) directives: Vec<String>,
    /// Paragraphs of comments at the top, each with an empty line below.
    pub(super) head: Vec<Vec<String>>,
    /// What the document holds.
    pub(super) top: Table,
    /// Paragraphs of comments at the end, after an empty line.
    pub(super) end: Vec<Vec<String>>,
}

/// A table at the top of the file, under a header, or of dotted keys.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Its header; without one it is the top of the file, or only the keys of others stand in it.
    pub(super) header: Option<Header>,
    /// Its keys.
    pub(super) entries: Vec<Entry>,
    /// Comments below the last of its own values.
    pub(super) end: Vec<String>,
}

/// The header of a table.
#[derive(Debug, Default)]
pub(super) struct Header {
    /// Its place among the headers of the file, from 1.
    pub(super) position: isize,
    /// Comments above.
    pub(super) before: Above,
    /// The comment at the end of its line.
    pub(super) after: Option<String>,
}

/// Comments above a header.
#[derive(Debug, Default)]
pub(super) struct Above {
    /// Those between empty lines.
    pub(super) paragraphs: Vec<Vec<String>>,
    /// Whether there is an empty line below them, as below the title of a group of tables.
    pub(super) is_apart: bool,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct Entry {
    /// The key.
    pub(super) name: String,
    /// The key as it is written.
    pub(super) written: String,
    /// Comments on the lines above.
    pub(super) before: Vec<String>,
    /// The value.
    pub(super) value: Value,
    /// The comment at the end of the line.
    pub(super) after: Option<String>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value {
    /// A text, number, date or truth value, as it is written.
    Scalar(String),
    Array(List<Item>),
    Inline(List<Entry>),
    /// A table that is made of dotted keys: `license.name = "…"`.
    Dotted(Table),
    /// A table with a header, or one that only has such tables.
    Table(Table),
    /// `[[key]]`
    Tables(Vec<Table>),
}

/// What stands between brackets or braces.
#[derive(Debug)]
pub(super) struct List<T> {
    /// Whether every item has a line of its own, also without comments.
    pub(super) is_long: bool,
    /// The comment behind the opening bracket.
    pub(super) opening: Option<String>,
    pub(super) items: Vec<T>,
    /// Comments before the closing bracket.
    pub(super) closing: Vec<String>,
}

/// An item of an array.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) before: Vec<String>,
    pub(super) value: Value,
    pub(super) after: Option<String>,
}

impl Above {
    /// Comments right above.
    pub(super) fn of_lines(lines: Vec<String>) -> Self {
        Self {
            paragraphs: vec![lines],
            is_apart: false,
        }
    }
}

impl Entry {
    /// Whether it stands below a header of its own, after all values of its table.
    pub(super) fn has_header(&self) -> bool {
        matches!(self.value, Value::Table(_) | Value::Tables(_))
    }
}

impl Value {
    /// Whether there are comments between its brackets.
    pub(super) fn has_comments(&self) -> bool {
        match self {
            Self::Scalar(_) => false,
            Self::Array(list) => {
                list.is_commented()
                    || (list.items.iter()).any(|item| {
                        !item.before.is_empty() || item.after.is_some() || item.value.has_comments()
                    })
            }
            Self::Inline(list) => list.is_commented() || list.items.iter().any(is_commented),
            Self::Dotted(table) | Self::Table(table) => table.entries.iter().any(is_commented),
            Self::Tables(_) => true,
        }
    }
}

impl<T> List<T> {
    fn is_commented(&self) -> bool {
        self.opening.is_some() || !self.closing.is_empty()
    }
}

fn is_commented(entry: &Entry) -> bool {
    !entry.before.is_empty() || entry.after.is_some() || entry.value.has_comments()
}

impl Table {
    /// The first of its own keys that has a value.
    pub(super) fn first_entry(&mut self) -> Option<&mut Entry> {
        let first = self.entries.first_mut()?;
        match first.value {
            Value::Dotted(ref mut table) => table.first_entry(),
            _ => Some(first),
        }
    }
}
