//! A small reader over TOML with spans: takes keys out of tables one by one, reports the problems
//! of each, and finally the unknown keys.
//!
//! The grammar is that of the parser, which is TOML 1.1: line breaks and trailing commas in inline
//! tables, `\e` and `\x` escapes and times without seconds are accepted (faults.md, T11); control
//! characters written as escapes are refused (T08).

mod advice;
mod duplicate;
mod fields;
mod look_alike;
mod not_closed;
mod odd_letters;
mod parser_message;
mod scan;
mod slip;
mod statement;
mod strings;
mod syntax;
mod table;
mod take;
mod top;
mod unclosed;
mod value;
mod values;
mod wording;
mod wrong_type;

pub use scan::comments;

pub(super) use fields::{FromKey, Record};
pub(super) use scan::lines_outside_of_strings;
pub(super) use table::Table;
pub(super) use top::top_table;
