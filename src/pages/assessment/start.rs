//! `/assessment/`: what the needs assessment is, and where to begin or to go on.

use serde::Serialize;

use crate::model::NeedsAssessment;
use crate::pages::address::page::AssessmentPage;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::Layout;
use crate::prose::SeenTerms;
use crate::text::say;

use super::blank_table::blank_table;
use super::choices::{self, RatingChoice};
use super::root::Root;
use super::screen;
use super::site_data::Screens;

/// The view of the first page.
#[derive(Debug, Serialize)]
pub struct StartView<'a> {
    page: Layout<'a>,
    title_html: String,
    root: Root,
    screens: Screens,
    introduction_html: String,
    duration_html: String,
    storage_html: String,
    moving_html: String,
    privacy_html: String,
    steps: Vec<Step<'a>>,
    ratings: Vec<RatingChoice>,
    /// The questions as a table to fill in, with its size.
    blank_table: Link,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    id: &'a str,
    title_html: String,
    description_html: String,
}

/// The view of the first page.
pub(crate) fn view<'a>(context: &PageContext<'a>, texts: &'a NeedsAssessment) -> StartView<'a> {
    let mut seen = SeenTerms::default();
    let mut html = |text| context.block_html(text, &mut seen);
    StartView {
        page: screen::layout(context, texts, AssessmentPage::Start),
        title_html: context.text_html(&texts.title),
        root: Root::new(context, AssessmentPage::Start),
        screens: Screens::new(context),
        introduction_html: html(&texts.introduction),
        duration_html: html(&texts.duration),
        storage_html: html(&texts.storage),
        moving_html: html(&texts.moving),
        privacy_html: html(&texts.privacy),
        steps: (texts.steps.iter())
            .map(|step| Step {
                id: &step.id,
                title_html: context.text_html(&step.title),
                description_html: html(&step.description),
            })
            .collect(),
        ratings: choices::ratings(context),
        blank_table: link_to_blank_table(context),
    }
}

fn link_to_blank_table(context: &PageContext<'_>) -> Link {
    let bytes = blank_table(context).len();
    let tenths = (bytes as i64 * 10 / 1024).max(1) as i32;
    let size = context.words.number_tenths(tenths);
    let path = context.urls.blank_table_path(context.language_at);
    Link::new(
        say!(context, "start-table-link", size),
        context.urls.file_href(&path),
    )
}
