//! What can be downloaded, and what the columns mean.

use serde::Serialize;

use crate::export;
use crate::text::Arg;

use super::context::PageContext;
use super::layout::{Layout, PageFrame};
use super::link::Link;
use super::table::{DataFile, Page};

/// What the page lays out.
#[derive(Debug, Serialize)]
pub struct DataView<'a> {
    page: Layout<'a>,
    title: String,
    files: Vec<Download>,
    columns: Vec<ColumnView<'a>>,
    citation: String,
}

#[derive(Debug, Serialize)]
struct Download {
    link: Link,
    /// Where it stands, to be written into a script.
    address: String,
    what: String,
}

#[derive(Debug, Serialize)]
struct ColumnView<'a> {
    name: &'a str,
    kind: String,
    meaning: String,
}

pub(super) fn view<'a>(context: &PageContext<'a>) -> DataView<'a> {
    let title = context.word("data-title");
    DataView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Data,
                title: title.clone(),
                description: context.word("data-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        files: [
            (DataFile::RatingsCsv, "data-ratings", "CSV"),
            (DataFile::RatingsJson, "data-ratings", "JSON"),
            (DataFile::DictionaryCsv, "data-dictionary", "CSV"),
            (DataFile::DictionaryJson, "data-dictionary", "JSON"),
            (DataFile::RubricJson, "data-rubric", "JSON"),
        ]
        .into_iter()
        .map(|(file, id, format)| download(context, file, id, format))
        .collect(),
        columns: export::columns()
            .iter()
            .map(|column| ColumnView {
                name: column.name,
                kind: context.word(&format!("column-kind-{}", column.kind.id())),
                meaning: context.word(column.message_id),
            })
            .collect(),
        citation: export::citation(context.site),
    }
}

fn download(context: &PageContext<'_>, file: DataFile, id: &str, format: &str) -> Download {
    let path = context.urls.data_path(file);
    Download {
        link: Link::new(
            context.say(id, &[("format", Arg::from(format))]),
            context.urls.file_href(&path),
        ),
        address: context.urls.file_absolute(&path),
        what: context.word(&format!("{id}-what")),
    }
}
