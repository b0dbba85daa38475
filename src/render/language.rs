//! The languages of static files that are read, not only copied.

/// A language whose comments and references are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// JavaScript, as a module or a classic script.
    Script,
    /// CSS.
    Style,
}

impl Language {
    /// The language of a file, by the ending of its name.
    pub(super) fn of(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1 {
            "js" | "mjs" => Some(Self::Script),
            "css" => Some(Self::Style),
            _ => None,
        }
    }
}
