//! A piece of a text.

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum PieceKind {
    /// White space and line breaks.
    Blank,
    /// A comment, with its marks.
    Comment,
    /// Anything else. It is never changed.
    Code,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) struct Piece<'t> {
    /// What it is.
    pub(in crate::render) kind: PieceKind,
    /// Its text.
    pub(in crate::render) text: &'t str,
}
