//! A theme, loaded for the languages of a site.

use crate::diagnostic::Diagnostics;
use crate::pages::TEMPLATES;
use crate::render::{Assets, Theme};
use crate::source::Sources;
use crate::text::{self, Words};

/// The messages, styles, scripts and templates of a theme, for some languages.
pub(super) struct ThemeBundle {
    /// The theme's name.
    pub(super) name: String,
    /// The tags of the languages.
    pub(super) tags: Vec<String>,
    /// The messages of each language.
    pub(super) words: Vec<Words>,
    pub(super) assets: Assets,
    pub(super) theme: Theme,
    /// Problems of the theme's files.
    pub(super) problems: Diagnostics,
}

impl ThemeBundle {
    /// Loads a theme; problems are collected in the bundle.
    pub(super) fn load(sources: &Sources, name: &str, tags: &[String]) -> Self {
        let mut problems = Diagnostics::new();
        let languages: Vec<&str> = tags.iter().map(String::as_str).collect();
        let words = text::load(sources, name, &languages, &mut problems);
        let assets = Assets::load(sources, name, &mut problems);
        let theme = Theme::load(sources, name, TEMPLATES, &mut problems);
        Self {
            name: name.to_owned(),
            tags: tags.to_vec(),
            words,
            assets,
            theme,
            problems,
        }
    }
}
