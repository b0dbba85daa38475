//! E-mail addresses and telephone numbers in texts that are about to be published. It is a pointer
//! for people, who decide; so dates, amounts and numbers inside of web addresses are left alone. The
//! form has the same rule (`personal.js`), and `tests/cases/personal.json` holds both to it.

use std::ops::Range;

use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::{RawText, place_in};

/// The fewest digits of a telephone number.
const FEWEST_DIGITS: usize = 8;
/// The most digits that can be one: more are a number of another kind.
const MOST_DIGITS: usize = 27;

/// Warns about each address and number in a text.
pub(crate) fn report(lowering: &mut Lowering<'_>, text: &RawText) {
    for (kind, range) in personal_in(&text.value) {
        let what = match kind {
            Kind::Email => "an e-mail address",
            Kind::Phone => "a telephone number",
        };
        Diagnostic::new(Code::PersonalData, place_in(text, range))
            .message(format!("This looks like {what}, and the plan is public"))
            .hint("Name a role or an organization, and leave out how to reach a person.")
            .report(lowering);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Email,
    Phone,
}

/// The addresses and numbers in a text, in its order, with their places in bytes.
fn personal_in(text: &str) -> Vec<(Kind, Range<usize>)> {
    // Most texts have neither, and need not be taken apart.
    let has_digits = text.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS;
    if !has_digits && !text.contains('@') {
        return Vec::new();
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let only: Vec<char> = chars.iter().map(|&(_, c)| c).collect();
    let byte = |at: usize| chars.get(at).map_or(text.len(), |&(byte, _)| byte);
    let mut found = Vec::new();
    let mut at = 0;
    while at < only.len() {
        let next = email(&only, at)
            .map(|end| (Kind::Email, end))
            .or_else(|| phone(&only, at).map(|end| (Kind::Phone, end)));
        at = match next {
            Some((kind, end)) => {
                found.push((kind, byte(at)..byte(end)));
                end
            }
            // Numbers in addresses of pages are no telephone numbers.
            None => web_address(&only, at).unwrap_or(at + 1),
        };
    }
    found
}

/// The number of characters from a place on that fit.
fn run(chars: &[char], at: usize, fits: fn(char) -> bool) -> usize {
    let rest = chars.get(at..).unwrap_or_default();
    rest.iter().take_while(|&&c| fits(c)).count()
}

fn before(chars: &[char], at: usize) -> Option<char> {
    at.checked_sub(1).and_then(|at| chars.get(at)).copied()
}

fn is_letter_or_digit(c: char) -> bool {
    c.is_alphabetic() || c.is_numeric()
}

fn is_of_mailbox(c: char) -> bool {
    is_letter_or_digit(c) || "._%+'-".contains(c)
}

/// The end of the e-mail address that begins at a place.
fn email(chars: &[char], start: usize) -> Option<usize> {
    if before(chars, start).is_some_and(is_of_mailbox) {
        return None;
    }
    let mailbox = run(chars, start, is_of_mailbox);
    if mailbox == 0 || chars.get(start + mailbox) != Some(&'@') {
        return None;
    }
    let mut at = start + mailbox + 1;
    let mut end = None;
    loop {
        let label = run(chars, at, |c| is_letter_or_digit(c) || c == '-');
        if label == 0 || chars.get(at + label) != Some(&'.') {
            return end;
        }
        at += label + 1;
        let letters = run(chars, at, char::is_alphabetic);
        if letters >= 2 {
            end = Some(at + letters);
        }
    }
}

/// The end of the address of a page that begins at a place.
fn web_address(chars: &[char], start: usize) -> Option<usize> {
    if before(chars, start).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') {
        return None;
    }
    ["https://", "http://", "ftp://"].iter().find_map(|scheme| {
        let length = scheme.chars().count();
        let written = chars.get(start..start + length)?;
        let is_scheme =
            (written.iter().zip(scheme.chars())).all(|(a, b)| a.eq_ignore_ascii_case(&b));
        let rest = run(chars, start + length, |c| {
            !c.is_whitespace() && !"<>\"".contains(c)
        });
        is_scheme.then_some(start + length + rest)
    })
}

/// The end of the telephone number that begins at a place.
fn phone(chars: &[char], start: usize) -> Option<usize> {
    let first = *chars.get(start)?;
    let is_inside = before(chars, start).is_some_and(|c| is_digit(c) || ".,$€£-".contains(c));
    if is_inside || !(is_digit(first) || "+(".contains(first)) {
        return None;
    }
    [
        american(chars, start),
        international(chars, start),
        in_a_row(chars, start),
    ]
    .into_iter()
    .flatten()
    .find(|&end| !goes_on(chars, end))
}

/// Whether a number goes on, so that what was found is only a part of it.
fn goes_on(chars: &[char], end: usize) -> bool {
    match chars.get(end) {
        Some(&c) if is_digit(c) || c == '-' => true,
        Some('.' | ',') => chars.get(end + 1).is_some_and(|&c| is_digit(c)),
        _ => false,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What stands between the groups of a number.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || "./-\u{b7}".contains(c) || ('\u{2010}'..='\u{2015}').contains(&c)
}

fn gaps(chars: &[char], at: usize) -> usize {
    run(chars, at, is_gap).min(2)
}

/// The place after exactly so many digits.
fn digits(chars: &[char], at: usize, count: usize) -> Option<usize> {
    (run(chars, at, is_digit) >= count).then_some(at + count)
}

/// `(555) 555-0123`, with or without the country.
fn american(chars: &[char], start: usize) -> Option<usize> {
    let country = start + usize::from(chars.get(start) == Some(&'+'));
    let with_country = (chars.get(country) == Some(&'1'))
        .then(|| without_country(chars, country + 1 + gaps(chars, country + 1)))
        .flatten();
    with_country.or_else(|| without_country(chars, start))
}

fn without_country(chars: &[char], start: usize) -> Option<usize> {
    let area = if chars.get(start) == Some(&'(') {
        let end = digits(chars, start + 1, 3).filter(|&end| chars.get(end) == Some(&')'))? + 1;
        end + gaps(chars, end)
    } else {
        after_gap(chars, digits(chars, start, 3)?)?
    };
    digits(chars, after_gap(chars, digits(chars, area, 3)?)?, 4)
}

fn after_gap(chars: &[char], at: usize) -> Option<usize> {
    let gaps = gaps(chars, at);
    (gaps > 0).then_some(at + gaps)
}

/// `+44 20 7946 0958`
fn international(chars: &[char], start: usize) -> Option<usize> {
    if chars.get(start) != Some(&'+') {
        return None;
    }
    let (mut end, mut count) = (start + 1, run(chars, start + 1, is_digit));
    end += count;
    loop {
        let gap = usize::from(count > 0 && chars.get(end).is_some_and(|&c| is_gap(c)));
        let open = usize::from(chars.get(end + gap) == Some(&'('));
        let group = run(chars, end + gap + open, is_digit);
        if count == 0 || group == 0 {
            break;
        }
        count += group;
        end += gap + open + group;
        end += usize::from(chars.get(end) == Some(&')'));
    }
    (FEWEST_DIGITS..=MOST_DIGITS)
        .contains(&count)
        .then_some(end)
}

/// Ten digits in a row that could be dialed, with or without the country.
fn in_a_row(chars: &[char], start: usize) -> Option<usize> {
    let length = run(chars, start, is_digit);
    let country = match (length, chars.get(start)) {
        (10, _) => 0,
        (11, Some('1')) => 1,
        _ => return None,
    };
    let can_begin = |at: usize| chars.get(at).is_some_and(|c| ('2'..='9').contains(c));
    (can_begin(start + country) && can_begin(start + country + 3)).then_some(start + length)
}

#[cfg(test)]
mod tests {
    use super::personal_in;

    #[test]
    fn addresses_and_numbers_are_found_as_the_form_finds_them() {
        let table = include_str!("../../../tests/cases/personal.json");
        let table: Vec<(String, Vec<String>)> = serde_json::from_str(table).unwrap();
        for (text, expected) in table {
            let mut found: Vec<&str> = Vec::new();
            for (_, range) in personal_in(&text) {
                let words = text[range].trim();
                if !found.contains(&words) {
                    found.push(words);
                }
            }
            assert_eq!(found, expected, "{text}");
        }
    }
}
