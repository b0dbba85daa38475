//! Brackets that did not become a link, a footnote or a box to tick.

use super::block::{Block, Kind};
use super::mark::Mark;
use crate::markdown::{Reference, is_odd_blank};
use crate::parse::shown::shown;

/// The longest words between brackets that are looked at.
const MAX_INSIDE: usize = 500;

/// Looks for brackets in the words of a block. Those that only hold words (`[sic]`, `[1]`) are
/// ordinary text.
pub(super) fn look(block: &Block, in_quotation: bool, marks: &mut Vec<Mark>) {
    let words = block.words();
    let mut at = 0;
    while let Some(found) = words.get(at..).and_then(|rest| rest.find('[')) {
        let open = at + found;
        at = open + 1;
        let Some((inside, close)) = inside(words, open, ']') else {
            continue;
        };
        let first_in_line = words
            .get(..open)
            .is_some_and(|before| before.is_empty() || before.ends_with('\n'));
        let after = words.get(close..).unwrap_or_default();
        let before = words.get(..open).unwrap_or_default();
        let found = task(block.kind, open, inside)
            .or_else(|| alert(in_quotation && first_in_line, inside))
            .or_else(|| wiki(inside, after))
            .or_else(|| footnote(inside))
            .or_else(|| reversed(before, inside))
            .or_else(|| undefined(inside, after))
            .or_else(|| link(inside, after));
        if let Some((message, hint, more)) = found {
            let end = close + more;
            marks.push(Mark {
                range: open..end,
                message,
                caret: "stays on the page as it is",
                hint,
            });
            at = end;
        }
    }
}

/// The message, the hint, and how many bytes behind the bracket belong to it.
type Found = Option<(String, String, usize)>;

/// What stands between an opening bracket and its partner, and where that ends.
fn inside(words: &str, open: usize, closing: char) -> Option<(&str, usize)> {
    let opening = words.get(open..)?.chars().next()?;
    let rest = words.get(open + 1..)?;
    let mut depth = 0;
    for (at, c) in rest.char_indices().take(MAX_INSIDE) {
        if c == opening {
            depth += 1;
        } else if c == closing && depth > 0 {
            depth -= 1;
        } else if c == closing {
            return Some((rest.get(..at)?, open + 1 + at + 1));
        }
    }
    None
}

fn task(kind: Kind, open: usize, inside: &str) -> Found {
    let is_box = matches!(inside, "x" | "X" | " " | "") || inside.chars().all(is_odd_blank);
    (kind == Kind::Item && open == 0 && is_box).then(|| {
        (
            format!("A list has no boxes to tick here: `[{inside}]` stays on the page"),
            "Say it in words, such as `Done:` or `Planned:`, or with the sign ✓.".to_owned(),
            0,
        )
    })
}

fn alert(is_first: bool, inside: &str) -> Found {
    let word = inside.strip_prefix('!')?;
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic());
    (is_first && is_word).then(|| {
        let word = word.to_lowercase();
        let mut chars = word.chars();
        let capital = chars.next().map(|c| c.to_ascii_uppercase());
        let label: String = capital.into_iter().chain(chars).collect();
        (
            format!(
                "A quotation is no alert here: `[{}]` stays on the page",
                shown(inside)
            ),
            format!(
                "Begin a paragraph in bold instead: `**{}:** …`.",
                shown(&label)
            ),
            0,
        )
    })
}

fn wiki(inside: &str, after: &str) -> Found {
    let target = inside.strip_prefix('[')?.strip_suffix(']')?;
    (!target.is_empty() && !after.starts_with(['(', '['])).then(|| {
        (
            format!(
                "Double brackets make no link: `[[{}]]` stays on the page",
                shown(target)
            ),
            "Write a link: `[its words](page:its-name)`.".to_owned(),
            0,
        )
    })
}

fn footnote(inside: &str) -> Found {
    let label = inside.strip_prefix('^')?;
    (!label.is_empty() && !label.contains(char::is_whitespace)).then(|| {
        (
            format!(
                "There is no footnote `{0}`, so `[^{0}]` stays on the page",
                shown(label)
            ),
            format!(
                "Write the note on a line of its own, with an empty line before it: `[^{}]: …`.",
                shown(label)
            ),
            0,
        )
    })
}

