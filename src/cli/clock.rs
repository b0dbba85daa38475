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

/// Reads the clock, for what lies in the future, and `SOURCE_DATE_EPOCH`, for the date of the site.
/// They are two questions: a build for an old date must not call the newer facts mistakes.
///
/// # Errors
///
/// When the variable is not a number of seconds between 1970 and the year 9999.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here"
)]
pub(super) fn days() -> Result<Days, Stop> {
    let site_date = match std::env::var_os(VARIABLE) {
        None => None,
        Some(value) => Some(told(&value.to_string_lossy())?),
    };
    Ok(Days {
        today: latest_day(Timestamp::now()),
        site_date,
    })
}

fn told(value: &str) -> Result<Date, Stop> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| value.parse().ok())
        .flatten()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map(day)
        .ok_or_else(|| {
            Stop::usage(format!(
                "{VARIABLE} is {value:?}, which is not a number of seconds since 1970 up to the \
                 year 9999.\nGive it one, such as 1767225600, or unset it."
            ))
        })
}

fn day(time: Timestamp) -> Date {
    time.to_zoned_datetime(TimeZone::UTC).date()
}

fn latest_day(time: Timestamp) -> Date {
    day(time.checked_add(EARLIEST_ZONE).unwrap_or(time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn r02_a_given_time_is_the_date_of_the_site() {
        for (value, expected) in [
            ("0", date(1970, 1, 1)),
            ("1767225600", date(2026, 1, 1)),
            ("253370764800", date(9999, 1, 1)),
        ] {
            assert_eq!(told(value).unwrap(), expected);
        }
    }

    #[test]
    fn a_day_has_begun_once_it_has_begun_in_the_east() {
        let eleven_in_the_evening = Timestamp::from_second(1_767_308_400).unwrap();
        assert_eq!(latest_day(eleven_in_the_evening), date(2026, 1, 2));
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
