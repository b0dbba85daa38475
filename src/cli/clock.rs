//! Dates of a run: which dates lie in the future, and the date of the site.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::exit::Stop;

const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The largest offset of a time zone from UTC. A date lies in the future only if it does so
/// everywhere.
const EARLIEST_ZONE: SignedDuration = SignedDuration::from_hours(14);

/// The dates of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// Today, where it is latest. Later dates lie in the future.
    pub(super) today: Date,
    /// The date of the site, from `SOURCE_DATE_EPOCH`.
    pub(super) site_date: Option<Date>,
}

/// Reads the clock for [`Days::today`], and `SOURCE_DATE_EPOCH` for the date of the site. They are
/// independent: in a build for an old date, newer facts are not errors.
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
        Some(value) => Some(parse_epoch(&value.to_string_lossy())?),
    };
    Ok(Days {
        today: latest_date(Timestamp::now()),
        site_date,
    })
}

fn parse_epoch(value: &str) -> Result<Date, Stop> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| value.parse().ok())
        .flatten()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map(utc_date)
        .ok_or_else(|| {
            Stop::usage(format!(
                "{VARIABLE} is {value:?}, which is not a number of seconds since 1970 up to the \
                 year 9999.\nGive it one, such as 1767225600, or unset it."
            ))
        })
}

fn utc_date(time: Timestamp) -> Date {
    time.to_zoned_datetime(TimeZone::UTC).date()
}

fn latest_date(time: Timestamp) -> Date {
    utc_date(time.checked_add(EARLIEST_ZONE).unwrap_or(time))
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
            assert_eq!(parse_epoch(value).unwrap(), expected);
        }
    }

    #[test]
    fn a_day_has_begun_once_it_has_begun_in_the_east() {
        let eleven_in_the_evening = Timestamp::from_second(1_767_308_400).unwrap();
        assert_eq!(latest_date(eleven_in_the_evening), date(2026, 1, 2));
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
            let stop = parse_epoch(value).unwrap_err();
            assert_eq!(stop.code, super::super::exit::ExitCode::Usage, "{value:?}");
            assert!(stop.message.contains("SOURCE_DATE_EPOCH"), "{value:?}");
        }
    }
}
