//! One definition for each format: its keys, their meaning, and the types of their values.
//!
//! ```text
//! record! {
//!     /// How one state is rated in one edition.
//!     document RawAssessment {
//!         /// The version of the rubric that was rated against.
//!         rubric: Required Fact(RubricVersion),
//!         /// What holds for the whole assessment.
//!         note: Optional Markdown,
//!         /// Where the facts come from.
//!         cited = "sources": Optional FactTables<RawCitation>,
//!     }
//! }
//! ```
//!
//! A line is: field, the key where it has another name, [`Presence`](super::key::Presence),
//! [`Kind`](super::key::Kind), the [`Values`](super::key::Values) of a fact, and the record of a
//! table. It generates
//!
//! - a `struct` with a public field for each line (`note: Field<Text>`, `cited: Vec<RawCitation>`);
//! - `RawAssessment::KEYS`, the same lines as data ([`Key`](super::key::Key)), with their comments;
//! - a reader, which takes the keys in this order and reports what is missing or of another type;
//! - the list of its prose.
//!
//! `document` is a whole file. `table` is a table in one: it also has a `span`. A field that is not
//! the value of a key is in brackets after the name, with the method of `Table` that returns it.

/// See the module's documentation.
macro_rules! record {
    ($(#[doc = $about:literal])+ document $name:ident { $($fields:tt)+ }) => {
        record! { @define #[derive(Clone, Debug, Default)] [$($about)+] $name [] $($fields)+ }
    };
    ($(#[doc = $about:literal])+ table $name:ident $([$($others:tt)+])? { $($fields:tt)+ }) => {
        record! {
            @define #[derive(Clone, Debug)] [$($about)+] $name
            [
                /// The place: the header of the table, or the whole inline table.
                span: $crate::source::Span = span(),
                $($($others)+)?
            ]
            $($fields)+
        }
    };
    (@define #[$derive:meta] [$($about:literal)+] $name:ident
        [$($(#[$other_doc:meta])+ $other:ident: $type:ty = $method:ident($($argument:literal)?),)*]
        $(
            $(#[doc = $doc:literal])+
            $field:ident $(= $key:literal)?:
                $presence:ident $kind:ident $(($values:ident))? $(<$record:ident>)?,
        )+
    ) => {
        $(#[doc = $about])+
        #[$derive]
        pub struct $name {
            $($(#[$other_doc])+ pub $other: $type,)*
            $($(#[doc = $doc])+ pub $field: $crate::parse::record::field!($kind $($record)?),)+
        }

        impl $name {
            /// Its keys, in the order in which they are usually written.
            pub const KEYS: &'static [$crate::parse::key::Key; [$(stringify!($field)),+].len()] = &[
                $($crate::parse::key::Key {
                    name: [$($key,)? stringify!($field)][0],
                    description: concat!($($doc),+).trim_ascii(),
                    presence: $crate::parse::key::Presence::$presence,
                    kind: $crate::parse::key::Kind::$kind $(($crate::parse::key::Values::$values))?,
                    keys: [$($record::KEYS as &[_],)? &[]][0],
                }),+
            ];
        }

        impl $crate::parse::toml_reader::Record for $name {
            const DESCRIPTION: &'static str = concat!($($about),+).trim_ascii();
            const KEYS: &'static [$crate::parse::key::Key] = Self::KEYS;

            fn read<'a>(
                file: &mut $crate::parse::file::File<'a>,
                table: &mut $crate::parse::toml_reader::Table<'a>,
            ) -> Self {
                let [$($field),+] = Self::KEYS;
                Self {
                    $($other: table.$method($($argument)?),)*
                    $($field: $crate::parse::toml_reader::FromKey::take(file, table, $field),)+
                }
            }
        }

        impl $crate::parse::raw::Prose for $name {
            fn add_prose<'a>(&'a self, texts: &mut Vec<$crate::parse::raw::ProseText<'a>>) {
                use $crate::parse::toml_reader::FromKey;
                let [$($field),+] = Self::KEYS;
                $(self.$field.add_prose_of($field, texts);)+
            }
        }
    };
}

/// The type of a field, by the kind of its key.
macro_rules! field {
    (Table $record:ident) => { Option<$record> };
    (FactTable $record:ident) => { Option<$record> };
    ($tables:ident $record:ident) => { Vec<$record> };
    (KeyedTexts) => { Vec<$crate::parse::raw::KeyedText> };
    (Labels) => { Vec<$crate::parse::raw::RawText> };
    (Texts) => { Vec<$crate::parse::raw::RawText> };
    (Markdowns) => { Vec<$crate::parse::raw::RawText> };
    (Facts) => { Vec<$crate::parse::raw::RawText> };
    (IntegerId) => { $crate::parse::raw::Field<i64> };
    (Integers) => { Vec<$crate::source::Spanned<i64>> };
    (DraftVersion) => { $crate::parse::raw::Field<i64> };
    (Year) => { $crate::parse::raw::Field<i64> };
    (YearOrDay) => { $crate::parse::raw::Field<$crate::parse::raw::YearOrDay> };
    (Level) => { $crate::parse::raw::Field<i64> };
    (Integer) => { $crate::parse::raw::Field<i64> };
    (Number) => { $crate::parse::raw::Field<f64> };
    (Boolean) => { $crate::parse::raw::Field<bool> };
    (Date) => { $crate::parse::raw::Field<jiff::civil::Date> };
    ($text:ident) => { $crate::parse::raw::Field<$crate::parse::raw::Text> };
}

pub(super) use {field, record};
