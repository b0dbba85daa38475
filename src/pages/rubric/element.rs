//! The rubric's core elements.

use serde::Serialize;

use crate::model::{ElementIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::embed_code::{self, CodeBox};
use crate::pages::parts::level_scale::{self, LevelView};
use crate::pages::parts::spread_table::SpreadTable;
use crate::pages::parts::{citation, tile_map};
use crate::prose::SeenTerms;
use crate::text::say;

/// The view of the list of elements.
#[derive(Debug, Serialize)]
pub struct ElementsView<'a> {
    page: Layout<'a>,
    title: String,
    lead_html: String,
    scale: Vec<LevelView>,
    how_to_rate: Option<Link>,
    elements: Vec<ElementSummary<'a>>,
}

#[derive(Debug, Serialize)]
struct ElementSummary<'a> {
    id: &'a str,
    icon: Option<&'a str>,
    title_html: String,
    short_html: String,
    href: String,
    why_html: String,
    finding: String,
    sub_elements: Vec<Link>,
}

/// The view of `/elements/`.
pub(crate) fn list_view<'a>(context: &PageContext<'a>) -> ElementsView<'a> {
    let rubric = &context.site.rubric;
    let mut seen = SeenTerms::default();
    let title = context.text(&rubric.title).to_owned();
    let frame = PageFrame::new(
        Page::Elements,
        context.word("elements-title"),
        context.word("elements-description"),
    )
    .written_in("rubric/rubric.toml")
    .untranslated(context.is_untranslated(&rubric.title));
    ElementsView {
        page: Layout::new(context, frame),
        lead_html: citation::source_sentence_html(context, &rubric.source),
        scale: level_scale::view(context, &mut seen),
        how_to_rate: link::how_to_rate(context),
        elements: (rubric.elements.iter_enumerated())
            .map(|(at, element)| ElementSummary {
                id: &element.id,
                icon: element.icon.as_deref(),
                title_html: context.text_html(&element.title),
                short_html: context.text_html(&element.short),
                href: context.href(Page::Element(at)),
                why_html: context.block_html(&element.why, &mut seen),
                finding: tile_map::finding_with_sectors(context, at),
                sub_elements: link::all(context, &element.sub_elements, link::sub_element),
            })
            .collect(),
        title,
    }
}

/// The view of an element's page.
#[derive(Debug, Serialize)]
pub struct ElementView<'a> {
    page: Layout<'a>,
    id: &'a str,
    icon: Option<&'a str>,
    short_html: String,
    title_html: String,
    why_html: String,
    finding: String,
    shares: SpreadTable,
    sub_elements: Vec<SubElementSummary<'a>>,
    embed: Option<CodeBox>,
    previous: Option<Link>,
    next: Option<Link>,
}

#[derive(Debug, Serialize)]
struct SubElementSummary<'a> {
    id: &'a str,
    anchor: String,
    title_html: String,
    href: String,
    statement_html: String,
    practices: usize,
    resources: usize,
    counts: String,
}

/// The view of one core element.
pub(crate) fn view<'a>(context: &PageContext<'a>, index: ElementIndex) -> ElementView<'a> {
    let rubric = &context.site.rubric;
    let element = rubric.element(index);
    let mut seen = SeenTerms::default();
    let neighbor = |at: Option<usize>| {
        let at = at.filter(|&at| at < rubric.elements.len())?;
        Some(link::element(context, ElementIndex::new(at)))
    };
    let frame = PageFrame::new(
        Page::Element(index),
        format!("{} {}", element.id, context.text(&element.short)),
        context.excerpt(&element.why, 200),
    )
    .above([context.link(context.word("nav-rubric"), Page::Elements)])
    .untranslated(context.is_untranslated(&element.why));
    ElementView {
        page: Layout::new(context, frame),
        id: &element.id,
        icon: element.icon.as_deref(),
        short_html: context.text_html(&element.short),
        title_html: context.text_html(&element.title),
        why_html: context.block_html(&element.why, &mut seen),
        finding: tile_map::finding(context, index),
        shares: SpreadTable::of_element(context, index),
        sub_elements: (element.sub_elements.iter())
            .map(|&sub| summary(context, sub, &mut seen))
            .collect(),
        embed: embed_code::box_of_element(context, index),
        previous: neighbor(index.position().checked_sub(1)),
        next: neighbor(Some(index.position() + 1)),
    }
}

fn summary<'a>(
    context: &PageContext<'a>,
    index: SubElementIndex,
    seen: &mut SeenTerms,
) -> SubElementSummary<'a> {
    let sub_element = context.site.rubric.sub_element(index);
    let practices = context.analysis.index.practices_by_sub_element[index].len();
    let resources = context.analysis.index.resources_by_sub_element[index].len();
    SubElementSummary {
        id: &sub_element.id,
        anchor: sub_element.slug.clone(),
        title_html: context.text_html(&sub_element.title),
        href: context.href(Page::SubElement(index, 1)),
        statement_html: context.block_html(&sub_element.statement, seen),
        practices,
        resources,
        counts: say!(context, "sub-element-counts", practices, resources),
    }
}
