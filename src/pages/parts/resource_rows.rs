//! Resources as rows of a list.

use serde::Serialize;

use crate::model::{LinkKind, ResourceIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::prose::SeenTerms;
use crate::text::say;

/// A resource in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ResourceRow<'a> {
    title: &'a str,
    href: String,
    url: &'a str,
    /// Kind, organization, year.
    detail: String,
    summary_html: String,
    sub_elements: Vec<Link>,
    link_note: Option<String>,
    /// The facet values for the filter script, if the list can be filtered.
    pub(crate) facets: Option<String>,
}

/// Resources as rows of a list.
pub(crate) fn rows<'a>(
    context: &PageContext<'a>,
    resources: &[ResourceIndex],
) -> Vec<ResourceRow<'a>> {
    resources.iter().map(|&index| row(context, index)).collect()
}

fn row<'a>(context: &PageContext<'a>, index: ResourceIndex) -> ResourceRow<'a> {
    let resource = &context.site.resources[index];
    let mut seen = SeenTerms::default();
    ResourceRow {
        title: &resource.title,
        href: context.href(Page::Resource(index)),
        url: &resource.url,
        detail: detail(context, index),
        summary_html: context.inline_html_of(&resource.path, &resource.summary, &mut seen),
        sub_elements: link::all(context, &resource.sub_elements, link::sub_element),
        link_note: link_note(context, resource.link_kind),
        facets: None,
    }
}

/// Kind, organization and year.
pub(crate) fn detail(context: &PageContext<'_>, index: ResourceIndex) -> String {
    let resource = &context.site.resources[index];
    let kind = context.text(&context.site.settings.resource_types[resource.kind].name);
    match resource.year {
        Some(year) => {
            let year = year.to_string();
            say!(
                context,
                "resource-detail-year",
                kind,
                organization = resource.organization,
                year
            )
        }
        None => say!(
            context,
            "resource-detail",
            kind,
            organization = resource.organization
        ),
    }
}

/// A notice for a link that does not lead to the publication itself.
pub(crate) fn link_note(context: &PageContext<'_>, kind: LinkKind) -> Option<String> {
    match kind {
        LinkKind::Publisher => None,
        LinkKind::AboutPage => Some(context.word("link-about-page")),
        LinkKind::ThirdPartyCopy => Some(context.word("link-third-party-copy")),
    }
}
