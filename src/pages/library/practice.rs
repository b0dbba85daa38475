//! Best practices.

use serde::Serialize;

use crate::model::{PracticeIndex, SectorIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::citation::{self, CitationView};
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::prose::{HtmlOptions, SeenTerms};
use crate::text::say;

use super::facet::Facet;
use super::practice_facet;

/// The view of the list.
#[derive(Debug, Serialize)]
pub struct PracticesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    groups: Vec<PracticeGroup<'a>>,
    facets: Vec<Facet>,
    /// The message for the number of shown practices, with the placeholder `{shown}`.
    shown_words: String,
    /// The label of the button that removes a filter, with the placeholder `{filter}`.
    remove_words: String,
}

#[derive(Debug, Serialize)]
struct PracticeGroup<'a> {
    element: Link,
    anchor: String,
    practices: Vec<PracticeRow<'a>>,
}

/// The view of `/practices/`.
pub(crate) fn list_view<'a>(context: &PageContext<'a>) -> PracticesView<'a> {
    let site = context.site;
    let title = context.word("practices-title");
    let rubric = &site.rubric;
    let groups = (rubric.elements.indices())
        .filter_map(|index| {
            // A practice is listed once, under the element of its first sub-element.
            let is_of_element = |&sub: &SubElementIndex| rubric.sub_element(sub).element == index;
            let practices: Vec<PracticeIndex> = (site.practices.iter_enumerated())
                .filter(|(_, practice)| practice.sub_elements.first().is_some_and(is_of_element))
                .map(|(practice, _)| practice)
                .collect();
            (!practices.is_empty()).then(|| PracticeGroup {
                element: link::element(context, index),
                anchor: context.urls.element_anchor(index),
                practices: filtered_rows(context, &practices),
            })
        })
        .collect();
    let frame = PageFrame::new(
        Page::Practices,
        &title,
        context.word("practices-description"),
    );
    PracticesView {
        page: Layout::new(context, frame),
        title,
        lead: say!(context, "practices-lead", count = site.practices.len()),
        groups,
        facets: practice_facet::all(context),
        shown_words: say!(
            context,
            "practices-shown",
            shown = "{shown}",
            all = site.practices.len()
        ),
        remove_words: say!(context, "facets-remove", filter = "{filter}"),
    }
}

/// Practices as rows of the list that the script filters.
fn filtered_rows<'a>(
    context: &PageContext<'a>,
    practices: &[PracticeIndex],
) -> Vec<PracticeRow<'a>> {
    let mut rows = practice_rows::rows(context, practices);
    for (row, index) in rows.iter_mut().zip(practices) {
        let practice = &context.site.practices[index];
        row.facets = Some(practice_facet::tokens(context.site, practice));
    }
    rows
}

/// The view of a practice's page.
#[derive(Debug, Serialize)]
pub struct PracticeView<'a> {
    page: Layout<'a>,
    title_html: String,
    summary_html: Option<String>,
    body_html: String,
    states: Vec<Link>,
    sub_elements: Vec<Link>,
    levers: Vec<Link>,
    sectors: Vec<String>,
    started: Option<i16>,
    /// That it was only proposed, or went wrong; empty for one that was carried out.
    kind: Option<String>,
    /// What is known of what came of it.
    outcome: Option<String>,
    sources: Vec<CitationView<'a>>,
    related: Vec<PracticeRow<'a>>,
}

/// The view of one best practice.
pub(crate) fn view<'a>(context: &PageContext<'a>, index: PracticeIndex) -> PracticeView<'a> {
    let practice = &context.site.practices[index];
    let mut seen = SeenTerms::default();
    let options = HtmlOptions {
        in_file: &practice.path,
        ..HtmlOptions::default()
    };
    let body_html = context.block(&practice.body, options, &mut seen).html;
    let description = practice.summary.as_ref().map_or_else(
        || context.excerpt(&practice.body, 200),
        |text| context.text(text).to_owned(),
    );
    let frame = PageFrame::new(
        Page::Practice(index),
        context.text(&practice.title),
        description,
    )
    .above([context.link(context.word("nav-practices"), Page::Practices)])
    .written_in(&practice.path)
    .untranslated(context.is_untranslated(&practice.body));
    PracticeView {
        page: Layout::new(context, frame),
        title_html: context.text_html(&practice.title),
        summary_html: (practice.summary.as_ref()).map(|text| context.text_html(text)),
        body_html,
        states: link::all(context, &practice.states, link::place_or_state),
        sub_elements: link::all(context, &practice.sub_elements, link::sub_element),
        levers: link::all(context, &practice.levers, link::lever),
        sectors: sectors(context, &practice.sectors),
        started: practice.started,
        kind: practice_rows::kind(context, practice.kind),
        outcome: (practice.outcome)
            .map(|outcome| context.word(&format!("practice-outcome-{}", outcome.id()))),
        sources: citation::views(context, &practice.sources),
        related: practice_rows::rows(context, &related(context, index)),
    }
}

/// Other practices on the same sub-elements; at most five.
fn related(context: &PageContext<'_>, index: PracticeIndex) -> Vec<PracticeIndex> {
    let practice = &context.site.practices[index];
    let mut related: Vec<PracticeIndex> = (practice.sub_elements.iter())
        .flat_map(|sub| &context.analysis.index.practices_by_sub_element[sub])
        .copied()
        .filter(|&other| other != index)
        .collect();
    related.sort();
    related.dedup();
    related.truncate(5);
    related
}

/// The names of sectors.
pub(crate) fn sectors(context: &PageContext<'_>, sectors: &[SectorIndex]) -> Vec<String> {
    (sectors.iter())
        .map(|&sector| {
            context
                .text(&context.site.rubric.sectors[sector].name)
                .to_owned()
        })
        .collect()
}
