//! Language tags, and which language stands in for another.

/// A tag, and then its fallbacks by parts: `es-MX`, `es`. A part for a script ends them, since who
/// reads `zh-Hant` need not read `zh`.
pub fn with_fallbacks(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| {
        let (shorter, last) = tag.rsplit_once('-')?;
        let is_script = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
        (!is_script).then_some(shorter)
    })
}

/// The region in a tag: `MX` in `es-MX`, `419` in `es-419`.
pub fn region(tag: &str) -> Option<&str> {
    let mut parts = tag.split('-').skip(1);
    parts.find(|part| {
        part.len() == 2 || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{region, with_fallbacks};

    #[test]
    fn n32_a_language_falls_back_by_parts() {
        for (tag, expected) in [
            ("es", vec!["es"]),
            ("es-MX", vec!["es-MX", "es"]),
            ("es-419", vec!["es-419", "es"]),
            ("zh-Hant-TW", vec!["zh-Hant-TW", "zh-Hant"]),
            ("zh-Hant", vec!["zh-Hant"]),
            ("sl-nedis", vec!["sl-nedis", "sl"]),
            ("ca-valencia", vec!["ca-valencia", "ca"]),
        ] {
            let found: Vec<&str> = with_fallbacks(tag).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_region_is_told_from_other_parts() {
        for (tag, expected) in [
            ("es", None),
            ("es-MX", Some("MX")),
            ("es-419", Some("419")),
            ("zh-Hant-TW", Some("TW")),
            ("zh-Hant", None),
        ] {
            assert_eq!(region(tag), expected);
        }
    }
}
