//! The theme embedded in the binary.

use super::Theme;
use crate::diagnostic::Diagnostics;
use crate::render::Assets;
use crate::source::{Source, SourceKind, Sources};

#[expect(
    unreachable_pub,
    reason = "the table is written to be published where the binary reads it"
)]
mod theme_files {
    include!(concat!(env!("OUT_DIR"), "/theme_files.rs"));
}

use theme_files::THEME_FILES;

#[test]
fn the_shipped_theme_is_clean() {
    let sources = Sources::new(THEME_FILES.iter().map(|(path, bytes)| {
        let is_template = path.contains("/templates/");
        Source {
            path: (*path).to_owned(),
            kind: if is_template {
                SourceKind::Template
            } else {
                SourceKind::Asset
            },
            text: if is_template {
                std::str::from_utf8(bytes).unwrap()
            } else {
                ""
            }
            .into(),
            bytes: if is_template {
                std::sync::Arc::default()
            } else {
                (*bytes).into()
            },
            oddity: None,
            built_in: true,
        }
    }));
    let mut diagnostics = Diagnostics::new();
    Theme::load(&sources, "default", &[], &mut diagnostics);
    Assets::load(&sources, "default", &mut diagnostics);
    let problems: Vec<_> = diagnostics
        .into_sorted()
        .into_iter()
        .map(|problem| {
            let place = crate::diagnostic::place(&sources, problem.span);
            format!("{place}: {}", problem.message)
        })
        .collect();
    assert_eq!(problems, Vec::<String>::new());
}
