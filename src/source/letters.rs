//! How a name looks: letters that are mistaken for others, and characters that nobody sees.

use unicode_security::MixedScript;
use unicode_security::confusable_detection::skeleton;

/// Whether a character takes no room between letters, so that a name with it looks like one without.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
            | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// What a reader sees of a name, without regard to case: equal for names that look alike.
pub fn look(name: &str) -> String {
    let seen: String = name.chars().filter(|&c| !is_invisible(c)).collect();
    let seen: String = skeleton(&seen.to_lowercase()).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    words.join(" ")
}

/// The first letter that looks like a Latin one and is of another alphabet, in a word that has Latin
/// letters too; with its offset in bytes.
pub fn foreign_letter(text: &str) -> Option<(usize, char)> {
    if text.is_ascii() {
        return None;
    }
    let mut start = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let at = start;
        start += word.len();
        let has_latin = word.bytes().any(|byte| byte.is_ascii_alphabetic());
        if word.is_ascii() || !has_latin || word.is_single_script() {
            continue;
        }
        let looks_latin = |c: char| {
            let mut buffer = [0; 4];
            let mut seen = skeleton(c.encode_utf8(&mut buffer));
            !c.is_ascii()
                && c.is_alphabetic()
                && seen.next().is_some_and(|c| c.is_ascii_alphabetic())
                && seen.next().is_none()
        };
        if let Some((offset, c)) = word.char_indices().find(|&(_, c)| looks_latin(c)) {
            return Some((at + offset, c));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{foreign_letter, look};

    #[test]
    fn n23_letters_of_another_alphabet_are_found_among_latin_ones() {
        for (text, expected) in [
            ("Ohio", None),
            ("\u{41e}hio", Some((0, '\u{41e}'))),
            ("The state of Oh\u{456}o", Some((15, '\u{456}'))),
            ("\u{39f}hio", Some((0, '\u{39f}'))),
            ("Guåhan", None),
            ("Hawaiʻi", None),
            ("Kırklareli", None),
            ("Огайо", None),
            ("Огайо (Ohio)", None),
            ("東京 Tokyo", None),
            ("東京Tokyo", None),
            ("Δx and 5 µm", None),
        ] {
            assert_eq!(foreign_letter(text), expected, "{text:?}");
        }
    }

    #[test]
    fn n22_names_that_look_alike_have_one_look() {
        for (one, other) in [
            ("Ohio", "OHIO"),
            ("Ohio", "\u{41e}hio"),
            ("Ohio", "Oh\u{200b}io"),
            ("New York", "New\u{a0} York"),
            ("Gua\u{30a}han", "Guåhan"),
        ] {
            assert_eq!(look(one), look(other), "{other:?}");
        }
        for (one, other) in [("Ohio", "Iowa"), ("Guåhan", "Guahan"), ("North", "South")] {
            assert_ne!(look(one), look(other), "{other:?}");
        }
    }
}
