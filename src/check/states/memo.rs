//! Lowered states, kept for the next check.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::folder::{self, Folder, Lowered};
use super::lower;
use crate::check::known::inputs::Options;
use crate::check::known::names::Names;
use crate::check::known::state_head::StateHead;
use crate::check::lowering::Lowering;
use crate::model::{Language, Rubric, State};
use crate::source::{Role, Source, SourceId, SourceKind, Sources};

/// States as they were lowered. A state stays valid while the project has the same files, and neither
/// those in its folder, nor those that it shows, nor anything else that it is lowered with changes.
#[derive(Default)]
pub struct StateMemo {
    context: Option<Context>,
    states: BTreeMap<String, (StateHead, Lowered)>,
}

/// Everything that lowering a state depends on, besides the files in its folder.
#[derive(PartialEq)]
struct Context {
    options: Options,
    languages: Vec<Language>,
    languages_known: bool,
    names: Names,
    rubric: Option<Rubric>,
}

impl StateMemo {
    /// Drops the states that a changed file belongs to or is shown by.
    pub fn forget(&mut self, id: SourceId, file: &Source) {
        if let Role::State(folder) = file.role() {
            self.states.remove(folder);
        }
        if file.kind == SourceKind::Asset {
            let shows = |lowered: &Lowered| lowered.found.contribution.attached.contains(&id);
            self.states.retain(|_, (_, lowered)| !shows(lowered));
        }
    }

    /// The folders of all states, by name. Those that are not kept are parsed.
    pub(crate) fn folders(&mut self, sources: &Sources) -> Vec<Folder> {
        folder::folders(sources, std::mem::take(&mut self.states))
    }

    /// Lowers all states, by slug, in parallel; reuses those that cannot differ, and keeps the
    /// results.
    pub(crate) fn lower(
        &mut self,
        lowering: &mut Lowering<'_>,
        folders: Vec<Folder>,
        rubric: Option<&Rubric>,
    ) -> Vec<Arc<State>> {
        let (inputs, names) = (lowering.inputs, lowering.names);
        let context = Context {
            options: inputs.options.clone(),
            languages: inputs.languages.clone(),
            languages_known: inputs.languages_known,
            names: names.clone(),
            rubric: rubric.cloned(),
        };
        let is_kept = self.context.as_ref() == Some(&context);
        self.context = Some(context);
        let lowered: Vec<(StateHead, Lowered)> = folders
            .into_par_iter()
            .map(|folder| lower::folder(inputs, names, rubric, folder, is_kept))
            .collect();
        let mut states = Vec::with_capacity(lowered.len());
        for (head, lowered) in lowered {
            lowering.found.add(lowered.found.clone());
            states.extend(lowered.state.clone());
            self.states.insert(head.folder.clone(), (head, lowered));
        }
        states
    }
}
