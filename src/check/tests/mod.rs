//! Small projects in memory, and their problems.

mod catalog;
mod files;
mod memo;
mod plans;
mod project;
mod references;
mod rubric;
mod site;
mod state_names;
mod states;
mod translations;

use jiff::civil::{Date, date};

use self::project::PROJECT;
use super::{Options, StateMemo, check};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, place};
use crate::model::Site;
use crate::parse;
use crate::source::{Source, SourceKind, Sources, UnexpectedFile};

const TODAY: Date = date(2026, 6, 15);

/// A change to the project.
enum Edit<'a> {
    /// Replaces a text, which must occur exactly once.
    Replace(&'a str, &'a str, &'a str),
    /// Adds or replaces a file.
    File(&'a str, &'a str),
    /// Removes a file.
    Remove(&'a str),
    /// Adds a refused file.
    Refused(&'a str, UnexpectedFile),
}

impl Edit<'_> {
    fn shown(&self) -> String {
        match self {
            Replace(_, _, new) => (*new).to_owned(),
            File(path, _) | Remove(path) | Refused(path, _) => (*path).to_owned(),
        }
    }
}

use Edit::{File, Refused, Remove, Replace};

/// The result of a run.
struct Run {
    sources: Sources,
    site: Option<Site>,
    diagnostics: Vec<Diagnostic>,
}

impl Run {
    /// `code path:line:column` for all but notes.
    fn problems(&self) -> Vec<String> {
        self.lines(|severity| severity != Severity::Note)
    }

    /// `code path:line:column` for notes.
    fn notes(&self) -> Vec<String> {
        self.lines(|severity| severity == Severity::Note)
    }

    fn lines(&self, wanted: impl Fn(Severity) -> bool) -> Vec<String> {
        self.diagnostics
            .iter()
            .filter(|diagnostic| wanted(diagnostic.severity))
            .map(|diagnostic| {
                format!(
                    "{} {}",
                    diagnostic.code.name(),
                    place(&self.sources, diagnostic.span)
                )
            })
            .collect()
    }
}

fn source(path: &str, text: &str) -> Source {
    let kind = match path.rsplit('.').next() {
        Some("toml") => SourceKind::Toml,
        Some("md") => SourceKind::Markdown,
        _ => SourceKind::Asset,
    };
    let is_asset = kind == SourceKind::Asset;
    Source {
        path: path.to_owned(),
        kind,
        text: if is_asset { "" } else { text }.into(),
        bytes: if is_asset {
            text.as_bytes().into()
        } else {
            std::sync::Arc::default()
        },
        oddity: None,
        built_in: false,
    }
}

/// The files of the project after some edits.
fn edited(edits: &[Edit<'_>]) -> Vec<Source> {
    let mut files: Vec<Source> = PROJECT
        .iter()
        .map(|(path, text)| source(path, text))
        .collect();
    for edit in edits {
        match edit {
            Replace(path, old, new) => {
                let file = files.iter_mut().find(|file| file.path == *path).unwrap();
                assert_eq!(file.text.matches(old).count(), 1, "{path}: {old:?}");
                file.text = file.text.replacen(old, new, 1).into();
            }
            File(path, text) => files.push(source(path, text)),
            Remove(path) => files.retain(|file| file.path != *path),
            Refused(path, oddity) => files.push(Source {
                oddity: Some(oddity.clone()),
                kind: SourceKind::Refused,
                ..source(path, "")
            }),
        }
    }
    files
}

fn options() -> Options {
    Options {
        today: TODAY,
        base_url: None,
    }
}

fn run(edits: &[Edit<'_>]) -> Run {
    run_files(edited(edits))
}

fn run_files(files: Vec<Source>) -> Run {
    run_with(files, &options())
}

fn run_with(files: Vec<Source>, options: &Options) -> Run {
    run_with_memo(files, options, &mut StateMemo::default())
}

fn run_with_memo(files: Vec<Source>, options: &Options, memo: &mut StateMemo) -> Run {
    let sources = Sources::new(files);
    let mut diagnostics = Diagnostics::new();
    let documents = parse::parse(&sources, &mut diagnostics);
    let site = check(documents, &sources, options, memo, &mut diagnostics);
    assert_eq!(
        site.is_none(),
        diagnostics.has_errors() || sources.is_empty()
    );
    let diagnostics = diagnostics.into_sorted();
    for found in &diagnostics {
        let first = found.message.chars().next().unwrap();
        let is_sentence = !first.is_lowercase() && !found.message.ends_with('.');
        let hints_are_sentences = found.hints.iter().all(|hint| hint.ends_with(['.', '`']));
        assert!(is_sentence && hints_are_sentences, "{found:?}");
    }
    Run {
        sources,
        site,
        diagnostics,
    }
}

/// Runs with each change separately; the problems must be exactly these.
fn expect(table: &[(&[Edit<'_>], &[&str])]) {
    let mut wrong = Vec::new();
    for (edits, expected) in table {
        let got = run(edits).problems();
        if got != *expected {
            let what = edits
                .iter()
                .map(Edit::shown)
                .collect::<Vec<_>>()
                .join(" + ");
            wrong.push(format!("{what}\n     got {got:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Runs with each change of one file separately: the old text, the new text, and the problems as
/// `code line:column` in this file or `code path:line:column`.
fn expect_in(path: &str, table: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (old, new, expected) in table {
        let got = run(&[Replace(path, old, new)]).problems();
        let got: Vec<String> = got
            .into_iter()
            .map(|line| line.replace(&format!(" {path}:"), " "))
            .collect();
        if got != *expected {
            wrong.push(format!("{new}\n     got {got:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_project_has_no_problem() {
    let run = run(&[]);
    assert_eq!(run.problems(), [""; 0], "{:#?}", run.diagnostics);
    let site = run.site.unwrap();
    let ids: Vec<_> = site
        .rubric
        .sub_elements
        .iter()
        .map(|sub_element| {
            (
                sub_element.id.as_str(),
                sub_element.slug.as_str(),
                sub_element.letter.as_str(),
            )
        })
        .collect();
    assert_eq!(
        ids,
        [
            ("GOV-10", "gov-10", "10"),
            ("GOV-2", "gov-2", "2"),
            ("USE-1", "use-1", "1"),
        ]
    );
    assert_eq!(site.settings.base_url, "https://example.org/site/");
    assert_eq!(site.date, date(2026, 3, 1));
}
