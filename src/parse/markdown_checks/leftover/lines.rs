//! Signs at the start of a line that were meant as a heading, a list or a quotation.

use super::mark::Mark;
use crate::markdown::is_odd_blank;
use crate::parse::characters::{code_point, name};
use crate::parse::shown::shown;

/// Bullets of other programs.
const BULLETS: &[char] = &['•', '‣', '▪', '●', '◦', '○', '■', '□', '➢', '✓', '⁃'];

/// Looks at each line of a paragraph.
pub(super) fn look(words: &str, marks: &mut Vec<Mark>) {
    let mut at = 0;
    for (number, line) in words.split('\n').enumerate() {
        if let Some(mark) = in_line(line, number == 0) {
            let range = at + mark.range.start..at + mark.range.end;
            marks.push(Mark { range, ..mark });
        }
        at += line.len() + 1;
    }
}

fn in_line(line: &str, is_first: bool) -> Option<Mark> {
    let content = line.trim_start_matches(|c: char| is_odd_blank(c) || c == ' ' || c == '\t');
    let lead = line.len() - content.len();
    if content.is_empty() {
        let odd = line.chars().find(|c| is_odd_blank(*c))?;
        return Some(Mark {
            range: 0..odd.len_utf8(),
            message: format!("A line that looks empty holds {}", named(odd)),
            caret: "not an empty line",
            hint: "Delete the character, so that the paragraphs around it are two.".to_owned(),
        });
    }
    let (sign, what) = sign_of(content)?;
    let rest = content.get(sign.len()..).unwrap_or_default();
    let words = rest.trim_start_matches(|c: char| is_odd_blank(c) || c.is_whitespace());
    let mark = |range, message, hint| {
        Some(Mark {
            range,
            message,
            caret: "stays on the page as it is",
            hint,
        })
    };
    let written = written(sign, words, what);
    let signs = lead..lead + sign.len();
    if let Some(odd) = line.chars().find(|c| is_odd_blank(*c))
        && lead > 0
        && rest.starts_with([' ', '\t'])
    {
        return mark(
            0..lead,
            format!("This is no {what}: {} stands before `{sign}`", named(odd)),
            format!("Put ordinary spaces there, or none: `{written}`."),
        );
    }
    let gap = rest.get(..rest.len() - words.len()).unwrap_or_default();
    if let Some(odd) = gap.chars().find(|c| is_odd_blank(*c)) {
        let start = lead + sign.len();
        return mark(
            start..start + gap.len(),
            format!("This is no {what}: {} stands after `{sign}`", named(odd)),
            format!("Put an ordinary space there: `{written}`."),
        );
    }
    if sign.starts_with(BULLETS) {
        return mark(
            signs,
            format!("The bullet `{sign}` makes no list: its lines run together on the page"),
            format!("Begin each line of the list with a hyphen and a space: `{written}`."),
        );
    }
    if sign.starts_with('#') && sign.len() > 6 {
        return mark(
            signs,
            format!(
                "A heading has at most 6 signs, so `{}` stays on the page",
                shown(sign)
            ),
            format!("Write fewer of them: `## {}`.", shown(words)),
        );
    }
    if !gap.is_empty() {
        // An ordinary space, so the line is set in too far, or it goes on with a paragraph.
        let is_number = sign.starts_with(|c: char| c.is_ascii_digit());
        return (!is_number)
            .then(|| {
                mark(
                    signs,
                    format!("This is no {what}: its line goes on with what stands before it"),
                    "Put an empty line before it, and at most three spaces at its start."
                        .to_owned(),
                )
            })
            .flatten();
    }
    let follows = words.chars().next()?;
    let is_meant = match sign {
        "#" => follows.is_alphabetic(),
        sign if sign.starts_with('#') => follows.is_alphanumeric(),
        "-" | "+" => is_first && follows.is_alphabetic(),
        sign if sign.ends_with(['.', ')']) => {
            is_first && words.chars().take(2).filter(|c| c.is_alphabetic()).count() == 2
        }
        _ => false,
    };
    is_meant
        .then(|| {
            mark(
                signs,
                format!("This is no {what}: there is no space after `{sign}`"),
                format!("Put a space there: `{written}`."),
            )
        })
        .flatten()
}

/// The sign that a line begins with, and what it was meant to make.
fn sign_of(content: &str) -> Option<(&str, &'static str)> {
    let first = content.chars().next()?;
    let up_to = |end: usize| content.get(..end);
    match first {
        '#' => {
            let length = content.len() - content.trim_start_matches('#').len();
            Some((up_to(length)?, "heading"))
        }
        '-' | '+' | '*' => Some((up_to(1)?, "list")),
        '>' => Some((up_to(1)?, "quotation")),
        '0'..='9' => {
            let digits = content.len()
                - content
                    .trim_start_matches(|c: char| c.is_ascii_digit())
                    .len();
            let ends = content.get(digits..)?.starts_with(['.', ')']);
            (digits <= 9 && ends).then_some((up_to(digits + 1)?, "list"))
        }
        c if BULLETS.contains(&c) => {
            let rest = content.get(c.len_utf8()..)?;
            rest.starts_with(|c: char| c.is_whitespace() || is_odd_blank(c))
                .then_some((up_to(c.len_utf8())?, "list"))
        }
        _ => None,
    }
}

/// The line as it should be written.
fn written(sign: &str, words: &str, what: &str) -> String {
    let sign = match what {
        "list" if sign.starts_with(BULLETS) => "-",
        "heading" if sign == "#" => "##",
        _ => sign,
    };
    format!("{sign} {}", shown(words))
}

/// `a no-break space (U+00A0)`.
fn named(c: char) -> String {
    let name = name(c);
    let article = match name.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => "an",
        false => "a",
    };
    format!("{article} {name} ({})", code_point(c))
}
