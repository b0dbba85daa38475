//! When an assessment is too old.

use jiff::civil::Date;

/// Whether more than `years` years lie between `assessed_on` and `site_date`; false on the
/// anniversary itself. `site_date` is the date of the site, not the current date, so that a build
/// depends only on its files.
pub fn is_stale(assessed_on: Date, site_date: Date, years: u16) -> bool {
    let key = |date: Date, later: u16| {
        (
            i32::from(date.year()) + i32::from(later),
            date.month(),
            date.day(),
        )
    };
    key(assessed_on, years) < key(site_date, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn old_begins_after_the_anniversary() {
        for (assessed_on, site_date, years, stale) in [
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
                is_stale(assessed_on, site_date, years),
                stale,
                "{assessed_on} on {site_date}, {years} years"
            );
        }
    }
}
