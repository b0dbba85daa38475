//! Slugs, the parts of URLs: their syntax, and how an id becomes one.

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
