//! `/assessment/settle/`: the answers of several people side by side, to come to one.

use serde::Serialize;

use crate::model::NeedsAssessment;
use crate::pages::address::page::AssessmentPage;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::Layout;
use crate::prose::SeenTerms;

use super::root::Root;
use super::screen;
use super::site_data::Screens;

/// The view of the page.
#[derive(Debug, Serialize)]
pub struct SettleView<'a> {
    page: Layout<'a>,
    title: String,
    root: Root,
    screens: Screens,
    /// How several people come to one answer.
    settling_html: String,
}

/// The view of the page.
pub(crate) fn view<'a>(context: &PageContext<'a>, texts: &'a NeedsAssessment) -> SettleView<'a> {
    let screen = AssessmentPage::Settle;
    SettleView {
        page: screen::layout(context, texts, screen),
        title: screen::title(context, texts, screen),
        root: Root::new(context, screen),
        screens: Screens::new(context),
        settling_html: context.block_html(&texts.settling, &mut SeenTerms::default()),
    }
}
