//! The columns of the table of resources.

use crate::export::cell::Cell;
use crate::export::code::link_kind;
use crate::export::column::columns;
use crate::model::{Resource, Site};

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
    "resource" Text "data-column-resource" |row| Cell::text(&row.resource.slug),
    "title" Text "data-column-resources-title" |row| Cell::text(&row.resource.title),
    "organization" Text "data-column-organization" |row| Cell::text(&row.resource.organization),
    "url" Url "data-column-url" |row| Cell::text(&row.resource.url),
    "link_kind" Code of LinkKind "data-column-link-kind" |row| {
        Cell::text(link_kind(row.resource.link_kind))
    },
    "year" Integer "data-column-year" |row| Cell::year(row.resource.year),
    "type" Code of ResourceType "data-column-type" |row| {
        let kind = row.site.settings.resource_types.get(row.resource.kind);
        Cell::optional(kind.map(|kind| kind.id.as_str()))
    },
    "summary" Text "data-column-resources-summary" |row| {
        Cell::written(row.resource.summary.original.source())
    },
}
