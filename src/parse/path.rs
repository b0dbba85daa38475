//! The parts of a document's path.

/// The parts of a path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// The path without language and extension.
    pub(super) stem: String,
    /// The language in the name, if it is a translation.
    pub(super) language: Option<String>,
    ending: String,
}

impl Name {
    /// Splits a path; `None` without an extension.
    pub(super) fn parse(path: &str) -> Option<Self> {
        let folder = path.rfind('/').map_or(0, |slash| slash + 1);
        let (stem, ending) = path
            .rsplit_once('.')
            .filter(|(stem, _)| stem.len() >= folder)?;
        let (stem, language) = match stem.rsplit_once('.') {
            Some((stem, tag)) if is_language_tag(tag) && stem.len() > folder => {
                (stem, Some(tag.to_owned()))
            }
            _ => (stem, None),
        };
        Some(Self {
            stem: stem.to_owned(),
            language,
            ending: ending.to_owned(),
        })
    }

    /// Whether it is a file, or a translation of one, at `pattern`: a path in which a `*` matches
    /// any one name.
    pub(super) fn is_at(&self, pattern: &str) -> bool {
        let Some((stem, ending)) = pattern.rsplit_once('.') else {
            return false;
        };
        let (wanted, written) = (stem.split('/'), self.stem.split('/'));
        ending == self.ending
            && wanted.clone().count() == written.clone().count()
            && wanted
                .zip(written)
                .all(|(wanted, name)| wanted == "*" || wanted == name)
    }
}

/// Whether a text has the syntax of a BCP 47 tag: a language of two or three lower-case letters,
/// then subtags of two to eight letters or digits.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// The language tag that was probably meant: small letters for the language, capitals for a country.
pub fn meant_language_tag(tag: &str) -> Option<String> {
    let mut parts = tag.split(['-', '_']);
    let mut meant = parts.next()?.to_lowercase();
    for part in parts {
        meant.push('-');
        match part.len() {
            2 => meant.push_str(&part.to_uppercase()),
            _ => meant.push_str(part),
        }
    }
    is_language_tag(&meant).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::{Name, is_language_tag};

    #[test]
    fn paths_tell_stem_and_language() {
        for (path, expected) in [
            ("site.toml", Some(("site", None))),
            ("site.es.toml", Some(("site", Some("es")))),
            (
                "rubric/elements/GOV.es.toml",
                Some(("rubric/elements/GOV", Some("es"))),
            ),
            ("content/v1.2.md", Some(("content/v1.2", None))),
            ("content/.es.md", Some(("content/.es", None))),
            (
                "states/ky/2026.pt-BR.toml",
                Some(("states/ky/2026", Some("pt-BR"))),
            ),
            (
                "states/st.louis/2026.toml",
                Some(("states/st.louis/2026", None)),
            ),
            ("states/st.es/2026", None),
            ("notes", None),
        ] {
            let name = Name::parse(path);
            let found = name
                .as_ref()
                .map(|name| (name.stem.as_str(), name.language.as_deref()));
            assert_eq!(found, expected, "{path}");
        }
    }

    #[test]
    fn tags_have_the_shape_of_bcp_47() {
        for good in ["en", "es", "pt-BR", "zh-Hant-TW", "haw", "es-419"] {
            assert!(is_language_tag(good), "{good:?}");
        }
        for bad in ["", "e", "EN", "english", "en_US", "en-", "en-US.x", "../x"] {
            assert!(!is_language_tag(bad), "{bad:?}");
        }
    }
}
