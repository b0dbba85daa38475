//! Best practices.

use serde::Serialize;

use crate::model::{LeverIndex, PracticeIndex, SectorIndex};
use crate::prose::{HtmlOptions, SeenTerms};

use super::citation::{self, CitationView};
use super::context::PageContext;
use super::element::element_link;
use super::layout::{Layout, PageFrame};
use super::link::{self, Link};
use super::table::Page;

/// What the list lays out.
#[derive(Debug, Serialize)]
pub struct PracticesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    groups: Vec<PracticeGroup<'a>>,
}

#[derive(Debug, Serialize)]
struct PracticeGroup<'a> {
    element: Link,
    anchor: String,
    practices: Vec<PracticeRow<'a>>,
}

/// A practice in a list.
#[derive(Debug, Serialize)]
pub(super) struct PracticeRow<'a> {
    href: String,
    title_html: String,
    summary_html: Option<String>,
    states: Vec<Link>,
    sub_elements: Vec<Link>,
    started: Option<i16>,
    slug: &'a str,
}

pub(super) fn list<'a>(context: &PageContext<'a>) -> PracticesView<'a> {
    let site = context.site;
    let title = context.word("practices-title");
    let groups = site
        .rubric
        .elements
        .iter()
        .enumerate()
        .filter_map(|(at, element)| {
            let index = crate::model::ElementIndex::new(at);
            let practices: Vec<PracticeIndex> = site
                .practices
                .iter()
                .enumerate()
                .filter(|(_, practice)| {
                    practice
                        .sub_elements
                        .iter()
                        .any(|&sub| site.rubric.sub_element(sub).element == index)
                })
                .map(|(at, _)| PracticeIndex::new(at))
                .collect();
            (!practices.is_empty()).then(|| PracticeGroup {
                element: element_link(context, index),
                anchor: super::heat_map::element_anchor(&element.slug),
                practices: rows(context, &practices),
            })
        })
        .collect();
    PracticesView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Practices,
                title: title.clone(),
                description: context.word("practices-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        lead: context.say("practices-lead", &[("count", site.practices.len().into())]),
        groups,
    }
}

/// Practices as rows of a list.
pub(super) fn rows<'a>(
    context: &PageContext<'a>,
    practices: &[PracticeIndex],
) -> Vec<PracticeRow<'a>> {
    practices
        .iter()
        .map(|&index| {
            let practice = &context.site.practices[index.position()];
            PracticeRow {
                href: context.href(Page::Practice(index)),
                title_html: context.text_html(&practice.title),
                summary_html: practice
                    .summary
                    .as_ref()
                    .map(|text| context.text_html(text)),
                states: practice
                    .states
                    .iter()
                    .map(|&place| link::place_or_state(context, place))
                    .collect(),
                sub_elements: practice
                    .sub_elements
                    .iter()
                    .map(|&sub| link::sub_element(context, sub))
                    .collect(),
                started: practice.started,
                slug: &practice.slug,
            }
        })
        .collect()
}

/// What a practice's page lays out.
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
    sources: Vec<CitationView<'a>>,
    related: Vec<PracticeRow<'a>>,
}

pub(super) fn view<'a>(context: &PageContext<'a>, index: PracticeIndex) -> PracticeView<'a> {
    let practice = &context.site.practices[index.position()];
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
    PracticeView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Practice(index),
                title: context.text(&practice.title).to_owned(),
                description,
                above: vec![Link::new(
                    context.word("nav-practices"),
                    context.href(Page::Practices),
                )],
                path: Some(&practice.path),
                is_untranslated: context.is_translated_language()
                    && practice.body.shown(context.language).is_original,
            },
        ),
        title_html: context.text_html(&practice.title),
        summary_html: practice
            .summary
            .as_ref()
            .map(|text| context.text_html(text)),
        body_html,
        states: practice
            .states
            .iter()
            .map(|&place| link::place_or_state(context, place))
            .collect(),
        sub_elements: practice
            .sub_elements
            .iter()
            .map(|&sub| link::sub_element(context, sub))
            .collect(),
        levers: levers(context, &practice.levers),
        sectors: sectors(context, &practice.sectors),
        started: practice.started,
        sources: citation::views(context, &practice.sources),
        related: rows(context, &related(context, index)),
    }
}

/// Other practices on the same sub-elements, at most five.
fn related(context: &PageContext<'_>, index: PracticeIndex) -> Vec<PracticeIndex> {
    let practice = &context.site.practices[index.position()];
    let mut related: Vec<PracticeIndex> = practice
        .sub_elements
        .iter()
        .flat_map(|sub| &context.analysis.index.practices_by_sub_element[sub.position()])
        .copied()
        .filter(|&other| other != index)
        .collect();
    related.sort();
    related.dedup();
    related.truncate(5);
    related
}

/// Links to levers.
pub(super) fn levers(context: &PageContext<'_>, levers: &[LeverIndex]) -> Vec<Link> {
    levers
        .iter()
        .map(|&lever| {
            Link::new(
                context.text(&context.site.levers[lever.position()].name),
                context.href(Page::Lever(lever)),
            )
        })
        .collect()
}

/// Names of sectors.
pub(super) fn sectors(context: &PageContext<'_>, sectors: &[SectorIndex]) -> Vec<String> {
    sectors
        .iter()
        .map(|&sector| {
            context
                .text(&context.site.rubric.sectors[sector.position()].name)
                .to_owned()
        })
        .collect()
}
