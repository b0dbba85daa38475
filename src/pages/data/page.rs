//! The page of downloads, with the meaning of the columns.

use serde::Serialize;

use crate::export::{self, Column, Format, Table};
use crate::model::Edition;
use crate::pages::address::all_files::{SCHEMA_FILES, whole_data_files};
use crate::pages::address::file::{DataFile, SchemaFile};
use crate::pages::address::limits::has_archive;
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::trust;
use crate::text::say;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct DataView<'a> {
    page: Layout<'a>,
    title: String,
    /// What the numbers are; see [`trust`].
    trust: String,
    archive: Option<Described>,
    tables: Vec<TableView<'a>>,
    /// The files about the tables themselves.
    about: Vec<Described>,
    editions: Vec<EditionView>,
    schemas: Vec<Described>,
    license: Link,
    citation: String,
}

/// A table with its files.
#[derive(Debug, Serialize)]
struct TableView<'a> {
    anchor: String,
    title: String,
    what: String,
    size: String,
    files: Vec<Download>,
    columns_title: String,
    columns: Vec<ColumnView<'a>>,
}

#[derive(Debug, Serialize)]
struct Download {
    link: Link,
    /// The full address, to be used in scripts.
    address: String,
}

#[derive(Debug, Serialize)]
struct Described {
    download: Download,
    what: String,
}

/// The files of one edition, which never change.
#[derive(Debug, Serialize)]
struct EditionView {
    title: String,
    files: Vec<Described>,
    citation: String,
}

#[derive(Debug, Serialize)]
struct ColumnView<'a> {
    name: &'a str,
    kind: String,
    meaning: String,
}

/// The view of `/data/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> DataView<'a> {
    let title = context.word("data-title");
    let frame = PageFrame::new(Page::Data, &title, context.word("data-description"));
    DataView {
        page: Layout::new(context, frame),
        title,
        trust: trust::paragraph(context),
        archive: has_archive(context.site).then(|| described(context, DataFile::Archive)),
        tables: export::tables(context.site)
            .map(|table| table_view(context, table))
            .collect(),
        about: whole_data_files(context.site)
            .filter(|file| !matches!(file, DataFile::Table(..) | DataFile::Edition(..)))
            .map(|file| described(context, file))
            .collect(),
        editions: editions(context),
        schemas: SCHEMA_FILES.map(|file| schema(context, file)).into(),
        license: link::license(context),
        citation: export::citation(context.site),
    }
}

fn table_view<'a>(context: &PageContext<'a>, table: Table) -> TableView<'a> {
    let title = table_title(context, table);
    TableView {
        anchor: format!("table-{}", table.id()),
        what: table_what(context, table),
        size: rows(context, table, None),
        files: Format::ALL
            .map(|format| download(context, DataFile::Table(table, format)))
            .into(),
        columns_title: say!(context, "data-columns-of", table = title),
        columns: table
            .columns()
            .iter()
            .map(|column| column_view(context, column))
            .collect(),
        title,
    }
}

fn column_view<'a>(context: &PageContext<'a>, column: &'static Column) -> ColumnView<'a> {
    ColumnView {
        name: column.name,
        kind: context.word(&format!("column-kind-{}", column.kind.id())),
        meaning: context.word(column.message_id),
    }
}

/// The files of editions, newest first.
fn editions(context: &PageContext<'_>) -> Vec<EditionView> {
    let mut views: Vec<(Edition, EditionView)> = Vec::new();
    for file in whole_data_files(context.site) {
        let DataFile::Edition(edition, table, _) = file else {
            continue;
        };
        let described = Described {
            download: download(context, file),
            what: rows(context, table, Some(edition)),
        };
        match views.last_mut() {
            Some((last, view)) if *last == edition => view.files.push(described),
            _ => {
                let year = edition.0.to_string();
                views.push((
                    edition,
                    EditionView {
                        title: say!(context, "data-edition-title", edition = year),
                        files: vec![described],
                        citation: export::edition_citation(context.site, edition),
                    },
                ));
            }
        }
    }
    views.into_iter().map(|(_, view)| view).collect()
}

fn described(context: &PageContext<'_>, file: DataFile) -> Described {
    Described {
        download: download(context, file),
        what: description(context, file),
    }
}

fn schema(context: &PageContext<'_>, file: SchemaFile) -> Described {
    let (title, what) = match file {
        SchemaFile::Draft => ("data-schema-draft", "data-schema-draft-what"),
    };
    let name = (context.word(title), "JSON Schema");
    Described {
        download: download_of(context, &context.urls.schema_path(file), name),
        what: context.word(what),
    }
}

fn download(context: &PageContext<'_>, file: DataFile) -> Download {
    download_of(context, &context.urls.data_path(file), name(context, file))
}

fn download_of(context: &PageContext<'_>, path: &str, name: (String, &str)) -> Download {
    let (title, format) = name;
    Download {
        link: Link::new(
            say!(context, "data-download", title, format),
            context.urls.file_href(path),
        ),
        address: context.urls.file_absolute(path),
    }
}

/// The name of a file, and its format.
fn name(context: &PageContext<'_>, file: DataFile) -> (String, &'static str) {
    match file {
        DataFile::Table(table, format) => (table_title(context, table), format_name(format)),
        DataFile::Edition(edition, table, format) => {
            let year = edition.0.to_string();
            let title = table_title(context, table);
            let title = say!(context, "data-edition-table", table = title, edition = year);
            (title, format_name(format))
        }
        DataFile::Archive => (context.word("data-archive"), "ZIP"),
        DataFile::DictionaryCsv => (context.word("data-dictionary"), "CSV"),
        DataFile::DictionaryJson => (context.word("data-dictionary"), "JSON"),
        DataFile::RubricJson => (context.word("data-rubric"), "JSON"),
        DataFile::CompareJson => (context.word("data-compare"), "JSON"),
        DataFile::StateCsv(index) => (state_name(context, index), "CSV"),
        DataFile::StateJson(index) => (state_name(context, index), "JSON"),
    }
}

fn state_name(context: &PageContext<'_>, index: crate::model::StateIndex) -> String {
    let state = context.site.states.get(index);
    state.map_or_else(String::new, |state| context.text(&state.name).to_owned())
}

/// A sentence about the content of a file, with its number of rows.
pub(crate) fn description(context: &PageContext<'_>, file: DataFile) -> String {
    match file {
        DataFile::Table(table, _) => {
            format!(
                "{} {}",
                table_what(context, table),
                rows(context, table, None)
            )
        }
        DataFile::Edition(edition, table, _) => {
            let rows = rows(context, table, Some(edition));
            format!("{} {rows}", table_what(context, table))
        }
        DataFile::DictionaryCsv | DataFile::DictionaryJson => context.word("data-dictionary-what"),
        DataFile::RubricJson => context.word("data-rubric-what"),
        DataFile::CompareJson => context.word("data-compare-what"),
        DataFile::Archive => {
            let files = whole_data_files(context.site).count();
            say!(context, "data-archive-what", files)
        }
        DataFile::StateCsv(_) | DataFile::StateJson(_) => String::new(),
    }
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::Csv => "CSV",
        Format::Json => "JSON",
    }
}

fn table_title(context: &PageContext<'_>, table: Table) -> String {
    context.word(&format!("data-table-{}", table.id()))
}

fn table_what(context: &PageContext<'_>, table: Table) -> String {
    context.word(&format!("data-rows-of-{}", table.id()))
}

fn rows(context: &PageContext<'_>, table: Table, edition: Option<Edition>) -> String {
    let rows = export::row_count(context.site, context.analysis, table, edition);
    say!(context, "data-size", rows)
}
