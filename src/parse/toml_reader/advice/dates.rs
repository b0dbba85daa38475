//! Dates as people write them.

use jiff::civil::Date;

/// What a text says about a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// One day.
    Day(Date),
    /// One of two days: by month and day, or by day and month.
    Either(Date, Date),
    /// A month without a day; its first day.
    Month(Date),
    /// A year alone; its first day.
    Year(Date),
    /// A day that is not in the calendar, as year, month and day.
    NotReal,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A part of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A number, and how many digits it has.
    Number(i16, usize),
    Month(i16),
}

/// Reads a date in any of the usual forms; `None` if it is none.
pub(super) fn read(text: &str) -> Option<Written> {
    // A time behind the date does not matter.
    let text = match text.split_once('T') {
        Some((date, time)) if time.starts_with(|c: char| c.is_ascii_digit()) => date,
        _ => text,
    };
    let mut parts = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        parts.push(part(word)?);
    }
    match parts.as_slice() {
        &[Part::Number(year, 4)] => Some(day(year, 1, 1, Written::Year)),
        &[Part::Number(_, 8)] => part_of_eight(text),
        &[Part::Number(year, 4), Part::Number(month, 1..=2)]
        | &[Part::Number(month, 1..=2), Part::Number(year, 4)]
        | &[Part::Month(month), Part::Number(year, 4)]
        | &[Part::Number(year, 4), Part::Month(month)]
            if (1..=12).contains(&month) =>
        {
            Some(day(year, month, 1, Written::Month))
        }
        &[
            Part::Number(year, 4),
            Part::Number(month, _),
            Part::Number(day_, _),
        ]
        | &[
            Part::Number(year, 4),
            Part::Month(month),
            Part::Number(day_, _),
        ]
        | &[
            Part::Month(month),
            Part::Number(day_, _),
            Part::Number(year, 4),
        ]
        | &[
            Part::Number(day_, _),
            Part::Month(month),
            Part::Number(year, 4),
        ] => Some(day(year, month, day_, Written::Day)),
        &[
            Part::Number(first, _),
            Part::Number(second, _),
            Part::Number(year, 4),
        ] => Some(either(year, first, second, text.contains('.'))),
        _ => None,
    }
}

fn part(word: &str) -> Option<Part> {
    let lower = word.to_lowercase();
    if lower.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = lower.get(digits.len()..).unwrap_or("");
        if !matches!(ending, "" | "st" | "nd" | "rd" | "th") {
            return None;
        }
        // Eight digits together are one number, which `part_of_eight` takes apart.
        let number = if digits.len() == 8 {
            0
        } else {
            digits.parse().ok()?
        };
        return Some(Part::Number(number, digits.len()));
    }
    let month = MONTHS
        .iter()
        .position(|month| *month == lower || (lower.len() >= 3 && month.starts_with(&lower)))
        .or((lower == "sept").then_some(8))?;
    Some(Part::Month(i16::try_from(month).ok()? + 1))
}

fn part_of_eight(text: &str) -> Option<Written> {
    let digits = text.trim();
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let (year, month, day_) = (number(0..4)?, number(4..6)?, number(6..8)?);
    Some(day(year, month, day_, Written::Day))
}

fn either(year: i16, first: i16, second: i16, has_points: bool) -> Written {
    // With points, the day stands first everywhere.
    if has_points {
        return day(year, second, first, Written::Day);
    }
    match (date(year, first, second), date(year, second, first)) {
        (Some(one), Some(other)) if one != other => Written::Either(one, other),
        (Some(one), _) | (None, Some(one)) => Written::Day(one),
        (None, None) => Written::NotReal,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn day(year: i16, month: i16, day: i16, written: fn(Date) -> Written) -> Written {
    date(year, month, day).map_or(Written::NotReal, written)
}

#[cfg(test)]
mod tests {
    use super::{Written, read};

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, expected) in [
            ("11/24/2026", "2026-11-24"),
            ("24/11/2026", "2026-11-24"),
            ("24.11.2026", "2026-11-24"),
            ("3.4.2026", "2026-04-03"),
            ("3/4/2026", "2026-03-04 or 2026-04-03"),
            ("4/4/2026", "2026-04-04"),
            ("2026/11/24", "2026-11-24"),
            ("2026-1-5", "2026-01-05"),
            ("2026\u{2011}11\u{2011}24", "2026-11-24"),
            ("November 24, 2026", "2026-11-24"),
            ("Nov. 24th, 2026", "2026-11-24"),
            ("24 november 2026", "2026-11-24"),
            ("Sept 1, 2026", "2026-09-01"),
            ("20261124", "2026-11-24"),
            ("2026-11-24T10:00:00Z", "2026-11-24"),
            ("2026-11", "month 2026-11-01"),
            ("11/2026", "month 2026-11-01"),
            ("November 2026", "month 2026-11-01"),
            ("2026", "year 2026-01-01"),
            ("2026-02-30", "not real"),
            ("13/13/2026", "not real"),
            ("2021-22", "none"),
            ("yes", "none"),
            ("", "none"),
            ("99999999999", "none"),
        ] {
            let found = match read(text) {
                None => "none".to_owned(),
                Some(Written::NotReal) => "not real".to_owned(),
                Some(Written::Day(day)) => day.to_string(),
                Some(Written::Month(day)) => format!("month {day}"),
                Some(Written::Year(day)) => format!("year {day}"),
                Some(Written::Either(one, other)) => format!("{one} or {other}"),
            };
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
