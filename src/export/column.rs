//! The columns of tables. Each table declares name, kind, meaning and content of its columns in one
//! place.

use super::code::CodeKind;

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

impl Column {
    /// The list of codes that its values are from.
    pub fn codes(&self) -> Option<CodeKind> {
        match self.kind {
            ColumnKind::Code(codes) => Some(codes),
            _ => None,
        }
    }
}

/// The kind of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A whole number; years are whole numbers too.
    Integer,
    /// A number with a decimal point and no thousands separator.
    Number,
    /// A day: `2026-11-24`.
    Date,
    /// An address on the web.
    Url,
    /// `true` or `false`.
    Boolean,
    /// One of the codes that the table of codes explains.
    Code(CodeKind),
}

impl ColumnKind {
    /// The type, as the dictionary and `datapackage.json` name it (Frictionless Table Schema), and
    /// the suffix of the message id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text | Self::Url => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Code(codes) if codes.are_numbers() => "integer",
            Self::Code(_) => "string",
        }
    }
}

/// Declares the columns of a table with rows of one type: `COLUMNS`, and `cells`, which converts a
/// row to its cells. The kind `Code of Sector` is [`ColumnKind::Code`] with that list of codes.
macro_rules! columns {
    ($row:ident: $($name:literal $kind:ident $(of $codes:ident)? $message:literal $content:expr,)+) => {
        /// Every column, in order.
        pub(in crate::export) static COLUMNS: [$crate::export::column::Column; [$($name),+].len()] = [
            $($crate::export::column::Column {
                name: $name,
                kind: $crate::export::column::ColumnKind::$kind
                    $(($crate::export::code::CodeKind::$codes))?,
                message_id: $message,
            }),+
        ];

        type Content = for<'a> fn(&$row<'a>) -> $crate::export::cell::Cell<'a>;

        static CONTENT: [Content; COLUMNS.len()] = [$($content),+];

        /// The cells of a row, in the order of the columns.
        pub(in crate::export) fn cells<'a>(
            row: $row<'a>,
        ) -> impl Iterator<Item = $crate::export::cell::Cell<'a>> {
            CONTENT.iter().map(move |content| content(&row))
        }
    };
}

pub(super) use columns;
