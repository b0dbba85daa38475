//! Syllables of Spanish words. They follow from the spelling without exception: each vowel makes
//! one, but a weak vowel without an accent joins the vowel beside it (Real Academia Española,
//! *Ortografía de la lengua española*, 2010, chapter II, 3.2).

/// The class of a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Consonant,
    /// `a`, `e`, `o`
    Strong,
    /// `i`, `u` without an accent
    Weak,
    /// `í`, `ú`: never joins a strong vowel
    Stressed,
}

/// How many syllables a word has: at least one.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut count = 0;
    let mut before: Option<(char, Sound)> = None;
    for (at, &letter) in letters.iter().enumerate() {
        let sound = sound(letter, at + 1 == letters.len());
        let begins_another = match (before.map(|(_, sound)| sound), sound) {
            (_, Sound::Consonant) => false,
            (None | Some(Sound::Consonant), _) => true,
            (Some(Sound::Weak), Sound::Weak) => before.is_some_and(|(other, _)| other == letter),
            (Some(Sound::Weak), _) | (Some(Sound::Strong), Sound::Weak) => false,
            (Some(Sound::Stressed), Sound::Weak) => false,
            (Some(Sound::Strong | Sound::Stressed), _) => true,
        };
        count += usize::from(begins_another);
        before = Some((letter, sound));
    }
    count.max(1)
}

/// `y` is a vowel at the end of a word only: `ley`, `muy`, `y`.
fn sound(letter: char, is_last: bool) -> Sound {
    match letter {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' => Sound::Strong,
        'i' | 'u' | 'ü' => Sound::Weak,
        'y' if is_last => Sound::Weak,
        'í' | 'ú' => Sound::Stressed,
        _ => Sound::Consonant,
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn spelling_tells_syllables() {
        for (word, count) in [
            ("y", 1),
            ("ley", 1),
            ("muy", 1),
            ("que", 1),
            ("yo", 1),
            ("mayo", 2),
            ("guía", 2),
            ("ciudad", 2),
            ("estado", 3),
            ("estudio", 3),
            ("educación", 4),
            ("país", 2),
            ("países", 3),
            ("leer", 2),
            ("ahora", 3),
            ("prohibir", 3),
            ("área", 3),
            ("línea", 3),
            ("continúa", 4),
            ("lingüística", 4),
            ("estudiáis", 3),
            ("Uruguay", 3),
            ("chiita", 3),
            ("evaluación", 4),
            ("transparencia", 4),
            ("", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
