//! Whether the dates of sources fit the time that an assessment speaks of, and the day on which it
//! was written.

use jiff::civil::Date;

use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::AsOf;
use crate::parse::documents::{RawCitation, RawScore};
use crate::source::{Span, Spanned};

/// Looks at the sources of all rated parts. `is_stated` says whether the
/// time is written in the file, and `place` where, or else where the day of the assessment is.
pub(super) fn look_at(
    lowering: &mut Lowering<'_>,
    scores: &[RawScore],
    (as_of, is_stated): (AsOf, bool),
    written: Date,
    place: Span,
) {
    let this_year = i64::from(lowering.inputs.options.today.year());
    let rated = || scores.iter().filter(|score| score.rating.is_some());
    let sources = || rated().flat_map(|score| &score.sources);
    let is_look_back = as_of.is_look_back_from(written);
    if is_look_back && sources().next().is_none() && rated().next().is_some() {
        Diagnostic::new(Code::LookBackWithoutSource, place)
            .message(format!(
                "This looks back from {} to {as_of}, and no rating has a source",
                written.year()
            ))
            .hint("Add `sources` that tell how things stood then.")
            .report(lowering);
    }
    // An edition of its own time often rests on what came out in the months after it.
    if (is_look_back || is_stated)
        && let Some(oldest) = oldest_if_all_dated(sources(), this_year)
        && oldest.value > i64::from(as_of.year())
    {
        Diagnostic::new(Code::SourcesAfterAsOf, place)
            .message(format!(
                "The ratings speak of {as_of}, and the oldest of their sources is from {}",
                oldest.value
            ))
            .label(oldest.span, "the oldest source")
            .hint(
                "Add a source from that time, or the stored copy of one with `copy_of`; or correct \
                 `as_of`.",
            )
            .report(lowering);
    }
    for score in rated() {
        if let Some(oldest) = oldest_if_all_dated(score.sources.iter(), this_year)
            && oldest.value > i64::from(written.year())
        {
            Diagnostic::new(Code::SourceAfterAssessment, oldest.span)
                .message(format!(
                    "The rating of {} was chosen in {}, and its only source is from {}",
                    score.id.value,
                    written.year(),
                    oldest.value
                ))
                .caret("later than the rating")
                .hint("Correct the year, or give the source that was read.")
                .report(lowering);
        }
    }
}

/// The year of the oldest source; `None` if there is none, or one without a date, which may be as
/// old as it likes. A copy from the future, and a date
/// after the source was read, are reported and count for none.
fn oldest_if_all_dated<'r>(
    sources: impl Iterator<Item = &'r RawCitation>,
    this_year: i64,
) -> Option<Spanned<i64>> {
    let dates = sources.map(|source| {
        let copy = source.copy_of.filter(|copy| copy.value <= this_year);
        let read = source.accessed.map(|read| i64::from(read.value.year()));
        let date = source.year.or(copy);
        date.filter(|date| read.is_none_or(|read| date.value <= read))
    });
    let dates = dates.collect::<Option<Vec<_>>>()?;
    dates.into_iter().min_by_key(|date| date.value)
}
