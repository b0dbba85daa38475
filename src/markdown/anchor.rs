//! The ids of headings: readable, stable, unique on a page.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizer;

use crate::letters;

/// Ids that the templates use (faults.md, N01).
pub const TEMPLATE_IDS: &[&str] = &[
    "all-pages",
    "content",
    "contents",
    "footer",
    "header",
    "main",
    "menu",
    "nav",
    "search",
    "skip",
    "title",
    "toc",
    "top",
];

/// An anchor longer than this is cut, in bytes.
const MAX_LENGTH: usize = 80;

/// The anchor of a heading: its letters and digits in ASCII, joined with hyphens; `section` where
/// none are left.
pub fn anchor(text: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    let mut push = |part: &str| {
        for c in part.chars() {
            if !c.is_ascii_alphanumeric() {
                gap = true;
                continue;
            }
            if slug.len() >= MAX_LENGTH {
                return;
            }
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c.to_ascii_lowercase());
        }
    };
    for c in DecomposingNormalizer::new_nfkd().normalize_iter(text.chars()) {
        match c {
            // Accents, now apart from their letters, and apostrophes do not split a word.
            '\u{300}'..='\u{36f}' => {}
            c if letters::is_silent(c) => {}
            'ß' => push("ss"),
            'æ' | 'Æ' => push("ae"),
            'œ' | 'Œ' => push("oe"),
            'ø' | 'Ø' => push("o"),
            'ł' | 'Ł' => push("l"),
            'đ' | 'Đ' | 'ð' | 'Ð' => push("d"),
            'þ' | 'Þ' => push("th"),
            'ı' => push("i"),
            c => push(c.encode_utf8(&mut [0; 4])),
        }
    }
    if slug.is_empty() {
        slug.push_str("section");
    }
    slug
}

/// The anchors of one page, each used once.
#[derive(Clone, Debug)]
pub struct Anchors {
    /// Every id in use, and the number to try next for another of the same name.
    used: BTreeMap<String, u32>,
}

impl Anchors {
    /// Without anchors yet; `reserved` ids and [`TEMPLATE_IDS`] are never used.
    pub fn new<'a>(reserved: impl IntoIterator<Item = &'a str>) -> Self {
        let used = TEMPLATE_IDS
            .iter()
            .copied()
            .chain(reserved)
            .map(|id| (id.to_owned(), 2))
            .collect();
        Self { used }
    }

    /// The anchor of the next heading: that of its text, with `-2`, `-3` … appended if it is in
    /// use.
    pub fn unique(&mut self, text: &str) -> String {
        let slug = anchor(text);
        let Some(&first) = self.used.get(&slug) else {
            self.used.insert(slug.clone(), 2);
            return slug;
        };
        let mut number = first;
        loop {
            let candidate = format!("{slug}-{number}");
            number = number.saturating_add(1);
            if !self.used.contains_key(&candidate) {
                self.used.insert(candidate.clone(), 2);
                self.used.insert(slug, number);
                return candidate;
            }
        }
    }
}

impl Default for Anchors {
    /// Only the template's ids are taken.
    fn default() -> Self {
        Self::new([])
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, anchor};

    #[test]
    fn anchors_are_ascii_and_never_empty() {
        for (text, expected) in [
            ("How ratings work", "how-ratings-work"),
            ("  What was done? ", "what-was-done"),
            ("Qué se hizo", "que-se-hizo"),
            ("Straße & Œuvre", "strasse-oeuvre"),
            ("State's data", "states-data"),
            ("日本", "section"),
            ("", "section"),
            ("½ of ﬁve", "1-2-of-five"),
            ("1A", "1a"),
        ] {
            assert_eq!(anchor(text), expected, "{text}");
        }
        assert!(anchor(&"long ".repeat(100)).len() <= 81);
    }

    #[derive(serde::Deserialize)]
    struct Case {
        name: String,
        slug: String,
    }

    #[test]
    fn n35_the_names_that_the_scripts_fold_too() {
        let table = include_str!("../../tests/cases/letters.json");
        let cases: Vec<Case> = serde_json::from_str(table).unwrap();
        assert!(cases.len() > 5);
        for Case { name, slug } in cases {
            assert_eq!(anchor(&name), slug, "{name}");
        }
    }

    #[test]
    fn n01_like_headings_and_template_ids_get_a_number() {
        let mut anchors = Anchors::new(["own"]);
        let texts = ["A", "A", "Main", "a", "A-2", "own", "nav", "A"];
        let got: Vec<_> = texts.iter().map(|text| anchors.unique(text)).collect();
        assert_eq!(
            got,
            [
                "a", "a-2", "main-2", "a-3", "a-2-2", "own-2", "nav-2", "a-4"
            ]
        );
    }
}
