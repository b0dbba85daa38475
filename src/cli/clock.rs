//! Which day it is, for the two questions that depend on it: is a date in the future, and what
//! date does the site carry?

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::exit::Stop;

const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The day has begun somewhere on Earth this long before it begins in Greenwich. A date is in the
/// future only if it is so everywhere.
const EARLIEST_ZONE: SignedDuration = SignedDuration::from_hours(14);

/// The days that a run works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// Dates after this one lie in the future.
    pub(super) today: Date,
    /// The date of the site, if the run was told one.
    pub(super) site_date: Option<Date>,
}

/// Reads `SOURCE_DATE_EPOCH`, and the clock only if that is not set.
///
/// # Errors
///
/// When the variable is not a number of seconds between 1970 and the year 9999.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here"
)]
pub(super) fn days() -> Result<Days, Stop> {
    match std::env::var_os(VARIABLE) {
        None => Ok(Days {
            today: latest_day(Timestamp::now()),
            site_date: None,
        }),
        Some(value) => told(&value.to_string_lossy()),
    }
}

fn told(value: &str) -> Result<Days, Stop> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let time = is_number
        .then(|| value.parse().ok())
        .flatten()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or_else(|| {
            Stop::usage(format!(
                "{VARIABLE} is {value:?}, which is not a number of seconds since 1970 up to the \
                 year 9999.\nGive it one, such as 1767225600, or unset it."
            ))
        })?;
    Ok(Days {
        today: latest_day(time),
        site_date: Some(day(time)),
    })
}

fn day(time: Timestamp) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

fn latest_day(time: Timestamp) -> Date {
    day(time.checked_add(EARLIEST_ZONE).unwrap_or(time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn r02_a_given_time_is_honored() {
        for (value, today, site_date) in [
            ("0", date(1970, 1, 1), date(1970, 1, 1)),
            ("1767225600", date(2026, 1, 1), date(2026, 1, 1)),
            // Eleven in the evening in Greenwich: the next day has begun in the east.
            ("1767308400", date(2026, 1, 2), date(2026, 1, 1)),
        ] {
            let days = told(value).unwrap();
            assert_eq!((days.today, days.site_date), (today, Some(site_date)));
        }
    }

    #[test]
    fn r02_a_bad_time_is_a_usage_error() {
        for value in [
            "",
            "abc",
            "-1",
            "+1",
            "1.5",
            " 1",
            "253402300800",
            "99999999999999999999",
        ] {
            let stop = told(value).unwrap_err();
            assert_eq!(stop.code, super::super::exit::ExitCode::Usage, "{value:?}");
            assert!(stop.message.contains("SOURCE_DATE_EPOCH"), "{value:?}");
        }
    }
}
