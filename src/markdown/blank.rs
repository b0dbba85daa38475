//! Blanks that look like spaces, or like nothing, and are letters to Markdown.

/// Whether a character looks like a space or like nothing, while a Markdown parser takes it for a
/// letter: no-break, wide, narrow and zero-width spaces.
pub fn is_odd_blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{180e}' | '\u{2000}'
            ..='\u{200f}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202f}'
                | '\u{205f}'
                | '\u{2060}'
                | '\u{3000}'
                | '\u{3164}'
                | '\u{feff}'
    )
}
