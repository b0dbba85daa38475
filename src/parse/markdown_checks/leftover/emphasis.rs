//! Stars, underscores, tildes and backquotes that stay.

use super::mark::Mark;
use crate::parse::shown::shown;

/// So many runs are looked at for the partner of one, so that no text takes long.
const MAX_BETWEEN: usize = 100;

/// A run of one sign, with what stands before and after it.
struct Run {
    at: usize,
    sign: char,
    length: usize,
    before: Option<char>,
    after: Option<char>,
}

/// Looks for signs in the words of a block that opened or closed nothing. Each pair is reported
/// once. Signs between spaces or digits (`5 * 3`), inside a word (`snake_case`) and single ones (a
/// star for a note below) are ordinary text.
pub(super) fn look(words: &str, marks: &mut Vec<Mark>) {
    let runs = runs(words);
    let mut done = 0;
    for (number, run) in runs.iter().enumerate() {
        if run.at < done || !run.is_opening() {
            continue;
        }
        let mut nearby = runs.iter().skip(number + 1).take(MAX_BETWEEN);
        let closing = nearby.find(|other| {
            let is_same = other.sign == run.sign && other.length == run.length;
            is_same && (other.is_closing() || (run.sign == '*' && run.length > 1))
        });
        let is_meant = match (run.sign, run.length) {
            ('`', _) => true,
            ('*', 2..=3) => closing.is_some() || run.before_is_open(),
            ('*', 1) | ('_', 1..=3) | ('~' | '=', 2) => closing.is_some(),
            _ => false,
        };
        if !is_meant {
            continue;
        }
        let signs: String = std::iter::repeat_n(run.sign, run.length).collect();
        let signs = shown(&signs);
        done = closing.map_or(run.at + 1, |closing| closing.at + closing.length);
        marks.push(mark(run, &signs, closing));
    }
}

fn mark(run: &Run, signs: &str, closing: Option<&Run>) -> Mark {
    let many = if run.length == 1 { "stays" } else { "stay" };
    let (message, hint) = match (run.sign, closing) {
        ('`', _) => (
            "A backquote has no partner, so it stays on the page".to_owned(),
            "Write another behind the code, or ' for an apostrophe; write \\` to show one."
                .to_owned(),
        ),
        ('=', _) => (
            "Text between `==` is not marked: the signs stay on the page".to_owned(),
            "Write **bold** instead.".to_owned(),
        ),
        (_, None) => (
            format!("`{signs}` is never closed, so it {many} on the page"),
            format!(
                "Write `{signs}` behind the last word too, in the same paragraph; to show the signs, put a backslash before each."
            ),
        ),
        (_, Some(closing)) if closing.before.is_some_and(char::is_whitespace) => (
            format!("`{signs}` {many} on the page, because a space stands before the second one"),
            format!("Take out the space before the closing `{signs}`."),
        ),
        (_, Some(_)) => (
            format!(
                "`{signs}` {many} on the page, because a sign and a letter stand on the two sides of one of them"
            ),
            format!(
                "Put a space outside of each `{signs}`, or write the sign next to it outside: `{signs}Result{signs}: text`."
            ),
        ),
    };
    Mark {
        range: run.at..run.at + run.length,
        message,
        caret: "stays on the page as it is",
        hint,
    }
}

impl Run {
    /// Whether something could have begun here.
    fn is_opening(&self) -> bool {
        if self.sign == '`' {
            return true;
        }
        let follows = self.after.is_some_and(|c| !c.is_whitespace());
        let in_word = self.before.is_some_and(char::is_alphanumeric)
            && (self.sign != '*' || self.after.is_some_and(char::is_alphanumeric));
        follows && !in_word
    }

    fn is_closing(&self) -> bool {
        let follows_words = self.before.is_some_and(|c| !c.is_whitespace());
        let ends = self.after.is_none_or(|c| !c.is_alphanumeric());
        let in_word = self.before.is_some_and(char::is_alphanumeric)
            && self.after.is_some_and(char::is_alphanumeric);
        (follows_words && !in_word) || (!follows_words && ends && self.after != Some(' '))
    }

    /// Whether nothing or a space stands before it, so that it can only have been meant to begin
    /// something.
    fn before_is_open(&self) -> bool {
        self.before.is_none_or(char::is_whitespace) && self.after.is_some_and(char::is_alphabetic)
    }
}

fn runs(words: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before = None;
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '*' | '_' | '~' | '=' | '`') {
            before = Some(c);
            continue;
        }
        let mut length = 1;
        while chars.next_if(|(_, next)| *next == c).is_some() {
            length += 1;
        }
        runs.push(Run {
            at,
            sign: c,
            length,
            before,
            after: chars.peek().map(|(_, next)| *next),
        });
        before = Some(c);
    }
    runs
}
