//! The pieces of a style sheet.

use super::cursor::{Cursor, is_blank, names_source_map};
use super::piece::{Piece, PieceKind};

/// The pieces of a style sheet; `None` if they are in doubt, or if there is an escape outside of
/// strings: the blank after `\26 ` belongs to it, and the next one does not.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut cursor = Cursor::new(text);
    let mut found = Vec::new();
    while let Some(first) = cursor.peek() {
        let start = cursor.at();
        let kind = match first {
            _ if is_blank(first) => {
                cursor.skip_while(is_blank);
                PieceKind::Blank
            }
            '/' if cursor.rest().starts_with("/*") => {
                cursor.skip_block_comment()?;
                if names_source_map(cursor.since(start)) {
                    return None;
                }
                PieceKind::Comment
            }
            '"' | '\'' => {
                cursor.skip_string()?;
                PieceKind::Code
            }
            '\\' => return None,
            _ if is_in_name(first) => {
                cursor.skip_while(is_in_name);
                if cursor.since(start).eq_ignore_ascii_case("url") && cursor.skip("(") {
                    skip_bare_address(&mut cursor)?;
                }
                PieceKind::Code
            }
            _ => {
                cursor.bump();
                PieceKind::Code
            }
        };
        let text = cursor.since(start);
        found.push(Piece { kind, text });
    }
    Some(found)
}

/// Consumes an address without quotes after `url(`, with the parenthesis; nothing if it has quotes.
fn skip_bare_address(cursor: &mut Cursor<'_>) -> Option<()> {
    let inside = cursor.rest().trim_start_matches(is_blank);
    if inside.starts_with(['"', '\'']) {
        return Some(());
    }
    loop {
        match cursor.bump()? {
            ')' => return Some(()),
            '"' | '\'' | '(' | '\\' => return None,
            _ => {}
        }
    }
}

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || !c.is_ascii()
}
