//! Facets: the properties that resources and practices are listed and filtered by.

use serde::Serialize;

use crate::model::{IndexVec, PlaceOrState, Resource, ResourceIndex, Site, SubElementIndex};
use crate::pages::address::all_pages::resource_facets;
use crate::pages::address::page::{Page, ResourceFacet};
use crate::pages::address::url::facet_value;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::facet::{AUDIENCE, LEVER, PART, SECTOR, STATE, STEP, TYPE};

/// A property by which the repository is filtered.
#[derive(Debug, Serialize)]
pub(crate) struct Facet {
    /// Its name in query strings: `?type=guide`.
    pub(super) name: &'static str,
    pub(super) legend: String,
    pub(super) groups: Vec<OptionGroup>,
}

#[derive(Debug, Serialize)]
pub(super) struct OptionGroup {
    pub(super) legend: Option<String>,
    pub(super) options: Vec<FacetOption>,
}

#[derive(Debug, Serialize)]
pub(super) struct FacetOption {
    /// Its value in query strings.
    pub(super) value: String,
    pub(super) label: String,
    /// The address of the page that lists what has it.
    pub(super) href: String,
    /// The number of what has it; at least 1.
    pub(super) count: usize,
}

/// The facets of the repository, with the values that occur in a resource. Facets without values
/// are left out.
pub(crate) fn all(context: &PageContext<'_>) -> Vec<Facet> {
    let site = context.site;
    let by = &context.analysis.index;
    let facets = [
        one_group(
            TYPE,
            context.word("facet-type"),
            options(&by.resources_by_type, |index| {
                option(context, ResourceFacet::Type(index))
            }),
        ),
        Facet {
            name: PART,
            legend: context.word("fact-parts"),
            groups: parts(context),
        },
        one_group(
            LEVER,
            context.word("fact-levers"),
            options(&by.resources_by_lever, |index| {
                let lever = &site.levers[index];
                let href = context.href(Page::Lever(index));
                (lever.id.clone(), context.text(&lever.name).to_owned(), href)
            }),
        ),
        one_group(
            SECTOR,
            context.word("fact-sectors"),
            options(&by.resources_by_sector, |index| {
                option(context, ResourceFacet::Sector(index))
            }),
        ),
        one_group(STATE, context.word("fact-states"), states(context)),
        one_group(
            AUDIENCE,
            context.word("facet-audience"),
            options(&by.resources_by_audience, |index| {
                let audience = &site.audiences[index];
                let href = context.href(Page::Audience(index));
                let name = context.text(&audience.name).to_owned();
                (audience.id.clone(), name, href)
            }),
        ),
        one_group(
            STEP,
            context.word("facet-step"),
            options(&by.resources_by_step, |index| {
                option(context, ResourceFacet::Step(index))
            }),
        ),
    ];
    (facets.into_iter())
        .filter(|facet| facet.groups.iter().any(|group| !group.options.is_empty()))
        .collect()
}

/// The facet values of a resource, for the filter script: `type:guide lever:policy`.
pub(crate) fn tokens(site: &Site, resource: &Resource) -> String {
    let mut tokens = Vec::new();
    let mut add = |name: &str, value: &str| tokens.push(format!("{name}:{value}"));
    add(TYPE, &facet_value(site, ResourceFacet::Type(resource.kind)));
    for &part in &resource.sub_elements {
        add(PART, &site.rubric.sub_element(part).slug);
    }
    for lever in &resource.levers {
        add(LEVER, &site.levers[lever].id);
    }
    for &sector in &resource.sectors {
        add(SECTOR, &facet_value(site, ResourceFacet::Sector(sector)));
    }
    for &state in &resource.states {
        add(STATE, &facet_value(site, ResourceFacet::State(state)));
    }
    for audience in &resource.audiences {
        add(AUDIENCE, &site.audiences[audience].id);
    }
    for &step in &resource.action_steps {
        add(STEP, &facet_value(site, ResourceFacet::Step(step)));
    }
    tokens.join(" ")
}

