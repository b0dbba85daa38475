//! Citations of sources.

use serde::Serialize;

use crate::model::Citation;
use crate::pages::context::escape::escape;
use crate::pages::context::page::PageContext;
use crate::serialized_view::SerializedView;
use crate::text::say;

/// A citation of a source.
#[derive(Debug, Serialize)]
pub(crate) struct CitationView<'a> {
    title: &'a str,
    url: Option<&'a str>,
    /// Publisher and year, if known.
    detail: String,
    /// The year of the stored copy that was read, in a sentence.
    copy: Option<String>,
    /// The date on which it was accessed, in a sentence.
    accessed: Option<SerializedView>,
}

/// The view of a source.
pub(crate) fn view<'a>(context: &PageContext<'a>, citation: &'a Citation) -> CitationView<'a> {
    let year = citation.year.map(|year| year.to_string());
    let parts: Vec<&str> = [citation.publisher.as_deref(), year.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    CitationView {
        title: &citation.title,
        url: citation.url.as_deref(),
        detail: parts.join(", "),
        copy: (citation.copy_of).map(|year| say!(context, "source-copy", year = year.to_string())),
        accessed: citation.accessed.map(|accessed| {
            context.fragments.accessed(accessed, || {
                let date = context.words.date(accessed);
                say!(context, "source-accessed", date)
            })
        }),
    }
}

/// The views of several sources.
pub(crate) fn views<'a>(
    context: &PageContext<'a>,
    citations: &'a [Citation],
) -> Vec<CitationView<'a>> {
    (citations.iter())
        .map(|citation| view(context, citation))
        .collect()
}

/// A sentence that names the source of the rubric, with a link.
pub(crate) fn source_sentence_html(context: &PageContext<'_>, source: &Citation) -> String {
    let title = match &source.url {
        Some(url) => {
            format!(
                "<a href=\"{}\" rel=\"external noopener\">{}</a>",
                escape(url),
                escape(&source.title)
            )
        }
        None => escape(&source.title),
    };
    let publisher = escape(source.publisher.as_deref().unwrap_or_default());
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    say!(context, "footer-source", title, publisher, year)
}
