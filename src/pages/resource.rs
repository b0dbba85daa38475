//! The resource repository.

use serde::Serialize;

use crate::model::{LinkKind, PlaceOrState, ResourceIndex};
use crate::prose::{HtmlOptions, SeenTerms};
use crate::text::Arg;

use super::context::PageContext;
use super::element::element_link;
use super::facet::{self, Facet, ResourceFacet};
use super::layout::{Layout, PageFrame};
use super::link::{self, Link};
use super::practice::levers;
use super::table::Page;

/// What the repository lays out: every resource, grouped by core element, then by sub-element.
#[derive(Debug, Serialize)]
pub struct ResourcesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    groups: Vec<ResourceGroup<'a>>,
    /// Resources that name no sub-element.
    other: Vec<ResourceRow<'a>>,
    facets: Vec<Facet>,
    /// How many resources are shown, with `{shown}` for that number.
    shown_words: String,
    /// The name of the button that removes a filter, with `{filter}` for its name.
    remove_words: String,
}

#[derive(Debug, Serialize)]
struct ResourceGroup<'a> {
    element: Link,
    anchor: String,
    resources: Vec<ResourceRow<'a>>,
}

/// A resource in a list.
#[derive(Debug, Serialize)]
pub(super) struct ResourceRow<'a> {
    title: &'a str,
    href: String,
    url: &'a str,
    /// Kind, organization, year.
    detail: String,
    summary_html: String,
    sub_elements: Vec<Link>,
    link_note: Option<String>,
    /// What it has of each facet, where the list can be filtered.
    facets: Option<String>,
}

pub(super) fn list<'a>(context: &PageContext<'a>) -> ResourcesView<'a> {
    let site = context.site;
    let title = context.word("resources-title");
    let mut groups = Vec::new();
    for (at, element) in site.rubric.elements.iter().enumerate() {
        // A resource stands once: under the element of the first sub-element that it names.
        let resources: Vec<ResourceIndex> = (0..site.resources.len())
            .map(ResourceIndex::new)
            .filter(|index| {
                site.resources[index.position()]
                    .sub_elements
                    .first()
                    .is_some_and(|&sub| site.rubric.sub_element(sub).element.position() == at)
            })
            .collect();
        if !resources.is_empty() {
            groups.push(ResourceGroup {
                element: element_link(context, crate::model::ElementIndex::new(at)),
                anchor: super::heat_map::element_anchor(&element.slug),
                resources: filtered_rows(context, &resources),
            });
        }
    }
    let other: Vec<ResourceIndex> = (0..site.resources.len())
        .map(ResourceIndex::new)
        .filter(|index| site.resources[index.position()].sub_elements.is_empty())
        .collect();
    ResourcesView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Resources,
                title: title.clone(),
                description: context.word("resources-description"),
                above: Vec::new(),
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        lead: context.say("resources-lead", &[("count", site.resources.len().into())]),
        groups,
        other: filtered_rows(context, &other),
        facets: facet::all(context),
        shown_words: context.say(
            "facets-shown",
            &[
                ("shown", Arg::from("{shown}")),
                ("all", Arg::from(site.resources.len())),
            ],
        ),
        remove_words: context.say("facets-remove", &[("filter", Arg::from("{filter}"))]),
    }
}

/// What a page of resources that have something in common lays out.
#[derive(Debug, Serialize)]
pub struct ResourcesOfView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    all: Link,
    resources: Vec<ResourceRow<'a>>,
}

pub(super) fn of<'a>(context: &PageContext<'a>, facet: ResourceFacet) -> ResourcesOfView<'a> {
    let resources = facet::resources(context, facet);
    let name = facet::label(context, facet);
    let name = Arg::from(name.as_str());
    let title = match facet {
        ResourceFacet::Type(_) => context.say("resources-of-type", &[("name", name)]),
        ResourceFacet::Sector(_) => context.say("resources-of-sector", &[("name", name)]),
        ResourceFacet::Step(_) => context.say("resources-of-step", &[("name", name)]),
        ResourceFacet::State(_) => context.say("resources-of-state", &[("name", name)]),
    };
    ResourcesOfView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::ResourcesOf(facet),
                title: title.clone(),
                description: context.word("resources-description"),
                above: vec![Link::new(
                    context.word("nav-resources"),
                    context.href(Page::Resources),
                )],
                path: None,
                is_untranslated: false,
            },
        ),
        title,
        lead: context.say("resources-of-lead", &[("count", resources.len().into())]),
        all: Link::new(context.word("resources-all"), context.href(Page::Resources)),
        resources: rows(context, &resources),
    }
}

/// Resources as rows of the list that can be filtered.
fn filtered_rows<'a>(
    context: &PageContext<'a>,
    resources: &[ResourceIndex],
) -> Vec<ResourceRow<'a>> {
    let mut rows = rows(context, resources);
    for (row, index) in rows.iter_mut().zip(resources) {
        let resource = &context.site.resources[index.position()];
        row.facets = Some(facet::tokens(context.site, resource));
    }
    rows
}

