//! `themes/*/plain-words/*.toml`

use crate::parse::documents::{RawPlainWord, RawPlainWords};
use crate::parse::file::File;
use crate::parse::toml_reader::Table;

pub(super) fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawPlainWords {
    RawPlainWords {
        words: table.fact_tables(file, "words", |file, table| RawPlainWord {
            say: table.fact(file, "say"),
            not: table.required_facts(file, "not"),
        }),
        known_acronyms: table.facts(file, "known_acronyms"),
    }
}
