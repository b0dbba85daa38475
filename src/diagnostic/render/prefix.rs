//! Paths as they are right from where the reader stands.

use std::borrow::Cow;

/// What is put before a path of the project: editors open the result, and GitHub marks it in a pull
/// request, although the project may be in a folder of its own. Empty if the reader stands in the
/// project's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefix(String);

impl Prefix {
    /// The prefix for a project in a folder, given as a path from where the reader stands, or a
    /// whole one: `docs/site`, `..`, `/srv/site`. Windows separators become `/`, which all systems
    /// read.
    pub fn of_folder(folder: &str) -> Self {
        let folder = match std::path::MAIN_SEPARATOR {
            '\\' => Cow::from(folder.replace('\\', "/")),
            _ => Cow::from(folder),
        };
        let root = if folder.starts_with('/') { "/" } else { "" };
        let parts = folder
            .split('/')
            .filter(|part| !matches!(*part, "" | "."))
            .map(|part| format!("{part}/"));
        Self(format!("{root}{}", parts.collect::<String>()))
    }

    /// The prefix for a project that is in no folder, such as a revision: `git:main:`.
    pub fn of_version(name: &str) -> Self {
        Self(format!("{name}:"))
    }

    /// A path of the project, or a place that begins with one, from where the reader stands.
    pub fn path<'p>(&self, path: &'p str) -> Cow<'p, str> {
        if self.0.is_empty() {
            Cow::from(path)
        } else {
            Cow::from(format!("{}{path}", self.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Prefix;

    #[test]
    fn x11_a_path_begins_where_the_reader_stands() {
        for (folder, expected) in [
            (".", "a.md"),
            ("", "a.md"),
            ("./", "a.md"),
            ("docs/site", "docs/site/a.md"),
            ("./docs//my site/", "docs/my site/a.md"),
            ("..", "../a.md"),
            ("../other", "../other/a.md"),
            ("/srv/site", "/srv/site/a.md"),
            ("/", "/a.md"),
        ] {
            assert_eq!(Prefix::of_folder(folder).path("a.md"), expected, "{folder}");
        }
    }
}
