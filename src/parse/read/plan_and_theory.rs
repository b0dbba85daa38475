//! `rubric/theory-of-action.toml`, `rubric/action-plan.toml`

use crate::parse::documents::{RawActionPlan, RawOutcome, RawStep, RawTheory};
use crate::parse::file::File;
use crate::parse::toml_reader::Table;

pub(super) fn theory<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawTheory {
    RawTheory {
        title: table.text(file, "title"),
        introduction: table.markdown(file, "introduction"),
        condition: table.markdown(file, "condition"),
        outcomes: table.required_tables(file, "outcome", |file, table| RawOutcome {
            span: table.span,
            id: table.id(file, "id"),
            name: table.text(file, "name"),
            audiences: table.facts(file, "audiences"),
            able_to: table.markdowns(file, "able_to"),
            resulting_in: table.markdowns(file, "resulting_in"),
        }),
    }
}

pub(super) fn action_plan<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawActionPlan {
    RawActionPlan {
        title: table.text(file, "title"),
        introduction: table.markdown(file, "introduction"),
        steps: table.required_tables(file, "step", |file, table| RawStep {
            span: table.span,
            id: table.id(file, "id"),
            title: table.text(file, "title"),
            summary: table.text(file, "summary"),
            description: table.markdown(file, "description"),
        }),
    }
}
