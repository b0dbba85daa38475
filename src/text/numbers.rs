//! Digits in groups of three.

use fluent_bundle::FluentValue;

/// The number formatter that Fluent calls; `None` leaves a value to Fluent.
pub(super) type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// Formats `number` with `separator` between groups of three digits if its absolute value is at
/// least `from`.
pub(super) fn grouped(number: i64, separator: &str, from: u64) -> String {
    let digits = number.unsigned_abs().to_string();
    if number.unsigned_abs() < from || separator.is_empty() {
        return number.to_string();
    }
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// The formatter for a separator. Fluent takes a function pointer, which cannot capture the
/// separator, so there is one for each separator in use; `None` for any other, so that numbers in
/// sentences stay ungrouped.
pub(super) fn formatter<M>(separator: &str, from: u64) -> Option<Formatter<M>> {
    fn written<const SEPARATOR: char, const FROM: u64, M>(
        value: &FluentValue<'_>,
        _: &M,
    ) -> Option<String> {
        let FluentValue::Number(number) = value else {
            return None;
        };
        // From 2^53 an f64 cannot represent every integer; numbers on a site are far smaller.
        let whole = number.value.fract() == 0.0 && number.value.abs() < 9.0e15;
        (whole && number.options.minimum_fraction_digits.is_none()).then(|| {
            grouped(
                number.value as i64,
                SEPARATOR.encode_utf8(&mut [0; 4]),
                FROM,
            )
        })
    }
    macro_rules! choose {
        ($($separator:literal)+) => {
            match (separator, from) {
                $(
                    (text, 10_000..) if text.chars().eq([$separator]) => {
                        Some(written::<$separator, 10_000, M>)
                    }
                    (text, _) if text.chars().eq([$separator]) => {
                        Some(written::<$separator, 1_000, M>)
                    }
                )+
                _ => None,
            }
        };
    }
    choose! { ',' '.' ' ' '\u{a0}' '\u{202f}' '\u{2009}' '\'' '\u{2019}' '\u{66c}' }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_grouped_from_the_right() {
        for (number, separator, from, expected) in [
            (0, ",", 1000, "0"),
            (999, ",", 1000, "999"),
            (1000, ",", 1000, "1,000"),
            (-1_234_567, ",", 1000, "-1,234,567"),
            (9_999, ".", 10_000, "9999"),
            (10_000, ".", 10_000, "10.000"),
            (i64::MIN, " ", 1000, "-9 223 372 036 854 775 808"),
            (123_456, "", 1000, "123456"),
        ] {
            assert_eq!(grouped(number, separator, from), expected);
        }
    }
}
