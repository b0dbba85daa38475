//! Texts of files, set so that nothing in them acts.

use std::borrow::Cow;

use crate::diagnostic::render::visible_line;

/// A text on a terminal: hidden characters are written out.
pub(super) fn on_terminal(text: &str) -> String {
    visible_line(text).into_owned()
}

/// A line of a log. A runner of builds obeys lines that begin with two colons.
pub(super) fn line_of_log(line: &str) -> Cow<'_, str> {
    let start = line.trim_start();
    match start.strip_prefix("::") {
        Some(rest) => {
            let indent = &line[..line.len() - start.len()];
            Cow::from(format!("{indent}\\u{{3a}}:{rest}"))
        }
        None => Cow::from(line),
    }
}

/// A text in Markdown. Calm words stand as they are; all others as code, in which nothing is a
/// mention, a link, HTML or an emphasis, and which no character of theirs can end.
pub(super) fn in_markdown(text: &str) -> String {
    let text = visible_line(text);
    if is_calm(&text) {
        return text.into_owned();
    }
    // A bar would end the cell of a table even in code.
    let code = text.replace('`', "\\u{60}").replace('|', "\\u{7c}");
    format!("`{code}`")
}

/// Whether a text is made of words and marks that mean nothing in Markdown, and that no site turns into
/// links: addresses, mentions, numbers of issues, hashes of commits.
fn is_calm(text: &str) -> bool {
    let is_calm = |c: char| c.is_alphanumeric() || " .,;:'’‘“”\"()–—-/%?!+…→−≥≤".contains(c);
    let mut colons = text.split(':').skip(1);
    let lower = text.to_lowercase();
    text.chars().all(is_calm)
        && colons.all(|after| after.is_empty() || after.starts_with(' '))
        && !text.contains("::")
        && !lower.contains("www.")
        && !lower.contains("gh-")
        && !text.split(|c: char| !c.is_alphanumeric()).any(is_hash)
}

/// Whether a word may be taken for the hash of a commit.
fn is_hash(word: &str) -> bool {
    word.len() >= 7
        && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g05_calm_words_stay_and_all_others_are_code() {
        for (text, expected) in [
            ("Ohio", "Ohio"),
            ("Hawaiʻi", "Hawaiʻi"),
            (
                "Québec, 2026 (a report): 50% – why?",
                "Québec, 2026 (a report): 50% – why?",
            ),
            ("3 Green", "3 Green"),
            ("@name", "`@name`"),
            ("a@b.org", "`a@b.org`"),
            ("#12", "`#12`"),
            ("gh-12", "`gh-12`"),
            ("owner/name#12", "`owner/name#12`"),
            ("https://x.org", "`https://x.org`"),
            ("mailto:x", "`mailto:x`"),
            ("Www.x.org", "`Www.x.org`"),
            ("[x](y)", "`[x](y)`"),
            ("<img src=x>", "`<img src=x>`"),
            ("&lt;", "`&lt;`"),
            ("*a* _b_ ~c~ $d$", "`*a* _b_ ~c~ $d$`"),
            ("a | b", "`a \\u{7c} b`"),
            ("a \\| b", "`a \\\\u{7c} b`"),
            ("`` ` ``", "`\\u{60}\\u{60} \\u{60} \\u{60}\\u{60}`"),
            ("a\nb", "`a\\nb`"),
            ("\u{1b}[31m", "`\\u{1b}[31m`"),
            ("a\u{202e}b", "`a\\u{202e}b`"),
            ("::error::x", "`::error::x`"),
            (":tada:", "`:tada:`"),
            ("5f3a9c1", "`5f3a9c1`"),
        ] {
            assert_eq!(in_markdown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn g05_no_line_is_a_command_for_a_runner() {
        for (line, expected) in [
            ("a ::error::x", "a ::error::x"),
            ("::error::x", "\\u{3a}:error::x"),
            ("  ::error::x", "  \\u{3a}:error::x"),
            (": x", ": x"),
        ] {
            assert_eq!(line_of_log(line), expected);
        }
    }
}
