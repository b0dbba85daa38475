//! How old the evidence of ratings is, in words.

use crate::analysis::EvidenceAge;
use crate::model::{Citation, newest_source};
use crate::pages::context::page::PageContext;
use crate::text::say;

/// The year of the newest dated source of a rating, in words, or that none is dated.
pub(crate) fn of_sources(context: &PageContext<'_>, sources: &[Citation]) -> String {
    match newest_source(sources) {
        Some(year) => say!(context, "newest-source", year = year.to_string()),
        None => context.word("newest-source-none"),
    }
}

/// How many of some ratings have no dated source, or only old ones; `None` if there is nothing to
/// warn of.
pub(crate) fn sentences(context: &PageContext<'_>, age: EvidenceAge) -> Option<String> {
    let site = context.site;
    let mut sentences = Vec::new();
    if age.undated > 0 {
        sentences.push(say!(
            context,
            "evidence-undated",
            rated = age.rated,
            count = age.undated
        ));
    }
    if age.old > 0 {
        // A source counts to the end of its year, so this is the last year that is too old.
        let years = i32::from(site.settings.stale_after_years);
        let year = i32::from(site.date.year()) - years - 1;
        sentences.push(say!(
            context,
            "evidence-old",
            rated = age.rated,
            count = age.old,
            year = year.to_string()
        ));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
