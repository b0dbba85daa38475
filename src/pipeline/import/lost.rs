//! What stands in a file and no draft can hold, so that it is lost when an import replaces the file.

use crate::diagnostic::Diagnostics;
use crate::parse;
use crate::source::Sources;

/// The keys, with the scores that have them: `` `not_found` of 1A and 2B ``.
pub(super) fn keys(sources: &Sources, path: &str) -> Vec<String> {
    let Some((id, _)) = sources.find(path) else {
        return Vec::new();
    };
    let documents = parse::parse_files(sources, &[id].into(), &mut Diagnostics::new());
    let scores = || (documents.assessments.iter()).flat_map(|document| &document.body.scores);
    let not_found = scores().filter(|score| !score.not_found.is_empty());
    let why = scores().filter(|score| score.why.is_some());
    [
        (
            "not_found",
            not_found.map(|score| &*score.id.value).collect(),
        ),
        ("why", why.map(|score| &*score.id.value).collect()),
    ]
    .into_iter()
    .filter(|(_, ids): &(_, Vec<&str>)| !ids.is_empty())
    .map(|(key, ids)| format!("`{key}` of {}", ids.join(", ")))
    .collect()
}