/// The resources with a facet value, by slug.
pub(crate) fn resources(context: &PageContext<'_>, facet: ResourceFacet) -> Vec<ResourceIndex> {
    let by = &context.analysis.index;
    match facet {
        ResourceFacet::Type(index) => by.resources_by_type[index].clone(),
        ResourceFacet::Sector(index) => by.resources_by_sector[index].clone(),
        ResourceFacet::Step(index) => by.resources_by_step[index].clone(),
        ResourceFacet::State(PlaceOrState::State(index)) => by.resources_by_state[index].clone(),
        ResourceFacet::State(place) => (context.site.resources.iter_enumerated())
            .filter(|(_, resource)| resource.states.contains(&place))
            .map(|(index, _)| index)
            .collect(),
    }
}

/// The label of a facet value, as shown to readers.
pub(crate) fn label(context: &PageContext<'_>, facet: ResourceFacet) -> String {
    let site = context.site;
    match facet {
        ResourceFacet::Type(index) => context
            .text(&site.settings.resource_types[index].name)
            .to_owned(),
        ResourceFacet::Sector(index) => context.text(&site.rubric.sectors[index].name).to_owned(),
        ResourceFacet::Step(index) => context
            .text(&site.action_plan.steps[index].title)
            .to_owned(),
        ResourceFacet::State(place) => link::place_or_state(context, place).label,
    }
}

pub(super) fn one_group(name: &'static str, legend: String, options: Vec<FacetOption>) -> Facet {
    Facet {
        name,
        legend,
        groups: vec![OptionGroup {
            legend: None,
            options,
        }],
    }
}

/// The values that have resources; `describe` returns value, label and address for an index.
fn options<I: From<usize>>(
    lists: &IndexVec<I, Vec<ResourceIndex>>,
    describe: impl Fn(I) -> (String, String, String),
) -> Vec<FacetOption> {
    (lists.iter_enumerated())
        .filter(|(_, list)| !list.is_empty())
        .map(|(index, list)| {
            let (value, label, href) = describe(index);
            FacetOption {
                value,
                label,
                href,
                count: list.len(),
            }
        })
        .collect()
}

fn option(context: &PageContext<'_>, facet: ResourceFacet) -> (String, String, String) {
    (
        facet_value(context.site, facet),
        label(context, facet),
        context.href(Page::ResourcesOf(facet)),
    )
}

/// Sub-elements, grouped by core element.
fn parts(context: &PageContext<'_>) -> Vec<OptionGroup> {
    let rubric = &context.site.rubric;
    let mut groups = Vec::with_capacity(rubric.elements.len());
    for (at, element) in rubric.elements.iter_enumerated() {
        let options: Vec<FacetOption> = (element.sub_elements.iter())
            .filter_map(|&index: &SubElementIndex| {
                let count = context.analysis.index.resources_by_sub_element[index].len();
                let link = link::sub_element(context, index);
                (count > 0).then(|| FacetOption {
                    value: rubric.sub_element(index).slug.clone(),
                    label: link.label,
                    href: link.href,
                    count,
                })
            })
            .collect();
        if !options.is_empty() {
            groups.push(OptionGroup {
                legend: Some(link::element(context, at).label),
                options,
            });
        }
    }
    groups
}

/// States with and without a profile, sorted for the language.
fn states(context: &PageContext<'_>) -> Vec<FacetOption> {
    let mut options: Vec<FacetOption> = resource_facets(context.site)
        .into_iter()
        .filter(|facet| matches!(facet, ResourceFacet::State(_)))
        .map(|facet| {
            let (value, label, href) = option(context, facet);
            FacetOption {
                value,
                label,
                href,
                count: resources(context, facet).len(),
            }
        })
        .collect();
    options.sort_by(|a, b| {
        (context.words.compare(&a.label, &b.label)).then_with(|| a.value.cmp(&b.value))
    });
    options
}
