//! Which part of a project a file belongs to, decided by its path alone.

/// The built-in theme, which other themes fall back to.
pub const DEFAULT_THEME: &str = "default";

/// Extensions of files that may lie beside a text and are published unchanged. No `svg`: it can
/// contain scripts.
pub const ATTACHMENTS: &[&str] = &[
    "avif", "csv", "docx", "gif", "jpeg", "jpg", "pdf", "png", "webp", "xlsx",
];

/// The part of a project that a file belongs to, also where the file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role<'a> {
    /// `site.toml` and its translations.
    Settings,
    /// `rubric/rubric.toml`, the scale and everything that is not in a file of its own.
    Rubric,
    /// Below `rubric/elements/`.
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
    /// `rubric/assessment.toml`
    NeedsAssessment,
    /// `content/*`, with the name of the page.
    Page(&'a str),
    /// `content/practices/*`, with the name of the practice.
    Practice(&'a str),
    /// `content/resources/*`, with the name of the resource.
    Resource(&'a str),
    /// Below `states/*/`, with the name of the state's folder.
    State(&'a str),
    /// A style sheet of the theme with this name.
    Style(&'a str),
    /// Anything else below `themes/*/`, with the theme's name.
    Theme(&'a str),
    /// No document: an attachment or another file.
    Other,
}

impl<'a> Role<'a> {
    /// The role of the file at a path from the project's root. Language and ending make no
    /// difference.
    pub fn from_path(path: &'a str) -> Self {
        let mut parts = path.splitn(3, '/');
        let first = parts.next().unwrap_or_default();
        match (first, parts.next(), parts.next()) {
            (file, None, None) if stem(file) == "site" => Self::Settings,
            ("rubric", Some("elements"), Some(_)) => Self::Element,
            ("rubric", Some(file), None) => match stem(file) {
                "rubric" => Self::Rubric,
                "levers" => Self::Levers,
                "audiences" => Self::Audiences,
                "glossary" => Self::Glossary,
                "theory-of-action" => Self::Theory,
                "action-plan" => Self::ActionPlan,
                "assessment" => Self::NeedsAssessment,
                _ => Self::Other,
            },
            ("content", Some(file), None) => Self::Page(stem(file)),
            ("content", Some("practices"), Some(file)) if !file.contains('/') => {
                Self::Practice(stem(file))
            }
            ("content", Some("resources"), Some(file)) if !file.contains('/') => {
                Self::Resource(stem(file))
            }
            ("states", Some(folder), Some(_)) => Self::State(folder),
            ("themes", Some(theme), Some(below)) => {
                if below.starts_with("static/") && below.ends_with(".css") {
                    Self::Style(theme)
                } else {
                    Self::Theme(theme)
                }
            }
            _ => Self::Other,
        }
    }

    /// The name of the theme that the file is a part of.
    pub fn theme(self) -> Option<&'a str> {
        match self {
            Self::Style(theme) | Self::Theme(theme) => Some(theme),
            _ => None,
        }
    }

    /// The name of the folder of the state that the file is about.
    pub fn state(self) -> Option<&'a str> {
        match self {
            Self::State(folder) => Some(folder),
            _ => None,
        }
    }
}

fn stem(file: &str) -> &str {
    file.split('.').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn a_path_tells_what_a_file_belongs_to() {
        for (path, expected) in [
            ("site.toml", Role::Settings),
            ("site.es.toml", Role::Settings),
            ("rubric/rubric.toml", Role::Rubric),
            ("rubric/levers.es.toml", Role::Levers),
            ("rubric/notes.docx", Role::Other),
            ("rubric/elements", Role::Other),
            ("rubric/elements/GOV.toml", Role::Element),
            ("content/about.es.md", Role::Page("about")),
            ("content/practices", Role::Page("practices")),
            ("content/practices/a.md", Role::Practice("a")),
            ("content/practices/a/chart.png", Role::Other),
            ("content/resources/a.md", Role::Resource("a")),
            ("states/ohio", Role::Other),
            ("states/ohio/2026.toml", Role::State("ohio")),
            ("states/ohio/charts/a.png", Role::State("ohio")),
            ("themes/a.html", Role::Other),
            ("themes/mine/theme.toml", Role::Theme("mine")),
            ("themes/mine/static/a.js", Role::Theme("mine")),
            ("themes/mine/static/a/b.css", Role::Style("mine")),
            ("other/site.toml", Role::Other),
        ] {
            assert_eq!(Role::from_path(path), expected, "{path}");
        }
    }
}
