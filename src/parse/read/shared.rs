//! Tables that stand in several kinds of files.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::{RawCitation, RawNamed, RawNamedLink, RawText};
use crate::parse::file::File;
use crate::parse::toml_reader::Table;

/// A cited publication.
pub(super) fn citation<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawCitation {
    RawCitation {
        span: table.span,
        title: table.text(file, "title"),
        publisher: table.optional_text(file, "publisher"),
        url: table.optional_fact(file, "url"),
        year: table.optional_integer(file, "year"),
        accessed: table.optional_date(file, "accessed"),
    }
}

/// A name with an address.
pub(super) fn named_link<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawNamedLink {
    RawNamedLink {
        name: table.text(file, "name"),
        url: table.optional_fact(file, "url"),
        sector: None,
    }
}

/// A name with an address and the sector it works in.
pub(super) fn agency<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawNamedLink {
    RawNamedLink {
        name: table.text(file, "name"),
        url: table.optional_fact(file, "url"),
        sector: table.optional_fact(file, "sector"),
    }
}

/// An id and a name.
pub(super) fn named<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawNamed {
    RawNamed {
        span: table.span,
        id: table.id(file, "id"),
        name: table.text(file, "name"),
        definition: None,
        needs_source: None,
    }
}

/// An id, a name and what it means.
pub(super) fn defined<'a>(file: &mut File<'a>, table: &mut Table<'a>) -> RawNamed {
    RawNamed {
        definition: table.markdown(file, "definition"),
        ..named(file, table)
    }
}

/// Reports a file without a text below its front matter, where people expect one.
pub(super) fn needs_body(file: &mut File<'_>, table: &Table<'_>, body: &Option<RawText>) {
    if body.is_none() {
        file.diagnostics.push(
            Diagnostic::new(
                Code::EmptyText,
                table.span,
                "Nothing stands below the front matter",
            )
            .hint("Write the text below the second line +++."),
        );
    }
}