/// `(words)[address]`.
fn reversed(before: &str, inside: &str) -> Found {
    if !before.ends_with(')') || !is_address(inside) {
        return None;
    }
    let inside_round = before.strip_suffix(')').unwrap_or_default();
    let words = (inside_round.char_indices().rev())
        .take(MAX_INSIDE)
        .find(|(_, c)| *c == '(')
        .and_then(|(open, _)| inside_round.get(open + 1..));
    Some((
        "The brackets of a link are the wrong way round, so they stay on the page".to_owned(),
        format!(
            "Write the words in square brackets and the address in round ones: `[{}]({inside})`.",
            words.map_or("words".to_owned(), shown)
        ),
        0,
    ))
}

/// `[words][name]` and `[words][]`.
fn undefined(words: &str, after: &str) -> Found {
    if !after.starts_with('[') {
        return None;
    }
    let (name, end) = inside(after, 0, ']')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(words) && is_number(name) || name.starts_with('^') || words.trim().is_empty() {
        return None;
    }
    let label = if name.trim().is_empty() { words } else { name };
    Some((
        format!(
            "There is no address for `[{}]`, so the brackets stay on the page",
            shown(label)
        ),
        format!(
            "Write the address behind the words: `[{}](https://…)`.",
            shown(words)
        ),
        end,
    ))
}

/// `[words](an address with spaces)`, `[words] (address)` and one that is never closed.
fn link(words: &str, after: &str) -> Found {
    let gap = after.len() - after.trim_start_matches([' ', '\n']).len();
    let target = after.get(gap..)?;
    if !target.starts_with('(') || words.trim().is_empty() || gap > 1 {
        return None;
    }
    let shown_words = shown(words);
    let Some((address, end)) = inside(target, 0, ')') else {
        let address = target.get(1..)?.split_whitespace().next()?;
        return (gap == 0 && is_address(address)).then(|| {
            (
                format!("The address of the link `{shown_words}` is never closed"),
                format!("Write `)` behind it: `[{shown_words}]({address})`."),
                1 + address.len(),
            )
        });
    };
    let trimmed = address.trim();
    if gap > 0 {
        return is_address(trimmed).then(|| {
            (
                format!(
                    "A space stands between `[{shown_words}]` and its address, so this is no link"
                ),
                format!("Take it out: `[{shown_words}]({trimmed})`."),
                gap + end,
            )
        });
    }
    if trimmed.is_empty() || !(is_address(trimmed) || trimmed.contains('.')) {
        // Words in round brackets, such as `[sic](as written)`.
        return None;
    }
    let is_blank = |c: char| c.is_whitespace() || is_odd_blank(c);
    let hint = if trimmed.contains(is_blank) && !trimmed.contains(['"', '\'', '<']) {
        let encoded: Vec<&str> = trimmed
            .split(is_blank)
            .filter(|part| !part.is_empty())
            .collect();
        format!(
            "Write `%20` for each space: `[{shown_words}]({})`.",
            encoded.join("%20")
        )
    } else {
        format!("Put the address between `<` and `>`: `[{shown_words}](<https://…>)`.")
    };
    let why = if trimmed.contains(is_blank) {
        "a space stands in its address"
    } else {
        "its address cannot be read"
    };
    Some((
        format!("`[{shown_words}]` is no link, because {why}: all of it stays on the page"),
        hint,
        end,
    ))
}

/// Whether a text looks like the address of a link.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    let is_file = || {
        let (stem, ending) = text.rsplit_once('.')?;
        let is_ending = (2..=5).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
        Some(!stem.is_empty() && is_ending)
    };
    text.contains("://")
        || text.starts_with("www.")
        || text.starts_with("mailto:")
        || (text.starts_with('#') && text.len() > 1)
        || Reference::parse(text).is_some()
        || is_file().unwrap_or(false)
}
