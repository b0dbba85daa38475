//! What was made of files that are as they were, kept from one run to the next.

use std::sync::Arc;

use super::theme_bundle::ThemeBundle;
use crate::check::StateMemo;
use crate::source::{Role, SourceKind, Sources};

/// What a run leaves for the next one. A new memo holds nothing; whatever it holds, the next run gives
/// what it would give with a new one.
///
/// It keeps what was made of two kinds of files: each state, and the theme. Everything else is made
/// anew in each run, which takes a few milliseconds.
#[derive(Default)]
pub struct Memo {
    /// The files of the last run.
    sources: Sources,
    pub(super) states: StateMemo,
    theme: Option<Arc<ThemeBundle>>,
}

impl Memo {
    /// Takes the files of a run, and forgets what was made of those that say something else now.
    /// Everything is forgotten if there are other files than before, since a file is known by its
    /// place among all.
    pub(super) fn take(&mut self, sources: &Sources) {
        match sources.changed_since(&self.sources) {
            None => *self = Self::default(),
            Some(changed) => {
                for file in changed {
                    match file.role() {
                        Role::Style(_) | Role::Theme(_) => self.theme = None,
                        // Any text may show an image, and whether it is one is checked there.
                        _ if file.kind == SourceKind::Asset => self.states = StateMemo::default(),
                        Role::State(folder) => self.states.forget(folder),
                        _ => {}
                    }
                }
            }
        }
        self.sources = sources.clone();
    }

    /// A theme for some languages.
    pub(super) fn theme(&mut self, name: &str, tags: &[String]) -> Arc<ThemeBundle> {
        let kept = self.theme.take();
        let theme = kept
            .filter(|theme| theme.name == name && theme.tags == tags)
            .unwrap_or_else(|| Arc::new(ThemeBundle::load(&self.sources, name, tags)));
        self.theme = Some(Arc::clone(&theme));
        theme
    }
}
