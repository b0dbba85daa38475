//! `content/*.md`, `content/practices/*.md`, `content/resources/*.md`

use crate::parse::documents::{RawPage, RawPractice, RawResource, RawText};
use crate::parse::file::File;
use crate::parse::read::shared::{citation, needs_body};
use crate::parse::toml_reader::Table;

pub(super) fn page<'a>(
    file: &mut File<'a>,
    table: &mut Table<'a>,
    body: Option<RawText>,
) -> RawPage {
    needs_body(file, table, &body);
    RawPage {
        title: table.text(file, "title"),
        description: table.optional_text(file, "description"),
        draft: table.optional_boolean(file, "draft"),
        body,
    }
}

pub(super) fn practice<'a>(
    file: &mut File<'a>,
    table: &mut Table<'a>,
    body: Option<RawText>,
) -> RawPractice {
    needs_body(file, table, &body);
    RawPractice {
        title: table.text(file, "title"),
        summary: table.optional_text(file, "summary"),
        states: table.required_facts(file, "states"),
        sub_elements: table.required_facts(file, "sub_elements"),
        levers: table.facts(file, "levers"),
        sectors: table.facts(file, "sectors"),
        started: table.optional_integer(file, "started"),
        sources: table.fact_tables(file, "sources", citation),
        draft: table.optional_boolean(file, "draft"),
        body,
    }
}

pub(super) fn resource<'a>(
    file: &mut File<'a>,
    table: &mut Table<'a>,
    body: Option<RawText>,
) -> RawResource {
    needs_body(file, table, &body);
    RawResource {
        // The title of a publication stays as it was published, in every language.
        title: table.fact(file, "title"),
        organization: table.fact(file, "organization"),
        url: table.fact(file, "url"),
        year: table.optional_integer(file, "year"),
        kind: table.fact(file, "type"),
        link_kind: table.optional_fact(file, "link_kind"),
        sub_elements: table.facts(file, "sub_elements"),
        levers: table.facts(file, "levers"),
        sectors: table.facts(file, "sectors"),
        states: table.facts(file, "states"),
        audiences: table.facts(file, "audiences"),
        action_steps: table.facts(file, "action_steps"),
        draft: table.optional_boolean(file, "draft"),
        body,
    }
}
