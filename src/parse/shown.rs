//! Parts of people's files inside our messages: short, and with nothing invisible in them.

use crate::parse::characters::is_forbidden;

/// At most this many characters of a file stand in a message.
const MAX_CHARACTERS: usize = 40;

/// A text as it can stand in a message: on one line, cut off after [`MAX_CHARACTERS`], control and
/// direction characters escaped (faults.md, T08: never printed raw to a terminal).
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
