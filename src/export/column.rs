//! The columns of tables. Each table declares name, kind, meaning and content of its columns in one
//! place.

use std::fmt;

/// A column, as the dictionary describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the first row of the file.
    pub name: &'static str,
    /// The kind of its values.
    pub kind: ColumnKind,
    /// The id of the message with its meaning; the theme has the words.
    pub message_id: &'static str,
}

/// The kind of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A number with a decimal point and no thousands separator.
    Number,
    /// A day: `2026-11-24`.
    Date,
    /// Addresses, separated by spaces.
    Url,
}

impl ColumnKind {
    /// The identifier in the dictionary, and the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Url => "url",
        }
    }
}

impl fmt::Display for ColumnKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// Declares the columns of a table with rows of one type: `COLUMNS`, and `cells`, which converts a
/// row to its cells.
macro_rules! columns {
    ($row:ident: $($name:literal $kind:ident $message:literal $content:expr,)+) => {
        /// Every column, in order.
        pub(super) static COLUMNS: [$crate::export::column::Column; [$($name),+].len()] = [
            $($crate::export::column::Column {
                name: $name,
                kind: $crate::export::column::ColumnKind::$kind,
                message_id: $message,
            }),+
        ];

        type Content = for<'a> fn(&$row<'a>) -> $crate::export::cell::Cell<'a>;

        static CONTENT: [Content; COLUMNS.len()] = [$($content),+];

        /// The cells of a row, in the order of the columns.
        pub(super) fn cells<'a>(
            row: $row<'a>,
        ) -> impl Iterator<Item = $crate::export::cell::Cell<'a>> {
            CONTENT.iter().map(move |content| content(&row))
        }
    };
}

pub(super) use columns;
