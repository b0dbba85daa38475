//! The page of data, charts and citing: downloads with the meaning of their columns, pictures, and the
//! line to cite.

use serde::Serialize;

use crate::export::{self, Column, Format, Table, Tables};
use crate::model::Edition;
use crate::pages::address::all_files::whole_data_files;
use crate::pages::address::all_pages;
use crate::pages::address::file::DataFile;
use crate::pages::address::limits::{STATES_TO_COMPARE, has_archive};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::{cite, download, embed_code, trust};
use crate::schema::SchemaFile;
use crate::text::say;

use super::programs::{self, Programs};

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct DataView<'a> {
    page: Layout<'a>,
    title: String,
    /// What the numbers are; see [`trust`].
    trust: String,
    citation: String,
    license: Link,
    /// The page with the code of every chart; `None` if there are none.
    embeds: Option<Link>,
    charts: Vec<ChartView>,
    archive: Option<Described>,
    groups: Vec<GroupView<'a>>,
    /// The addresses of all tables, with a word in place of their names.
    addresses: String,
    programs: Programs,
    /// The files about the tables themselves.
    about: Vec<Described>,
    editions: Vec<EditionView>,
    schema_of_drafts: Described,
    /// The schemas of the other files.
    schemas: Vec<Link>,
}

/// A chart with its pictures.
#[derive(Debug, Serialize)]
struct ChartView {
    /// A link to the code that shows it on another site.
    code: Link,
    pictures: Vec<Link>,
}

/// Tables about one subject.
#[derive(Debug, Serialize)]
struct GroupView<'a> {
    title: String,
    tables: Vec<TableView<'a>>,
}

/// A table with its files.
#[derive(Debug, Serialize)]
struct TableView<'a> {
    anchor: String,
    id: &'static str,
    title: String,
    what: String,
    size: String,
    files: Vec<Link>,
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
    files: Vec<EditionFile>,
    citation: String,
}

#[derive(Debug, Serialize)]
struct EditionFile {
    title: String,
    link: Link,
    size: String,
}

#[derive(Debug, Serialize)]
struct ColumnView<'a> {
    name: &'a str,
    kind: String,
    meaning: String,
    /// The values that it can have, in a sentence; empty if it can have any.
    values: String,
}

/// The view of `/data/`.
pub(crate) fn view<'a>(context: &PageContext<'a>) -> DataView<'a> {
    let site = context.site;
    let title = context.word("data-title");
    let frame = PageFrame::new(Page::Data, &title, context.word("data-description"));
    let sizes = Sizes::new(context);
    DataView {
        page: Layout::new(context, frame),
        title,
        trust: trust::paragraph(context),
        citation: cite::of_site(context),
        license: link::license(context),
        embeds: all_pages::has_embeds(site)
            .then(|| context.link(context.word("data-embeds"), Page::Embeds)),
        charts: charts(context),
        archive: has_archive(site).then(|| archive(context, &sizes)),
        groups: groups(context, &sizes),
        addresses: addresses(context),
        programs: programs::view(context),
        about: whole_data_files(site)
            .filter(|file| !matches!(file, DataFile::Table(..) | DataFile::Edition(..)))
            .map(|file| described(context, file, &sizes))
            .collect(),
        editions: editions(context, &sizes),
        schema_of_drafts: schema_of_drafts(context),
        schemas: schemas(context),
    }
}

/// The map of each core element.
fn charts(context: &PageContext<'_>) -> Vec<ChartView> {
    let elements = context.site.rubric.elements.indices();
    let elements = elements.filter(|_| all_pages::has_maps(context.site));
    elements
        .map(|index| ChartView {
            code: context
                .link(link::element(context, index).label, Page::Embeds)
                .at(&embed_code::anchor_among_others(context, index)),
            pictures: embed_code::pictures_of_map(context, index),
        })
        .collect()
}

/// The tables, by subject.
fn groups<'a>(context: &PageContext<'a>, sizes: &Sizes) -> Vec<GroupView<'a>> {
    let mut groups: Vec<(&str, Vec<TableView<'a>>)> = Vec::new();
    for table in export::tables(context.site) {
        let id = group(table);
        let view = table_view(context, table, sizes);
        match groups.last_mut() {
            Some((last, tables)) if *last == id => tables.push(view),
            _ => groups.push((id, vec![view])),
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(id, tables)| GroupView {
            title: context.word(&format!("data-group-{id}")),
            tables,
        })
        .collect()
}

/// The subject of a table. Tables of one subject follow each other in [`Table::ALL`].
fn group(table: Table) -> &'static str {
    match table {
        Table::States
        | Table::Assessments
        | Table::Ratings
        | Table::Elements
        | Table::RatingCriteria
        | Table::Evidence
        | Table::Sources => "ratings",
        Table::Parts | Table::Rubric | Table::Codes => "rubric",
        Table::Practices
        | Table::PracticeParts
        | Table::PracticeStates
        | Table::PracticeLevers
        | Table::PracticeSectors
        | Table::PracticeSources => "practices",
        Table::Resources
        | Table::ResourceParts
        | Table::ResourceStates
        | Table::ResourceLevers
        | Table::ResourceSectors
        | Table::ResourceAudiences
        | Table::ResourceSteps => "resources",
        Table::Goals | Table::GoalParts | Table::Activities | Table::ActivityLevers => "plans",
    }
}

/// The addresses of all tables in one pattern.
fn addresses(context: &PageContext<'_>) -> String {
    let path = context
        .urls
        .data_path(DataFile::Table(Table::Ratings, Format::Csv));
    let address = context.urls.file_absolute(&path);
    let name = context.word("data-address-name");
    address.replace(Table::Ratings.id(), &name)
}

