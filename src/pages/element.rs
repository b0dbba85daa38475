//! The rubric's core elements.

use serde::Serialize;

use crate::model::{ElementIndex, Rating, SubElementIndex};
use crate::prose::SeenTerms;

use super::cell::{self, Cell};
use super::context::PageContext;
use super::embed::{self, CodeBox};
use super::layout::{Layout, PageFrame};
use super::link::{self, Link};
use super::spread_table::SpreadTable;
use super::table::Page;
use super::tile_map;

/// What the list of elements lays out.
#[derive(Debug, Serialize)]
pub struct ElementsView<'a> {
    page: Layout<'a>,
    title: String,
    lead_html: String,
    scale: Vec<LevelView>,
    elements: Vec<ElementSummary<'a>>,
}

#[derive(Debug, Serialize)]
struct LevelView {
    cell: Cell,
    definition_html: String,
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

pub(super) fn list<'a>(context: &PageContext<'a>) -> ElementsView<'a> {
    let rubric = &context.site.rubric;
    let mut seen = SeenTerms::default();
    let title = context.text(&rubric.title).to_owned();
    ElementsView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Elements,
                title: context.word("elements-title"),
                description: context.word("elements-description"),
                above: Vec::new(),
                path: Some("rubric/rubric.toml"),
                is_untranslated: context.is_translated_language()
                    && rubric.title.shown(context.language).is_original,
            },
        ),
        lead_html: super::citation::source_sentence_html(context, &rubric.source),
        scale: (0..rubric.levels.len())
            .map(|at| LevelView {
                cell: cell::rated(context, Rating(at as u8)),
                definition_html: context.inline_html(&rubric.levels[at].definition, &mut seen),
            })
            .collect(),
        elements: rubric
            .elements
            .iter()
            .enumerate()
            .map(|(at, element)| ElementSummary {
                id: &element.id,
                icon: element.icon.as_deref(),
                title_html: context.text_html(&element.title),
                short_html: context.text_html(&element.short),
                href: context.href(Page::Element(ElementIndex::new(at))),
                why_html: context.block_html(&element.why, &mut seen),
                finding: tile_map::finding_with_sectors(context, ElementIndex::new(at)),
                sub_elements: element
                    .sub_elements
                    .iter()
                    .map(|&index| link::sub_element(context, index))
                    .collect(),
            })
            .collect(),
        title,
    }
}

/// What an element's page lays out.
#[derive(Debug, Serialize)]
pub struct ElementView<'a> {
    page: Layout<'a>,
    id: &'a str,
    icon: Option<&'a str>,
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

pub(super) fn view<'a>(context: &PageContext<'a>, index: ElementIndex) -> ElementView<'a> {
    let rubric = &context.site.rubric;
    let element = rubric.element(index);
    let mut seen = SeenTerms::default();
    let neighbor = |at: Option<usize>| {
        let at = at.filter(|&at| at < rubric.elements.len())?;
        Some(element_link(context, ElementIndex::new(at)))
    };
    ElementView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Element(index),
                title: format!("{}. {}", element.id, context.text(&element.title)),
                description: context.excerpt(&element.why, 200),
                above: vec![Link::new(
                    context.word("nav-rubric"),
                    context.href(Page::Elements),
                )],
                path: None,
                is_untranslated: context.is_translated_language()
                    && element.why.shown(context.language).is_original,
            },
        ),
        id: &element.id,
        icon: element.icon.as_deref(),
        title_html: context.text_html(&element.title),
        why_html: context.block_html(&element.why, &mut seen),
        finding: tile_map::finding(context, index),
        shares: SpreadTable::of_element(context, index),
        sub_elements: element
            .sub_elements
            .iter()
            .map(|&sub| summary(context, sub, &mut seen))
            .collect(),
        embed: embed::box_of_element(context, index),
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
    let practices = context.analysis.index.practices_by_sub_element[index.position()].len();
    let resources = context.analysis.index.resources_by_sub_element[index.position()].len();
    SubElementSummary {
        id: &sub_element.id,
        anchor: sub_element.slug.clone(),
        title_html: context.text_html(&sub_element.title),
        href: context.href(Page::SubElement(index, 1)),
        statement_html: context.block_html(&sub_element.statement, seen),
        practices,
        resources,
        counts: context.say(
            "sub-element-counts",
            &[
                ("practices", practices.into()),
                ("resources", resources.into()),
            ],
        ),
    }
}

/// `1 Data is collected consistently and accurately`
pub(super) fn element_link(context: &PageContext<'_>, index: ElementIndex) -> Link {
    let element = context.site.rubric.element(index);
    Link::new(
        format!("{}. {}", element.id, context.text(&element.title)),
        context.href(Page::Element(index)),
    )
}
