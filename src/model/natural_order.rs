//! The order of ids and versions.

use std::cmp::Ordering;

/// Natural order: runs of digits compare as numbers, the rest as characters, so that `2` comes
/// before `10` and `GOV-2` before `GOV-10`.
pub fn natural_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    loop {
        let ordering = match (leading_digits(left), leading_digits(right)) {
            (0, _) | (_, 0) => {
                let (mut left_chars, mut right_chars) = (left.chars(), right.chars());
                let ordering = match (left_chars.next(), right_chars.next()) {
                    (None, None) => return one.cmp(other),
                    (left_char, right_char) => left_char
                        .map(|c| c.to_ascii_lowercase())
                        .cmp(&right_char.map(|c| c.to_ascii_lowercase())),
                };
                (left, right) = (left_chars.as_str(), right_chars.as_str());
                ordering
            }
            (left_digits, right_digits) => {
                let (left_number, left_rest) = left.split_at(left_digits);
                let (right_number, right_rest) = right.split_at(right_digits);
                (left, right) = (left_rest, right_rest);
                let (a, b) = (
                    left_number.trim_start_matches('0'),
                    right_number.trim_start_matches('0'),
                );
                a.len().cmp(&b.len()).then_with(|| a.cmp(b))
            }
        };
        if ordering.is_ne() {
            return ordering;
        }
    }
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_their_numbers() {
        let mut ids = ["GOV-10", "10", "2", "GOV-2", "1", "a", "B", "02", "GOV"];
        ids.sort_by(|a, b| natural_order(a, b));
        assert_eq!(
            ids,
            ["1", "02", "2", "10", "a", "B", "GOV", "GOV-2", "GOV-10"]
        );
    }
}
