//! What stands in a file and no draft can hold, so that it is lost when an import replaces the file.

use crate::diagnostic::Diagnostics;
use crate::parse;
use crate::parse::documents::RawScore;
use crate::source::Sources;

/// The keys, with the scores that have them: `` `not_found` of 1A and 2B ``.
pub(super) fn keys(sources: &Sources, path: &str) -> Vec<String> {
    let Some((id, _)) = sources.find(path) else {
        return Vec::new();
    };
    let documents = parse::parse_files(sources, &[id].into(), &mut Diagnostics::new());
    let scores = || (documents.assessments.iter()).flat_map(|document| &document.body.scores);
    let with = |has: fn(&RawScore) -> bool| -> Vec<&str> {
        let ids = scores().filter(|score| has(score));
        ids.map(|score| &*score.id.value).collect()
    };
    let has_time = (documents.assessments.iter()).any(|document| document.body.as_of.is_some());
    let of_file = has_time.then(|| "`as_of`".to_owned());
    let of_scores = [
        ("not_found", with(|score| !score.not_found.is_empty())),
        ("why", with(|score| score.why.is_some())),
        (
            "copy_of",
            with(|score| score.sources.iter().any(|source| source.copy_of.is_some())),
        ),
    ];
    let of_scores = (of_scores.into_iter())
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(key, ids)| format!("`{key}` of {}", ids.join(", ")));
    of_file.into_iter().chain(of_scores).collect()
}
