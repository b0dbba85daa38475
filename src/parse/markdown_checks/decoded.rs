//! Characters that no text may contain, written by their number: `&#x202e;`.

use super::places::Places;
use crate::diagnostic::Diagnostic;
use crate::parse::characters::is_forbidden;
use crate::parse::file_checks;
use std::ops::Range;

/// Checks words that the parser decoded (faults.md, C38). What is not written by its number is
/// found in the whole file.
pub(super) fn check(
    markdown: &str,
    words: &str,
    range: &Range<usize>,
    places: Places<'_>,
) -> Option<Diagnostic> {
    if words.is_ascii() && !words.bytes().any(|byte| byte < b' ' || byte == 0x7f) {
        return None;
    }
    let written = markdown.get(range.clone()).unwrap_or_default();
    let hidden = (words.chars()).find(|&c| {
        (is_forbidden(c) || (c == '\r' && written.contains('&'))) && !written.contains(c)
    })?;
    let mut diagnostic = file_checks::forbidden(hidden, places.span(range.clone()))
        .caret("a number in here makes it");
    diagnostic.hints =
        vec!["Delete what stands between `&` and `;`, with both of them.".to_owned()];
    Some(diagnostic)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::parse::markdown_checks::tests::{codes, in_body};

    #[test]
    fn c38_characters_written_by_their_number_are_refused() {
        for (text, place) in [
            ("a &#1; b", "&#1;"),
            ("a &#x202e; b", "&#x202e;"),
            ("a &#xFEFF; b", "&#xFEFF;"),
            ("a &#xFFFF; b", "&#xFFFF;"),
            ("a &#x7f; b", "&#x7f;"),
            ("[a](b.pdf \"&#x202e;\")", "[a](b.pdf \"&#x202e;\")"),
            ("[a](https://a.org/&#x202e;)", "[a](https://a.org/&#x202e;)"),
            ("![a b](a.png \"&#1;\")", "![a b](a.png \"&#1;\")"),
            ("## a &#x2066;", "&#x2066;"),
        ] {
            let found = in_body(text);
            assert!(
                found.contains(&(Code::ForbiddenCharacter, place.to_owned())),
                "{text}: {found:?}"
            );
        }
        assert_eq!(codes("`&#1;` &amp; &eacute; &#233; &nbsp;"), []);
    }
}
