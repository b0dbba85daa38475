//! Every page of a site.

use std::collections::BTreeSet;

use crate::model::{PlaceOrState, Site, StateIndex, StepAsks};

use super::limits::{page_count, states_have_embeds};
use super::page::{AssessmentPage, HOME, MovedPage, Page, ResourceFacet};

/// Every page, without languages.
pub(crate) fn pages(site: &Site) -> Vec<Page> {
    let mut pages = vec![
        Page::Home,
        Page::Elements,
        Page::Compare,
        Page::Practices,
        Page::Resources,
        Page::Glossary,
        Page::Data,
        Page::Changes,
        Page::National,
        Page::Trends,
        Page::NotFound,
    ];
    let state_pages = page_count(site.states.len());
    pages.extend((1..=state_pages).map(Page::States));
    pages.extend(site.rubric.elements.indices().map(Page::Element));
    for index in site.rubric.sub_elements.indices() {
        pages.extend((1..=state_pages).map(|number| Page::SubElement(index, number)));
    }
    for (index, state) in site.states.iter_enumerated() {
        pages.push(Page::State(index));
        pages.push(Page::Learn(index));
        pages.extend(state.plan.as_ref().map(|_| Page::StatePlan(index)));
        pages.extend(
            (0..state.assessments.len() as u32).map(|edition| Page::Edition(index, edition)),
        );
    }
    if site.settings.has_pair_pages(site.states.len()) {
        let states = || site.states.indices();
        pages.extend(states().map(Page::PairsOf));
        pages.extend(states().flat_map(|first| {
            let after = (first.position() + 1..site.states.len()).map(StateIndex::new);
            after.map(move |second| Page::Pair(first, second))
        }));
    }
    pages.extend(site.practices.indices().map(Page::Practice));
    pages.extend(resource_facets(site).into_iter().map(Page::ResourcesOf));
    pages.extend(site.resources.indices().map(Page::Resource));
    if !site.levers.is_empty() {
        pages.push(Page::Levers);
        pages.extend(site.levers.indices().map(Page::Lever));
    }
    if !site.audiences.is_empty() {
        pages.push(Page::Audiences);
        pages.extend(site.audiences.indices().map(Page::Audience));
    }
    if site.theory.is_some() {
        pages.push(Page::Theory);
    }
    if site.needs_assessment.is_some() {
        pages.extend(AssessmentPage::ALL.map(Page::Assessment));
    }
    if has_plan(site) {
        pages.push(Page::Plan);
    }
    pages.extend(
        (site.content.iter())
            .enumerate()
            .filter(|(_, page)| page.slug != HOME)
            .map(|(at, _)| Page::Content(at as u32)),
    );
    pages.extend(embeds(site));
    pages.extend(moved(site));
    pages
}

/// The old addresses of pages. (Comparisons of two states, feeds and data files have none.)
fn moved(site: &Site) -> Vec<Page> {
    let mut moved: Vec<(MovedPage, usize)> = Vec::new();
    for (index, state) in site.states.iter_enumerated() {
        let times = state.moved_from.len();
        if times == 0 {
            continue;
        }
        let editions = 0..state.assessments.len() as u32;
        let mut of_state = vec![MovedPage::State(index), MovedPage::Learn(index)];
        of_state.extend(state.plan.as_ref().map(|_| MovedPage::StatePlan(index)));
        of_state.extend(editions.clone().map(|at| MovedPage::Edition(index, at)));
        if states_have_embeds(site) {
            let pinned = editions.map(Some);
            let embeds = std::iter::once(None).chain(pinned);
            of_state.extend(embeds.map(|at| MovedPage::EmbedHeatMap(index, at)));
        }
        moved.extend(of_state.into_iter().map(|page| (page, times)));
    }
    let practices = site.practices.iter_enumerated();
    moved.extend(practices.map(|(index, it)| (MovedPage::Practice(index), it.moved_from.len())));
    let resources = site.resources.iter_enumerated();
    moved.extend(resources.map(|(index, it)| (MovedPage::Resource(index), it.moved_from.len())));
    (moved.into_iter())
        .flat_map(|(page, times)| (0..times as u32).map(move |at| Page::Moved(page, at)))
        .collect()
}

/// Whether there is an action plan to fill in: the project has the texts of the needs assessment,
/// whose drafts plans are a part of, and steps that ask for all that a plan says.
pub(crate) fn has_plan(site: &Site) -> bool {
    let steps = &site.action_plan.steps;
    let is_asked = |asks| steps.iter().any(|step| step.asks == Some(asks));
    site.needs_assessment.is_some() && StepAsks::ALL.into_iter().all(is_asked)
}

/// The embeds of a site, and the page that lists them if there are any.
fn embeds(site: &Site) -> Vec<Page> {
    let mut pages = Vec::new();
    if has_maps(site) {
        let years = map_years(site);
        for element in site.rubric.elements.indices() {
            pages.push(Page::EmbedMap(element, None));
            pages.extend((years.iter()).map(|&year| Page::EmbedMap(element, Some(year))));
        }
    }
    if states_have_embeds(site) {
        for (index, state) in site.states.iter_enumerated() {
            pages.push(Page::EmbedHeatMap(index, None));
            let editions = 0..state.assessments.len() as u32;
            pages.extend(editions.map(|edition| Page::EmbedHeatMap(index, Some(edition))));
        }
    }
    if !pages.is_empty() {
        pages.push(Page::Embeds);
    }
    pages
}

