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
        belongs_to::sub_elements(row.site, &row.resource.sub_elements)
    },
    "levers" Text "data-column-levers" |row| belongs_to::levers(row.site, &row.resource.levers),
    "sectors" Text "data-column-sectors" |row| {
        belongs_to::sectors(row.site, &row.resource.sectors)
    },
    "audiences" Text "data-column-audiences" |row| {
        let audiences = row.site.audiences.named(&row.resource.audiences);
        Cell::words(audiences.map(|audience| audience.id.as_str()))
    },
    "action_steps" Text "data-column-action-steps" |row| {
        let steps = row.site.action_plan.steps.named(&row.resource.action_steps);
        Cell::words(steps.map(|step| step.id.as_str()))
    },
    "summary" Text "data-column-resources-summary" |row| {
        Cell::written(row.resource.summary.original.source())
    },
}
