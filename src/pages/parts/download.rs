//! Links to data files, with their sizes.

use crate::pages::address::file::DataFile;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::text::say;

/// A link to a CSV or JSON file, with its format and size in the label.
pub(crate) fn link(context: &PageContext<'_>, file: DataFile, bytes: usize) -> Link {
    let path = context.urls.data_path(file);
    let size = kilobytes(context, bytes);
    let label = if path.ends_with(".csv") {
        say!(context, "download-csv", size)
    } else {
        say!(context, "download-json", size)
    };
    Link::new(label, context.urls.file_href(&path))
}

/// A size in kilobytes with one decimal.
pub(crate) fn kilobytes(context: &PageContext<'_>, bytes: usize) -> String {
    let tenths = i32::try_from((bytes.saturating_mul(10) / 1024).max(1)).unwrap_or(i32::MAX);
    context.words.number_tenths(tenths)
}
