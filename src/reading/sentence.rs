//! Words → sentences.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::language::Language;

/// The sentences of a block, as ranges without white space around them.
///
/// Boundaries are those of Unicode (Standard Annex 29), without those after an abbreviation.
pub(super) fn sentences(words: &str, language: Language) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (start, piece) in words.split_sentence_bound_indices() {
        let end = start + piece.len();
        match found.last_mut() {
            Some(last) if goes_on && !begins_sentence(piece, language) => {
                last.end = end;
            }
            _ => found.push(start..end),
        }
        goes_on = ends_with_abbreviation(piece, language);
    }
    found
        .into_iter()
        .filter_map(|range| trimmed(words, range))
        .collect()
}

/// Whether the dot at the end of a piece belongs to an abbreviation. The sentence may still end
/// there ("in the U.S."), see [`begins_sentence`].
fn ends_with_abbreviation(piece: &str, language: Language) -> bool {
    let Some(word) = last_word(piece).strip_suffix('.') else {
        return false;
    };
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    is_initials(word) || language.abbreviations().contains(&word)
}

/// Whether a piece after an abbreviation begins a sentence: it starts with a function word.
fn begins_sentence(piece: &str, language: Language) -> bool {
    let first = piece.split_whitespace().next().unwrap_or("");
    // The "A." of "J. A. Smith" is not an article.
    let is_initial = first.ends_with('.');
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    let starters = language.starters();
    !is_initial && starters.contains(&first.to_lowercase().as_str())
}

fn last_word(piece: &str) -> &str {
    piece.split_whitespace().next_back().unwrap_or("")
}

/// `U.S`, `D.C`, `J`; but the `V` of "Perkins V" is a number.
fn is_initials(word: &str) -> bool {
    !matches!(word, "" | "I" | "V" | "X")
        && word.split('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
}

fn trimmed(words: &str, range: Range<usize>) -> Option<Range<usize>> {
    let piece = words.get(range.clone())?;
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = start + piece.trim().len();
    piece.contains(char::is_alphanumeric).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_readers_pause() {
        for (text, expected) in [
            (
                "One. Two! Three? Four",
                vec!["One.", "Two!", "Three?", "Four"],
            ),
            ("One sentence", vec!["One sentence"]),
            (
                "The U.S. Department pays. It began in the U.S. The rest followed.",
                vec![
                    "The U.S. Department pays.",
                    "It began in the U.S.",
                    "The rest followed.",
                ],
            ),
            (
                "See No. 5 and No. Six, e.g. Ohio. Dr. Smith agrees.",
                vec!["See No. 5 and No. Six, e.g. Ohio.", "Dr. Smith agrees."],
            ),
            (
                "They said no. Ohio said yes, in Doe v. Ohio. No. Nobody did.",
                vec![
                    "They said no.",
                    "Ohio said yes, in Doe v. Ohio.",
                    "No.",
                    "Nobody did.",
                ],
            ),
            (
                "J. A. Smith wrote it. We read it.",
                vec!["J. A. Smith wrote it.", "We read it."],
            ),
            (
                "It came with Perkins V. Colleges need plan B. They have it.",
                vec![
                    "It came with Perkins V.",
                    "Colleges need plan B.",
                    "They have it.",
                ],
            ),
            (
                "It rose by 3.5 percent. Then it fell.",
                vec!["It rose by 3.5 percent.", "Then it fell."],
            ),
            (
                "He said \u{201c}stop.\u{201d} She did.",
                vec!["He said \u{201c}stop.\u{201d}", "She did."],
            ),
            (
                "(It is old.) It is good.",
                vec!["(It is old.)", "It is good."],
            ),
            (" . \u{2014} ", vec![]),
        ] {
            let got: Vec<&str> = sentences(text, Language::English)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(got, expected, "{text}");
        }
    }
}
