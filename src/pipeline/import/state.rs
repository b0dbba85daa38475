//! Which state a file is about.

use std::collections::BTreeSet;

use crate::draft::Draft;
use crate::pipeline::state_folder::named;
use crate::source::Sources;

/// Which state was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoState {
    /// The folder that was asked for.
    pub asked: Option<String>,
    /// The state or system in the draft.
    pub system: String,
    /// The code in the draft.
    pub code: String,
    /// The folders of all states.
    pub folders: Vec<String>,
}

/// The folder of the state that a draft is about.
pub(super) fn state_of(
    sources: &Sources,
    draft: &Draft,
    asked: Option<&str>,
) -> Result<String, NoState> {
    let states = sources.iter().filter_map(|(_, file)| file.role().state());
    let folders: BTreeSet<&str> = states.collect();
    let found = match asked {
        Some(asked) => folders.get(asked).map(|&folder| folder.to_owned()),
        None => named(sources, &draft.code, &draft.system).or_else(|| {
            let slug = draft.system.trim().to_lowercase();
            folders.get(&*slug).map(|&folder| folder.to_owned())
        }),
    };
    found.ok_or_else(|| NoState {
        asked: asked.map(str::to_owned),
        system: draft.system.clone(),
        code: draft.code.clone(),
        folders: folders.into_iter().map(str::to_owned).collect(),
    })
}
