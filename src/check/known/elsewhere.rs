//! Input that is not read, since its name or place is a slip: the paths that were probably meant.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::nearest;
use crate::source::{Sources, UnexpectedFile};

/// The paths at which files or folders are missing because they stand elsewhere. What follows from
/// that is no mistake of its own, and is not reported.
#[derive(Clone)]
pub(crate) struct Elsewhere(Arc<BTreeSet<String>>);

impl Elsewhere {
    pub(crate) fn of(sources: &Sources) -> Self {
        let meant = sources.iter().filter_map(|(_, file)| match &file.oddity {
            Some(UnexpectedFile::BesideInput { meant, .. }) => Some(meant.clone()),
            Some(UnexpectedFile::Misplaced) => meant(&file.path),
            _ => None,
        });
        Self(Arc::new(meant.collect()))
    }

    /// Whether what belongs at a path, or something below it, stands elsewhere.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{path}/");
        let mut below = self.0.range(folder.clone()..);
        let mut above = folder
            .match_indices('/')
            .filter_map(|(at, _)| folder.get(..at));
        above.any(|path| self.0.contains(path))
            || below.next().is_some_and(|next| next.starts_with(&folder))
    }
}

/// The path that was probably meant, by a slip in a name or an ending: one that is read.
pub(crate) fn meant(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let meant = match parts.as_slice() {
        ["rubric", file] => {
            let names = RUBRIC_FILES.split(' ');
            format!(
                "rubric/{}",
                named(file, "toml", |stem| nearest(stem, names))?
            )
        }
        ["rubric", folder, file] => {
            let folder = nearest(folder, ["elements"])?;
            format!("rubric/{folder}/{}", named(file, "toml", |_| None)?)
        }
        ["content", file] => format!("content/{}", named(file, "md", |_| None)?),
        ["content", folder, file] => {
            let folder = nearest(folder, ["practices", "resources"])?;
            format!("content/{folder}/{}", named(file, "md", |_| None)?)
        }
        ["states", folder, file] => {
            let profile = named(file, "md", |stem| nearest(stem, ["profile"]));
            let profile = profile.filter(|file| file.starts_with("profile."));
            let is_edition = |file: &String| {
                file.starts_with(|c: char| c.is_ascii_digit()) || file.starts_with("plan.")
            };
            let edition = || named(file, "toml", |_| None).filter(is_edition);
            format!("states/{folder}/{}", profile.or_else(edition)?)
        }
        ["themes", theme, file] => {
            let file = named(file, "toml", |stem| nearest(stem, ["theme"]))?;
            format!(
                "themes/{theme}/{}",
                Some(file).filter(|file| file == "theme.toml")?
            )
        }
        ["themes", theme, folder, rest @ ..] => {
            let folder = nearest(folder, ["templates", "static", "i18n", "plain-words"])?;
            let ending = match folder {
                "i18n" => "ftl",
                "plain-words" => "toml",
                _ => "",
            };
            let rest = match rest {
                [file] if !ending.is_empty() => named(file, ending, |_| None)?,
                _ if !ending.is_empty() => return None,
                rest => rest.join("/"),
            };
            format!("themes/{theme}/{folder}/{rest}")
        }
        _ => return None,
    };
    (meant != path).then_some(meant)
}

const RUBRIC_FILES: &str =
    "rubric levers audiences glossary theory-of-action action-plan assessment";

/// A file's name with the right ending, if its own is that in other letters, or what a text editor
/// makes of it; and with the right stem, if it is near one.
fn named<'n>(
    file: &str,
    ending: &str,
    right: impl FnOnce(&str) -> Option<&'n str>,
) -> Option<String> {
    let lower = file.to_lowercase();
    let lower = match lower.strip_suffix(".txt") {
        Some(rest) if rest.ends_with(&format!(".{ending}")) => rest,
        _ => &lower,
    };
    let (name, own) = lower.rsplit_once('.')?;
    let is_near = match ending {
        "md" => matches!(own, "md" | "markdown" | "mdown" | "mkd"),
        "toml" => matches!(own, "toml" | "tml" | "yaml" | "yml" | "json"),
        _ => own == ending,
    };
    let (stem, language) = name.split_once('.').map_or((name, ""), |(stem, _)| {
        (stem, name.get(stem.len()..).unwrap_or(""))
    });
    let stem_meant = right(stem);
    // A text named `profile` is one whatever its ending.
    let is_named = stem_meant == Some(stem) && matches!(own, "txt" | "text");
    // The case of other names is left to the rules for them.
    let written = file.get(..stem.len()).unwrap_or(stem);
    (is_near || is_named).then(|| format!("{}{language}.{ending}", stem_meant.unwrap_or(written)))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn t36_a_slip_in_a_name_or_an_ending_is_known() {
        for (path, expected) in [
            ("rubric/lever.toml", Some("rubric/levers.toml")),
            ("rubric/Levers.toml", Some("rubric/levers.toml")),
            ("rubric/levers.ES.toml", Some("rubric/levers.es.toml")),
            ("rubric/rubric.yaml", Some("rubric/rubric.toml")),
            ("rubric/rubric.toml.txt", Some("rubric/rubric.toml")),
            ("rubric/notes.toml", None),
            ("rubric/notes.docx", None),
            ("rubric/element/1.toml", Some("rubric/elements/1.toml")),
            ("rubric/Elements/GOV.toml", Some("rubric/elements/GOV.toml")),
            ("rubric/elements/1.TOML", Some("rubric/elements/1.toml")),
            ("rubric/elements/chart.png", None),
            ("content/about.MD", Some("content/about.md")),
            ("content/about.md.txt", Some("content/about.md")),
            ("content/about.es.markdown", Some("content/about.es.md")),
            ("content/notes.txt", None),
            ("content/practice/x.md", Some("content/practices/x.md")),
            (
                "content/Resources/x.es.md",
                Some("content/resources/x.es.md"),
            ),
            ("content/else/x.md", None),
            ("states/ohio/Profile.md", Some("states/ohio/profile.md")),
            ("states/ohio/profile.txt", Some("states/ohio/profile.md")),
            (
                "states/ohio/profil.es.md",
                Some("states/ohio/profile.es.md"),
            ),
            ("states/ohio/2026.yaml", Some("states/ohio/2026.toml")),
            (
                "states/ohio/2026-k12.TOML",
                Some("states/ohio/2026-k12.toml"),
            ),
            ("states/ohio/plan.json", Some("states/ohio/plan.toml")),
            ("states/ohio/notes.md", None),
            ("states/ohio/data.json", None),
            ("states/ohio/old/2026.toml", None),
            ("states/ohio.md", None),
            (
                "themes/x/template/a/b.html",
                Some("themes/x/templates/a/b.html"),
            ),
            ("themes/x/Theme.toml", Some("themes/x/theme.toml")),
            ("themes/x/i18n/es.ftl.txt", Some("themes/x/i18n/es.ftl")),
            ("themes/x/i18n/es.FTL", Some("themes/x/i18n/es.ftl")),
            ("themes/x/i18n/a/es.ftl", None),
            ("themes/x/other/a", None),
            ("themes/a.html", None),
        ] {
            assert_eq!(meant(path).as_deref(), expected, "{path}");
        }
    }
}
