//! `site.toml`

use crate::parse::documents::RawSite;
use crate::parse::file::File;
use crate::parse::read::shared::{named, named_link};
use crate::parse::toml_reader::Table;

pub(super) fn read<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawSite {
    RawSite {
        title: table.text(file, "title"),
        description: table.text(file, "description"),
        base_url: table.fact(file, "base_url"),
        languages: table.required_facts(file, "languages"),
        theme: table.optional_fact(file, "theme"),
        repository: table.optional_fact(file, "repository"),
        branch: table.optional_fact(file, "branch"),
        contact: table.optional_fact(file, "contact"),
        publisher: table.text(file, "publisher"),
        stale_after_years: table.optional_integer(file, "stale_after_years"),
        compare_pairs_up_to: table.optional_integer(file, "compare_pairs_up_to"),
        license: table.fact_table(file, "license", named_link),
        practice_headings: table.texts(file, "practice_headings"),
        resource_types: table.tables(file, "resource_type", named),
    }
}
