//! The folder of a state, by what its profile says.

use crate::diagnostic::Diagnostics;
use crate::parse;
use crate::source::{Source, Sources};

/// The folder of the state whose profile has a code, else a name.
pub(super) fn named(sources: &Sources, code: &str, wanted: &str) -> Option<String> {
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
        let written = profile.body.code.as_ref();
        written.is_some_and(|written| alike(&written.value, code))
    });
    let with_name = || {
        documents.profiles.iter().find(|profile| {
            let name = profile.body.name.as_ref();
            name.is_some_and(|name| alike(&name.value, wanted))
        })
    };
    let profile = with_code.or_else(with_name)?;
    sources
        .get(profile.source)
        .role()
        .state()
        .map(str::to_owned)
}
