//! Titles of embeds.

use crate::model::{ElementIndex, StateIndex};
use crate::pages::context::link;
use crate::pages::context::page::PageContext;
use crate::text::say;

use super::assessment_words::edition_label;

/// The title that a state's heat map shows.
pub(crate) fn heat_map(context: &PageContext<'_>, index: StateIndex) -> String {
    say!(
        context,
        "embed-heat-map-title",
        state = context.state_name(index)
    )
}

/// [`heat_map`] with the edition, which distinguishes it from those of other editions.
pub(crate) fn heat_map_of_edition(
    context: &PageContext<'_>,
    index: StateIndex,
    pinned: Option<u32>,
) -> String {
    let state = &context.site.states[index];
    let assessment = pinned.and_then(|at| state.assessments.get(at as usize));
    let edition = assessment.map(|assessment| edition_label(context, assessment));
    of_edition(context, &heat_map(context, index), edition)
}

/// The title that the map of an element shows.
pub(crate) fn map(context: &PageContext<'_>, index: ElementIndex) -> String {
    let element = link::element(context, index).label;
    say!(context, "embed-map-title", element)
}

/// [`map`] with the year, which distinguishes it from those of other years.
pub(crate) fn map_of_year(
    context: &PageContext<'_>,
    index: ElementIndex,
    year: Option<i16>,
) -> String {
    let year = year.map(|year| year.to_string());
    of_edition(context, &map(context, index), year)
}

/// A title with the edition that an embed is pinned to, or with the word for the newest.
fn of_edition(context: &PageContext<'_>, title: &str, edition: Option<String>) -> String {
    match &edition {
        Some(edition) => say!(context, "embed-title-pinned", title, edition),
        None => say!(context, "embed-title-newest", title),
    }
}

/// The title of an embed with that of the site, for the `title` element and the frame.
pub(crate) fn in_window(context: &PageContext<'_>, title: &str) -> String {
    let site_title = context.text(&context.site.settings.title);
    format!("{title} – {site_title}")
}
