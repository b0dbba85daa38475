//! Slugs, the parts of URLs: their syntax, and how an id becomes one.

use crate::markdown::anchor;

/// The longest slug, in letters. A disk holds names of 255 bytes; addresses and files add years,
/// sectors and endings to a slug.
pub(crate) const LONGEST: usize = 200;

/// Whether a name is lowercase words of ASCII letters and digits, joined by single hyphens.
pub(crate) fn is_slug(name: &str) -> bool {
    name.split('-').all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// The slug of an id or name: `GOV-2.b` → `gov-2-b`. Empty if it has no letter or digit that a
/// slug can hold.
pub(crate) fn slug_of(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The slugs that a name could be meant for, best first: folded as headings are (`guåhan` →
/// `guahan`), and before that with a hyphen between its words (`NewYork` → `new-york`).
pub(crate) fn slugs_for(name: &str) -> Vec<String> {
    let mut words = String::with_capacity(name.len());
    let mut before = ' ';
    for character in name.chars() {
        if before.is_lowercase() && character.is_uppercase() {
            words.push('-');
        }
        words.push(character);
        before = character;
    }
    let mut slugs: Vec<String> = [words.as_str(), name]
        .into_iter()
        .filter(|name| name.chars().any(char::is_alphanumeric))
        .map(anchor)
        .filter(|slug| is_slug(slug) && slug != "section")
        .collect();
    slugs.dedup();
    slugs
}

/// The name that another one is a copy of, by the words that desktops and shared folders add:
/// `2026 (1)`, `2026 - Copy`, `2026 copy 2`, `2026 (Jane's conflicted copy)`.
pub(crate) fn copied_from(name: &str) -> Option<&str> {
    let mut base = name;
    loop {
        let trimmed = base.trim_end();
        let shorter = if let Some(open) = trimmed.rfind('(').filter(|_| trimmed.ends_with(')')) {
            let inner = trimmed.get(open + 1..trimmed.len() - 1).unwrap_or("");
            let is_number = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
            let says_so = inner.to_lowercase().contains("cop");
            (is_number || says_so)
                .then(|| trimmed.get(..open))
                .flatten()
        } else if let Some(at) = trimmed.find(".sync-conflict-") {
            trimmed.get(..at)
        } else {
            let without_number = trimmed.trim_end_matches(|c: char| c.is_ascii_digit());
            let lower = without_number.trim_end().to_ascii_lowercase();
            let end = ["- copy", " copy", "_copy", "-copy", "- copia", " copia"]
                .into_iter()
                .find(|end| lower.ends_with(end));
            end.and_then(|end| trimmed.get(..lower.len() - end.len()))
        };
        match shorter.map(str::trim_end) {
            Some(shorter) if !shorter.is_empty() => base = shorter,
            _ => break,
        }
    }
    (base.len() < name.len()).then_some(base)
}

/// The short name of a sub-element next to its element: its id without the element's id and the
/// punctuation after that; the whole id if it does not begin with the element's.
pub(crate) fn letter<'a>(sub_element: &'a str, element: &str) -> &'a str {
    let rest = sub_element
        .strip_prefix(element)
        .map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric()))
        .unwrap_or_default();
    if rest.is_empty() { sub_element } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n04_only_lowercase_words_with_hyphens_are_slugs() {
        for good in ["a", "ky-feedback-reports", "2025", "a-1"] {
            assert!(is_slug(good), "{good:?}");
        }
        for bad in [
            "",
            ".",
            "..",
            "../../etc",
            "%2e%2e%2f",
            "..\\..",
            "/abs",
            "C:x",
            "A",
            "a_b",
            "_a",
            "-a",
            "a-",
            "a--b",
            "é",
            "a b",
            ".a",
        ] {
            assert!(!is_slug(bad), "{bad:?}");
        }
    }

    #[test]
    fn ids_become_parts_of_addresses() {
        for (id, slug) in [
            ("1A", "1a"),
            ("GOV-2.b", "gov-2-b"),
            ("..", ""),
            (" A  b ", "a-b"),
            ("é", ""),
        ] {
            assert_eq!(slug_of(id), slug, "{id:?}");
        }
    }

    #[test]
    fn n13_slugs_that_are_offered_are_folded_as_headings_are() {
        for (name, slugs) in [
            ("guåhan", vec!["guahan"]),
            ("año-nuevo", vec!["ano-nuevo"]),
            ("NewYork", vec!["new-york", "newyork"]),
            ("_index", vec!["index"]),
            ("Straße 2", vec!["strasse-2"]),
            ("日本", vec![]),
            ("_", vec![]),
        ] {
            assert_eq!(slugs_for(name), slugs, "{name:?}");
        }
    }

    #[test]
    fn n14_copies_are_known_by_their_names() {
        for (name, original) in [
            ("2026 (1)", Some("2026")),
            ("2026 - Copy", Some("2026")),
            ("2026 - Copy (2)", Some("2026")),
            ("2026 copy", Some("2026")),
            ("2026 copy 2", Some("2026")),
            ("2026_copy", Some("2026")),
            ("2026 (Jane's conflicted copy 2026-11-24)", Some("2026")),
            ("2026 (conflicted copy)", Some("2026")),
            ("2026.sync-conflict-20261124-120000-ABC", Some("2026")),
            ("ohio - Copia", Some("ohio")),
            ("2026", None),
            ("2026-k12", None),
            ("photocopy", None),
            ("(1)", None),
            ("plan (draft)", None),
        ] {
            assert_eq!(copied_from(name), original, "{name:?}");
        }
    }

    #[test]
    fn letters_are_what_the_element_leaves() {
        for (sub_element, element, expected) in [
            ("1A", "1", "A"),
            ("GOV-2.b", "GOV-2", "b"),
            ("x", "1", "x"),
            ("1", "1", "1"),
            ("1.", "1", "1."),
        ] {
            assert_eq!(letter(sub_element, element), expected);
        }
    }
}
