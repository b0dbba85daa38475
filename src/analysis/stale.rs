//! How old the evidence of an assessment is.

use jiff::civil::Date;

use crate::model::{Assessment, is_older_than, last_day_of, newest_source};

/// The ratings of an assessment by the age of their evidence. A rating is as old as its newest dated
/// source; the day on which it was written says nothing about that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceAge {
    /// The number of ratings.
    pub rated: usize,
    /// Those without any dated source.
    pub undated: usize,
    /// Those whose newest dated source is older than the site's limit.
    pub old: usize,
    /// Those that are surely older than the limit: the old ones, and those that are undated and were
    /// chosen before it.
    pub stale: usize,
}

impl EvidenceAge {
    /// Whether nothing of it is known to be newer than the limit.
    pub fn is_stale(self) -> bool {
        self.rated > 0 && self.stale == self.rated
    }

    /// Adds the ratings of another assessment.
    pub fn add(&mut self, other: Self) {
        self.rated += other.rated;
        self.undated += other.undated;
        self.old += other.old;
        self.stale += other.stale;
    }
}

/// Counts the ratings of an assessment. `site_date` is the date of the site, not the current date, so
/// that a build depends only on its files. A source counts to the last day of its year.
pub fn evidence_age(assessment: &Assessment, site_date: Date, years: u16) -> EvidenceAge {
    let is_old = |day| is_older_than(day, site_date, years);
    let mut age = EvidenceAge::default();
    let rated = (assessment.scores.iter()).filter(|score| score.value.rating().is_some());
    for score in rated {
        let newest = newest_source(&score.sources);
        let is_stale = is_old(newest.map_or(assessment.assessed_on, last_day_of));
        age.add(EvidenceAge {
            rated: 1,
            undated: usize::from(newest.is_none()),
            old: usize::from(newest.is_some() && is_stale),
            stale: usize::from(is_stale),
        });
    }
    age
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{assessment, citation, rubric};
    use crate::model::SubElementIndex;
    use jiff::civil::date;

    #[test]
    fn a_rating_is_as_old_as_its_newest_dated_source() {
        let rubric = rubric(4, &[1]);
        let site_date = date(2026, 11, 24);
        // Years of sources and of copies, the day of writing; undated, old, stale.
        for (sources, written, expected) in [
            (&[][..], date(2026, 11, 24), (1, 0, 0)),
            (&[], date(2023, 11, 23), (1, 0, 1)), // it cannot be newer than its writing
            (&[(None, None)], date(2026, 11, 24), (1, 0, 0)),
            (&[(Some(2023), None)], date(2023, 1, 1), (0, 0, 0)), // up to the end of 2023
            (&[(Some(2022), None)], date(2026, 11, 24), (0, 1, 1)), // though it was written just now
            (
                &[(Some(2010), None), (Some(2025), None)],
                date(2026, 1, 1),
                (0, 0, 0),
            ),
            (
                &[(None, Some(2018)), (None, None)],
                date(2026, 1, 1),
                (0, 1, 1),
            ),
            (&[(Some(2010), Some(2025))], date(2026, 1, 1), (0, 1, 1)), // a new copy of an old text
        ] {
            let mut made = assessment(&rubric, 2026, "3");
            made.assessed_on = written;
            made.scores[SubElementIndex(0)].sources = (sources.iter())
                .map(|&(year, copy_of)| crate::model::Citation {
                    year,
                    copy_of,
                    accessed: Some(date(2026, 11, 24)), // never its age
                    ..citation("A source")
                })
                .collect();
            let age = evidence_age(&made, site_date, 3);
            assert_eq!((age.undated, age.old, age.stale), expected, "{sources:?}");
            assert_eq!(age.is_stale(), age.stale == 1);
        }
        let nothing = evidence_age(&assessment(&rubric, 2001, "-"), site_date, 3);
        assert_eq!(nothing, EvidenceAge::default());
        assert!(!nothing.is_stale());
    }
}
