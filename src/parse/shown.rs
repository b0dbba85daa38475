//! Quotes of input files in messages: shortened and escaped.

use crate::parse::characters::is_forbidden;

/// The maximum length of a quote, in characters.
const MAX_CHARACTERS: usize = 40;

/// A text for a message: on one line, cut off after [`MAX_CHARACTERS`], control and direction
/// characters escaped (faults.md, T08: never printed raw to a terminal).
pub(super) fn shown(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.chars().enumerate() {
        if at == MAX_CHARACTERS {
            out.push('…');
            break;
        }
        if c == '\n' || c == '\t' {
            out.push(' ');
        } else if is_forbidden(c) || c == '\r' {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}
