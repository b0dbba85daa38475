//! The folders of states, parsed unless the memo holds them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::known::state_head::StateHead;
use crate::check::lowering::Found;
use crate::diagnostic::Diagnostics;
use crate::model::State;
use crate::parse;
use crate::parse::documents::Documents;
use crate::source::{SourceId, Sources};

/// The folder of a state, before it is lowered.
pub(crate) struct Folder {
    pub(crate) head: StateHead,
    pub(super) files: BTreeSet<SourceId>,
    pub(super) content: Content,
}

/// The content of a folder, or what is kept of it.
pub(super) enum Content {
    /// Its documents, and their problems.
    Parsed(Box<Documents>, Diagnostics),
    /// The result of the last run.
    Lowered(Lowered),
}

/// The result of lowering a folder.
pub(super) struct Lowered {
    /// The state; `None` without a profile, and for a draft.
    pub(super) state: Option<Arc<State>>,
    /// The problems of all its files.
    pub(super) found: Found,
}

/// All folders of states, by name; those that are not in `known` are parsed.
pub(super) fn folders(
    sources: &Sources,
    mut known: BTreeMap<String, (StateHead, Lowered)>,
) -> Vec<Folder> {
    let mut files: BTreeMap<&str, BTreeSet<SourceId>> = BTreeMap::new();
    for (id, source) in sources.iter() {
        if let Some(folder) = source.role().state() {
            files.entry(folder).or_default().insert(id);
        }
    }
    let folders: Vec<_> = files
        .into_iter()
        .map(|(folder, files)| (folder, files, known.remove(folder)))
        .collect();
    folders
        .into_par_iter()
        .map(|(folder, files, known)| match known {
            Some((head, lowered)) => Folder {
                head,
                files,
                content: Content::Lowered(lowered),
            },
            None => {
                let (documents, problems) = parse(sources, &files);
                Folder {
                    head: StateHead::new(folder, &documents),
                    files,
                    content: Content::Parsed(Box::new(documents), problems),
                }
            }
        })
        .collect()
}

/// Parses files, and returns their documents and problems.
pub(super) fn parse(sources: &Sources, files: &BTreeSet<SourceId>) -> (Documents, Diagnostics) {
    let mut problems = Diagnostics::new();
    let documents = parse::parse_files(sources, files, &mut problems);
    (documents, problems)
}
