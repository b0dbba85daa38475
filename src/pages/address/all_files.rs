//! Every file of a site that is not a page: data, schemas, cards, feeds, and files for hosts and
//! crawlers.

use std::collections::BTreeSet;

use crate::cards;
use crate::export::{self, Format, Table};
use crate::model::{Edition, Site};

use super::all_pages::has_maps;
use super::file::{CardOf, DataFile, FeedOf, SiteFile};
use super::limits::{ADDRESSES_PER_SITEMAP, has_archive, states_have_cards, states_have_feeds};
use super::page::Page;

/// Every data file.
pub(crate) fn data_files(site: &Site) -> impl Iterator<Item = DataFile> {
    whole_data_files(site)
        .chain(has_archive(site).then_some(DataFile::Archive))
        .chain(
            site.states
                .indices()
                .flat_map(|index| [DataFile::StateCsv(index), DataFile::StateJson(index)]),
        )
}

/// The files that are not about a single state, which are also the files of the archive, in the
/// order they are listed.
pub(crate) fn whole_data_files(site: &Site) -> impl Iterator<Item = DataFile> {
    let tables = export::tables(site).flat_map(|table| {
        table
            .formats()
            .iter()
            .map(move |&format| DataFile::Table(table, format))
    });
    let about = [
        DataFile::DictionaryCsv,
        DataFile::DictionaryJson,
        DataFile::DataPackage,
        DataFile::RubricJson,
        DataFile::CompareJson,
    ];
    let editions = editions(site).into_iter().rev();
    tables.chain(about).chain(editions.flat_map(|edition| {
        EDITION_TABLES.map(|(table, format)| DataFile::Edition(edition, table, format))
    }))
}

/// The tables that have files for each edition.
const EDITION_TABLES: [(Table, Format); 7] = [
    (Table::Assessments, Format::Csv),
    (Table::Ratings, Format::Csv),
    (Table::Ratings, Format::Json),
    (Table::Elements, Format::Csv),
    (Table::RatingCriteria, Format::Csv),
    (Table::Evidence, Format::Csv),
    (Table::Sources, Format::Csv),
];

/// Every edition of any state, oldest first.
fn editions(site: &Site) -> BTreeSet<Edition> {
    let states = site.states.iter();
    let assessments = states.flat_map(|state| &state.assessments);
    assessments.map(|assessment| assessment.edition).collect()
}

/// The files for hosts and crawlers, given the number of addresses in the sitemap.
pub(crate) fn site_files(addresses: usize) -> impl Iterator<Item = SiteFile> {
    let parts = addresses.div_ceil(ADDRESSES_PER_SITEMAP) as u32;
    let split = if parts > 1 { parts } else { 0 };
    [
        SiteFile::Sitemap,
        SiteFile::Robots,
        SiteFile::Headers,
        SiteFile::NoJekyll,
        SiteFile::Palette,
        SiteFile::Manifest,
    ]
    .into_iter()
    .chain((1..=split).map(SiteFile::SitemapPart))
}

/// The cards of a site, without languages. If states have no cards of their own, their pages use
/// the site's.
pub(crate) fn cards(site: &Site) -> Vec<CardOf> {
    if !cards::AVAILABLE {
        return Vec::new();
    }
    let mut cards = vec![CardOf::Site];
    cards.extend(site.rubric.elements.indices().map(CardOf::Element));
    cards.extend(site.rubric.sub_elements.indices().map(CardOf::SubElement));
    if has_maps(site) {
        cards.extend(site.rubric.elements.indices().map(CardOf::Map));
    }
    if states_have_cards(site) {
        cards.extend(site.states.indices().map(CardOf::State));
    }
    cards
}

/// The cards that are offered as pictures, which there are as SVG too.
pub(crate) fn drawings(site: &Site) -> Vec<CardOf> {
    let mut drawings = cards(site);
    drawings.retain(|of| matches!(of, CardOf::State(_) | CardOf::Map(_)));
    drawings
}

/// The card of a page. The page of an old edition has the site's card, since a state's card shows
/// the current assessment.
pub(crate) fn card_of_page(site: &Site, page: Page) -> Option<CardOf> {
    if !cards::AVAILABLE {
        return None;
    }
    Some(match page {
        Page::State(index) if states_have_cards(site) => CardOf::State(index),
        Page::Element(index) => CardOf::Element(index),
        Page::SubElement(index, _) => CardOf::SubElement(index),
        _ => CardOf::Site,
    })
}

/// The feeds of a site, without languages and formats.
pub(crate) fn feeds(site: &Site) -> Vec<FeedOf> {
    let mut feeds = vec![FeedOf::Changes];
    feeds.extend(site.rubric.sub_elements.indices().map(FeedOf::SubElement));
    if states_have_feeds(site) {
        feeds.extend(site.states.indices().map(FeedOf::State));
    }
    feeds
}

/// The feed for the content of a page; `None` if there is none.
pub(crate) fn feed_of_page(site: &Site, page: Page) -> Option<FeedOf> {
    match page {
        Page::Home | Page::Changes => Some(FeedOf::Changes),
        Page::State(index) | Page::StatePlan(index) => {
            states_have_feeds(site).then_some(FeedOf::State(index))
        }
        Page::SubElement(index, _) => Some(FeedOf::SubElement(index)),
        _ => None,
    }
}

#[cfg(all(test, feature = "cards"))]
mod tests {
    use super::*;
    use crate::analysis::tests::support::site_of;
    use crate::model::StateIndex;
    use crate::pages::address::all_pages;
    use crate::pages::address::limits::CARDS_UP_TO_STATES;

    #[test]
    fn states_have_cards_as_long_as_one_page_lists_them() {
        for (states, expected) in [
            (0, 4),
            (1, 5),
            (CARDS_UP_TO_STATES, 204),
            (CARDS_UP_TO_STATES + 1, 4),
        ] {
            // The site, one element, and its two parts.
            let site = site_of(4, &[2], &vec!["12"; states]);
            let all = cards(&site);
            assert_eq!(all.len(), expected, "{states} states");
            for page in all_pages::pages(&site) {
                let of = card_of_page(&site, page).unwrap();
                assert!(all.contains(&of), "{page:?} shows {of:?}");
            }
        }
    }

    #[test]
    fn an_edition_does_not_show_how_things_stand_now() {
        let site = site_of(4, &[2], &["12"]);
        let index = StateIndex::new(0);
        assert_eq!(
            card_of_page(&site, Page::State(index)),
            Some(CardOf::State(index))
        );
        assert_eq!(
            card_of_page(&site, Page::Edition(index, 0)),
            Some(CardOf::Site)
        );
    }
}
