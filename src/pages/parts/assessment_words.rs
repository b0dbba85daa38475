//! Short descriptions of an assessment.

use crate::analysis::{self, EvidenceAge};
use crate::model::{AsOf, Assessment, StateIndex};
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

/// The year of an edition with the time that it speaks of, if that is another; of a look back, that
/// time and the year in which it was written.
pub(crate) fn year(context: &PageContext<'_>, assessment: &Assessment) -> String {
    let edition = assessment.edition.0.to_string();
    if assessment.is_look_back() {
        let written = assessment.assessed_on.year().to_string();
        let edition = speaks_of(context, assessment);
        return say!(context, "look-back-year", edition, written);
    }
    if assessment.speaks_of() == AsOf::Year(assessment.edition.0) {
        return edition;
    }
    let time = speaks_of(context, assessment);
    say!(context, "as-of-year", edition, time)
}

/// The time that an assessment speaks of: a year, or a day.
pub(crate) fn speaks_of(context: &PageContext<'_>, assessment: &Assessment) -> String {
    match assessment.speaks_of() {
        AsOf::Year(year) => year.to_string(),
        AsOf::Day(day) => context.words.date(day),
    }
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
        None => match context.site.states[index].assessments.as_slice() {
            [] => context.word("empty-not-assessed"),
            look_backs => {
                let years: Vec<String> = (look_backs.iter())
                    .map(|look_back| edition(context, look_back))
                    .collect();
                years.join("; ")
            }
        },
    }
}

/// How old the evidence of an assessment is.
pub(crate) fn evidence_age(context: &PageContext<'_>, assessment: &Assessment) -> EvidenceAge {
    let site = context.site;
    analysis::evidence_age(assessment, site.date, site.settings.stale_after_years)
}

/// A notice if all evidence of an assessment is older than the site's limit.
pub(crate) fn stale_notice(context: &PageContext<'_>, assessment: &Assessment) -> Option<String> {
    let years = context.site.settings.stale_after_years;
    let is_stale = evidence_age(context, assessment).is_stale();
    is_stale.then(|| say!(context, "stale-notice", years))
}