/// Whether the site has embeds, and the page that lists them.
pub(crate) fn has_embeds(site: &Site) -> bool {
    has_maps(site) || (states_have_embeds(site) && !site.states.is_empty())
}

/// Whether a state of the site has a place on the map.
pub(crate) fn has_maps(site: &Site) -> bool {
    site.states.iter().any(|state| state.place.is_some())
}

/// The years that a map can be pinned to, newest first: those with an assessment of the whole
/// sector of a state that is on the map.
pub(crate) fn map_years(site: &Site) -> Vec<i16> {
    let whole = site.rubric.whole_sector();
    let on_map = site.states.iter().filter(|state| state.place.is_some());
    let years: BTreeSet<i16> = on_map
        .flat_map(|state| &state.assessments)
        .filter(|assessment| assessment.sector == whole)
        .map(|assessment| assessment.edition.0)
        .collect();
    years.into_iter().rev().collect()
}

/// Every facet value that a resource of the site has and that has a page in the repository.
pub(crate) fn resource_facets(site: &Site) -> Vec<ResourceFacet> {
    let mut found = Vec::new();
    for resource in &site.resources {
        found.push(ResourceFacet::Type(resource.kind));
        found.extend(resource.sectors.iter().copied().map(ResourceFacet::Sector));
        found.extend((resource.action_steps.iter().copied()).map(ResourceFacet::Step));
        found.extend(resource.states.iter().copied().map(ResourceFacet::State));
    }
    found.sort_by_key(|facet| match *facet {
        ResourceFacet::Type(index) => (0, index.position(), ""),
        ResourceFacet::Sector(index) => (1, index.position(), ""),
        ResourceFacet::Step(index) => (2, index.position(), ""),
        ResourceFacet::State(PlaceOrState::State(index)) => (3, index.position(), ""),
        ResourceFacet::State(PlaceOrState::Place(place)) => (4, 0, place.code),
    });
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, site, state};
    use crate::model::{Place, SectorIndex};
    use crate::pages::address::limits::EMBEDS_UP_TO_STATES;
    use crate::pages::address::table::PageTable;
    use crate::pages::address::url::Urls;

    /// A postal code, if any, and the year and sector of each assessment.
    type MadeState<'a> = (Option<&'a str>, &'a [(i16, u32)]);

    fn site_with(states: &[MadeState<'_>]) -> Site {
        let mut site = site(4, &[2], Vec::new());
        for (at, (code, assessments)) in states.iter().enumerate() {
            let made = assessments.iter().map(|&(year, sector)| {
                let mut made = assessment(&site.rubric, year, "12");
                made.sector = SectorIndex(sector);
                made
            });
            let mut state = state(&format!("s{at}"), made.collect());
            state.place = code.and_then(Place::from_code);
            site.states.push(state.into());
        }
        site
    }

    fn embeds_of(site: &Site) -> Vec<String> {
        let table = PageTable::new(site, &Urls::new(site), std::iter::empty());
        let paths = table.paths().iter().map(String::as_str);
        let mut embeds: Vec<String> = paths
            .filter_map(|path| path.strip_prefix("embed/")?.strip_suffix("index.html"))
            .map(str::to_owned)
            .collect();
        embeds.sort();
        embeds
    }

    #[test]
    fn maps_are_pinned_to_years_of_the_whole_sector_and_states_to_every_edition() {
        let two_sectors = &[(2025, 0), (2025, 1), (2021, 2)][..];
        for (states, expected) in [
            (&[][..], &[][..]),
            (
                &[(Some("OH"), two_sectors)],
                &[
                    "",
                    "heatmap/s0/",
                    "heatmap/s0/2021-postsecondary/",
                    "heatmap/s0/2025-k12/",
                    "heatmap/s0/2025/",
                    "map/1/",
                    "map/1/2025/",
                ],
            ),
            // No place on the map, so no map.
            (
                &[(None, &[(2024, 0)])],
                &["", "heatmap/s0/", "heatmap/s0/2024/"],
            ),
            // No assessment, so only the map of the newest ratings.
            (
                &[(Some("OH"), &[]), (None, &[(2024, 0)])],
                &[
                    "",
                    "heatmap/s0/",
                    "heatmap/s1/",
                    "heatmap/s1/2024/",
                    "map/1/",
                ],
            ),
        ] {
            assert_eq!(embeds_of(&site_with(states)), expected, "{states:?}");
        }
        let site = site_with(&[
            (Some("OH"), &[(2021, 0)]),
            (Some("UT"), &[(2025, 0), (2021, 0), (2023, 1)]),
        ]);
        assert_eq!(map_years(&site), [2025, 2021]);
    }

    #[test]
    fn states_have_embeds_as_long_as_one_page_lists_them() {
        for (states, has_heat_maps) in [
            (EMBEDS_UP_TO_STATES, true),
            (EMBEDS_UP_TO_STATES + 1, false),
        ] {
            let site = site_with(&vec![(Some("OH"), &[(2025, 0)][..]); states]);
            let embeds = embeds_of(&site);
            let count = embeds.iter().filter(|path| path.starts_with("heatmap/"));
            assert_eq!(count.count(), if has_heat_maps { 2 * states } else { 0 });
            assert!(embeds.iter().any(|path| path == "map/1/2025/"));
        }
    }
}
