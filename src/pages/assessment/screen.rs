//! The frame of each screen: title, place below the first one, and description.

use crate::model::NeedsAssessment;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};

/// The title of a screen, for places without markup.
pub(super) fn title(
    context: &PageContext<'_>,
    texts: &NeedsAssessment,
    screen: AssessmentPage,
) -> String {
    match screen {
        AssessmentPage::Start => texts.title.get(context.language).clone(),
        AssessmentPage::Form => context.word("form-title"),
        AssessmentPage::HeatMap => context.word("assessment-heat-map-title"),
        AssessmentPage::Record => context.word("record-title"),
        AssessmentPage::Settle => context.word("settle-title"),
    }
}

/// The layout of a screen.
pub(super) fn layout<'a>(
    context: &PageContext<'a>,
    texts: &'a NeedsAssessment,
    screen: AssessmentPage,
) -> Layout<'a> {
    let above = match screen {
        AssessmentPage::Start => Vec::new(),
        _ => vec![context.link(
            context.text(&texts.title),
            Page::Assessment(AssessmentPage::Start),
        )],
    };
    let description = match screen {
        AssessmentPage::Start => context.excerpt(&texts.introduction, 200),
        AssessmentPage::Form => context.word("form-description"),
        AssessmentPage::HeatMap => context.word("assessment-heat-map-description"),
        AssessmentPage::Record => context.word("record-description"),
        AssessmentPage::Settle => context.word("settle-description"),
    };
    let frame = PageFrame::new(
        Page::Assessment(screen),
        title(context, texts, screen),
        description,
    )
    .above(above)
    .written_in("rubric/assessment.toml")
    .untranslated(context.is_untranslated(&texts.introduction));
    Layout::new(context, frame)
}
