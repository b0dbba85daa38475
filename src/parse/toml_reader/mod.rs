//! A small reader over spanned TOML: takes keys out of tables one by one, reports what is wrong with
//! each, and in the end the keys that are not known.
//!
//! The grammar is that of the parser, which is TOML 1.1: line breaks and trailing commas in inline
//! tables, `\e` and `\x` escapes and times without seconds are accepted (faults.md, T11), because
//! refusing them would help nobody; control characters that escapes can make are refused (T08).

mod duplicate;
mod fields;
mod parser_message;
mod scan;
mod strings;
mod syntax;
mod table;
mod take;
mod top;
mod unclosed;
mod values;
mod wording;
mod wrong_type;

pub(super) use fields::{FromKey, Record};
pub(super) use table::Table;
pub(super) use top::top_table;
