//! Converts a key of a table to a field of a raw type.

use super::table::Table;
use super::values::{
    Read, boolean, date, integer, label, markdown, number, read_list, words, year_or_day,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
use crate::parse::key::{Key, Kind, Presence};
use crate::parse::raw::{Field, Form, KeyedText, Prose, ProseText, RawText, Text, YearOrDay};
use crate::source::Spanned;
use jiff::civil::Date;

/// A table with known keys. `record!` implements it.
pub(in crate::parse) trait Record: Prose + Sized {
    /// Its description.
    const DESCRIPTION: &'static str;
    /// Its keys.
    const KEYS: &'static [Key];

    /// Takes every known key out of a table.
    fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> Self;
}

/// A field of a raw type.
pub(in crate::parse) trait FromKey: Sized {
    /// Takes the value of a key out of a table, and reports its problems. A value that cannot be
    /// read is absent.
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self;

    /// Adds the texts in the field that are prose.
    fn add_prose_of<'a>(&'a self, _key: &Key, _texts: &mut Vec<ProseText<'a>>) {}
}

impl FromKey for Field<Text> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        if key.kind == Kind::Body {
            return body(file, table, key);
        }
        table.one(file, key, text_reader(key))
    }

    fn add_prose_of<'a>(&'a self, key: &Key, texts: &mut Vec<ProseText<'a>>) {
        add_prose(key, self.as_slice(), texts);
    }
}

impl FromKey for Vec<RawText> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        let Some(value) = table.value(file, key) else {
            return Vec::new();
        };
        let at = value.span();
        let is_empty = value
            .get_ref()
            .as_array()
            .is_some_and(|items| items.is_empty());
        let items = read_list(file, key.name, value, text_reader(key));
        if is_empty && key.presence == Presence::Required {
            let at = file.span(at);
            Diagnostic::new(Code::MissingKey, at)
                .message(format!("The list `{}` is empty", key.name))
                .caret("at least one belongs here")
                .hint("Name one or more between the brackets.")
                .report(file);
        }
        items
    }

    fn add_prose_of<'a>(&'a self, key: &Key, texts: &mut Vec<ProseText<'a>>) {
        add_prose(key, self, texts);
    }
}

impl FromKey for Vec<KeyedText> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        table.remaining_texts(file, text_reader(key))
    }

    fn add_prose_of<'a>(&'a self, key: &Key, texts: &mut Vec<ProseText<'a>>) {
        for keyed in self {
            add_prose(key, std::slice::from_ref(&keyed.text), texts);
        }
    }
}

impl FromKey for Vec<Spanned<i64>> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        match table.value(file, key) {
            Some(value) => read_list(file, key.name, value, integer),
            None => Vec::new(),
        }
    }
}

macro_rules! read_by {
    ($($type:ty: $read:ident,)+) => {$(
        impl FromKey for Field<$type> {
            fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
                table.one(file, key, $read)
            }
        }
    )+};
}

read_by! { i64: integer, f64: number, bool: boolean, Date: date, YearOrDay: year_or_day, }

impl<R: Record> FromKey for Option<R> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        table.table(file, key, R::read)
    }

    fn add_prose_of<'a>(&'a self, _key: &Key, texts: &mut Vec<ProseText<'a>>) {
        self.iter().for_each(|record| record.add_prose(texts));
    }
}

impl<R: Record> FromKey for Vec<R> {
    fn take<'a>(file: &mut File<'a>, table: &mut Table<'a>, key: &'static Key) -> Self {
        if matches!(key.kind, Kind::KeyedTables(_)) {
            return table.remaining_tables(file, R::read);
        }
        table.tables(file, key, R::read)
    }

    fn add_prose_of<'a>(&'a self, _key: &Key, texts: &mut Vec<ProseText<'a>>) {
        self.iter().for_each(|record| record.add_prose(texts));
    }
}

fn text_reader(key: &Key) -> Read<Text> {
    if key.kind.form() == Some(Form::Markdown) {
        return markdown;
    }
    plain_reader(key)
}

fn plain_reader(key: &Key) -> Read<Text> {
    if matches!(key.kind, Kind::Label | Kind::Labels) {
        return label;
    }
    words
}

fn add_prose<'a>(key: &Key, written: &'a [RawText], texts: &mut Vec<ProseText<'a>>) {
    if let Some(form) = key.kind.form() {
        texts.extend(written.iter().map(|written| ProseText { written, form }));
    }
}

/// The text below the front matter.
fn body(file: &mut File<'_>, table: &Table<'_>, key: &Key) -> Field<Text> {
    let body = file.body.take();
    if body.is_none() && key.presence == Presence::Required {
        Diagnostic::new(Code::EmptyText, table.span())
            .message("Nothing stands below the front matter")
            .hint("Write the text below the second line +++.")
            .report(&mut file.diagnostics);
    }
    body
}
