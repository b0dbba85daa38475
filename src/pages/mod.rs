//! (&Site, &Analysis) → the table of every file that will exist, and one view for each template.
//!
//! A page is rendered when it is asked for; a view borrows from the model and holds everything its
//! template lays out, so that no template computes.

mod archive;
mod card;
mod cell;
mod change_sentence;
mod changes;
mod citation;
mod compare;
mod context;
mod data_page;
mod difference;
mod element;
mod embed;
mod event;
mod facet;
mod feed;
mod framing;
mod glossary;
mod heat_map;
mod home;
mod language_parts;
mod layout;
mod learn;
mod link;
mod linked_data;
mod moves;
mod national;
mod pair;
mod pair_words;
mod pairs_of;
mod palette;
mod practice;
mod profile;
mod prose_page;
mod resource;
mod score_evidence;
mod script_words;
mod shown;
mod site_files;
mod sort_words;
mod spread_table;
mod state_list;
mod sub_element;
mod table;
mod theory;
mod tile_map;
mod trends;
mod url;
mod vocabulary;

pub use archive::{Readme, archive_readme, archived_files};
pub use card::{CardOf, card};
pub use context::PageContext;
pub use facet::ResourceFacet;
pub use feed::{FeedFormat, FeedOf, feed};
pub use framing::Framing;
pub use language_parts::LanguageParts;
pub use palette::stylesheet as palette_stylesheet;
pub use shown::Shown;
pub use table::{DataFile, FileKind, Page, PageTable, SiteFile};
pub use url::Urls;

use serde::Serialize;

/// How many states one page lists at most, so that no page grows with the site.
pub const STATES_PER_PAGE: usize = 200;

