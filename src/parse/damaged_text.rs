//! Text that was damaged on its way: read with the wrong encoding, or taken from a font that only
//! one program has.

use crate::parse::characters::code_point;
use std::ops::Range;

/// A damaged place.
pub(super) struct Damage {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) hint: String,
}

/// The characters that Windows-1252 has for the bytes 0x80 to 0x9f; those it has none for are
/// controls.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What old Macs have for the bytes that letters with accents and quotes begin with in UTF-8.
const MAC: [(&str, &str); 14] = [
    ("‚Äô", "’"),
    ("‚Äò", "‘"),
    ("‚Äú", "“"),
    ("‚Äù", "”"),
    ("‚Äì", "–"),
    ("‚Äî", "—"),
    ("‚Ä¢", "•"),
    ("‚Ä¶", "…"),
    ("√°", "á"),
    ("√©", "é"),
    ("√≠", "í"),
    ("√≥", "ó"),
    ("√∫", "ú"),
    ("√±", "ñ"),
];

/// Every damaged place of a text.
pub(super) fn find(text: &str) -> Vec<Damage> {
    let mut found = Vec::new();
    // Most files are whole: bytes are looked at first, which is faster.
    if !text
        .bytes()
        .any(|byte| matches!(byte, 0xc3 | 0xe2 | 0xee | 0xef | 0xf0))
    {
        return found;
    }
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if at < done || c.is_ascii() {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let damage = lost(c).or_else(|| misread(rest));
        if let Some((length, message, hint)) = damage {
            done = at + length;
            found.push(Damage {
                range: at..done,
                message,
                hint,
            });
        }
    }
    found
}

type Found = Option<(usize, String, String)>;

/// A character that stands for one that is lost.
fn lost(c: char) -> Found {
    let code = code_point(c);
    let (message, hint) = match c {
        '\u{fffd}' => (
            format!("A letter was lost here ({code})"),
            "Type the letter again; the file was once read with the wrong encoding.",
        ),
        '\u{fffc}' => (
            format!("A picture or an object was lost here ({code})"),
            "Delete the character, and put the picture beside the text as a file.",
        ),
        '\u{f0a7}' | '\u{f0b7}' | '\u{f076}' | '\u{f0d8}' | '\u{f0a8}' | '\u{f0fc}' => (
            format!("A bullet of Word stands here ({code}): other computers show an empty box"),
            "Begin the line with a hyphen and a space instead: `- `.",
        ),
        '\u{e000}'..='\u{f8ff}' => (
            format!("A sign of one font stands here ({code}): other computers show an empty box"),
            "Write a sign that every computer has, or say it in words.",
        ),
        _ => return None,
    };
    Some((c.len_utf8(), message, hint.to_owned()))
}

/// UTF-8 that was read as Windows-1252, as Latin-1 or as old Macs wrote.
fn misread(rest: &str) -> Found {
    let (length, meant) = mac(rest).or_else(|| windows(rest))?;
    let seen = rest.get(..length).unwrap_or_default();
    // Some of these are controls, which are no part of a message.
    let seen: String = seen.chars().filter(|c| !c.is_control()).collect();
    Some((
        length,
        format!("The signs `{seen}` look like text that was read with the wrong encoding"),
        match meant.trim().is_empty() || meant.chars().any(char::is_control) {
            true => "Probably nothing but a space is meant: type it again.".to_owned(),
            false => format!(
                "Probably `{meant}` is meant: type it again, or save the text anew as UTF-8."
            ),
        },
    ))
}

fn mac(rest: &str) -> Option<(usize, String)> {
    let (seen, meant) = MAC.iter().find(|(seen, _)| rest.starts_with(seen))?;
    Some((seen.len(), (*meant).to_owned()))
}

fn windows(rest: &str) -> Option<(usize, String)> {
    let mut chars = rest.char_indices();
    let (_, first) = chars.next()?;
    let (second_at, second) = chars.next()?;
    // Only what no language writes: `É®` and `é”` are right.
    let count = match (first, second) {
        ('Ã', '’' | '”') => return None,
        ('Â' | 'Ã', _) => 2,
        ('â', '€' | '‚' | '„' | '†' | 'ˆ' | '‰' | '˜' | 'œ' | '\u{80}' | '\u{84}' | '\u{86}') => {
            3
        }
        ('ï', '¿' | '»' | '¬') => 3,
        ('ð', 'Ÿ') => 4,
        _ => return None,
    };
    let seen: Vec<char> = rest.chars().take(count).collect();
    let bytes: Option<Vec<u8>> = seen.iter().map(|c| byte(*c)).collect();
    let length: usize = seen.iter().map(|c| c.len_utf8()).sum();
    match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
        Some(meant) => Some((length, meant)),
        // The last byte is often lost: `â€` and a space was a closing quote.
        None if first == 'â' && second == '€' => {
            Some((second_at + second.len_utf8(), "”".to_owned()))
        }
        None => None,
    }
}

/// The byte that a character stands for in Windows-1252 or Latin-1.
fn byte(c: char) -> Option<u8> {
    let at = WINDOWS.iter().position(|known| *known == c);
    match at {
        Some(at) => u8::try_from(0x80 + at).ok(),
        None => u8::try_from(u32::from(c)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn c39_damaged_text_is_named_with_what_it_probably_was() {
        for (text, meant) in [
            ("The stateâ€™s plan", "`’`"),
            ("â€œquotedâ€\u{9d}", "`“`"),
            ("a â€“ b", "`–`"),
            ("â€¢ item", "`•`"),
            ("said â€ and", "`”`"),
            ("San JosÃ©", "`é`"),
            ("aÃ±o", "`ñ`"),
            ("LeÃ³n", "`ó`"),
            ("Â§ 5", "`§`"),
            ("5Â\u{a0}%", "a space"),
            ("100 â‚¬", "`€`"),
            ("Brandâ„¢", "`™`"),
            ("ðŸŽ‰", "`🎉`"),
            ("ï¿½", "`\u{fffd}`"),
            ("The state‚Äôs", "`’`"),
            ("San Jos√©", "`é`"),
            ("a\u{fffd}b", "wrong encoding"),
            ("a\u{fffc}b", "picture"),
            ("\u{f0b7} item", "hyphen"),
            ("a\u{f04a}b", "every computer"),
        ] {
            let found = find(text);
            assert!(!found.is_empty(), "{text}");
            assert!(found[0].hint.contains(meant), "{text}: {}", found[0].hint);
        }
        for text in [
            "The state’s “plan” – and — more… • CAFÉ® café™ “café”… é” É” Â MANHÃ”",
            "años, Québec, Zürich, São Paulo, Łódź, Hawaiʻi, Guåhan, ÃO, âge, ïle, ð",
            "✓ → ² ½ € £ § ° 🎉 √2 ∞ ‚x‘ Ä",
        ] {
            assert!(find(text).is_empty(), "{text}: {}", find(text)[0].message);
        }
    }
}
