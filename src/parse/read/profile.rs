//! `states/*/profile.md`

use crate::parse::documents::{RawProfile, RawText};
use crate::parse::file::File;
use crate::parse::read::shared::{agency, named_link};
use crate::parse::toml_reader::Table;

pub(super) fn read<'a>(
    file: &mut File<'a>,
    table: &mut Table<'a>,
    body: Option<RawText>,
) -> RawProfile {
    RawProfile {
        name: table.text(file, "name"),
        code: table.optional_fact(file, "code"),
        data_system: table.optional_fact_table(file, "data_system", named_link),
        agencies: table.fact_tables(file, "agencies", agency),
        updated: table.optional_date(file, "updated"),
        draft: table.optional_boolean(file, "draft"),
        body,
    }
}
