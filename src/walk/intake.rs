//! Whether a file is read, and as what, decided by its path alone.

use crate::source::{ATTACHMENTS, Role, SourceKind};

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intake {
    /// Read it.
    Take(SourceKind),
    /// Ignore it silently: a note to people who work on the files, or an editor's copy.
    Ignore,
    /// Refuse it: its place or name has no meaning.
    Unexpected,
}

/// The folders that are read, below a project's root.
pub(super) const FOLDERS: &[&str] = &["content", "rubric", "states", "themes"];

/// What to do with the file at a path from the project's root, with `/` between its parts.
pub(super) fn at(path: &str) -> Intake {
    let parts: Vec<&str> = path.split('/').collect();
    let Some((&name, folders)) = parts.split_last() else {
        return Intake::Unexpected;
    };
    if name == "README.md" || is_left_behind(name) {
        return Intake::Ignore;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_ascii_lowercase();
    let toml = || Intake::Take(SourceKind::Toml);
    let markdown = || Intake::Take(SourceKind::Markdown);
    match folders {
        [] if is_site_file(name) => toml(),
        ["rubric"] if name.ends_with(".toml") && Role::from_path(path) != Role::Other => toml(),
        ["rubric", "elements"] if name.ends_with(".toml") => toml(),
        ["content"] | ["content", "practices" | "resources"] if name.ends_with(".md") => markdown(),
        ["states", _] if name.ends_with(".toml") => toml(),
        ["states", _] if name.ends_with(".md") && without_language(stem) == "profile" => markdown(),
        ["states", _] if is_document_of_state(stem, &ending) => Intake::Unexpected,
        ["content", ..] | ["states", _, ..] if ATTACHMENTS.contains(&ending.as_str()) => {
            Intake::Take(SourceKind::Asset)
        }
        ["themes", _] if name == "theme.toml" => toml(),
        ["themes", _, "templates", ..] => Intake::Take(SourceKind::Template),
        ["themes", _, "i18n"] if name.ends_with(".ftl") && is_of_language(name) => {
            Intake::Take(SourceKind::Fluent)
        }
        ["themes", _, "plain-words"] if name.ends_with(".toml") => toml(),
        ["themes", _, "static", ..] => Intake::Take(SourceKind::Asset),
        _ => Intake::Unexpected,
    }
}

/// Whether a file at the root is the site's own: `site.toml`, `site.es.toml`.
pub(super) fn is_site_file(name: &str) -> bool {
    name.strip_suffix(".toml")
        .is_some_and(|stem| without_language(stem) == "site" && stem.matches('.').count() <= 1)
}

/// Whether a file of a state has the name of its profile, plan or assessment and the ending of a program
/// for letters or tables. It was meant to be read, as a rule, and not to be published as it is.
fn is_document_of_state(stem: &str, ending: &str) -> bool {
    let is_year = stem.len() == 4 && stem.bytes().all(|byte| byte.is_ascii_digit());
    matches!(ending, "csv" | "docx" | "xlsx") && (is_year || matches!(stem, "plan" | "profile"))
}

/// Whether a Fluent file is named after a language: `es.ftl`, `es-MX.ftl`, `es-plan.ftl`.
fn is_of_language(name: &str) -> bool {
    let stem = name.strip_suffix(".ftl").unwrap_or(name);
    let language = stem.split('-').next().unwrap_or(stem);
    (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a path is the one folder that is published although its name is hidden: hosts and
/// standards (RFC 8615) look there for files such as `security.txt`.
pub(super) fn is_well_known(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(
        parts.as_slice(),
        ["themes", _, "static", "root", ".well-known"]
    )
}

/// Whether a folder has the name of a file that is read.
pub(super) fn should_be_file(path: &str) -> bool {
    path.ends_with(".toml") || path.ends_with(".md")
}

/// As what the file at a path is read, by its path alone; for fuzz tests.
#[doc(hidden)]
pub fn kind_of(path: &str) -> Option<SourceKind> {
    match at(path) {
        Intake::Take(kind) => Some(kind),
        Intake::Ignore | Intake::Unexpected => None,
    }
}

/// The folders of a project that hold its input.
pub fn input_folders() -> &'static [&'static str] {
    FOLDERS
}

/// Temporary files and links of editors and desktops (faults.md, W01): backups of vim, emacs, gedit
/// and the JetBrains editors, of `sed -i`, and lock files.
pub(super) fn is_left_behind(name: &str) -> bool {
    let is_vim = name.starts_with('.')
        && name
            .rsplit_once(".s")
            .is_some_and(|(_, end)| end.len() == 2 && end.bytes().all(|b| b.is_ascii_lowercase()));
    let is_sed = name.len() == 9
        && name.starts_with("sed")
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_vim
        || is_sed
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.starts_with(".#")
        || name.starts_with(".goutputstream-")
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
        || matches!(name, "4913" | "Thumbs.db" | "desktop.ini")
}

fn without_language(stem: &str) -> &str {
    stem.split_once('.').map_or(stem, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::{Intake, at};
    use crate::source::SourceKind::{Asset, Fluent, Markdown, Template, Toml};

    #[test]
    fn a_path_tells_what_a_file_is_for() {
        for (path, expected) in [
            ("site.toml", Intake::Take(Toml)),
            ("site.es.toml", Intake::Take(Toml)),
            ("rubric/rubric.toml", Intake::Take(Toml)),
            ("rubric/levers.es.toml", Intake::Take(Toml)),
            ("rubric/elements/GOV.toml", Intake::Take(Toml)),
            ("rubric/other.toml", Intake::Unexpected),
            ("rubric/notes.docx", Intake::Unexpected),
            ("rubric/elements/chart.png", Intake::Unexpected),
            ("content/about.md", Intake::Take(Markdown)),
            ("content/practices/a.es.md", Intake::Take(Markdown)),
            ("content/else/a.md", Intake::Unexpected),
            ("content/about.toml", Intake::Unexpected),
            ("content/notes.txt", Intake::Unexpected),
            ("content/practices/a/chart.PNG", Intake::Take(Asset)),
            ("content/logo.svg", Intake::Unexpected),
            ("content/README.md", Intake::Ignore),
            ("states/README.md", Intake::Ignore),
            ("states/ky/profile.md~", Intake::Ignore),
            ("states/ky/4913", Intake::Ignore),
            ("states/ky/.profile.md.swp", Intake::Ignore),
            ("states/ky/.#profile.md", Intake::Ignore),
            ("states/ky/profile.md___jb_tmp___", Intake::Ignore),
            ("states/ky/sedAb12Cd", Intake::Ignore),
            ("states/ky/sediment.md", Intake::Unexpected),
            ("states/notes.pdf", Intake::Unexpected),
            ("states/ky.md", Intake::Unexpected),
            ("states/ky/profile.md", Intake::Take(Markdown)),
            ("states/ky/profile.es.md", Intake::Take(Markdown)),
            ("states/ky/notes.md", Intake::Unexpected),
            ("states/ky/2026.toml", Intake::Take(Toml)),
            ("states/ky/old/2026.toml", Intake::Unexpected),
            ("states/ky/report.pdf", Intake::Take(Asset)),
            ("states/ky/logo.svg", Intake::Unexpected),
            ("themes/default/theme.toml", Intake::Take(Toml)),
            ("themes/default/templates/a/b.html", Intake::Take(Template)),
            ("themes/default/i18n/en.ftl", Intake::Take(Fluent)),
            ("themes/default/i18n/en.txt", Intake::Unexpected),
            ("themes/default/plain-words/en.toml", Intake::Take(Toml)),
            ("themes/default/plain-words/en.txt", Intake::Unexpected),
            ("themes/default/static/icon.svg", Intake::Take(Asset)),
            ("themes/default/other/a", Intake::Unexpected),
            ("themes/a.html", Intake::Unexpected),
        ] {
            assert_eq!(at(path), expected, "{path}");
        }
    }
}
