//! Short descriptions of an assessment.

use crate::analysis;
use crate::model::{Assessment, StateIndex};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// An edition with its sector: `2025 (Whole system)`; a look back is called one.
pub(crate) fn edition_label(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let sector = &context.site.rubric.sectors[assessment.sector].name;
    say!(
        context,
        "edition-label",
        edition = year(context, assessment),
        sector = context.text(sector)
    )
}

/// The year of an edition, or of a look back with the year in which it was written.
pub(crate) fn year(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let edition = assessment.edition.0.to_string();
    if !assessment.is_look_back() {
        return edition;
    }
    let written = assessment.assessed_on.year().to_string();
    say!(context, "look-back-year", edition, written)
}

/// An edition inside of a sentence: `2025`, or as [`edition_label`] if it is not of the whole
/// system.
pub(crate) fn edition(context: &PageContext<'_>, assessment: &Assessment) -> String {
    if assessment.sector == context.site.rubric.whole_sector() {
        year(context, assessment)
    } else {
        edition_label(context, assessment)
    }
}

/// Basis, edition and number of ratings of the current assessment, or that there is none.
pub(crate) fn detail(context: &PageContext<'_>, index: StateIndex) -> String {
    let table = &context.analysis.states[index];
    match context.current_assessment(index) {
        Some(assessment) => {
            let basis = &context.site.rubric.bases[assessment.basis].name;
            say!(
                context,
                "state-row-detail",
                basis = context.text(basis),
                edition = edition(context, assessment),
                rated = table.rated,
                of = table.of
            )
        }
        None => context.word("empty-not-assessed"),
    }
}

/// A notice if an assessment is older than the site's limit.
pub(crate) fn stale_notice(context: &PageContext<'_>, assessment: &Assessment) -> Option<String> {
    let site = context.site;
    let years = site.settings.stale_after_years;
    analysis::is_stale(assessment.assessed_on, site.date, years)
        .then(|| say!(context, "stale-notice", years))
}
