//! The small site that texts refer to, and sources of one file.

use std::sync::{Arc, LazyLock};

use camino::Utf8PathBuf;
use statewise::check::{self, StateMemo};
use statewise::diagnostic::{Diagnostic, Diagnostics, Severity};
use statewise::model::Site;
use statewise::parse;
use statewise::source::{Source, SourceKind, Sources};

/// The site of `tests/sites/base`.
pub(crate) static BASE: LazyLock<Site> = LazyLock::new(|| {
    let root = env!("CARGO_MANIFEST_DIR");
    let root = Utf8PathBuf::from(root.strip_suffix("/fuzz").unwrap_or(root));
    let sources = statewise::walk::walk(&root.join("tests/sites/base")).unwrap();
    let others = sources
        .iter()
        .filter(|(_, file)| file.role().state().is_none());
    let others = others.map(|(id, _)| id).collect();
    let mut problems = Diagnostics::new();
    let documents = parse::parse_files(&sources, &others, &mut problems);
    let options = check::Options {
        today: jiff::civil::date(2026, 11, 30),
        base_url: None,
    };
    let mut memo = StateMemo::default();
    check::check(documents, &sources, &options, &mut memo, &mut problems).unwrap()
});

/// A project of one file.
pub(crate) fn of_file(path: &str, text: &str) -> Sources {
    let kind = match path.ends_with(".md") {
        true => SourceKind::Markdown,
        false => SourceKind::Toml,
    };
    Sources::new([Source {
        path: path.to_owned(),
        kind,
        text: text.into(),
        bytes: Arc::default(),
        oddity: None,
        built_in: false,
    }])
}

/// Whether there is no error; holds each problem to what every problem must be.
pub(crate) fn is_clean(problems: &[Diagnostic], sources: &Sources) -> bool {
    for problem in problems {
        let own = std::iter::once(problem.span);
        for span in own.chain(problem.labels.iter().map(|label| label.span)) {
            let text = &sources.get(span.source).text;
            let range = span.range();
            assert!(range.start <= range.end, "{problem:?}");
            // A place may begin behind a byte order mark or end with the file, never in a character.
            assert!(text.get(range).is_some(), "{problem:?} is at no place");
        }
        let words = [&problem.message].into_iter().chain(&problem.hints);
        for words in words.chain(&problem.caret).chain(&problem.expected) {
            assert!(words.len() < 4_000, "a problem of {} bytes", words.len());
        }
    }
    problems
        .iter()
        .all(|problem| problem.severity != Severity::Error)
}
