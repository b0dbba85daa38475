//! Scripts and styles in pieces: what is a comment, what is blank, and what must stay as it is.
//!
//! This is not a parser. It only finds where comments, strings, templates and regular expressions
//! begin and end, and gives up on a file in which that is in doubt.

mod cursor;
mod piece;
mod script;
mod style;

pub(super) use piece::{Piece, PieceKind};

use super::language::Language;

/// The pieces of a text, in order and without gaps; `None` if any of them is in doubt.
pub(super) fn pieces(language: Language, text: &str) -> Option<Vec<Piece<'_>>> {
    match language {
        Language::Script => script::pieces(text),
        Language::Style => style::pieces(text),
    }
}

#[cfg(test)]
mod tests;
