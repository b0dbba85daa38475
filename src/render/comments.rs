//! Comments in styles and scripts, in which references are ignored.

/// The text with comments replaced by spaces, so that offsets stay valid.
///
/// `line_comments` is true if `//` begins a comment, as in scripts. Known limit: a quote in a
/// regular expression hides comments on the rest of its line.
pub(super) fn without_comments(text: &str, line_comments: bool) -> String {
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
            None if line_comments && rest.starts_with("//") => {
                length = rest.find('\n').unwrap_or(rest.len());
                is_comment = true;
            }
            None if matches!(first, '"' | '\'') || (first == '`' && line_comments) => {
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
    use super::without_comments;

    #[test]
    fn comments_become_blanks_of_the_same_length() {
        for (text, line_comments, expected) in [
            ("a/*é*/b", true, "a      b"),
            ("a//b\nc", true, "a   \nc"),
            ("a//b\nc", false, "a//b\nc"),
            (
                "'/*' + \"//\" + `\n//` // x",
                true,
                "'/*' + \"//\" + `\n//`     ",
            ),
            ("'\\'/*'/*x*/", true, "'\\'/*'     "),
            ("it's\n/*x*/", true, "it's\n     "),
            ("/* open", false, "       "),
            ("'\\", true, "'\\"),
            ("", true, ""),
        ] {
            let blanked = without_comments(text, line_comments);
            assert_eq!(blanked, expected, "{text:?}");
            assert_eq!(blanked.len(), text.len());
        }
    }
}
