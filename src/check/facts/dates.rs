//! Days and years that make sense.

use jiff::civil::Date;

use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;

/// The earliest year of a day on which something was assessed, looked at or updated.
pub(crate) const FIRST_YEAR_OF_DAYS: i16 = 1990;
/// The earliest year of a publication.
const FIRST_YEAR_OF_PUBLICATIONS: i16 = 1900;

/// A day on which something was done: not in the future and not before 1990.
pub(crate) fn day(lowering: &mut Lowering<'_>, key: &str, written: Spanned<Date>) -> Date {
    let Spanned { value, span } = written;
    let today = lowering.inputs.options.today;
    if value > today {
        lowering.report(
            Diagnostic::new(
                Code::FutureDate,
                span,
                format!("`{key}` is {value}, which is after today, {today}"),
            )
            .caret("in the future")
            .hint("Write the day on which it was done."),
        );
    } else {
        if value.year() < FIRST_YEAR_OF_DAYS {
            lowering.report(
                Diagnostic::new(
                    Code::BadDate,
                    span,
                    format!("`{key}` is {value}, which is before {FIRST_YEAR_OF_DAYS}"),
                )
                .hint("Check the year."),
            );
        }
        let newest = &mut lowering.found.contribution.newest;
        *newest = (*newest).max(Some(value));
    }
    value
}

/// The year of a publication or of the beginning of something: from 1900 to next year.
pub(crate) fn year(lowering: &mut Lowering<'_>, key: &str, written: Spanned<i64>) -> Option<i16> {
    let last = lowering.inputs.options.today.year().saturating_add(1);
    match i16::try_from(written.value) {
        Ok(year) if (FIRST_YEAR_OF_PUBLICATIONS..=last).contains(&year) => Some(year),
        _ => {
            lowering.report(
                Diagnostic::new(
                    Code::BadDate,
                    written.span,
                    format!("`{key}` is {}, which is not a likely year", written.value),
                )
                .expected(format!(
                    "a year from {FIRST_YEAR_OF_PUBLICATIONS} to {last}"
                )),
            );
            None
        }
    }
}
