//! `/assessment/form/`: every question. Without scripts it is a form on paper.

use serde::Serialize;

use crate::model::{NeedsAssessment, PLACES};
use crate::pages::address::page::AssessmentPage;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::Layout;

use super::blank_heat_map::BlankHeatMap;
use super::choices::{self, Choice, RatingChoice, all_seen};
use super::questions::{self, ElementQuestions};
use super::root::Root;
use super::screen;
use super::site_data::Screens;

/// The view of the form.
#[derive(Debug, Serialize)]
pub struct FormView<'a> {
    page: Layout<'a>,
    title: String,
    root: Root,
    screens: Screens,
    /// The places that a system may be; empty if the states of the site are none of these.
    places: Vec<PlaceOption>,
    sectors: Vec<Choice<'a>>,
    bases: Vec<Choice<'a>>,
    /// The choices of each part.
    ratings: Vec<RatingChoice>,
    elements: Vec<ElementQuestions<'a>>,
    /// Why a computed mean and a chosen score may differ.
    summary_html: String,
    /// What to know about every suggestion; empty if the rubric suggests nothing.
    suggestion_html: String,
    heat_map: BlankHeatMap<'a>,
}

#[derive(Debug, Serialize)]
struct PlaceOption {
    code: &'static str,
    name: &'static str,
}

/// The view of the form.
pub(crate) fn view<'a>(context: &PageContext<'a>, texts: &'a NeedsAssessment) -> FormView<'a> {
    let screen = AssessmentPage::Form;
    let suggestion = context.site.rubric.suggestion.as_ref();
    FormView {
        page: screen::layout(context, texts, screen),
        title: screen::title(context, texts, screen),
        root: Root::new(context, screen),
        screens: Screens::new(context),
        places: places(context),
        sectors: choices::sectors(context),
        bases: choices::bases(context),
        ratings: choices::ratings(context),
        elements: questions::all(context),
        summary_html: context.block_html(&texts.summary, &mut all_seen(context)),
        suggestion_html: suggestion
            .map(|suggestion| context.inline_html(&suggestion.note, &mut all_seen(context)))
            .unwrap_or_default(),
        heat_map: BlankHeatMap::new(context, String::new()),
    }
}

/// Every place of the fixed table, unless the site has states and none is in it.
fn places(context: &PageContext<'_>) -> Vec<PlaceOption> {
    let states = &context.site.states;
    let has_places = states.is_empty() || states.iter().any(|state| state.place.is_some());
    let places = PLACES.iter().filter(|_| has_places);
    places
        .map(|place| PlaceOption {
            code: place.code,
            name: place.name,
        })
        .collect()
}
