//! Signs of other dialects of Markdown, which stay as they are.

use super::block::Kind;
use super::mark::Mark;
use crate::parse::shown::shown;

/// Looks for them in the words of a block.
pub(super) fn look(words: &str, kind: Kind, marks: &mut Vec<Mark>) {
    emoji(words, marks);
    if kind == Kind::Heading {
        attributes(words, marks);
    }
    if let Some(at) = words.find(":::")
        && words
            .get(..at)
            .is_some_and(|before| before.is_empty() || before.ends_with('\n'))
    {
        marks.push(Mark {
            range: at..at + 3,
            message: "`:::` makes no box here: it stays on the page".to_owned(),
            caret: "stays on the page as it is",
            hint: "Begin a paragraph in bold instead: `**Note:** …`.".to_owned(),
        });
    }
}

/// `:tada:`
fn emoji(words: &str, marks: &mut Vec<Mark>) {
    for (open, _) in words.match_indices(':') {
        let is_free = words
            .get(..open)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|c| c.is_whitespace() || c == '(');
        let rest = words.get(open + 1..).unwrap_or_default();
        let length = rest
            .find(|c: char| {
                !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+' | '-'))
            })
            .unwrap_or(rest.len());
        let follows = rest.get(length..).unwrap_or_default();
        let begins_with_letter = rest.starts_with(|c: char| c.is_ascii_lowercase() || c == '+');
        let is_closed = follows.starts_with(':')
            && !follows
                .get(1..)
                .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if is_free && begins_with_letter && is_closed && length > 1 {
            let name = rest.get(..length).unwrap_or_default();
            marks.push(Mark {
                range: open..open + length + 2,
                message: format!(
                    "A name between colons makes no picture: `:{}:` stays on the page",
                    shown(name)
                ),
                caret: "stays on the page as it is",
                hint: "Write the sign itself, or say it in words.".to_owned(),
            });
        }
    }
}

/// `{#id}` and `{.class}` behind a heading.
fn attributes(words: &str, marks: &mut Vec<Mark>) {
    let trimmed = words.trim_end();
    let Some(open) = trimmed.rfind('{') else {
        return;
    };
    let inside = trimmed.get(open + 1..).unwrap_or_default();
    if inside.starts_with(['#', '.', ':']) && inside.ends_with('}') {
        marks.push(Mark {
            range: open..trimmed.len(),
            message: format!("A heading takes no attributes: `{{{}` stays on the page", shown(inside)),
            caret: "stays on the page as it is",
            hint: "Delete it: links lead to the words of a heading, in small letters and joined by hyphens.".to_owned(),
        });
    }
}
