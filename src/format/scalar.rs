//! Keys and simple values as they are written.

/// A key without quotes, if it needs none.
pub(super) fn key(name: &str, written: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let needs_quotes = name.is_empty() || !name.bytes().all(is_bare);
    if needs_quotes { written } else { name }.to_owned()
}

/// A value as it was written, except for the quotes of texts: `'a'` becomes `"a"` where nothing needs
/// to be escaped, and a text of several lines begins on a line of its own.
pub(super) fn value(written: &str) -> String {
    for quotes in ["\"\"\"", "'''"] {
        if let Some(text) = written.strip_prefix(quotes) {
            // A backslash at the end of a line hides the line break.
            let continues =
                quotes == "\"\"\"" && text.trim_start_matches([' ', '\t']).starts_with("\\\n");
            let begins_below = !text.contains('\n') || text.starts_with('\n') || continues;
            return match begins_below {
                true => written.to_owned(),
                false => format!("{quotes}\n{text}"),
            };
        }
    }
    let inside = written
        .strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''));
    match inside {
        Some(text) if !text.contains(['"', '\\']) => format!("\"{text}\""),
        _ => written.to_owned(),
    }
}