/// A view and the template that lays it out.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum View<'a> {
    /// The front page.
    Home(Box<home::HomeView<'a>>),
    /// The list of core elements.
    Elements(Box<element::ElementsView<'a>>),
    /// A core element.
    Element(Box<element::ElementView<'a>>),
    /// A sub-element.
    SubElement(Box<sub_element::SubElementView<'a>>),
    /// The list of states.
    States(Box<state_list::StatesView<'a>>),
    /// Any states side by side.
    Compare(Box<compare::CompareView<'a>>),
    /// A state, now or in one edition.
    Profile(Box<profile::ProfileView<'a>>),
    /// Whom a state can learn from.
    Learn(Box<learn::LearnView<'a>>),
    /// A state beside every other.
    PairsOf(Box<pairs_of::PairsOfView<'a>>),
    /// Two states side by side.
    Pair(Box<pair::PairView<'a>>),
    /// The list of best practices.
    Practices(Box<practice::PracticesView<'a>>),
    /// A best practice.
    Practice(Box<practice::PracticeView<'a>>),
    /// The resource repository.
    Resources(Box<resource::ResourcesView<'a>>),
    /// The resources that have something in common.
    ResourcesOf(Box<resource::ResourcesOfView<'a>>),
    /// A resource.
    Resource(Box<resource::ResourceView<'a>>),
    /// The list of levers or of audiences.
    Vocabulary(Box<vocabulary::VocabularyView<'a>>),
    /// A lever or an audience.
    VocabularyItem(Box<vocabulary::VocabularyItemView<'a>>),
    /// The glossary.
    Glossary(Box<glossary::GlossaryView<'a>>),
    /// The theory of action.
    Theory(Box<theory::TheoryView<'a>>),
    /// A page of prose.
    Prose(Box<prose_page::ProseView<'a>>),
    /// What can be downloaded.
    Data(Box<data_page::DataView<'a>>),
    /// What changed.
    Changes(Box<changes::ChangesView<'a>>),
    /// All states together.
    National(Box<national::NationalView<'a>>),
    /// What changed in all states together.
    Trends(Box<trends::TrendsView<'a>>),
    /// Not found.
    NotFound(Box<prose_page::NotFoundView<'a>>),
    /// What can be shown on other sites.
    Embeds(Box<embed::EmbedsView<'a>>),
    /// A state's heat map, for a frame.
    EmbedHeatMap(Box<embed::EmbedHeatMapView<'a>>),
    /// The map of an element, for a frame.
    EmbedMap(Box<embed::EmbedMapView<'a>>),
}

impl View<'_> {
    /// The template, by its name in the theme.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::Elements(_) => "elements.html",
            View::Element(_) => "element.html",
            View::SubElement(_) => "sub-element.html",
            View::States(_) => "states.html",
            View::Compare(_) => "compare.html",
            View::Profile(_) => "profile.html",
            View::Learn(_) => "learn.html",
            View::PairsOf(_) => "pairs-of.html",
            View::Pair(_) => "pair.html",
            View::Practices(_) => "practices.html",
            View::Practice(_) => "practice.html",
            View::Resources(_) => "resources.html",
            View::ResourcesOf(_) => "resources-of.html",
            View::Resource(_) => "resource.html",
            View::Vocabulary(_) => "vocabulary.html",
            View::VocabularyItem(_) => "vocabulary-item.html",
            View::Glossary(_) => "glossary.html",
            View::Theory(_) => "theory.html",
            View::Prose(_) => "prose.html",
            View::Data(_) => "data.html",
            View::Changes(_) => "changes.html",
            View::National(_) => "national.html",
            View::Trends(_) => "trends.html",
            View::NotFound(_) => "not-found.html",
            View::Embeds(_) => "embeds.html",
            View::EmbedHeatMap(_) => "embed-heat-map.html",
            View::EmbedMap(_) => "embed-map.html",
        }
    }
}

/// The view of a page in the language of the context.
pub fn view<'a>(context: &PageContext<'a>, page: Page) -> View<'a> {
    match page {
        Page::Home => View::Home(Box::new(home::view(context))),
        Page::Elements => View::Elements(Box::new(element::list(context))),
        Page::Element(index) => View::Element(Box::new(element::view(context, index))),
        Page::SubElement(index, number) => {
            View::SubElement(Box::new(sub_element::view(context, index, number)))
        }
        Page::States(number) => View::States(Box::new(state_list::view(context, number))),
        Page::Compare => View::Compare(Box::new(compare::view(context))),
        Page::State(index) => View::Profile(Box::new(profile::current(context, index))),
        Page::Edition(index, at) => View::Profile(Box::new(profile::edition(context, index, at))),
        Page::Learn(index) => View::Learn(Box::new(learn::view(context, index))),
        Page::PairsOf(index) => View::PairsOf(Box::new(pairs_of::view(context, index))),
        Page::Pair(first, second) => View::Pair(Box::new(pair::view(context, first, second))),
        Page::Practices => View::Practices(Box::new(practice::list(context))),
        Page::Practice(index) => View::Practice(Box::new(practice::view(context, index))),
        Page::Resources => View::Resources(Box::new(resource::list(context))),
        Page::ResourcesOf(facet) => View::ResourcesOf(Box::new(resource::of(context, facet))),
        Page::Resource(index) => View::Resource(Box::new(resource::view(context, index))),
        Page::Levers => View::Vocabulary(Box::new(vocabulary::levers(context))),
        Page::Lever(index) => View::VocabularyItem(Box::new(vocabulary::lever(context, index))),
        Page::Audiences => View::Vocabulary(Box::new(vocabulary::audiences(context))),
        Page::Audience(index) => {
            View::VocabularyItem(Box::new(vocabulary::audience(context, index)))
        }
        Page::Glossary => View::Glossary(Box::new(glossary::view(context))),
        Page::Theory => View::Theory(Box::new(theory::view(context))),
        Page::Content(at) => View::Prose(Box::new(prose_page::view(context, at))),
        Page::Data => View::Data(Box::new(data_page::view(context))),
        Page::Changes => View::Changes(Box::new(changes::view(context))),
        Page::National => View::National(Box::new(national::view(context))),
        Page::Trends => View::Trends(Box::new(trends::view(context))),
        Page::NotFound => View::NotFound(Box::new(prose_page::not_found(context))),
        Page::Embeds => View::Embeds(Box::new(embed::list(context))),
        Page::EmbedHeatMap(index, at) => {
            View::EmbedHeatMap(Box::new(embed::heat_map(context, index, at)))
        }
        Page::EmbedMap(index, year) => View::EmbedMap(Box::new(embed::map(context, index, year))),
    }
}

/// The bytes of a file for hosts and robots.
pub fn site_file(site: &crate::model::Site, urls: &Urls<'_>, file: SiteFile) -> String {
    site_files::bytes(site, urls, file)
}
