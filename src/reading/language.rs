//! Languages of prose, with their rules and word lists.

use super::{english, spanish};

/// A language of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Graded by Flesch-Kincaid.
    English,
    /// Graded by Fernández Huerta.
    Spanish,
    /// Only the length of sentences is checked.
    Other,
}

impl Language {
    /// The language of a tag, with or without a region.
    pub(super) fn from_tag(tag: &str) -> Self {
        match primary(tag) {
            "en" => Self::English,
            "es" => Self::Spanish,
            _ => Self::Other,
        }
    }

    /// Its English name, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Spanish",
            Self::Other => "Other languages",
        }
    }

    /// The number of syllables of a word; 1 in a language without a rule.
    pub(super) fn syllables(self, word: &str) -> usize {
        match self {
            Self::English => english::syllables(word),
            Self::Spanish => spanish::syllables(word),
            Self::Other => 1,
        }
    }

    /// Abbreviations, without the dot at their end, which ends no sentence.
    pub(super) fn abbreviations(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                "Co", "Dr", "e.g", "i.e", "Inc", "Jr", "Mr", "Mrs", "Ms", "Mt", "No", "Nos", "p",
                "pp", "Prof", "Sec", "Sr", "St", "v", "Vol", "vs",
            ],
            Self::Spanish => &[
                "Art", "art", "Dr", "Dra", "EE", "ej", "núm", "p", "pág", "págs", "Prof", "Sr",
                "Sra", "Ud", "Uds", "Vol",
            ],
            Self::Other => &[],
        }
    }

    /// Function words that often begin a sentence. Capitalized, they are not names, and after an
    /// abbreviation like "U.S." they start a new sentence.
    pub(super) fn starters(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                "a", "after", "all", "also", "an", "and", "any", "as", "at", "because", "before",
                "both", "but", "by", "each", "even", "every", "few", "for", "from", "he", "here",
                "how", "i", "if", "in", "is", "it", "its", "later", "many", "more", "most", "no",
                "nobody", "none", "not", "of", "on", "once", "one", "only", "or", "our", "out",
                "over", "she", "since", "so", "some", "such", "that", "the", "their", "then",
                "there", "these", "they", "this", "those", "to", "two", "under", "until", "we",
                "what", "when", "where", "which", "while", "who", "why", "with", "without", "yes",
                "yet", "you", "your",
            ],
            Self::Spanish => &[
                "a", "al", "ante", "así", "aunque", "cada", "como", "con", "cuando", "de", "del",
                "desde", "después", "dos", "e", "el", "ella", "ellas", "ellos", "en", "entre",
                "es", "esa", "ese", "esta", "estas", "este", "esto", "estos", "hay", "la", "las",
                "lo", "los", "luego", "más", "mientras", "muchas", "muchos", "nadie", "ni", "no",
                "nuestra", "nuestro", "o", "otra", "otro", "para", "pero", "por", "que", "quien",
                "se", "si", "sin", "sobre", "solo", "son", "su", "sus", "también", "tampoco",
                "tras", "un", "una", "uno", "usted", "y", "ya",
            ],
            Self::Other => &[],
        }
    }

    /// Words before a name that a sentence introduces, and words between an acronym and its
    /// expansion.
    pub(super) fn naming(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::English => (&["called", "named"], &["short for ", "which stands for "]),
            Self::Spanish => (
                &["llamada", "llamadas", "llamado", "llamados", "llama"],
                &["siglas de ", "abreviatura de "],
            ),
            Self::Other => (&[], &[]),
        }
    }

    /// Lower-case words that may be part of a name: "Department of Education".
    pub(super) fn joints(self) -> &'static [&'static str] {
        match self {
            Self::English => &["of", "for", "on", "the", "to"],
            Self::Spanish => &["de", "del", "la", "las", "los", "para"],
            Self::Other => &[],
        }
    }
}

/// The first part of a language tag: `pt` of `pt-BR`.
pub(super) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
