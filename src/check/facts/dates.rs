//! Ranges of dates and years.

use jiff::civil::Date;

use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::Field;
use crate::source::{Span, Spanned};

/// The earliest year of a date on which something was assessed, read or updated.
pub(crate) const FIRST_YEAR_OF_DAYS: i16 = 1990;
/// The earliest year of a publication.
const FIRST_YEAR_OF_PUBLICATIONS: i16 = 1900;

/// The last year that is written with four digits.
pub(crate) const LAST_YEAR: i16 = 9999;

/// The date of an action: not in the future and not before 1990.
pub(crate) fn day(lowering: &mut Lowering<'_>, key: &str, written: Field<Date>) -> Option<Date> {
    let Spanned { value, span } = written?;
    let today = lowering.inputs.options.today;
    if value > today {
        Diagnostic::new(Code::FutureDate, span)
            .message(format!("`{key}` is {value}, which is after today, {today}"))
            .caret("in the future")
            .hint("Write the day on which it was done.")
            .report(lowering);
    } else {
        if value.year() < FIRST_YEAR_OF_DAYS {
            before_all_days(lowering, key, value, span);
        }
        let newest = &mut lowering.found.contribution.newest;
        *newest = (*newest).max(Some(value));
    }
    Some(value)
}

fn before_all_days(lowering: &mut Lowering<'_>, key: &str, value: Date, span: Span) {
    Diagnostic::new(Code::BadDate, span)
        .message(format!(
            "`{key}` is {value}, which is before {FIRST_YEAR_OF_DAYS}"
        ))
        .hint("Check the year.")
        .report(lowering);
}

/// The day by which something is to be done: often in the future.
pub(crate) fn due(lowering: &mut Lowering<'_>, written: Field<Date>) -> Option<Date> {
    let Spanned { value, span } = written?;
    if value.year() < FIRST_YEAR_OF_DAYS {
        before_all_days(lowering, "due", value, span);
    }
    Some(value)
}

/// The year of something that is over: from 1900 to this year.
pub(crate) fn past_year(
    lowering: &mut Lowering<'_>,
    key: &str,
    written: Spanned<i64>,
) -> Option<i16> {
    let this = lowering.inputs.options.today.year();
    match i16::try_from(written.value) {
        Ok(year) if (FIRST_YEAR_OF_PUBLICATIONS..=this).contains(&year) => return Some(year),
        Ok(year) if year > this && year <= LAST_YEAR => {
            future_year(lowering, key, year, written.span)
        }
        _ => Diagnostic::new(Code::BadDate, written.span)
            .message(format!(
                "`{key}` is {}, which is not a likely year",
                written.value
            ))
            .expected(format!(
                "a year from {FIRST_YEAR_OF_PUBLICATIONS} to {this}"
            ))
            .report(lowering),
    }
    None
}

/// Reports a year that has not begun.
pub(crate) fn future_year(lowering: &mut Lowering<'_>, key: &str, year: i16, span: Span) {
    let this = lowering.inputs.options.today.year();
    Diagnostic::new(Code::FutureDate, span)
        .message(format!("`{key}` is {year}, and this is the year {this}"))
        .caret("in the future")
        .hint("Correct the year.")
        .report(lowering);
}

/// The year of a publication or of the start of a practice: from 1900 to next year.
pub(crate) fn year(lowering: &mut Lowering<'_>, key: &str, written: Field<i64>) -> Option<i16> {
    let written = written?;
    let last = lowering.inputs.options.today.year().saturating_add(1);
    match i16::try_from(written.value) {
        Ok(year) if (FIRST_YEAR_OF_PUBLICATIONS..=last).contains(&year) => Some(year),
        _ => {
            Diagnostic::new(Code::BadDate, written.span)
                .message(format!(
                    "`{key}` is {}, which is not a likely year",
                    written.value
                ))
                .expected(format!(
                    "a year from {FIRST_YEAR_OF_PUBLICATIONS} to {last}"
                ))
                .report(lowering);
            None
        }
    }
}
