//! Results of a run that are reused by the next one.

use std::sync::Arc;

use super::theme_bundle::ThemeBundle;
use crate::check::StateMemo;
use crate::source::Sources;
use crate::text::Words;

/// States and the theme of the last run, reused by the next run of the same project for files that
/// did not change. Saves time only: the result is the same with any memo, also an empty one.
#[derive(Default)]
pub struct Memo {
    /// The files of the last run.
    sources: Sources,
    pub(super) states: StateMemo,
    theme: Option<Arc<ThemeBundle>>,
}

impl Memo {
    /// Begins a run: drops the results of changed files. If files were added or removed, drops
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

    /// The words of the theme of the last run, if it is this one, for each language.
    pub(super) fn kept_words(&self, name: &str, tags: &[String]) -> &[Words] {
        let kept = self.theme.as_ref();
        kept.filter(|theme| theme.name == name && theme.tags == tags)
            .map_or(&[], |theme| &theme.words)
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
