//! Embeds: parts of the site that other sites show in a frame. They run no script, and lead out of
//! the frame to the page of this site that they are a part of.

mod code;
mod frame;
mod heat_map;
mod list;
mod map;

pub(super) use code::{CodeBox, box_of_element, box_of_state};
pub(super) use heat_map::EmbedHeatMapView;
pub(super) use heat_map::view as heat_map;
pub(super) use list::EmbedsView;
pub(super) use list::view as list;
pub(super) use map::EmbedMapView;
pub(super) use map::view as map;

use std::collections::BTreeSet;

use crate::model::{ElementIndex, Site, StateIndex};

use super::STATES_PER_PAGE;
use super::table::Page;

/// The embeds of a site, and the page about them where there are any.
pub(super) fn pages(site: &Site) -> Vec<Page> {
    let mut pages = Vec::new();
    if has_maps(site) {
        let years = map_years(site);
        for element in (0..site.rubric.elements.len()).map(ElementIndex::new) {
            pages.push(Page::EmbedMap(element, None));
            pages.extend((years.iter()).map(|&year| Page::EmbedMap(element, Some(year))));
        }
    }
    if has_heat_maps(site) {
        for (at, state) in site.states.iter().enumerate() {
            let index = StateIndex::new(at);
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

/// Whether a state of the site has a place on the map.
fn has_maps(site: &Site) -> bool {
    site.states.iter().any(|state| state.place.is_some())
}

/// Whether each state has embeds: as with cards, a site with more states than one page lists would
/// grow by more than anybody asks for.
fn has_heat_maps(site: &Site) -> bool {
    site.states.len() <= STATES_PER_PAGE
}

/// The years that a map can be pinned to, newest first: those for which a state on the map was
/// assessed as a whole.
fn map_years(site: &Site) -> Vec<i16> {
    let whole = site.rubric.whole_sector();
    let on_map = site.states.iter().filter(|state| state.place.is_some());
    let years: BTreeSet<i16> = on_map
        .flat_map(|state| &state.assessments)
        .filter(|assessment| assessment.sector == whole)
        .map(|assessment| assessment.edition.0)
        .collect();
    years.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{assessment, site, state};
    use crate::model::{Place, SectorIndex};
    use crate::pages::table::PageTable;
    use crate::pages::url::Urls;

    /// A code or none, and the year and sector of each assessment.
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
            // No place on the map, so no map, and no year of a map.
            (
                &[(None, &[(2024, 0)])],
                &["", "heatmap/s0/", "heatmap/s0/2024/"],
            ),
            // Never assessed: only what is newest, which says so.
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
        for (states, has_heat_maps) in [(STATES_PER_PAGE, true), (STATES_PER_PAGE + 1, false)] {
            let site = site_with(&vec![(Some("OH"), &[(2025, 0)][..]); states]);
            let embeds = embeds_of(&site);
            let count = embeds.iter().filter(|path| path.starts_with("heatmap/"));
            assert_eq!(count.count(), if has_heat_maps { 2 * states } else { 0 });
            assert!(embeds.iter().any(|path| path == "map/1/2025/"));
        }
    }
}
