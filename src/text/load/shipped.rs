//! The words embedded in the binary.

use std::collections::BTreeSet;

use super::languages::{files_of, load, parse};
use crate::diagnostic::Diagnostics;
use crate::source::{DEFAULT_THEME, Source, SourceKind, Sources};
use crate::text::catalogue::Catalogue;

#[expect(
    unreachable_pub,
    reason = "the table is written to be published where the binary reads it"
)]
mod theme_files {
    include!(concat!(env!("OUT_DIR"), "/theme_files.rs"));
}

use theme_files::THEME_FILES;

fn shipped() -> Sources {
    Sources::new(
        (THEME_FILES.iter())
            .filter(|(path, _)| path.ends_with(".ftl"))
            .map(|(path, bytes)| Source {
                path: (*path).to_owned(),
                kind: SourceKind::Fluent,
                text: std::str::from_utf8(bytes).unwrap().into(),
                bytes: std::sync::Arc::default(),
                oddity: None,
                built_in: true,
            }),
    )
}

fn messages(sources: &Sources, tag: &str) -> BTreeSet<String> {
    let tags = BTreeSet::from(["en", "es"]);
    let files: Vec<_> = files_of(sources, DEFAULT_THEME, tag, &tags)
        .map(|(id, source)| parse(id, source, &mut Diagnostics::new()))
        .collect();
    let mut catalogue = Catalogue::default();
    catalogue.add_theme(
        (files.iter()).map(|(id, offset, resource)| (*id, *offset, resource.as_ref())),
        &mut Diagnostics::new(),
    );
    catalogue.messages().map(str::to_owned).collect()
}

#[test]
fn the_shipped_words_are_clean_and_complete_in_every_language() {
    let sources = shipped();
    let mut diagnostics = Diagnostics::new();
    let words = load(&sources, DEFAULT_THEME, &["en", "es"], &mut diagnostics);
    let problems: Vec<_> = diagnostics
        .into_sorted()
        .into_iter()
        .map(|problem| {
            let place = crate::diagnostic::place(&sources, problem.span);
            format!("{place}: {}", problem.message)
        })
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    for words in &words {
        for id in ["month-1", "date-long", "list-last", "language-name-of"] {
            assert!(words.has(id), "{id} in {}", words.language_tag());
        }
    }
}

#[test]
fn no_shipped_translation_has_words_that_english_does_not_have() {
    let sources = shipped();
    let english = messages(&sources, "en");
    let extra: Vec<_> = messages(&sources, "es")
        .difference(&english)
        .cloned()
        .collect();
    assert_eq!(extra, Vec::<String>::new());
}
