//! A state's heat map for a frame.

use serde::Serialize;

use crate::analysis;
use crate::model::{Assessment, StateIndex};
use crate::pages::context::PageContext;
use crate::pages::heat_map::{self, OwnHeatMap};
use crate::pages::profile;
use crate::pages::table::Page;
use crate::text::Arg;

use super::frame::EmbedFrame;

/// What the embed lays out.
#[derive(Debug, Serialize)]
pub struct EmbedHeatMapView<'a> {
    embed: EmbedFrame<'a>,
    title: String,
    /// `None` for a state that nobody has assessed.
    assessment: Option<AssessmentPart<'a>>,
}

#[derive(Debug, Serialize)]
struct AssessmentPart<'a> {
    headline: String,
    about: String,
    is_stale: Option<String>,
    heat_map: OwnHeatMap<'a>,
}

pub(in crate::pages) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    pinned: Option<u32>,
) -> EmbedHeatMapView<'a> {
    let state = &context.site.states[index.position()];
    let name = context.text(&state.name);
    let at = match pinned {
        Some(at) => Some(at as usize),
        None => context.analysis.states[index.position()].current,
    };
    let page = page_behind(index, pinned);
    let assessment = at.and_then(|at| state.assessments.get(at));
    EmbedHeatMapView {
        embed: EmbedFrame::new(context, &window_title(context, index, pinned), page, name),
        title: title(context, index),
        assessment: assessment.map(|assessment| AssessmentPart {
            headline: profile::headline(context, name, assessment),
            about: about(context, assessment),
            is_stale: stale_notice(context, assessment),
            heat_map: heat_map::of_assessment(context, name, assessment)
                .on_another_page(context.href(page)),
        }),
    }
}

/// The page whose heat map is shown.
pub(super) fn page_behind(index: StateIndex, pinned: Option<u32>) -> Page {
    match pinned {
        Some(at) => Page::Edition(index, at),
        None => Page::State(index),
    }
}

fn title(context: &PageContext<'_>, index: StateIndex) -> String {
    let name = context.text(&context.site.states[index.position()].name);
    context.say("embed-heat-map-title", &[("state", Arg::from(name))])
}

/// The title that tells the embed from those of other editions.
pub(super) fn window_title(
    context: &PageContext<'_>,
    index: StateIndex,
    pinned: Option<u32>,
) -> String {
    let title = title(context, index);
    let state = &context.site.states[index.position()];
    match pinned.and_then(|at| state.assessments.get(at as usize)) {
        Some(assessment) => pinned_title(context, &title, &edition_words(context, assessment)),
        None => newest_title(context, &title),
    }
}

pub(super) fn pinned_title(context: &PageContext<'_>, title: &str, edition: &str) -> String {
    context.say(
        "embed-title-pinned",
        &[("title", Arg::from(title)), ("edition", Arg::from(edition))],
    )
}

pub(super) fn newest_title(context: &PageContext<'_>, title: &str) -> String {
    context.say("embed-title-newest", &[("title", Arg::from(title))])
}

/// `2025 (Whole system)`
pub(super) fn edition_words(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let year = assessment.edition.0.to_string();
    let sector = &context.site.rubric.sectors[assessment.sector.position()].name;
    context.say(
        "edition-label",
        &[
            ("edition", Arg::from(year.as_str())),
            ("sector", Arg::from(context.text(sector))),
        ],
    )
}

fn about(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let basis = &context.site.rubric.bases[assessment.basis.position()].name;
    let date = context.words.date(assessment.assessed_on);
    context.say(
        "embed-heat-map-about",
        &[
            ("basis", Arg::from(context.text(basis))),
            ("date", Arg::from(date.as_str())),
            (
                "edition",
                Arg::from(edition_words(context, assessment).as_str()),
            ),
            ("who", Arg::from(assessment.assessed_by.as_str())),
        ],
    )
}

fn stale_notice(context: &PageContext<'_>, assessment: &Assessment) -> Option<String> {
    let site = context.site;
    let years = site.settings.stale_after_years;
    analysis::is_stale(assessment.assessed_on, site.date, years)
        .then(|| context.say("stale-notice", &[("years", Arg::from(usize::from(years)))]))
}
