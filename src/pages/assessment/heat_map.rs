//! `/assessment/heat-map/`: the heat map alone, to show on a wall and to print.

use serde::Serialize;

use crate::model::NeedsAssessment;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::Layout;

use super::blank_heat_map::BlankHeatMap;
use super::root::Root;
use super::screen;
use super::site_data::Screens;

/// The view of the heat map.
#[derive(Debug, Serialize)]
pub struct HeatMapView<'a> {
    page: Layout<'a>,
    title: String,
    root: Root,
    screens: Screens,
    heat_map: BlankHeatMap<'a>,
}

/// The view of the heat map.
pub(crate) fn view<'a>(context: &PageContext<'a>, texts: &'a NeedsAssessment) -> HeatMapView<'a> {
    let screen = AssessmentPage::HeatMap;
    let form = context.href(Page::Assessment(AssessmentPage::Form));
    HeatMapView {
        page: screen::layout(context, texts, screen),
        title: screen::title(context, texts, screen),
        root: Root::new(context, screen),
        screens: Screens::new(context),
        heat_map: BlankHeatMap::new(context, form),
    }
}
