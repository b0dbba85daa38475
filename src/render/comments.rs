//! Comments in styles and scripts, in which references are ignored.

use super::language::Language;
use super::pieces::{PieceKind, pieces};

/// The text with comments replaced by spaces, so that offsets stay valid.
///
/// Known limit: in a script whose pieces are in doubt, a quote in a regular expression hides
/// comments on the rest of its line.
pub(super) fn without_comments(language: Language, text: &str) -> String {
    let Some(pieces) = pieces(language, text) else {
        return without_likely_comments(language, text);
    };
    let mut blanked = String::with_capacity(text.len());
    for piece in pieces {
        match piece.kind {
            PieceKind::Comment => blanked.extend(std::iter::repeat_n(' ', piece.text.len())),
            PieceKind::Blank | PieceKind::Code => blanked.push_str(piece.text),
        }
    }
    blanked
}

/// The same for a text that cannot be taken apart with certainty.
fn without_likely_comments(language: Language, text: &str) -> String {
    let is_script = language == Language::Script;
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        let mut is_comment = false;
        match quote {
            Some(open) => {
                if first == '\\' {
                    let escaped = rest.get(length..).and_then(|rest| rest.chars().next());
                    length += escaped.map_or(0, char::len_utf8);
                } else if first == open || (first == '\n' && open != '`') {
                    quote = None;
                }
            }
            None if rest.starts_with("/*") => {
                let end = rest.get(2..).and_then(|inside| inside.find("*/"));
                length = end.map_or(rest.len(), |end| end + 4);
                is_comment = true;
            }
            None if is_script && rest.starts_with("//") => {
                length = rest.find('\n').unwrap_or(rest.len());
                is_comment = true;
            }
            None if matches!(first, '"' | '\'') || (first == '`' && is_script) => {
                quote = Some(first);
            }
            None => {}
        }
        let (piece, after) = rest.split_at(length);
        if is_comment {
            blanked.extend(std::iter::repeat_n(' ', length));
        } else {
            blanked.push_str(piece);
        }
        rest = after;
    }
    blanked
}

#[cfg(test)]
mod tests {
    use super::{Language, without_comments};

    #[test]
    fn comments_become_blanks_of_the_same_length() {
        use Language::{Script, Style};
        for (text, language, expected) in [
            ("a/*é*/b", Script, "a      b"),
            ("a//b\nc", Script, "a   \nc"),
            ("a//b\nc", Style, "a//b\nc"),
            (
                "'/*' + \"//\" + `\n//` // x",
                Script,
                "'/*' + \"//\" + `\n//`     ",
            ),
            ("/'/ // it's\na", Script, "/'/        \na"),
            ("'\\'/*'/*x*/", Script, "'\\'/*'     "),
            // In doubt:
            ("it's\n/*x*/", Script, "it's\n     "),
            ("/* open", Style, "       "),
            ("'\\", Script, "'\\"),
            ("", Script, ""),
        ] {
            let blanked = without_comments(language, text);
            assert_eq!(blanked, expected, "{text:?}");
            assert_eq!(blanked.len(), text.len());
        }
    }
}
