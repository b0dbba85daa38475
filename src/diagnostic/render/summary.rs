//! The last line: counts of problems, and how to read more about them.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};

/// The numbers of problems and of files with problems, in one line; empty if there is none.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let Some(first) = diagnostics
        .iter()
        .min_by_key(|diagnostic| diagnostic.severity)
    else {
        return String::new();
    };
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| {
            let those = diagnostics.iter().filter(|one| one.severity == severity);
            let count = those.count();
            (count > 0).then(|| counted(count, severity.word()))
        })
        .collect();
    let files: BTreeSet<_> = diagnostics
        .iter()
        .map(|diagnostic| match &diagnostic.absent {
            Some(path) => (Some(path), None),
            None => (None, Some(diagnostic.span.source)),
        })
        .collect();
    let listed = match parts.as_slice() {
        [all_but_last @ .., last] if !all_but_last.is_empty() => {
            format!("{} and {last}", all_but_last.join(", "))
        }
        only => only.concat(),
    };
    format!(
        "{listed} in {}. `statewise explain {}` tells more.",
        counted(files.len(), "file"),
        first.code.name()
    )
}

/// `1 file`, `2 files`
pub fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_summary_counts_and_names_the_worst_code() {
        let (_, list) = sample::project();
        let error = &list[..1];
        let warning = &list[1..2];
        for (diagnostics, expected) in [
            (vec![], ""),
            (
                error.to_vec(),
                "1 error in 1 file. `statewise explain unknown-key` tells more.",
            ),
            (
                list.clone(),
                "2 errors and 1 warning in 2 files. `statewise explain unknown-key` tells more.",
            ),
            (
                [warning, warning].concat(),
                "2 warnings in 1 file. `statewise explain criteria-contradict-rating` tells more.",
            ),
        ] {
            assert_eq!(summary(&diagnostics), expected);
        }
    }
}
