//! The time that an assessment speaks of, and how long ago a day is.

use std::fmt;

use jiff::civil::Date;

/// The time that an assessment speaks of: a year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// A whole year.
    Year(i16),
    /// A single day.
    Day(Date),
}

impl AsOf {
    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The last day that is meant, since what holds for a year holds up to its end.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => last_day_of(year),
            Self::Day(day) => day,
        }
    }

    /// Whether what was written on a day looks back: it was written more than a year after the time
    /// that it speaks of, so it is no edition of then.
    pub fn is_look_back_from(self, written: Date) -> bool {
        is_older_than(self.last_day(), written, 1)
    }
}

/// `2013`, or `2013-06-30`: as in the files of states and in tables.
impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// The last day of a year.
pub fn last_day_of(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}

/// Whether more than `years` years lie between two days; false on the anniversary itself.
pub fn is_older_than(day: Date, later: Date, years: u16) -> bool {
    let key = |date: Date, years: u16| {
        (
            i32::from(date.year()) + i32::from(years),
            date.month(),
            date.day(),
        )
    };
    key(day, years) < key(later, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn old_begins_after_the_anniversary() {
        for (day, later, years, is_older) in [
            (date(2023, 11, 24), date(2026, 11, 24), 3, false),
            (date(2023, 11, 23), date(2026, 11, 24), 3, true),
            (date(2023, 11, 25), date(2026, 11, 24), 3, false),
            (date(2023, 1, 1), date(2026, 12, 31), 3, true),
            (date(2024, 2, 29), date(2025, 2, 28), 1, false), // the anniversary does not exist in that year
            (date(2024, 2, 29), date(2025, 3, 1), 1, true),
            (date(2026, 11, 24), date(2026, 11, 24), 0, false),
            (date(2026, 11, 23), date(2026, 11, 24), 0, true),
            (date(2026, 11, 25), date(2026, 11, 24), 0, false),
            (date(9999, 12, 31), date(9999, 12, 31), u16::MAX, false), // no overflow
        ] {
            assert_eq!(
                is_older_than(day, later, years),
                is_older,
                "{day}, {later}, {years} years"
            );
        }
    }

    #[test]
    fn what_is_written_more_than_a_year_later_looks_back() {
        let (year, day) = (AsOf::Year, |y, m, d| AsOf::Day(date(y, m, d)));
        for (as_of, written, looks_back) in [
            (year(2021), date(2021, 1, 1), false),
            (year(2021), date(2022, 12, 31), false), // a year after its last day
            (year(2021), date(2023, 1, 1), true),
            (year(2021), date(2026, 6, 1), true),
            (day(2021, 6, 1), date(2022, 6, 1), false),
            (day(2021, 6, 1), date(2022, 6, 2), true),
            (day(2021, 12, 31), date(2022, 12, 31), false),
            (year(i16::MAX), date(2026, 1, 1), false), // no panic
        ] {
            assert_eq!(
                as_of.is_look_back_from(written),
                looks_back,
                "{as_of} from {written}"
            );
        }
        assert_eq!(year(2013).to_string(), "2013");
        assert_eq!(day(2013, 6, 3).to_string(), "2013-06-03");
        assert_eq!(day(2013, 6, 3).year(), 2013);
    }
}
