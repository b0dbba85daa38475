//! A place in a text, which moves forward.

/// A place in a text, which moves forward.
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte offset.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The text that is still ahead.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The text from a byte offset to here.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The next character, which is not consumed.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Consumes the next character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Consumes this text if it comes next.
    pub(super) fn skip(&mut self, expected: &str) -> bool {
        let is_next = self.rest().starts_with(expected);
        if is_next {
            self.at += expected.len();
        }
        is_next
    }

    /// Consumes characters for as long as they are wanted.
    pub(super) fn skip_while(&mut self, is_wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !is_wanted(c)).unwrap_or(rest.len());
    }

    /// Consumes a string from its quote to its other quote; `None` if it does not end on its line.
    pub(super) fn skip_string(&mut self) -> Option<()> {
        let quote = self.bump()?;
        loop {
            match self.bump()? {
                '\\' => self.skip_escaped()?,
                '\n' | '\r' | '\u{c}' => return None,
                next if next == quote => return Some(()),
                _ => {}
            }
        }
    }

    /// Consumes what follows a backslash: one character, or a line break of two.
    pub(super) fn skip_escaped(&mut self) -> Option<()> {
        if self.bump()? == '\r' {
            self.skip("\n");
        }
        Some(())
    }

    /// Consumes a comment from `/*` to `*/`; `None` if it has no end.
    pub(super) fn skip_block_comment(&mut self) -> Option<()> {
        let end = self.rest().get(2..)?.find("*/")?;
        self.at += end + 4;
        Some(())
    }
}

/// White space and line breaks that scripts and styles agree on.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Whether a comment tells tools where the source of a generated file is. Then the file is left as
/// it is, since the map speaks of its lines.
pub(super) fn names_source_map(comment: &str) -> bool {
    ["# sourceMappingURL=", "@ sourceMappingURL="]
        .iter()
        .any(|mark| comment.contains(mark))
}
