//! Text from files, made safe to show: hidden characters, and commands for a terminal or a build
//! log, are escaped.

use std::borrow::Cow;

/// Whether a character is escaped: control characters, those that change the direction of text, and
/// zero-width ones that are not part of a word or an emoji.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Decides for each character of a text whether it is escaped: hidden ones, and the last of `##[`,
/// which opens a command in some build logs.
pub(super) struct Scanner {
    hashes: u8,
}

impl Scanner {
    /// At the start of a text.
    pub(super) fn new() -> Self {
        Self { hashes: 0 }
    }

    /// Whether the next character is escaped.
    pub(super) fn writes_out(&mut self, c: char) -> bool {
        let opens_command = c == '[' && self.hashes >= 2;
        self.hashes = if c == '#' {
            self.hashes.saturating_add(1)
        } else {
            0
        };
        opens_command || is_hidden(c)
    }
}

/// The text with every character escaped that is not safe to show, such as `\u{1b}`. Line breaks
/// and tabs stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    write_out(text, |c| matches!(c, '\n' | '\t'))
}

/// Like [`visible`], in one line: a line break becomes `\n`.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    write_out(text, |_| false)
}

fn write_out(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    let mut scanner = Scanner::new();
    if !text.chars().any(|c| scanner.writes_out(c) && !stays(c)) {
        return Cow::Borrowed(text);
    }
    let mut scanner = Scanner::new();
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if !scanner.writes_out(c) || stays(c) {
            shown.push(c);
        } else if matches!(c, '\n' | '\t' | '\r') {
            shown.extend(c.escape_default());
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    Cow::Owned(shown)
}

/// JSON with every character escaped that is not safe to show (`\u202e`): equal JSON, safe on a terminal and in a
/// build log.
pub fn visible_json(json: &str) -> String {
    use std::fmt::Write;
    let mut escaped = String::with_capacity(json.len());
    let mut scanner = Scanner::new();
    for c in json.chars() {
        if scanner.writes_out(c) && c != '\n' {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b13_nothing_hidden_reaches_a_terminal() {
        for (text, shown) in [
            ("plain é 漢 👩‍👧", "plain é 漢 👩‍👧"),
            ("\u{1b}[31mred", r"\u{1b}[31mred"),
            ("\u{9b}31m", r"\u{9b}31m"),
            ("a\u{202e}b", r"a\u{202e}b"),
            ("a\u{200b}b\u{feff}", r"a\u{200b}b\u{feff}"),
            ("a\u{e0041}", r"a\u{e0041}"),
            ("one\ntwo\tthree\r", r"one\ntwo\tthree\r"),
            ("##[error]x", r"##\u{5b}error]x"),
            ("# [a] #[b] ##\u{a0}[c]", "# [a] #[b] ##\u{a0}[c]"),
        ] {
            assert_eq!(visible_line(text), shown, "{text:?}");
        }
        assert_eq!(visible("a\n\tb\u{7}"), "a\n\tb\\u{7}");
    }
}
