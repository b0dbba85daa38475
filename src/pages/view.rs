//! A view for each page, and the template that lays it out.

use serde::Serialize;

use super::address::page::Page;
use super::compare::{page as compare, pair, pairs_of};
use super::context::page::PageContext;
use super::data::page as data;
use super::library::{practice, resource};
use super::nation::{national, trends};
use super::rubric::{element, glossary, sub_element, theory, vocabulary};
use super::states::profile::page as profile;
use super::states::{learn, list as states};
use super::{changes, embed, home, prose_page};

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
    States(Box<states::StatesView<'a>>),
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
    Data(Box<data::DataView<'a>>),
    /// What changed.
    Changes(Box<changes::ChangesView<'a>>),
    /// All states together.
    National(Box<national::NationalView<'a>>),
    /// What changed in all states together.
    Trends(Box<trends::TrendsView<'a>>),
    /// Not found.
    NotFound(Box<prose_page::NotFoundView<'a>>),
    /// What can be shown on other sites.
    Embeds(Box<embed::list::EmbedsView<'a>>),
    /// A state's heat map, for a frame.
    EmbedHeatMap(Box<embed::heat_map::EmbedHeatMapView<'a>>),
    /// The map of an element, for a frame.
    EmbedMap(Box<embed::map::EmbedMapView<'a>>),
}

impl View<'_> {
    /// The template, by its name in the theme.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::Elements(_) => "rubric/elements.html",
            View::Element(_) => "rubric/element.html",
            View::SubElement(_) => "rubric/sub-element.html",
            View::States(_) => "states/list.html",
            View::Compare(_) => "compare/page.html",
            View::Profile(_) => "states/profile.html",
            View::Learn(_) => "states/learn.html",
            View::PairsOf(_) => "compare/pairs-of.html",
            View::Pair(_) => "compare/pair.html",
            View::Practices(_) => "library/practices.html",
            View::Practice(_) => "library/practice.html",
            View::Resources(_) => "library/resources.html",
            View::ResourcesOf(_) => "library/resources-of.html",
            View::Resource(_) => "library/resource.html",
            View::Vocabulary(_) => "rubric/vocabulary.html",
            View::VocabularyItem(_) => "rubric/vocabulary-item.html",
            View::Glossary(_) => "rubric/glossary.html",
            View::Theory(_) => "rubric/theory.html",
            View::Prose(_) => "prose.html",
            View::Data(_) => "data/page.html",
            View::Changes(_) => "changes.html",
            View::National(_) => "nation/national.html",
            View::Trends(_) => "nation/trends.html",
            View::NotFound(_) => "not-found.html",
            View::Embeds(_) => "embed/list.html",
            View::EmbedHeatMap(_) => "embed/heat-map.html",
            View::EmbedMap(_) => "embed/map.html",
        }
    }
}

/// The view of a page in the language of the context.
pub fn view<'a>(context: &PageContext<'a>, page: Page) -> View<'a> {
    match page {
        Page::Home => View::Home(Box::new(home::view(context))),
        Page::Elements => View::Elements(Box::new(element::list_view(context))),
        Page::Element(index) => View::Element(Box::new(element::view(context, index))),
        Page::SubElement(index, number) => {
            View::SubElement(Box::new(sub_element::view(context, index, number)))
        }
        Page::States(number) => View::States(Box::new(states::view(context, number))),
        Page::Compare => View::Compare(Box::new(compare::view(context))),
        Page::State(index) => View::Profile(Box::new(profile::current_view(context, index))),
        Page::Edition(index, at) => {
            View::Profile(Box::new(profile::edition_view(context, index, at)))
        }
        Page::Learn(index) => View::Learn(Box::new(learn::view(context, index))),
        Page::PairsOf(index) => View::PairsOf(Box::new(pairs_of::view(context, index))),
        Page::Pair(first, second) => View::Pair(Box::new(pair::view(context, first, second))),
        Page::Practices => View::Practices(Box::new(practice::list_view(context))),
        Page::Practice(index) => View::Practice(Box::new(practice::view(context, index))),
        Page::Resources => View::Resources(Box::new(resource::list_view(context))),
        Page::ResourcesOf(facet) => {
            View::ResourcesOf(Box::new(resource::facet_view(context, facet)))
        }
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
        Page::Data => View::Data(Box::new(data::view(context))),
        Page::Changes => View::Changes(Box::new(changes::view(context))),
        Page::National => View::National(Box::new(national::view(context))),
        Page::Trends => View::Trends(Box::new(trends::view(context))),
        Page::NotFound => View::NotFound(Box::new(prose_page::not_found_view(context))),
        Page::Embeds => View::Embeds(Box::new(embed::list::view(context))),
        Page::EmbedHeatMap(index, at) => {
            View::EmbedHeatMap(Box::new(embed::heat_map::view(context, index, at)))
        }
        Page::EmbedMap(index, year) => {
            View::EmbedMap(Box::new(embed::map::view(context, index, year)))
        }
    }
}
