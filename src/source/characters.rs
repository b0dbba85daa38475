//! Characters that no text of a project may hold, however they are written.

/// Whether no text may contain a character: controls but tab and line feed, directional overrides
/// and isolates, the byte order mark, and code points that are no characters (faults.md: C22, C38,
/// T07, T08).
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t' && c != '\r')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}
