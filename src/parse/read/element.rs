//! `rubric/elements/*.toml`

use crate::parse::documents::{RawCriterion, RawElement, RawSubElement};
use crate::parse::file::File;
use crate::parse::toml_reader::Table;

pub(super) fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawElement {
    RawElement {
        id: table.id(file, "id"),
        title: table.text(file, "title"),
        short: table.text(file, "short"),
        why: table.markdown(file, "why"),
        icon: table.optional_fact(file, "icon"),
        sub_elements: table.required_tables(file, "sub_element", sub_element),
    }
}

fn sub_element<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawSubElement {
    RawSubElement {
        span: table.span,
        id: table.id(file, "id"),
        title: table.text(file, "title"),
        statement: table.markdown(file, "statement"),
        levers: table.facts(file, "levers"),
        criteria: table.tables(file, "criterion", criterion),
    }
}

fn criterion<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawCriterion {
    RawCriterion {
        span: table.span,
        id: table.id(file, "id"),
        level: table.integer(file, "level"),
        text: table.markdown(file, "text"),
    }
}
