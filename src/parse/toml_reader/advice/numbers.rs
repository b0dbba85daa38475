//! Years, levels and other numbers as people write them.

const WORDS: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// The whole numbers in a text, in its order; `2.5` and `2-3` have two.
pub(super) fn whole(text: &str) -> Vec<i64> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let number = |word: &str| {
        let lower = word.to_lowercase();
        let digits = lower.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        match WORDS.iter().position(|known| *known == lower) {
            Some(at) => i64::try_from(at + 1).ok(),
            None if digits.len() < 10 => digits.parse().ok(),
            None => None,
        }
    };
    // A number with a zero behind its point is whole.
    match text.trim().strip_suffix(".0") {
        Some(whole) if whole.parse::<i64>().is_ok() => vec![whole.parse().unwrap_or_default()],
        _ => words.filter_map(number).collect(),
    }
}

/// The year that a text speaks of; the second part of a pair says that it is a school year, which
/// is named by its end.
pub(super) fn year(text: &str) -> Option<(i64, bool)> {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let full = |digits: &str| -> Option<i64> {
        (digits.len() == 4).then(|| digits.parse().ok()).flatten()
    };
    match numbers.as_slice() {
        [first, second] if second.len() == 2 => {
            let start = full(first)?;
            let end = start - start % 100 + second.parse::<i64>().ok()?;
            let end = if end < start { end + 100 } else { end };
            (end == start + 1).then_some((end, true))
        }
        [first, second] if second.len() == 4 => {
            let (start, end) = (full(first)?, full(second)?);
            (end == start + 1).then_some((end, true))
        }
        [only] if only.len() == 2 && text.to_lowercase().starts_with("fy") => {
            Some((2000 + only.parse::<i64>().ok()?, false))
        }
        [only] => Some((full(only)?, false)),
        // A whole date.
        [first, _, _] if first.len() == 4 => Some((full(first)?, false)),
        [_, _, last] => Some((full(last)?, false)),
        _ => None,
    }
}

/// A number with a fraction, as TOML writes it.
pub(super) fn fraction(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(percent) = text.strip_suffix('%') {
        let share = percent.trim().parse::<f64>().ok()? / 100.0;
        return share.is_finite().then(|| format!("{share:?}"));
    }
    let point = text.replace(',', ".");
    let number = point.parse::<f64>().ok()?;
    number.is_finite().then(|| format!("{number:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("3", vec![3]),
            ("3.0", vec![3]),
            ("Level 3", vec![3]),
            ("L3", vec![3]),
            ("three", vec![3]),
            ("3 (Established)", vec![3]),
            ("2-3", vec![2, 3]),
            ("2.5", vec![2, 5]),
            ("2 or 3", vec![2, 3]),
            ("high", vec![]),
        ] {
            assert_eq!(whole(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("2021-22", Some((2022, true))),
            ("2021–2022", Some((2022, true))),
            ("SY 2021/22", Some((2022, true))),
            ("1999-00", Some((2000, true))),
            ("FY22", Some((2022, false))),
            ("FY 2022", Some((2022, false))),
            ("c. 2020", Some((2020, false))),
            ("2021-05-01", Some((2021, false))),
            ("5/1/2021", Some((2021, false))),
            ("2015-20", None),
            ("early", None),
        ] {
            assert_eq!(year(text), expected, "{text:?}");
        }
        for (text, expected) in [
            (".5", Some("0.5")),
            ("1.", Some("1.0")),
            ("0,75", Some("0.75")),
            ("50%", Some("0.5")),
            ("50 %", Some("0.5")),
            ("half", None),
        ] {
            assert_eq!(fraction(text).as_deref(), expected, "{text:?}");
        }
    }
}
