//! Best practices as rows of a list.

use serde::Serialize;

use crate::model::{PracticeIndex, PracticeKind};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;

/// A practice in a list.
#[derive(Debug, Serialize)]
pub(crate) struct PracticeRow<'a> {
    href: String,
    title_html: String,
    summary_html: Option<String>,
    states: Vec<Link>,
    sub_elements: Vec<Link>,
    started: Option<i16>,
    /// That it was only proposed, or went wrong.
    kind: Option<String>,
    /// The facet values for the filter script, if the list can be filtered.
    pub(crate) facets: Option<String>,
    slug: &'a str,
}

/// Practices as rows of a list.
pub(crate) fn rows<'a>(
    context: &PageContext<'a>,
    practices: &[PracticeIndex],
) -> Vec<PracticeRow<'a>> {
    (practices.iter())
        .map(|&index| {
            let practice = &context.site.practices[index];
            PracticeRow {
                href: context.href(Page::Practice(index)),
                title_html: context.text_html(&practice.title),
                summary_html: (practice.summary.as_ref()).map(|text| context.text_html(text)),
                states: link::all(context, &practice.states, link::place_or_state),
                sub_elements: link::all(context, &practice.sub_elements, link::sub_element),
                started: practice.started,
                kind: kind(context, practice.kind),
                facets: None,
                slug: &practice.slug,
            }
        })
        .collect()
}

/// The tag of a practice that was only proposed, or that went wrong.
pub(crate) fn kind(context: &PageContext<'_>, kind: PracticeKind) -> Option<String> {
    let is_told = kind != PracticeKind::default();
    is_told.then(|| context.word(&format!("practice-kind-{}", kind.id())))
}
