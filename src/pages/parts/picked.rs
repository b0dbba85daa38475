//! A few practices or resources of many, and the way to all of them: a page that lists a hundred is read by
//! nobody.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{LinkKind, PracticeIndex, PracticeKind, ResourceIndex, SubElementIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::practice_rows::{self, PracticeRow};
use crate::pages::parts::resource_rows::{self, ResourceRow};
use crate::text::say;

/// So many resources and practices are shown.
const RESOURCES: usize = 8;
const PRACTICES: usize = 5;
/// So many practices, where no practice says that it belongs there.
const ALIKE: usize = 3;

/// A facet and a value, by which the lists can be filtered.
#[derive(Clone, Copy)]
pub(crate) struct Chosen<'a> {
    pub(crate) facet: &'static str,
    pub(crate) value: &'a str,
}

/// Some rows, and the list of all if there are more.
#[derive(Debug, Serialize)]
pub(crate) struct Picked<T> {
    pub(crate) rows: Vec<T>,
    all: Option<Link>,
}

/// Resources that the publisher offers itself first, then the newest, then those on the most parts.
pub(crate) fn resources<'a>(
    context: &PageContext<'a>,
    all: &[ResourceIndex],
    chosen: Chosen<'_>,
) -> Picked<ResourceRow<'a>> {
    let site = context.site;
    let mut order = all.to_vec();
    order.sort_by_key(|index| {
        let resource = &site.resources[index];
        let is_own = resource.link_kind == LinkKind::Publisher;
        (
            Reverse(is_own),
            Reverse(resource.year),
            Reverse(resource.sub_elements.len()),
        )
    });
    order.truncate(RESOURCES);
    Picked {
        rows: resource_rows::rows(context, &order),
        all: (all.len() > RESOURCES).then(|| {
            let label = say!(context, "picked-resources-all", count = all.len());
            list(context, label, Page::Resources, chosen)
        }),
    }
}

/// Practices that were carried out first, then those whose outcome is known best.
pub(crate) fn practices<'a>(
    context: &PageContext<'a>,
    all: &[PracticeIndex],
    chosen: Chosen<'_>,
) -> Picked<PracticeRow<'a>> {
    let mut order = all.to_vec();
    order.sort_by_key(|&index| rank(context, index));
    order.truncate(PRACTICES);
    Picked {
        rows: practice_rows::rows(context, &order),
        all: (all.len() > PRACTICES).then(|| {
            let label = say!(context, "picked-practices-all", count = all.len());
            list(context, label, Page::Practices, chosen)
        }),
    }
}

/// Practices on the parts that most of some resources are about.
pub(crate) fn practices_like<'a>(
    context: &PageContext<'a>,
    resources: &[ResourceIndex],
) -> Vec<PracticeRow<'a>> {
    let site = context.site;
    let mut weights: BTreeMap<SubElementIndex, usize> = BTreeMap::new();
    for index in resources {
        for &part in &site.resources[index].sub_elements {
            *weights.entry(part).or_default() += 1;
        }
    }
    let mut order: Vec<(usize, PracticeIndex)> = (site.practices.iter_enumerated())
        .map(|(index, practice)| {
            let parts = practice.sub_elements.iter();
            (parts.filter_map(|part| weights.get(part)).sum(), index)
        })
        .filter(|&(weight, _)| weight > 0)
        .collect();
    order.sort_by_key(|&(weight, index)| (rank(context, index).0, Reverse(weight), index));
    let first: Vec<PracticeIndex> = order.iter().take(ALIKE).map(|&(_, index)| index).collect();
    practice_rows::rows(context, &first)
}

/// The smaller, the sooner a practice is shown.
fn rank(context: &PageContext<'_>, index: PracticeIndex) -> (PracticeKind, usize) {
    let practice = &context.site.practices[index];
    (
        practice.kind,
        practice
            .outcome
            .map_or(usize::MAX, |outcome| outcome as usize),
    )
}

fn list(context: &PageContext<'_>, label: String, page: Page, chosen: Chosen<'_>) -> Link {
    let Chosen { facet, value } = chosen;
    let href = (context.urls).filtered_href(context.language_at, page, facet, value);
    Link::new(&label, href)
}
