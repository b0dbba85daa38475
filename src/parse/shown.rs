//! Parts of people's files inside our messages: short, and with nothing invisible in them.

/// At most this many characters of a file stand in a message.
const MAX_CHARACTERS: usize = 40;

/// A text as it can stand in a message: one line, cut, control and direction characters escaped
/// (faults.md, T08: never printed raw to a terminal).
pub(super) fn shown(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.chars().enumerate() {
        if at == MAX_CHARACTERS {
            out.push('…');
            break;
        }
        if c == '\n' || c == '\t' {
            out.push(' ');
        } else if crate::parse::file_checks::is_forbidden(c) || c == '\r' {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// The code point of a character, the way Unicode writes it: `U+201C`.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// [`name`] with its article, as a sentence begins.
pub(super) fn a_name(c: char) -> String {
    let name = name(c);
    let article = if name.starts_with(['a', 'e', 'i', 'o']) || name.starts_with("unu") {
        "An"
    } else {
        "A"
    };
    format!("{article} {name}")
}

/// What people call a character that cannot be seen or is mistaken for another.
pub(super) fn name(c: char) -> &'static str {
    match c {
        '\0' => "null character",
        '\u{1b}' => "escape character",
        '\r' => "lone carriage return",
        '\u{7f}' => "delete character",
        '\u{feff}' => "byte order mark",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "text-direction character",
        c if c.is_control() => "control character",
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => "typographic single quote",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' => "typographic quote",
        '«' | '»' | '‹' | '›' => "angle quote",
        '′' | '″' => "prime",
        '´' => "acute accent",
        '\u{a0}' | '\u{202f}' => "no-break space",
        '\u{3000}' => "wide space",
        '\u{ad}' => "soft hyphen",
        '\u{200b}'..='\u{200d}' | '\u{2060}' => "invisible character",
        '–' | '—' | '−' => "dash",
        c if c.is_whitespace() => "unusual space",
        _ => "full-width character",
    }
}
