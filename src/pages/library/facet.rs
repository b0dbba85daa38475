//! Facets: the properties that resources are listed and filtered by.

use serde::Serialize;

use crate::model::{
    AudienceIndex, LeverIndex, PlaceOrState, Resource, ResourceIndex, ResourceTypeIndex,
    SectorIndex, Site, StepIndex, SubElementIndex,
};
use crate::pages::address::all_pages::resource_facets;
use crate::pages::address::page::{Page, ResourceFacet};
use crate::pages::address::url::facet_value;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;

/// A property that the repository is filtered by.
#[derive(Debug, Serialize)]
pub(crate) struct Facet {
    /// Its name in addresses: `?type=guide`.
    name: &'static str,
    legend: String,
    groups: Vec<OptionGroup>,
}

#[derive(Debug, Serialize)]
struct OptionGroup {
    legend: Option<String>,
    options: Vec<FacetOption>,
}

#[derive(Debug, Serialize)]
struct FacetOption {
    /// Its name in addresses.
    value: String,
    label: String,
    /// The page that lists its resources.
    href: String,
    /// How many resources it has; at least one.
    count: usize,
}

const TYPE: &str = "type";
const PART: &str = "part";
const LEVER: &str = "lever";
const SECTOR: &str = "sector";
const STATE: &str = "state";
const AUDIENCE: &str = "audience";
const STEP: &str = "step";

/// The facets of the repository with the values that some resource has. Facets without values are
/// left out.
pub(crate) fn all(context: &PageContext<'_>) -> Vec<Facet> {
    let site = context.site;
    let by = &context.analysis.index;
    let facets = [
        one_group(
            TYPE,
            context.word("facet-type"),
            options(&by.resources_by_type, |at| {
                let index = ResourceTypeIndex::new(at);
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
            options(&by.resources_by_lever, |at| {
                let lever = &site.levers[at];
                let href = context.href(Page::Lever(LeverIndex::new(at)));
                (lever.id.clone(), context.text(&lever.name).to_owned(), href)
            }),
        ),
        one_group(
            SECTOR,
            context.word("fact-sectors"),
            options(&by.resources_by_sector, |at| {
                option(context, ResourceFacet::Sector(SectorIndex::new(at)))
            }),
        ),
        one_group(STATE, context.word("fact-states"), states(context)),
        one_group(
            AUDIENCE,
            context.word("facet-audience"),
            options(&by.resources_by_audience, |at| {
                let audience = &site.audiences[at];
                let href = context.href(Page::Audience(AudienceIndex::new(at)));
                let name = context.text(&audience.name).to_owned();
                (audience.id.clone(), name, href)
            }),
        ),
        one_group(
            STEP,
            context.word("facet-step"),
            options(&by.resources_by_step, |at| {
                option(context, ResourceFacet::Step(StepIndex::new(at)))
            }),
        ),
    ];
    facets
        .into_iter()
        .filter(|facet| facet.groups.iter().any(|group| !group.options.is_empty()))
        .collect()
}

/// What a resource has of each facet, for the script that filters: `type:guide lever:policy`.
pub(crate) fn tokens(site: &Site, resource: &Resource) -> String {
    let mut tokens = Vec::new();
    let mut add = |name: &str, value: &str| tokens.push(format!("{name}:{value}"));
    add(TYPE, &facet_value(site, ResourceFacet::Type(resource.kind)));
    for &part in &resource.sub_elements {
        add(PART, &site.rubric.sub_element(part).slug);
    }
    for lever in &resource.levers {
        add(LEVER, &site.levers[lever.position()].id);
    }
    for &sector in &resource.sectors {
        add(SECTOR, &facet_value(site, ResourceFacet::Sector(sector)));
    }
    for &state in &resource.states {
        add(STATE, &facet_value(site, ResourceFacet::State(state)));
    }
    for audience in &resource.audiences {
        add(AUDIENCE, &site.audiences[audience.position()].id);
    }
    for &step in &resource.action_steps {
        add(STEP, &facet_value(site, ResourceFacet::Step(step)));
    }
    tokens.join(" ")
}

/// The resources that have something in common, by slug.
pub(crate) fn resources(context: &PageContext<'_>, facet: ResourceFacet) -> Vec<ResourceIndex> {
    let by = &context.analysis.index;
    match facet {
        ResourceFacet::Type(index) => by.resources_by_type[index.position()].clone(),
        ResourceFacet::Sector(index) => by.resources_by_sector[index.position()].clone(),
        ResourceFacet::Step(index) => by.resources_by_step[index.position()].clone(),
        ResourceFacet::State(PlaceOrState::State(index)) => {
            by.resources_by_state[index.position()].clone()
        }
        ResourceFacet::State(place) => (context.site.resources.iter().enumerate())
            .filter(|(_, resource)| resource.states.contains(&place))
            .map(|(at, _)| ResourceIndex::new(at))
            .collect(),
    }
}

/// What people call it.
pub(crate) fn label(context: &PageContext<'_>, facet: ResourceFacet) -> String {
    let site = context.site;
    match facet {
        ResourceFacet::Type(index) => context
            .text(&site.settings.resource_types[index.position()].name)
            .to_owned(),
        ResourceFacet::Sector(index) => context
            .text(&site.rubric.sectors[index.position()].name)
            .to_owned(),
        ResourceFacet::Step(index) => context
            .text(&site.action_plan.steps[index.position()].title)
            .to_owned(),
        ResourceFacet::State(place) => link::place_or_state(context, place).label,
    }
}

fn one_group(name: &'static str, legend: String, options: Vec<FacetOption>) -> Facet {
    Facet {
        name,
        legend,
        groups: vec![OptionGroup {
            legend: None,
            options,
        }],
    }
}

/// The values that have resources; `describe` gives value, label and address of the one at a place.
fn options(
    lists: &[Vec<ResourceIndex>],
    describe: impl Fn(usize) -> (String, String, String),
) -> Vec<FacetOption> {
    lists
        .iter()
        .enumerate()
        .filter(|(_, list)| !list.is_empty())
        .map(|(at, list)| {
            let (value, label, href) = describe(at);
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

/// Sub-elements, grouped by element.
fn parts(context: &PageContext<'_>) -> Vec<OptionGroup> {
    let rubric = &context.site.rubric;
    let mut groups = Vec::with_capacity(rubric.elements.len());
    for (at, element) in rubric.elements.iter().enumerate() {
        let options: Vec<FacetOption> = element
            .sub_elements
            .iter()
            .filter_map(|&index: &SubElementIndex| {
                let count = context.analysis.index.resources_by_sub_element[index.position()].len();
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
                legend: Some(link::element(context, crate::model::ElementIndex::new(at)).label),
                options,
            });
        }
    }
    groups
}

/// States with and without a profile, in the order of the language.
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
