//! The files of a project in their one order and layout.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, causes_first, shortened};
use crate::format::{self, IdOrder, Unproven};
use crate::parse::documents::Kind;
use crate::source::{Role, Source, SourceId, Sources};
use crate::{check, parse};

/// The problems with which a file is left alone, besides those of its syntax, since it cannot be read
/// as it is meant.
const UNREADABLE: &[Code] = &[
    Code::NotUtf8,
    Code::RefusedFile,
    Code::BadFileName,
    Code::FileTooLarge,
    Code::EmptyFile,
    Code::ForbiddenCharacter,
    Code::TomlSyntax,
    Code::MergeConflict,
    Code::SmartQuote,
    Code::FrontMatter,
    Code::DuplicateKey,
];

/// Files in their one order and layout.
pub struct Formatting {
    /// All files of the project, for quoting them in problems.
    pub sources: Sources,
    /// The files that can be read.
    pub files: Vec<FormattedFile>,
    /// Why other files are left alone.
    pub problems: Vec<Diagnostic>,
    /// The files that are left alone because the rubric gives their order, and cannot be read.
    pub waiting: Vec<String>,
}

/// A file in its one order and layout.
pub struct FormattedFile {
    /// The file.
    pub source: SourceId,
    /// Its text, or why there is none.
    pub text: Result<String, Unproven>,
}

/// Whether there is an order and a layout for the file at a path.
pub fn is_formatted(path: &str) -> bool {
    parse::format_of(path).is_some()
}

/// Formats those files of a project whose paths are wanted. Uses no disk.
pub fn format(sources: Sources, is_wanted: impl Fn(&str) -> bool) -> Formatting {
    let mut problems = Diagnostics::new();
    let documents = parse::parse(&sources, &mut problems);
    check::report_unexpected_files(&sources, &mut problems);
    let ids = IdOrder::of(&documents);
    let mut problems = problems.into_sorted();
    let has_syntax_error: BTreeSet<SourceId> = (sources.iter())
        .filter(|(_, source)| {
            let format = parse::format_of(&source.path);
            format.is_some_and(|format| !format::can_be_read(&source.text, format))
        })
        .map(|(id, _)| id)
        .collect();
    problems.retain(|problem| {
        let is_of_syntax = has_syntax_error.contains(&problem.span.source);
        UNREADABLE.contains(&problem.code) || (is_of_syntax && problem.severity == Severity::Error)
    });
    let unreadable: BTreeSet<SourceId> =
        problems.iter().map(|problem| problem.span.source).collect();
    let is_order_known = !unreadable.iter().any(|&id| gives_order(sources.get(id)));
    problems.retain(|problem| {
        let source = sources.get(problem.span.source);
        is_wanted(&source.path) || (!is_order_known && gives_order(source))
    });
    let mut wanted = Vec::new();
    let mut waiting = Vec::new();
    for (id, source) in sources.iter() {
        let is_readable = source.oddity.is_none() && !unreadable.contains(&id);
        if source.built_in || !is_readable || !is_wanted(&source.path) {
            continue;
        }
        let Some(format) = parse::format_of(&source.path) else {
            continue;
        };
        if is_order_known || !has_ids_as_keys(format.keys) {
            wanted.push((id, format));
        } else {
            waiting.push(source.path.clone());
        }
    }
    let files = wanted
        .into_par_iter()
        .map(|(source, format)| FormattedFile {
            source,
            text: format::file(&sources.get(source).text, format, &ids),
        });
    let files = files.collect();
    causes_first(&mut problems, &sources);
    Formatting {
        files,
        problems: shortened(problems),
        waiting,
        sources,
    }
}

/// Whether ids of the rubric or of the action plan are in a file.
fn gives_order(source: &Source) -> bool {
    matches!(source.role(), Role::Element | Role::ActionPlan)
}

/// Whether ids of the rubric or of the action plan are keys.
fn has_ids_as_keys(keys: &[parse::documents::Key]) -> bool {
    keys.iter().any(|key| {
        matches!(key.kind, Kind::KeyedTables(_) | Kind::KeyedTexts(_)) || has_ids_as_keys(key.keys)
    })
}
