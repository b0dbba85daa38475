//! The columns of the table of resources.

use super::belongs_to;
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{LinkKind, Resource, Site};

/// A resource.
pub(super) struct ResourceRow<'a> {
    site: &'a Site,
    resource: &'a Resource,
}

/// Every resource, by slug.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = ResourceRow<'_>> {
    let resources = site.resources.iter();
    resources.map(move |resource| ResourceRow { site, resource })
}

columns! { ResourceRow:
    "slug" Text "data-column-slug" |row| Cell::text(&row.resource.slug),
    "title" Text "data-column-resources-title" |row| Cell::text(&row.resource.title),
    "organization" Text "data-column-organization" |row| Cell::text(&row.resource.organization),
    "url" Url "data-column-url" |row| Cell::text(&row.resource.url),
    "link_kind" Text "data-column-link-kind" |row| Cell::text(match row.resource.link_kind {
        LinkKind::Publisher => "publisher",
        LinkKind::AboutPage => "about-page",
        LinkKind::ThirdPartyCopy => "third-party-copy",
    }),
    "year" Number "data-column-year" |row| Cell::year(row.resource.year),
    "type" Text "data-column-type" |row| {
        let kind = row.site.settings.resource_types.get(row.resource.kind);
        Cell::optional(kind.map(|kind| kind.id.as_str()))
    },
    "states" Text "data-column-states" |row| belongs_to::names(row.site, &row.resource.states),
    "codes" Text "data-column-codes" |row| belongs_to::codes(row.site, &row.resource.states),
    "sub_elements" Text "data-column-sub-elements" |row| {
        belongs_to::ids(&row.site.rubric.sub_elements, &row.resource.sub_elements, |own| &own.id)
    },
    "levers" Text "data-column-levers" |row| {
        belongs_to::ids(&row.site.levers, &row.resource.levers, |own| &own.id)
    },
    "sectors" Text "data-column-sectors" |row| {
        belongs_to::ids(&row.site.rubric.sectors, &row.resource.sectors, |own| &own.id)
    },
    "audiences" Text "data-column-audiences" |row| {
        belongs_to::ids(&row.site.audiences, &row.resource.audiences, |own| &own.id)
    },
    "action_steps" Text "data-column-action-steps" |row| {
        belongs_to::ids(&row.site.action_plan.steps, &row.resource.action_steps, |own| &own.id)
    },
    "summary" Text "data-column-resources-summary" |row| {
        Cell::written(row.resource.summary.original.source())
    },
}
