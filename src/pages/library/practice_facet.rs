//! The properties that best practices are filtered by.

use std::collections::BTreeMap;

use super::facet::{Facet, FacetOption, OptionGroup, one_group};
use crate::model::{PlaceOrState, Practice, PracticeKind, PracticeOutcome, Site};
use crate::pages::address::page::{Page, ResourceFacet};
use crate::pages::address::url::facet_value;
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::facet::{KIND, LEVER, OUTCOME, PART, SECTOR, STATE};

/// The facets with the values that occur in a practice. A facet with one value for all tells nothing,
/// and is left out, as is one without values.
pub(super) fn all(context: &PageContext<'_>) -> Vec<Facet> {
    let site = context.site;
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for practice in site.practices.iter() {
        for value in values(site, practice) {
            *counts.entry(value).or_default() += 1;
        }
    }
    let option = |facet, value: String, label: String, href: String| {
        let count = counts.get(&(facet, value.clone())).copied()?;
        Some(FacetOption {
            value,
            label,
            href,
            count,
        })
    };
    let rubric = &site.rubric;
    let parts = (rubric.elements.iter_enumerated()).map(|(at, element)| OptionGroup {
        legend: Some(link::element(context, at).label),
        options: (element.sub_elements.iter())
            .filter_map(|&index| {
                let link = link::sub_element(context, index);
                option(
                    PART,
                    rubric.sub_element(index).slug.clone(),
                    link.label,
                    link.href,
                )
            })
            .collect(),
    });
    let levers = (site.levers.iter_enumerated()).filter_map(|(index, lever)| {
        let name = context.text(&lever.name).to_owned();
        option(
            LEVER,
            lever.id.clone(),
            name,
            context.href(Page::Lever(index)),
        )
    });
    let sectors = (rubric.sectors.iter_enumerated()).filter_map(|(index, sector)| {
        let value = facet_value(site, ResourceFacet::Sector(index));
        option(
            SECTOR,
            value,
            context.text(&sector.name).to_owned(),
            String::new(),
        )
    });
    let kinds = PracticeKind::ALL.into_iter().filter_map(|kind| {
        let label = context.word(&format!("practice-kind-{}", kind.id()));
        option(KIND, kind.id().to_owned(), label, String::new())
    });
    let outcomes = PracticeOutcome::ALL.into_iter().filter_map(|outcome| {
        let label = context.word(&format!("practice-outcome-{}", outcome.id()));
        option(OUTCOME, outcome.id().to_owned(), label, String::new())
    });
    let facets = [
        Facet {
            name: PART,
            legend: context.word("fact-parts"),
            groups: parts.filter(|group| !group.options.is_empty()).collect(),
        },
        one_group(LEVER, context.word("fact-levers"), levers.collect()),
        one_group(SECTOR, context.word("fact-sectors"), sectors.collect()),
        one_group(STATE, context.word("fact-states"), states(context, &option)),
        one_group(KIND, context.word("fact-kind"), kinds.collect()),
        one_group(OUTCOME, context.word("fact-outcome"), outcomes.collect()),
    ];
    let tells_apart = |facet: &Facet| {
        let sizes = facet.groups.iter().map(|group| group.options.len());
        sizes.sum::<usize>() > 1
    };
    facets.into_iter().filter(tells_apart).collect()
}

/// States with and without a profile, sorted for the language.
fn states(
    context: &PageContext<'_>,
    option: &impl Fn(&'static str, String, String, String) -> Option<FacetOption>,
) -> Vec<FacetOption> {
    let site = context.site;
    let places: BTreeMap<String, PlaceOrState> = (site.practices.iter())
        .flat_map(|practice| practice.states.iter())
        .map(|&place| (facet_value(site, ResourceFacet::State(place)), place))
        .collect();
    let mut options: Vec<FacetOption> = (places.into_iter())
        .filter_map(|(value, place)| {
            let link = link::place_or_state(context, place);
            option(STATE, value, link.label, link.href)
        })
        .collect();
    options.sort_by(|a, b| {
        (context.words.compare(&a.label, &b.label)).then_with(|| a.value.cmp(&b.value))
    });
    options
}

/// The facet values of a practice, for the filter script: `part:1a lever:policy`.
pub(super) fn tokens(site: &Site, practice: &Practice) -> String {
    let values = values(site, practice).into_iter();
    let tokens: Vec<String> = values
        .map(|(facet, value)| format!("{facet}:{value}"))
        .collect();
    tokens.join(" ")
}

/// The facet values of a practice, each once.
fn values(site: &Site, practice: &Practice) -> Vec<(&'static str, String)> {
    let parts = (practice.sub_elements.iter())
        .map(|&part| (PART, site.rubric.sub_element(part).slug.clone()));
    let levers = practice
        .levers
        .iter()
        .map(|lever| (LEVER, site.levers[lever].id.clone()));
    let sectors = (practice.sectors.iter())
        .map(|&sector| (SECTOR, facet_value(site, ResourceFacet::Sector(sector))));
    let states = (practice.states.iter())
        .map(|&state| (STATE, facet_value(site, ResourceFacet::State(state))));
    let kind = [(KIND, practice.kind.id().to_owned())];
    let outcome = practice
        .outcome
        .map(|outcome| (OUTCOME, outcome.id().to_owned()));
    let mut values: Vec<_> = parts
        .chain(levers)
        .chain(sectors)
        .chain(states)
        .chain(kind)
        .chain(outcome)
        .collect();
    values.sort();
    values.dedup();
    values
}
