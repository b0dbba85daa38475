//! The time that an assessment speaks of.

use jiff::civil::Date;

use crate::check::facts::dates::{self, FIRST_YEAR_OF_DAYS, LAST_YEAR};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AsOf, Edition};
use crate::parse::documents::{Field, YearOrDay};
use crate::source::{Span, Spanned};

/// The time that an assessment says it speaks of. `None` if it says none, or one that cannot be,
/// which is reported.
pub(super) fn read(
    lowering: &mut Lowering<'_>,
    written: Field<YearOrDay>,
    edition: Option<Edition>,
    assessed_on: Field<Date>,
) -> Option<AsOf> {
    let Spanned { value, span } = written?;
    let as_of = likely(lowering, value, span)?;
    if let Some(assessed_on) = assessed_on
        && is_after(as_of, assessed_on.value)
    {
        Diagnostic::new(Code::BadDate, span)
            .message(format!(
                "`as_of` is {as_of}, which is after the day of the assessment, {}",
                assessed_on.value
            ))
            .label(assessed_on.span, "the day of the assessment")
            .hint("Nobody can rate how things will stand. Correct one of the two.")
            .report(lowering);
        return None;
    }
    if let Some(edition) = edition
        && as_of.year().abs_diff(edition.0) > 1
    {
        misleading_name(lowering, as_of, edition, span);
        return None;
    }
    Some(as_of)
}

/// The time, if it is a likely one in the past.
fn likely(lowering: &mut Lowering<'_>, written: YearOrDay, span: Span) -> Option<AsOf> {
    let today = lowering.inputs.options.today;
    let as_of = match written {
        YearOrDay::Year(year) => i16::try_from(year).ok().map(AsOf::Year),
        YearOrDay::Day(day) => Some(AsOf::Day(day)),
    };
    match as_of {
        Some(AsOf::Day(day)) if day > today => {
            Diagnostic::new(Code::FutureDate, span)
                .message(format!("`as_of` is {day}, which is after today, {today}"))
                .caret("in the future")
                .hint("Write the time that the ratings speak of.")
                .report(lowering);
            None
        }
        Some(AsOf::Year(year)) if year > today.year() && year <= LAST_YEAR => {
            dates::future_year(lowering, "as_of", year, span);
            None
        }
        Some(as_of) if (FIRST_YEAR_OF_DAYS..=LAST_YEAR).contains(&as_of.year()) => Some(as_of),
        _ => {
            let shown = match written {
                YearOrDay::Year(year) => year.to_string(),
                YearOrDay::Day(day) => day.to_string(),
            };
            Diagnostic::new(Code::BadDate, span)
                .message(format!("`as_of` is {shown}, which is not a likely time"))
                .expected(format!(
                    "a year from {FIRST_YEAR_OF_DAYS} to {}, or a day in it",
                    today.year()
                ))
                .report(lowering);
            None
        }
    }
}

/// A year counts as after a day only if it begins after it.
fn is_after(as_of: AsOf, day: Date) -> bool {
    match as_of {
        AsOf::Year(year) => year > day.year(),
        AsOf::Day(as_of) => as_of > day,
    }
}

/// Reports a file whose name is another year. Its name is its address and its place among the
/// editions, so readers would take old ratings for those of that year. One year apart is no mistake:
/// an edition of 2026 often speaks of the end of 2025.
fn misleading_name(lowering: &mut Lowering<'_>, as_of: AsOf, edition: Edition, span: Span) {
    let path = &lowering.inputs.sources.get(span.source).path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let right = name.replacen(&edition.0.to_string(), &as_of.year().to_string(), 1);
    Diagnostic::new(Code::BadEdition, span)
        .message(format!(
            "The file is named for {}, and its ratings speak of {as_of}",
            edition.0
        ))
        .caret("more than a year from the name")
        .hint(format!(
            "Rename the file to `{right}`, since its name is its address and its place among the \
             editions; or correct `as_of`."
        ))
        .report(lowering);
}
