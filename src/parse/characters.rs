//! Characters that no text may contain, and names for characters that are invisible or mistaken for
//! others.

pub(super) use crate::source::is_forbidden;

/// The code point of a character, the way Unicode writes it: `U+201C`.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// [`name`] with its article, for the beginning of a sentence: `A dash`.
pub(super) fn a_name(c: char) -> String {
    let name = name(c);
    let article = if name.starts_with(['a', 'e', 'i', 'o']) || name.starts_with("unu") {
        "An"
    } else {
        "A"
    };
    format!("{article} {name}")
}

/// The name of a character that is invisible or mistaken for another, for messages.
pub(super) fn name(c: char) -> &'static str {
    match c {
        '\0' => "null character",
        '\u{1b}' => "escape character",
        '\r' => "lone carriage return",
        '\u{7f}' => "delete character",
        '\u{b}' => "vertical tab",
        '\u{c}' => "page break",
        '\u{feff}' => "byte order mark",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "text-direction character",
        c if c.is_control() => "control character",
        c if is_forbidden(c) => "code point that is no character",
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => "typographic single quote",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' => "typographic quote",
        '«' | '»' | '‹' | '›' => "angle quote",
        '′' | '″' => "prime",
        '´' => "acute accent",
        '\u{a0}' | '\u{202f}' => "no-break space",
        '\u{3000}' => "wide space",
        '\u{ad}' => "soft hyphen",
        '\u{200b}'..='\u{200f}' | '\u{2060}' => "invisible character",
        '\u{2010}'..='\u{2015}' | '−' => "dash",
        c if c.is_whitespace() => "unusual space",
        _ => "full-width character",
    }
}
