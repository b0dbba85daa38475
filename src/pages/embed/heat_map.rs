//! A state's heat map for a frame.

use serde::Serialize;

use crate::analysis;
use crate::model::{Assessment, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::parts::heat_map::{self, OwnHeatMap};
use crate::pages::parts::{assessment_words, embed_title, headline};
use crate::text::say;

use super::frame::EmbedFrame;

/// The view of the embed.
#[derive(Debug, Serialize)]
pub struct EmbedHeatMapView<'a> {
    embed: EmbedFrame<'a>,
    title: String,
    /// `None` for a state without an assessment.
    assessment: Option<AssessmentPart<'a>>,
}

#[derive(Debug, Serialize)]
struct AssessmentPart<'a> {
    headline: String,
    about: String,
    /// That the state does not stand behind the ratings; `None` where it does.
    unconfirmed: Option<String>,
    is_stale: Option<String>,
    heat_map: OwnHeatMap<'a>,
}

/// The view of a state's heat map: of the current assessment, or pinned to one of its assessments.
pub(crate) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    pinned: Option<u32>,
) -> EmbedHeatMapView<'a> {
    let state = &context.site.states[index];
    let name = context.text(&state.name);
    let at = match pinned {
        Some(at) => Some(at as usize),
        None => context.analysis.states[index].current,
    };
    let page = page_behind(index, pinned);
    let assessment = at.and_then(|at| state.assessments.get(at));
    EmbedHeatMapView {
        embed: EmbedFrame::new(
            context,
            &embed_title::heat_map_of_edition(context, index, pinned),
            page,
            name,
        ),
        title: embed_title::heat_map(context, index),
        assessment: assessment.map(|assessment| AssessmentPart {
            headline: headline::headline(context, name, assessment),
            about: about(context, assessment),
            unconfirmed: (!context.site.rubric.bases[assessment.basis].by_state)
                .then(|| say!(context, "embed-unconfirmed", state = name)),
            is_stale: assessment_words::stale_notice(context, assessment),
            heat_map: heat_map::of_assessment(
                context,
                name,
                assessment,
                &analysis::element_scores(&context.site.rubric, assessment),
            )
            .on_another_page(context.href(page)),
        }),
    }
}

/// The page that contains the heat map.
pub(super) fn page_behind(index: StateIndex, pinned: Option<u32>) -> Page {
    match pinned {
        Some(at) => Page::Edition(index, at),
        None => Page::State(index),
    }
}

fn about(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let basis = &context.site.rubric.bases[assessment.basis].name;
    let date = context.words.date(assessment.assessed_on);
    say!(
        context,
        "embed-heat-map-about",
        basis = context.text(basis),
        date,
        edition = assessment_words::edition_label(context, assessment),
        who = assessment.assessed_by
    )
}
