//! What a path means: to the reader of projects, to links, to the server and to the writer.

use std::path::{Component, Path};

use statewise::diagnostic::Diagnostics;
use statewise::source::{Role, SourceKind};
use statewise::{emit, markdown, parse, walk};

use super::site;

/// An input is a path.
pub(crate) fn paths(input: &[u8]) {
    let Ok(path) = std::str::from_utf8(input) else {
        return;
    };
    let role = Role::from_path(path);
    let kind = walk::kind_of(path);
    walk::is_input(path);
    if let Some(SourceKind::Toml | SourceKind::Markdown) = kind {
        assert!(
            role != Role::Other || site_translation(path),
            "{path:?} is read, but belongs to nothing"
        );
    }
    let sources = site::of_file(path, "a = 1\n");
    let mut problems = Diagnostics::new();
    parse::parse(&sources, &mut problems);
    site::is_clean(&problems.into_sorted(), &sources);
    for below in ["content/about.md", "states/ohio/profile.md"] {
        for beside in markdown::files_beside(below, path) {
            stays_inside(&beside);
        }
    }
    if emit::is_safe_path(path) {
        assert!(!path.contains('\0'), "{path:?} cannot be written");
        stays_inside(path);
    }
}

fn site_translation(path: &str) -> bool {
    !path.contains('/')
}

fn stays_inside(path: &str) {
    let mut parts = Path::new(path).components();
    let is_inside = parts.all(|part| matches!(part, Component::Normal(_)));
    assert!(is_inside && !path.is_empty(), "{path:?} leads outside");
}
