//! The view and the template of each page.

use serde::Serialize;

use super::address::page::{AssessmentPage, Page};
use super::assessment::{form, heat_map, record, settle, start};
use super::compare::{page as compare, pair, pairs_of};
use super::context::page::PageContext;
use super::data::page as data;
use super::library::{practice, resource};
use super::nation::{national, trends};
use super::plan::page as plan;
use super::rubric::{element, glossary, sub_element, theory, vocabulary};
use super::states::plan::page as state_plan;
use super::states::profile::page as profile;
use super::states::{learn, list as states};
use super::{changes, embed, home, moved, prose_page};

/// Declares the views: for each its type, and the name of its template in the theme.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident $($view:ident)::+ $template:literal)+) => {
        /// A view and the template that lays it out.
        #[derive(Debug, Serialize)]
        #[serde(untagged)]
        pub enum View<'a> {
            $($(#[$doc])* $name(Box<$($view)::+<'a>>),)+
        }

        /// The names of all templates of pages.
        pub const TEMPLATES: &[&str] = &[$($template,)+];

        impl View<'_> {
            /// The name of the template in the theme.
            pub fn template(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $template,)+
                }
            }
        }

        $(impl<'a> From<$($view)::+<'a>> for View<'a> {
            fn from(view: $($view)::+<'a>) -> Self {
                Self::$name(Box::new(view))
            }
        })+
    };
}

views! {
    /// The front page.
    Home home::HomeView "home.html"
    /// The list of core elements.
    Elements element::ElementsView "rubric/elements.html"
    /// A core element.
    Element element::ElementView "rubric/element.html"
    /// A sub-element.
    SubElement sub_element::SubElementView "rubric/sub-element.html"
    /// The list of states.
    States states::StatesView "states/list.html"
    /// The comparison of chosen states.
    Compare compare::CompareView "compare/page.html"
    /// The profile of a state or of one edition.
    Profile profile::ProfileView "states/profile.html"
    /// The states that a state can learn from.
    Learn learn::LearnView "states/learn.html"
    /// The action plan of a state.
    StatePlan state_plan::StatePlanView "states/plan.html"
    /// The comparisons of a state with every other.
    PairsOf pairs_of::PairsOfView "compare/pairs-of.html"
    /// The comparison of two states.
    Pair pair::PairView "compare/pair.html"
    /// The first page of the needs assessment.
    AssessmentStart start::StartView "assessment/start.html"
    /// The form of the needs assessment.
    AssessmentForm form::FormView "assessment/form.html"
    /// The heat map of the needs assessment.
    AssessmentHeatMap heat_map::HeatMapView "assessment/heat-map.html"
    /// The record of the needs assessment.
    AssessmentRecord record::RecordView "assessment/record.html"
    /// The answers of several people side by side.
    AssessmentSettle settle::SettleView "assessment/settle.html"
    /// The action plan.
    Plan plan::PlanView "plan/page.html"
    /// The list of best practices.
    Practices practice::PracticesView "library/practices.html"
    /// A best practice.
    Practice practice::PracticeView "library/practice.html"
    /// The resource repository.
    Resources resource::ResourcesView "library/resources.html"
    /// The resources with one facet value.
    ResourcesOf resource::ResourcesOfView "library/resources-of.html"
    /// A resource.
    Resource resource::ResourceView "library/resource.html"
    /// The list of levers or of audiences.
    Vocabulary vocabulary::VocabularyView "rubric/vocabulary.html"
    /// A lever or an audience.
    VocabularyItem vocabulary::VocabularyItemView "rubric/vocabulary-item.html"
    /// The glossary.
    Glossary glossary::GlossaryView "rubric/glossary.html"
    /// The theory of action.
    Theory theory::TheoryView "rubric/theory.html"
    /// A page of prose.
    Prose prose_page::ProseView "prose.html"
    /// The downloads.
    Data data::DataView "data/page.html"
    /// The list of changes.
    Changes changes::ChangesView "changes.html"
    /// The national distribution and patterns.
    National national::NationalView "nation/national.html"
    /// The national changes since the previous edition.
    Trends trends::TrendsView "nation/trends.html"
    /// The page for unknown addresses.
    NotFound prose_page::NotFoundView "not-found.html"
    /// The list of embeds.
    Embeds embed::list::EmbedsView "embed/list.html"
    /// A state's heat map, to be embedded.
    EmbedHeatMap embed::heat_map::EmbedHeatMapView "embed/heat-map.html"
    /// The map of an element, to be embedded.
    EmbedMap embed::map::EmbedMapView "embed/map.html"
    /// An old address of a page.
    Moved moved::MovedView "moved.html"
}

