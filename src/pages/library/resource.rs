//! The resource repository.

use serde::Serialize;

use crate::model::{PlaceOrState, ResourceIndex};
use crate::pages::address::page::{Page, ResourceFacet};
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::prose::{HtmlOptions, SeenTerms};
use crate::text::say;

use super::facet::{self, Facet};

/// The view of the repository: every resource, grouped by core element, then by sub-element.
#[derive(Debug, Serialize)]
pub struct ResourcesView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    groups: Vec<ResourceGroup<'a>>,
    /// Resources without a sub-element.
    other: Vec<ResourceRow<'a>>,
    facets: Vec<Facet>,
    /// The message for the number of shown resources, with the placeholder `{shown}`.
    shown_words: String,
    /// The label of the button that removes a filter, with the placeholder `{filter}`.
    remove_words: String,
}

#[derive(Debug, Serialize)]
struct ResourceGroup<'a> {
    element: Link,
    anchor: String,
    resources: Vec<ResourceRow<'a>>,
}

/// The view of `/resources/`.
pub(crate) fn list_view<'a>(context: &PageContext<'a>) -> ResourcesView<'a> {
    let site = context.site;
    let title = context.word("resources-title");
    let mut groups = Vec::new();
    for element in site.rubric.elements.indices() {
        // A resource is listed once, under the element of its first sub-element.
        let resources: Vec<ResourceIndex> = (site.resources.indices())
            .filter(|index| {
                site.resources[index]
                    .sub_elements
                    .first()
                    .is_some_and(|&sub| site.rubric.sub_element(sub).element == element)
            })
            .collect();
        if !resources.is_empty() {
            groups.push(ResourceGroup {
                element: link::element(context, element),
                anchor: context.urls.element_anchor(element),
                resources: filtered_rows(context, &resources),
            });
        }
    }
    let other: Vec<ResourceIndex> = (site.resources.indices())
        .filter(|index| site.resources[index].sub_elements.is_empty())
        .collect();
    let frame = PageFrame::new(
        Page::Resources,
        &title,
        context.word("resources-description"),
    );
    ResourcesView {
        page: Layout::new(context, frame),
        title,
        lead: say!(context, "resources-lead", count = site.resources.len()),
        groups,
        other: filtered_rows(context, &other),
        facets: facet::all(context),
        shown_words: say!(
            context,
            "facets-shown",
            shown = "{shown}",
            all = site.resources.len()
        ),
        remove_words: say!(context, "facets-remove", filter = "{filter}"),
    }
}

/// The view of a page of resources with one facet value.
#[derive(Debug, Serialize)]
pub struct ResourcesOfView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    all: Link,
    resources: Vec<ResourceRow<'a>>,
}

/// The view of the resources with one facet value.
pub(crate) fn facet_view<'a>(
    context: &PageContext<'a>,
    facet: ResourceFacet,
) -> ResourcesOfView<'a> {
    let resources = facet::resources(context, facet);
    let name = facet::label(context, facet);
    let title = match facet {
        ResourceFacet::Type(_) => say!(context, "resources-of-type", name),
        ResourceFacet::Sector(_) => say!(context, "resources-of-sector", name),
        ResourceFacet::Step(_) => say!(context, "resources-of-step", name),
        ResourceFacet::State(_) => say!(context, "resources-of-state", name),
    };
    let frame = PageFrame::new(
        Page::ResourcesOf(facet),
        &title,
        context.word("resources-description"),
    )
    .above([context.link(context.word("nav-resources"), Page::Resources)]);
    ResourcesOfView {
        page: Layout::new(context, frame),
        title,
        lead: say!(context, "resources-of-lead", count = resources.len()),
        all: context.link(context.word("resources-all"), Page::Resources),
        resources: resource_rows::rows(context, &resources),
    }
}

/// Resources as rows of the list that the script filters.
fn filtered_rows<'a>(
    context: &PageContext<'a>,
    resources: &[ResourceIndex],
) -> Vec<ResourceRow<'a>> {
    let mut rows = resource_rows::rows(context, resources);
    for (row, index) in rows.iter_mut().zip(resources) {
        let resource = &context.site.resources[index];
        row.facets = Some(facet::tokens(context.site, resource));
    }
    rows
}

/// The view of a resource's page.
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

/// The view of one resource.
pub(crate) fn view<'a>(context: &PageContext<'a>, index: ResourceIndex) -> ResourceView<'a> {
    let site = context.site;
    let resource = &site.resources[index];
    let mut seen = SeenTerms::default();
    let options = HtmlOptions {
        in_file: &resource.path,
        ..HtmlOptions::default()
    };
    let frame = PageFrame::new(
        Page::Resource(index),
        &resource.title,
        context.excerpt(&resource.summary, 200),
    )
    .above([context.link(context.word("nav-resources"), Page::Resources)])
    .written_in(&resource.path)
    .untranslated(context.is_untranslated(&resource.summary));
    ResourceView {
        page: Layout::new(context, frame).with_title_detail(&resource_rows::detail(context, index)),
        title: &resource.title,
        url: &resource.url,
        host: host(&resource.url),
        detail: resource_rows::detail(context, index),
        summary_html: context.block(&resource.summary, options, &mut seen).html,
        link_note: resource_rows::link_note(context, resource.link_kind),
        sub_elements: link::all(context, &resource.sub_elements, link::sub_element),
        levers: link::all(context, &resource.levers, link::lever),
        sectors: (resource.sectors.iter())
            .map(|&sector| facet_link(context, ResourceFacet::Sector(sector)))
            .collect(),
        states: (resource.states.iter())
            .map(|&place| match place {
                PlaceOrState::State(index) => link::state(context, index),
                PlaceOrState::Place(_) => facet_link(context, ResourceFacet::State(place)),
            })
            .collect(),
        audiences: link::all(context, &resource.audiences, link::audience),
        action_steps: (resource.action_steps.iter())
            .map(|&step| facet_link(context, ResourceFacet::Step(step)))
            .collect(),
    }
}

fn facet_link(context: &PageContext<'_>, facet: ResourceFacet) -> Link {
    context.link(facet::label(context, facet), Page::ResourcesOf(facet))
}

/// The host of a valid address, shown beside a link.
fn host(url: &str) -> &str {
    let after = url.find("://").map_or(url, |at| &url[at + 3..]);
    after.split(['/', '?', '#']).next().unwrap_or(after)
}