/// Resources as rows of a list.
pub(super) fn rows<'a>(
    context: &PageContext<'a>,
    resources: &[ResourceIndex],
) -> Vec<ResourceRow<'a>> {
    resources.iter().map(|&index| row(context, index)).collect()
}

fn row<'a>(context: &PageContext<'a>, index: ResourceIndex) -> ResourceRow<'a> {
    let resource = &context.site.resources[index.position()];
    let mut seen = SeenTerms::default();
    ResourceRow {
        title: &resource.title,
        href: context.href(Page::Resource(index)),
        url: &resource.url,
        detail: detail(context, index),
        summary_html: context.inline_html_of(&resource.path, &resource.summary, &mut seen),
        sub_elements: resource
            .sub_elements
            .iter()
            .map(|&sub| link::sub_element(context, sub))
            .collect(),
        link_note: link_note(context, resource.link_kind),
        facets: None,
    }
}

fn detail(context: &PageContext<'_>, index: ResourceIndex) -> String {
    let resource = &context.site.resources[index.position()];
    let kind = context.text(&context.site.settings.resource_types[resource.kind.position()].name);
    match resource.year {
        Some(year) => {
            let year = year.to_string();
            context.say(
                "resource-detail-year",
                &[
                    ("kind", Arg::from(kind)),
                    ("organization", Arg::from(resource.organization.as_str())),
                    ("year", Arg::from(year.as_str())),
                ],
            )
        }
        None => context.say(
            "resource-detail",
            &[
                ("kind", Arg::from(kind)),
                ("organization", Arg::from(resource.organization.as_str())),
            ],
        ),
    }
}

fn link_note(context: &PageContext<'_>, kind: LinkKind) -> Option<String> {
    match kind {
        LinkKind::Publisher => None,
        LinkKind::AboutPage => Some(context.word("link-about-page")),
        LinkKind::ThirdPartyCopy => Some(context.word("link-third-party-copy")),
    }
}

/// What a resource's page lays out.
#[derive(Debug, Serialize)]
pub struct ResourceView<'a> {
    page: Layout<'a>,
    title: &'a str,
    url: &'a str,
    host: &'a str,
    detail: String,
    summary_html: String,
    link_note: Option<String>,
    sub_elements: Vec<Link>,
    levers: Vec<Link>,
    sectors: Vec<Link>,
    states: Vec<Link>,
    audiences: Vec<Link>,
    action_steps: Vec<Link>,
}

pub(super) fn view<'a>(context: &PageContext<'a>, index: ResourceIndex) -> ResourceView<'a> {
    let site = context.site;
    let resource = &site.resources[index.position()];
    let mut seen = SeenTerms::default();
    let options = HtmlOptions {
        in_file: &resource.path,
        ..HtmlOptions::default()
    };
    ResourceView {
        page: Layout::new(
            context,
            PageFrame {
                page: Page::Resource(index),
                title: resource.title.clone(),
                description: context.excerpt(&resource.summary, 200),
                above: vec![Link::new(
                    context.word("nav-resources"),
                    context.href(Page::Resources),
                )],
                path: Some(&resource.path),
                is_untranslated: context.is_translated_language()
                    && resource.summary.shown(context.language).is_original,
            },
        )
        .told_apart_by(&detail(context, index)),
        title: &resource.title,
        url: &resource.url,
        host: host(&resource.url),
        detail: detail(context, index),
        summary_html: context.block(&resource.summary, options, &mut seen).html,
        link_note: link_note(context, resource.link_kind),
        sub_elements: resource
            .sub_elements
            .iter()
            .map(|&sub| link::sub_element(context, sub))
            .collect(),
        levers: levers(context, &resource.levers),
        sectors: resource
            .sectors
            .iter()
            .map(|&sector| of_link(context, ResourceFacet::Sector(sector)))
            .collect(),
        states: resource
            .states
            .iter()
            .map(|&place| match place {
                PlaceOrState::State(index) => link::state(context, index),
                PlaceOrState::Place(_) => of_link(context, ResourceFacet::State(place)),
            })
            .collect(),
        audiences: resource
            .audiences
            .iter()
            .map(|&audience| {
                Link::new(
                    context.text(&site.audiences[audience.position()].name),
                    context.href(Page::Audience(audience)),
                )
            })
            .collect(),
        action_steps: resource
            .action_steps
            .iter()
            .map(|&step| of_link(context, ResourceFacet::Step(step)))
            .collect(),
    }
}

fn of_link(context: &PageContext<'_>, facet: ResourceFacet) -> Link {
    Link::new(
        facet::label(context, facet),
        context.href(Page::ResourcesOf(facet)),
    )
}

/// The host of a checked address, so that a reader sees where a link goes.
fn host(url: &str) -> &str {
    let after = url.find("://").map_or(url, |at| &url[at + 3..]);
    after.split(['/', '?', '#']).next().unwrap_or(after)
}
