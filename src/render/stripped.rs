//! Scripts and styles without comments and needless blanks, as they are published.
//!
//! What stays is token by token what was written: a run of comments and blanks becomes one blank or,
//! if a line ends in it, one line break, which can end a statement of a script. A file in which
//! anything is in doubt stays as it is.
//!
//! No library does this. `minifier` 0.4, the one without dependencies, breaks scripts: `a = b` and
//! `++c` on the next line become `a=b++c`, `a - -b` becomes `a--b`, and a `//` after a regular
//! expression is no comment to it. The tokenizer `ress` is older than `?.`, `??=` and `#private`.
//! Parser and printer of `oxc` are right, and would add 50 packages, 40 seconds to a release build
//! and 1.8 MB to the program, for scripts that are 7 % smaller when compressed.

use super::language::Language;
use super::pieces::{Piece, PieceKind, pieces};

/// The text without comments, indentation and blank lines; `None` if it must stay as it is. Comments
/// that speak of a license stay.
pub(super) fn stripped(language: Language, text: &str) -> Option<String> {
    let mut kept = String::with_capacity(text.len());
    let mut gap = Vec::new();
    for piece in pieces(language, text)? {
        let is_kept = match piece.kind {
            PieceKind::Code => true,
            PieceKind::Comment => is_legal(piece.text),
            PieceKind::Blank => false,
        };
        if is_kept {
            if !kept.is_empty() {
                fill(&mut kept, language, &gap);
            }
            gap.clear();
            kept.push_str(piece.text);
        } else {
            gap.push(piece);
        }
    }
    if gap.iter().any(|piece| piece.text.contains('\n')) {
        kept.push('\n');
    }
    Some(kept)
}

/// Puts what must stay of comments and blanks between two pieces.
fn fill(kept: &mut String, language: Language, gap: &[Piece<'_>]) {
    let has_blank = gap.iter().any(|piece| piece.kind == PieceKind::Blank);
    if language == Language::Style && !has_blank {
        // With a blank, and also with nothing, some styles mean something else: `a/**/.b`,
        // `1px/**/2px`.
        kept.extend(gap.iter().map(|piece| piece.text));
    } else if gap.iter().any(|piece| piece.text.contains(['\n', '\r'])) {
        kept.push('\n');
    } else if !gap.is_empty() {
        kept.push(' ');
    }
}

fn is_legal(comment: &str) -> bool {
    ["/*!", "//!"]
        .iter()
        .any(|start| comment.starts_with(start))
        || ["@license", "@preserve", "@copyright"]
            .iter()
            .any(|mark| comment.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::{Language, stripped};

    #[test]
    fn comments_and_blanks_go_and_breaks_of_lines_stay() {
        use Language::{Script, Style};
        for (language, text, expected) in [
            (
                Script,
                "/** a */\nlet b = 1;\n\n  // c\n  d();\n",
                "let b = 1;\nd();\n",
            ),
            (Script, "a /* b */ + /* c */ +d", "a + +d"),
            (Script, "return/* a\n */b", "return\nb"),
            (Script, "a/**/b", "a b"),
            (Script, "a\r\n\r\n  b // c\r\n", "a\nb\n"),
            (Script, "`\n  a // b\n`", "`\n  a // b\n`"),
            (Script, "'//' + \"/*\" // c", "'//' + \"/*\""),
            (
                Script,
                "/*! MIT */ a; // @license MIT\nb",
                "/*! MIT */ a; // @license MIT\nb",
            ),
            (Script, "", ""),
            (Style, "/* a */\n\na {\n  b: c;\n}\n", "a {\nb: c;\n}\n"),
            (Style, "a/* b */.c d/* e */ .f", "a/* b */.c d .f"),
            (Style, "a{b:1px/**/2px}", "a{b:1px/**/2px}"),
            (Style, "a{b:url( /*x  y )}", "a{b:url( /*x  y )}"),
            (
                Style,
                "a{b:\"/*  */\"} /*! c */",
                "a{b:\"/*  */\"} /*! c */",
            ),
        ] {
            let once = stripped(language, text);
            assert_eq!(once.as_deref(), Some(expected), "{text:?}");
            assert_eq!(stripped(language, expected).as_deref(), Some(expected));
        }
    }
}
