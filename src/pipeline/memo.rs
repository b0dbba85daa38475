//! What is kept from one run for the next.

use std::sync::Arc;

use super::theme_bundle::ThemeBundle;
use crate::check::StateMemo;
use crate::source::Sources;

/// States and the theme of the last run, for a run with the same project in which few files changed.
/// Saves time only: a run gives the same result with any memo, also with an empty one.
#[derive(Default)]
pub struct Memo {
    /// The files of the last run.
    sources: Sources,
    pub(super) states: StateMemo,
    theme: Option<Arc<ThemeBundle>>,
}

impl Memo {
    /// Begins a run: drops what was made of files that changed. If files were added or removed, drops
    /// everything, because a [`crate::source::SourceId`] is a position in the list of files.
    pub(super) fn begin(&mut self, sources: &Sources) {
        match sources.changed_since(&self.sources) {
            None => *self = Self::default(),
            Some(changed) => {
                for id in changed {
                    let file = sources.get(id);
                    self.states.forget(id, file);
                    if file.role().theme().is_some() {
                        self.theme = None;
                    }
                }
            }
        }
        self.sources = sources.clone();
    }

    /// The theme of this name for these languages, loaded unless it is kept.
    pub(super) fn theme(&mut self, name: &str, tags: &[String]) -> Arc<ThemeBundle> {
        let kept = self.theme.take();
        let theme = kept
            .filter(|theme| theme.name == name && theme.tags == tags)
            .unwrap_or_else(|| Arc::new(ThemeBundle::load(&self.sources, name, tags)));
        self.theme = Some(Arc::clone(&theme));
        theme
    }
}
