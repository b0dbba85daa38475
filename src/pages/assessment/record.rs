//! `/assessment/record/`: the whole record, to check and to print, and what to do with it. Without
//! scripts it is the blank form on paper.

use serde::Serialize;

use crate::model::NeedsAssessment;
use crate::pages::address::page::AssessmentPage;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::Layout;
use crate::prose::SeenTerms;

use super::blank_heat_map::BlankHeatMap;
use super::choices::{self, Choice, RatingChoice};
use super::questions::{self, ElementQuestions};
use super::root::Root;
use super::screen;
use super::site_data::Screens;

/// The view of the record.
#[derive(Debug, Serialize)]
pub struct RecordView<'a> {
    page: Layout<'a>,
    title: String,
    root: Root,
    screens: Screens,
    /// What it means to be at the end.
    end_html: String,
    rubric: &'a str,
    sectors: Vec<Choice<'a>>,
    bases: Vec<Choice<'a>>,
    ratings: Vec<RatingChoice>,
    elements: Vec<ElementQuestions<'a>>,
    heat_map: BlankHeatMap<'a>,
}

/// The view of the record.
pub(crate) fn view<'a>(context: &PageContext<'a>, texts: &'a NeedsAssessment) -> RecordView<'a> {
    let screen = AssessmentPage::Record;
    RecordView {
        page: screen::layout(context, texts, screen),
        title: screen::title(context, texts, screen),
        root: Root::new(context, screen),
        screens: Screens::new(context),
        end_html: context.block_html(&texts.end, &mut SeenTerms::default()),
        rubric: context.text(&context.site.rubric.title),
        sectors: choices::sectors(context),
        bases: choices::bases(context),
        ratings: choices::ratings(context),
        elements: questions::all(context),
        heat_map: BlankHeatMap::new(context, String::new()),
    }
}
