//! The day of a run: which dates lie in the future.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::exit::Stop;

const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The largest offset of a time zone from UTC. A date lies in the future only if it does so
/// everywhere.
const EARLIEST_ZONE: SignedDuration = SignedDuration::from_hours(14);

/// Today, where it is latest: later dates lie in the future. It is the later of the clock and of
/// `SOURCE_DATE_EPOCH`. What has happened by the clock is not in the future, however old the variable
/// is (Nix sets it to 1980); and where the clock stands still or is wrong, the variable is believed.
///
/// What is published depends on neither: the date of the site is the newest one in its content.
///
/// # Errors
///
/// When the variable is not a number of seconds between 1970 and the year 9999.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here"
)]
pub(super) fn today() -> Result<Date, Stop> {
    let given = match std::env::var_os(VARIABLE) {
        None => None,
        Some(value) => Some(parse_epoch(&value.to_string_lossy())?),
    };
    Ok(later(Timestamp::now(), given))
}

/// The date to write into a new file: that of UTC, which lies in the future nowhere. Also here, a later
/// `SOURCE_DATE_EPOCH` is believed.
///
/// # Errors
///
/// As [`today`].
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read here"
)]
pub(super) fn date_of_writing() -> Result<Date, Stop> {
    let given = match std::env::var_os(VARIABLE) {
        None => None,
        Some(value) => Some(parse_epoch(&value.to_string_lossy())?),
    };
    let clock = Timestamp::now();
    let time = given.map_or(clock, |given| given.max(clock));
    Ok(time.to_zoned_datetime(TimeZone::UTC).date())
}

fn later(clock: Timestamp, given: Option<Timestamp>) -> Date {
    latest_date(given.map_or(clock, |given| given.max(clock)))
}

fn parse_epoch(value: &str) -> Result<Timestamp, Stop> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    is_number
        .then(|| value.parse().ok())
        .flatten()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or_else(|| {
            Stop::usage(format!(
                "{VARIABLE} is {value:?}, which is not a number of seconds since 1970 up to the \
                 year 9999.\nGive it one, such as 1767225600, or unset it."
            ))
        })
}

fn latest_date(time: Timestamp) -> Date {
    let time = time.checked_add(EARLIEST_ZONE).unwrap_or(time);
    time.to_zoned_datetime(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn r02_today_is_the_later_of_the_clock_and_the_given_time() {
        let clock = Timestamp::from_second(1_767_225_600).unwrap();
        for (given, expected) in [
            (None, date(2026, 1, 1)),
            (Some("0"), date(2026, 1, 1)),
            (Some("315532800"), date(2026, 1, 1)),
            (Some("1767225600"), date(2026, 1, 1)),
            (Some("1800000000"), date(2027, 1, 15)),
            (Some("253402207200"), date(9999, 12, 30)),
        ] {
            let given = given.map(|value| parse_epoch(value).unwrap());
            assert_eq!(later(clock, given), expected, "{given:?}");
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
