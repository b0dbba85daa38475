//! Letters that write no sound of their own to most readers.

/// Whether people leave a letter out when they look for a name, and put it where it does not matter in
/// a list: the ʻokina of "Hawaiʻi", the glottal stops and tones of other languages, and the signs that
/// are typed for them. A slug has none.
pub fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{2b9}'..='\u{2df}' | '\u{2ec}'..='\u{2ff}'
            | '\u{a78b}' | '\u{a78c}'
    )
}