fn table_view<'a>(context: &PageContext<'a>, table: Table, sizes: &Sizes) -> TableView<'a> {
    let title = table_title(context, table);
    let files = table.formats().iter().map(|&format| {
        let file = DataFile::Table(table, format);
        download::link(context, file, sizes.of(file))
    });
    TableView {
        anchor: format!("table-{}", table.id()),
        id: table.id(),
        what: table_what(context, table),
        size: rows(context, table, None),
        files: files.collect(),
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
    let values = export::allowed_values(context.site, column);
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    ColumnView {
        name: column.name,
        kind: context.word(&format!("column-kind-{}", column.kind.id())),
        meaning: context.word(column.message_id),
        values: if values.is_empty() {
            String::new()
        } else {
            say!(context, "column-values", values = values.join(", "))
        },
    }
}

/// The files of editions, newest first.
fn editions(context: &PageContext<'_>, sizes: &Sizes) -> Vec<EditionView> {
    let mut views: Vec<(Edition, EditionView)> = Vec::new();
    for file in whole_data_files(context.site) {
        let DataFile::Edition(edition, table, _) = file else {
            continue;
        };
        let file = EditionFile {
            title: table_title(context, table),
            link: download::link(context, file, sizes.of(file)),
            size: rows(context, table, Some(edition)),
        };
        match views.last_mut() {
            Some((last, view)) if *last == edition => view.files.push(file),
            _ => {
                let year = edition.0.to_string();
                views.push((
                    edition,
                    EditionView {
                        title: say!(context, "data-edition-title", edition = year),
                        files: vec![file],
                        citation: export::edition_citation(context.site, edition),
                    },
                ));
            }
        }
    }
    views.into_iter().map(|(_, view)| view).collect()
}

fn described(context: &PageContext<'_>, file: DataFile, sizes: &Sizes) -> Described {
    let size = download::kilobytes(context, sizes.of(file));
    Described {
        download: file_link(context, file),
        what: format!(
            "{} {}",
            description(context, file),
            say!(context, "data-kilobytes", size)
        ),
    }
}

/// The archive. Its own size is known only when it is made, so the page gives that of its files.
fn archive(context: &PageContext<'_>, sizes: &Sizes) -> Described {
    let size = download::kilobytes(context, sizes.all());
    let file = DataFile::Archive;
    Described {
        download: file_link(context, file),
        what: format!(
            "{} {}",
            description(context, file),
            say!(context, "data-unpacked", size)
        ),
    }
}

fn schema_of_drafts(context: &PageContext<'_>) -> Described {
    let name = (context.word("data-schema-draft"), "JSON Schema");
    let path = context.urls.schema_path(SchemaFile::DRAFT);
    Described {
        download: download_of(context, &path, name),
        what: context.word("data-schema-draft-what"),
    }
}

/// The schemas of the files of the project.
fn schemas(context: &PageContext<'_>) -> Vec<Link> {
    let files = SchemaFile::all().filter(|file| *file != SchemaFile::DRAFT);
    files
        .map(|file| {
            let path = context.urls.schema_path(file);
            Link::new(file.name(), context.urls.file_href(&path))
        })
        .collect()
}

fn file_link(context: &PageContext<'_>, file: DataFile) -> Download {
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
        DataFile::DataPackage => (context.word("data-package"), "JSON"),
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
        DataFile::DataPackage => context.word("data-package-what"),
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
    context.word(&format!("data-table-{}", message(table)))
}

fn table_what(context: &PageContext<'_>, table: Table) -> String {
    context.word(&format!("data-rows-of-{}", message(table)))
}

/// The end of the ids of messages about a table.
fn message(table: Table) -> String {
    table.id().replace('_', "-")
}

fn rows(context: &PageContext<'_>, table: Table, edition: Option<Edition>) -> String {
    let rows = with_tables(context, |tables| tables.row_count(table, edition));
    say!(context, "data-size", rows)
}

/// The size in bytes of every file that is not about a single state.
struct Sizes(Vec<(DataFile, usize)>);

impl Sizes {
    fn new(context: &PageContext<'_>) -> Self {
        let files = whole_data_files(context.site);
        Self(files.map(|file| (file, size(context, file))).collect())
    }

    fn of(&self, file: DataFile) -> usize {
        let found = self.0.iter().find(|(own, _)| *own == file);
        found.map_or(0, |(_, size)| *size)
    }

    fn all(&self) -> usize {
        self.0.iter().map(|(_, size)| size).sum()
    }
}

fn size(context: &PageContext<'_>, file: DataFile) -> usize {
    let site = context.site;
    with_tables(context, |tables| match file {
        DataFile::Table(table, format) => tables.size(table, format, None),
        DataFile::Edition(edition, table, format) => tables.size(table, format, Some(edition)),
        DataFile::DictionaryCsv => export::dictionary_csv(site, tables.say).len(),
        DataFile::DictionaryJson => export::dictionary_json(site, tables.say).len(),
        DataFile::DataPackage => export::data_package(site, tables.say).len(),
        DataFile::RubricJson => export::rubric_json(site).len(),
        DataFile::CompareJson => {
            let edition = |state, at| context.urls.edition_id(state, at);
            export::compare_json(site, context.analysis, STATES_TO_COMPARE, &edition).len()
        }
        DataFile::Archive | DataFile::StateCsv(_) | DataFile::StateJson(_) => 0,
    })
}

/// The tables, with the words of the site's first language as in their files.
fn with_tables<T>(context: &PageContext<'_>, of: impl FnOnce(Tables<'_>) -> T) -> T {
    let words = context.all_words.first().unwrap_or(context.words);
    of(Tables {
        site: context.site,
        analysis: context.analysis,
        say: &|id| words.say(id, &[]),
    })
}
