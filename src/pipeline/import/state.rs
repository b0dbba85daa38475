//! Which state a file is about.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::draft::Draft;
use crate::parse;
use crate::source::{Source, Sources};

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
        None => named(sources, draft).or_else(|| {
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

/// The folder of the state whose profile has the code of the draft, else the name.
fn named(sources: &Sources, draft: &Draft) -> Option<String> {
    let is_profile = |file: &Source| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        file.role().state().is_some() && name.starts_with("profile.") && name.ends_with(".md")
    };
    let profiles = sources.iter().filter(|(_, file)| is_profile(file));
    let profiles = profiles.map(|(id, _)| id).collect();
    let documents = parse::parse_files(sources, &profiles, &mut Diagnostics::new());
    let alike = |one: &str, other: &str| {
        let (one, other) = (one.trim(), other.trim());
        !one.is_empty() && one.to_lowercase() == other.to_lowercase()
    };
    let with_code = documents.profiles.iter().find(|profile| {
        let code = profile.body.code.as_ref();
        code.is_some_and(|code| alike(&code.value, &draft.code))
    });
    let with_name = || {
        documents.profiles.iter().find(|profile| {
            let name = profile.body.name.as_ref();
            name.is_some_and(|name| alike(&name.value, &draft.system))
        })
    };
    let profile = with_code.or_else(with_name)?;
    sources
        .get(profile.source)
        .role()
        .state()
        .map(str::to_owned)
}
