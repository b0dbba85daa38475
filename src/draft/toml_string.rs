//! Texts, ids and dates as TOML, in one canonical form that the scripts of the form repeat.

use jiff::civil::Date;
use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

/// A text for readers: line ends become line feeds, and white space at its end is cut. `None` if
/// nothing is left.
pub(super) fn readable(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_end_matches([' ', '\t', '\n']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// A text for readers on one line, or on several if it has line breaks.
pub(super) fn text(readable: &str) -> String {
    if readable.contains('\n') {
        paragraphs(readable)
    } else {
        id(readable)
    }
}

/// A text for readers that always has lines of its own: `"""`, the text, `"""`.
pub(super) fn paragraphs(readable: &str) -> String {
    let text = format!("{readable}\n");
    escape_unsafe(TomlStringBuilder::new(&text).as_ml_basic().to_toml_value())
}

/// Any text as it is, on one line.
pub(super) fn id(text: &str) -> String {
    escape_unsafe(TomlStringBuilder::new(text).as_basic().to_toml_value())
}

/// The key of a table, bare if possible.
pub(super) fn key(key: &str) -> String {
    let key = TomlKeyBuilder::new(key);
    escape_unsafe(
        key.as_unquoted()
            .unwrap_or_else(|| key.as_basic())
            .to_toml_key(),
    )
}

/// A date; what is no real date becomes a string, so that `check` can name it.
pub(super) fn date(written: &str) -> String {
    if is_real_date(written) {
        written.to_owned()
    } else {
        id(written)
    }
}

/// Whether a text is the date of a day that exists, with ten characters.
fn is_real_date(written: &str) -> bool {
    let mut parts = written.split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i16>().ok()).flatten()
    };
    let date = number(4).zip(number(2)).zip(number(2));
    let is_real = |((year, month), day): ((i16, i16), i16)| {
        let (month, day) = (i8::try_from(month).ok(), i8::try_from(day).ok());
        month
            .zip(day)
            .is_some_and(|(month, day)| Date::new(year, month, day).is_ok())
    };
    date.is_some_and(is_real) && parts.next().is_none()
}

/// Escapes the characters that TOML allows and no file of a project may have, so that nothing in
/// the file looks like something else; `check` then refuses the escapes by name.
fn escape_unsafe(toml: String) -> String {
    let is_unsafe = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    if !toml.contains(is_unsafe) {
        return toml;
    }
    toml.chars().fold(String::new(), |mut escaped, c| {
        if is_unsafe(c) {
            escaped.push_str(&format!("\\u{:04X}", u32::from(c)));
        } else {
            escaped.push(c);
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_one_form() {
        for (written, expected) in [
            ("", None),
            (" \t\r\n", None),
            ("a", Some("\"a\"")),
            ("  a \r\n", Some("\"  a\"")),
            ("say \"hi\"\\", Some(r#""say \"hi\"\\""#)),
            (
                "a\tb\u{8}\u{c}\u{1}\u{7f}",
                Some(r#""a\tb\b\f\u0001\u007F""#),
            ),
            (
                "a\u{202e}b\u{feff}\u{85}",
                Some(r#""a\u202Eb\uFEFF\u0085""#),
            ),
            ("é 🙂 \u{200f}", Some("\"é 🙂 \u{200f}\"")),
            ("a\r\nb\rc", Some("\"\"\"\na\nb\nc\n\"\"\"")),
            (
                "a\n\"\"b\"\"\"\"\"\"",
                Some("\"\"\"\na\n\"\"b\"\"\\\"\"\"\\\"\n\"\"\""),
            ),
            ("\n\ta", Some("\"\"\"\n\n\\ta\n\"\"\"")),
        ] {
            let found = readable(written).map(|text_of| text(&text_of));
            assert_eq!(found.as_deref(), expected, "{written:?}");
        }
    }

    #[test]
    fn ids_stay_on_one_line_and_as_they_are() {
        assert_eq!(id(" a\r\n "), r#"" a\r\n ""#);
        for (written, expected) in [
            ("1A", "1A"),
            ("a_b-C", "a_b-C"),
            ("1.A", "\"1.A\""),
            ("", "\"\""),
            ("é\"\n\u{202e}", r#""é\"\n\u202E""#),
        ] {
            assert_eq!(key(written), expected, "{written:?}");
        }
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for real in [
            "2026-11-24",
            "2024-02-29",
            "2000-02-29",
            "0000-01-01",
            "9999-12-31",
        ] {
            assert_eq!(date(real), real);
        }
        for unreal in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-1-1",
            "2026-11-24 ",
            "-026-11-24",
            "+026-11-24",
            "2026-11-24-",
            "2026-11-241",
            "26-11-24",
            "2026-11",
            "soon",
            "٢٠٢٦-11-24",
        ] {
            assert_eq!(date(unreal), format!("\"{unreal}\""));
        }
    }
}
