//! `rubric/levers.toml`, `rubric/audiences.toml`, `rubric/glossary.toml`

use crate::parse::documents::{
    RawAudience, RawAudiences, RawGlossary, RawLever, RawLevers, RawTerm,
};
use crate::parse::file::File;
use crate::parse::toml_reader::Table;

pub(super) fn levers<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawLevers {
    RawLevers {
        levers: table.required_tables(file, "lever", |file, table| RawLever {
            span: table.span,
            id: table.id(file, "id"),
            name: table.text(file, "name"),
            summary: table.text(file, "summary"),
            description: table.markdown(file, "description"),
            examples: table.markdowns(file, "examples"),
        }),
    }
}

pub(super) fn audiences<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawAudiences {
    RawAudiences {
        audiences: table.required_tables(file, "audience", |file, table| RawAudience {
            span: table.span,
            id: table.id(file, "id"),
            name: table.text(file, "name"),
            summary: table.text(file, "summary"),
            description: table.markdown(file, "description"),
        }),
    }
}

pub(super) fn glossary<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawGlossary {
    RawGlossary {
        terms: table.required_tables(file, "term", |file, table| RawTerm {
            span: table.span,
            id: table.id(file, "id"),
            name: table.text(file, "name"),
            full_name: table.optional_text(file, "full_name"),
            aliases: table.texts(file, "aliases"),
            definition: table.markdown(file, "definition"),
            link: table.optional_boolean(file, "link"),
        }),
    }
}
