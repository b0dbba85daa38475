//! Sources of facts, and names with URLs.

use crate::check::facts::{dates, urls};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Citation, NamedLink};
use crate::parse::documents::{Field, RawCitation, Text};
use crate::source::Span;

/// Lowers a list of sources.
pub(crate) fn citations(lowering: &mut Lowering<'_>, raw: Vec<RawCitation>) -> Vec<Citation> {
    // Not `collect`, which could keep the larger allocation of the raw list; there are many such
    // lists.
    let mut citations = Vec::with_capacity(raw.len());
    citations.extend(raw.into_iter().map(|raw| citation(lowering, raw)));
    citations
}

/// A source: a title, and a URL or a publisher by which it can be found.
pub(crate) fn citation(lowering: &mut Lowering<'_>, raw: RawCitation) -> Citation {
    if raw.url.is_none() && raw.publisher.is_none() && !lowering.inputs.is_broken_at(raw.span) {
        Diagnostic::new(Code::MissingKey, raw.span)
            .message("A source needs `url` or `publisher`, so that people can find it")
            .hint("Add at least one of them.")
            .report(lowering);
    }
    if let (Some(year), Some(accessed)) = (&raw.year, &raw.accessed)
        && year.value > i64::from(accessed.value.year())
    {
        Diagnostic::new(Code::BadDate, accessed.span)
            .message("`accessed` is before the year in which the source was published")
            .label(year.span, "published")
            .hint("Correct one of the two.")
            .report(lowering);
    }
    let copy_of = copy_of(lowering, &raw);
    Citation {
        title: lowering.required_or_default(raw.title, "title", raw.span),
        publisher: raw.publisher.map(|publisher| publisher.value),
        url: urls::optional(lowering, raw.url),
        year: dates::year(lowering, "year", raw.year),
        copy_of,
        accessed: dates::day(lowering, "accessed", raw.accessed),
    }
}

/// The year of a stored copy: neither before the source was published nor after it was read.
fn copy_of(lowering: &mut Lowering<'_>, raw: &RawCitation) -> Option<i16> {
    let copy = raw.copy_of?;
    let copied = dates::past_year(lowering, "copy_of", copy)?;
    if let Some(year) = raw.year
        && copy.value < year.value
    {
        Diagnostic::new(Code::BadDate, copy.span)
            .message("`copy_of` is before the year in which the source was published")
            .label(year.span, "published")
            .hint("Correct one of the two.")
            .report(lowering);
    } else if let Some(accessed) = raw.accessed
        && copy.value > i64::from(accessed.value.year())
    {
        Diagnostic::new(Code::BadDate, copy.span)
            .message("`copy_of` is after the day on which the source was read")
            .label(accessed.span, "read")
            .hint("Write the year in which the copy was stored, or correct `accessed`.")
            .report(lowering);
    }
    Some(copied)
}

/// A name with an optional URL.
pub(crate) fn named_link(
    lowering: &mut Lowering<'_>,
    name: Field<Text>,
    url: Field<Text>,
    place: Span,
) -> NamedLink {
    NamedLink {
        name: lowering.required_text(name, "name", place),
        url: urls::optional(lowering, url).map(|url| url.to_string()),
    }
}
