//! `rubric/rubric.toml`

use crate::parse::documents::{
    RawChange, RawCondition, RawNamed, RawRating, RawRubric, RawSuggestion, RawSuggestionRule,
};
use crate::parse::file::File;
use crate::parse::read::shared::{citation, defined};
use crate::parse::toml_reader::Table;

pub(super) fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawRubric {
    RawRubric {
        id: table.fact(file, "id"),
        version: table.fact(file, "version"),
        title: table.text(file, "title"),
        source: table.fact_table(file, "source", citation),
        ratings: table.required_tables(file, "rating", rating),
        sectors: table.required_tables(file, "sector", defined),
        bases: table.required_tables(file, "basis", basis),
        suggestion: table.optional_table(file, "suggestion", suggestion),
        changes: table.tables(file, "change", change),
    }
}

fn rating<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawRating {
    RawRating {
        span: table.span,
        value: table.integer_id(file, "value"),
        name: table.text(file, "name"),
        definition: table.markdown(file, "definition"),
    }
}

fn basis<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawNamed {
    RawNamed {
        needs_source: table.optional_boolean(file, "needs_source"),
        ..defined(file, table)
    }
}

fn suggestion<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawSuggestion {
    RawSuggestion {
        span: table.span,
        note: table.markdown(file, "note"),
        rules: table.required_tables(file, "rule", rule),
    }
}

fn rule<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawSuggestionRule {
    RawSuggestionRule {
        span: table.span,
        id: table.optional_text(file, "id"),
        when: table.fact_tables(file, "when", condition),
        rating: table.integer(file, "rating"),
        because: table.text(file, "because"),
    }
}

fn condition<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawCondition {
    RawCondition {
        span: table.span,
        level: table.integer(file, "level"),
        more_than: table.optional_float(file, "more_than"),
        at_least: table.optional_float(file, "at_least"),
        at_most: table.optional_float(file, "at_most"),
        less_than: table.optional_float(file, "less_than"),
        at_least_share_of: table.optional_integer(file, "at_least_share_of"),
    }
}

fn change<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawChange {
    RawChange {
        span: table.span,
        version: table.id(file, "version"),
        sub_elements: table.facts(file, "sub_elements"),
        comparable: table.boolean(file, "comparable"),
        note: table.markdown(file, "note"),
    }
}
