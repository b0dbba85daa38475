//! What a document is, decided by its path.

/// The kinds of documents a project has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `site.toml`
    Site,
    /// `rubric/rubric.toml`
    Rubric,
    /// `rubric/elements/*.toml`
    Element,
    /// `rubric/levers.toml`
    Levers,
    /// `rubric/audiences.toml`
    Audiences,
    /// `rubric/glossary.toml`
    Glossary,
    /// `rubric/theory-of-action.toml`
    Theory,
    /// `rubric/action-plan.toml`
    ActionPlan,
    /// `content/*.md`
    Page,
    /// `content/practices/*.md`
    Practice,
    /// `content/resources/*.md`
    Resource,
    /// `states/*/profile.md`
    Profile,
    /// `states/*/2025.toml`
    Assessment,
}

impl Kind {
    /// Whether the whole file is TOML, rather than Markdown below front matter.
    pub(super) fn is_toml(self) -> bool {
        !matches!(
            self,
            Self::Page | Self::Practice | Self::Resource | Self::Profile
        )
    }
}

/// A document's kind, and what its name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// What the document is.
    pub(super) kind: Kind,
    /// The path without language and ending.
    pub(super) stem: String,
    /// The language in the name, if it is a translation.
    pub(super) language: Option<String>,
}

impl Place {
    /// What stands at `path`; `None` where no document stands (or one that is not read yet, like
    /// a state's `plan.toml`).
    pub(super) fn of(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (name, ending) = name.rsplit_once('.')?;
        let (name, language) = match name.rsplit_once('.') {
            Some((name, tag)) if is_language(tag) && !name.is_empty() => {
                (name, Some(tag.to_owned()))
            }
            _ => (name, None),
        };
        let parts: Vec<&str> = folder.split('/').collect();
        let kind = match (parts.as_slice(), name, ending) {
            ([""], "site", "toml") => Kind::Site,
            (["rubric"], "rubric", "toml") => Kind::Rubric,
            (["rubric"], "levers", "toml") => Kind::Levers,
            (["rubric"], "audiences", "toml") => Kind::Audiences,
            (["rubric"], "glossary", "toml") => Kind::Glossary,
            (["rubric"], "theory-of-action", "toml") => Kind::Theory,
            (["rubric"], "action-plan", "toml") => Kind::ActionPlan,
            (["rubric", "elements"], _, "toml") => Kind::Element,
            (["content"], _, "md") => Kind::Page,
            (["content", "practices"], _, "md") => Kind::Practice,
            (["content", "resources"], _, "md") => Kind::Resource,
            (["states", _], "profile", "md") => Kind::Profile,
            (["states", _], "plan", "toml") => return None,
            (["states", _], _, "toml") => Kind::Assessment,
            _ => return None,
        };
        let stem = if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        };
        Some(Self {
            kind,
            stem,
            language,
        })
    }
}

/// Whether a part of a name is a language tag: `es`, `pt-BR`, `zh-Hant-TW`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    matches!(primary.len(), 2..=3)
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::{Kind, Place};

    #[test]
    fn paths_tell_kind_stem_and_language() {
        for (path, expected) in [
            ("site.toml", Some((Kind::Site, "site", None))),
            ("site.es.toml", Some((Kind::Site, "site", Some("es")))),
            (
                "rubric/elements/GOV.es.toml",
                Some((Kind::Element, "rubric/elements/GOV", Some("es"))),
            ),
            (
                "rubric/theory-of-action.toml",
                Some((Kind::Theory, "rubric/theory-of-action", None)),
            ),
            ("rubric/notes.toml", None),
            ("content/home.md", Some((Kind::Page, "content/home", None))),
            ("content/v1.2.md", Some((Kind::Page, "content/v1.2", None))),
            ("content/other/home.md", None),
            (
                "states/ky/2026.pt-BR.toml",
                Some((Kind::Assessment, "states/ky/2026", Some("pt-BR"))),
            ),
            (
                "states/ky/2026-k12.toml",
                Some((Kind::Assessment, "states/ky/2026-k12", None)),
            ),
            ("states/ky/plan.toml", None),
            ("states/ky/plan.es.toml", None),
            (
                "states/ky/profile.es.md",
                Some((Kind::Profile, "states/ky/profile", Some("es"))),
            ),
            ("states/profile.md", None),
            ("other.toml", None),
        ] {
            let place = Place::of(path);
            let got = place
                .as_ref()
                .map(|place| (place.kind, place.stem.as_str(), place.language.as_deref()));
            assert_eq!(got, expected, "{path}");
        }
    }
}