/// The view of a page in the language of the context.
pub fn view<'a>(context: &PageContext<'a>, page: Page) -> View<'a> {
    match page {
        Page::Home => home::view(context).into(),
        Page::Elements => element::list_view(context).into(),
        Page::Element(index) => element::view(context, index).into(),
        Page::SubElement(index, number) => sub_element::view(context, index, number).into(),
        Page::States(number) => states::view(context, number).into(),
        Page::Compare => compare::view(context).into(),
        Page::State(index) => profile::current_view(context, index).into(),
        Page::Edition(index, at) => profile::edition_view(context, index, at).into(),
        Page::Learn(index) => learn::view(context, index).into(),
        // The table of pages has these only for states with a plan.
        Page::StatePlan(index) => match &context.site.states[index].plan {
            Some(plan) => state_plan::view(context, index, plan).into(),
            None => prose_page::not_found_view(context).into(),
        },
        Page::PairsOf(index) => pairs_of::view(context, index).into(),
        Page::Pair(first, second) => pair::view(context, first, second).into(),
        Page::Assessment(screen) => assessment_view(context, screen),
        Page::Plan => plan_view(context),
        Page::Practices => practice::list_view(context).into(),
        Page::Practice(index) => practice::view(context, index).into(),
        Page::Resources => resource::list_view(context).into(),
        Page::ResourcesOf(facet) => resource::facet_view(context, facet).into(),
        Page::Resource(index) => resource::view(context, index).into(),
        Page::Levers => vocabulary::levers(context).into(),
        Page::Lever(index) => vocabulary::lever(context, index).into(),
        Page::Audiences => vocabulary::audiences(context).into(),
        Page::Audience(index) => vocabulary::audience(context, index).into(),
        Page::Glossary => glossary::view(context).into(),
        Page::Theory => theory::view(context).into(),
        Page::Content(at) => prose_page::view(context, at).into(),
        Page::Data => data::view(context).into(),
        Page::Changes => changes::view(context).into(),
        Page::National => national::view(context).into(),
        Page::Trends => trends::view(context).into(),
        Page::NotFound => prose_page::not_found_view(context).into(),
        Page::Embeds => embed::list::view(context).into(),
        Page::EmbedHeatMap(index, at) => embed::heat_map::view(context, index, at).into(),
        Page::EmbedMap(index, year) => embed::map::view(context, index, year).into(),
        Page::Moved(of, _) => moved::view(context, of).into(),
    }
}

/// The view of the action plan.
fn plan_view<'a>(context: &PageContext<'a>) -> View<'a> {
    // The table of pages has it only if there are texts for it.
    match &context.site.needs_assessment {
        Some(texts) => plan::view(context, texts).into(),
        None => prose_page::not_found_view(context).into(),
    }
}

/// The view of a screen of the needs assessment.
fn assessment_view<'a>(context: &PageContext<'a>, screen: AssessmentPage) -> View<'a> {
    // The table of pages has these only if there are texts for them.
    let Some(texts) = &context.site.needs_assessment else {
        return prose_page::not_found_view(context).into();
    };
    match screen {
        AssessmentPage::Start => start::view(context, texts).into(),
        AssessmentPage::Form => form::view(context, texts).into(),
        AssessmentPage::HeatMap => heat_map::view(context, texts).into(),
        AssessmentPage::Record => record::view(context, texts).into(),
        AssessmentPage::Settle => settle::view(context, texts).into(),
    }
}
