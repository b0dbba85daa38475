//! Two versions of a site, and what `statewise diff` says of them: `sites/diff/<case>/`.
//!
//! `base/` and `head/` are laid over `tests/sites/base`, and before them what both have: `site/`. A case
//! with a `site/content/home.md` starts from nothing. `base.DELETE` and `head.DELETE` name files of the
//! base of all cases that the side does without. `expected.txt` is kept by every case, `expected.md` and
//! `expected.json` by those that have the file.

use std::path::Path;

use statewise::diff::{self, Format};
use statewise::pipeline::Published;

use crate::common::expectation::Expectations;
use crate::files;
use crate::project::{Project, drawn, publish};

/// The names that a case may contain besides `site/`, `base/` and `head/`.
const PARTS: [&str; 5] = [
    "base.DELETE",
    "head.DELETE",
    "expected.txt",
    "expected.md",
    "expected.json",
];

pub(crate) fn case(name: &str) -> Expectations {
    let mut expectations = Expectations::default();
    let case = files::root().join("tests/sites/diff").join(name);
    expectations.check_parts(&case, &PARTS, &["site/", "base/", "head/"]);
    let sides = ["base", "head"].map(|side| {
        let project = of_side(&case, side);
        let site = publish(project.root());
        if !site.is_publishable() {
            let problems = drawn(&site, &[], statewise::diagnostic::render::Format::Short);
            expectations.fail(format!("{name}/{side} has errors:\n{problems}"));
        }
        site
    });
    if !sides.iter().all(Published::is_publishable) {
        return expectations;
    }
    for (file, format) in [
        ("expected.txt", Format::Text),
        ("expected.md", Format::Markdown),
        ("expected.json", Format::Json),
    ] {
        let path = case.join(file);
        if format == Format::Text || path.exists() {
            let written = written(&sides, format);
            expectations.check(&path, &written);
            if let Some(wrong) = acts(&written) {
                expectations.fail(format!("{name}/{file}: {wrong:?} may act"));
            }
        }
    }
    expectations
}

fn written([base, head]: &[Published; 2], format: Format) -> String {
    let changes = head.changes_since(base).unwrap();
    let pages = [base, head].map(|side| side.page_states().map_err(|_| ()).unwrap());
    diff::render(&changes, &diff::page_changes(&pages[0], &pages[1]), format)
}

fn of_side(case: &Path, side: &str) -> Project {
    let project = Project::new();
    if !case.join("site/content/home.md").exists() {
        project.lay(&files::root().join("tests/sites/base"), "");
    }
    if let Ok(list) = std::fs::read_to_string(case.join(format!("{side}.DELETE"))) {
        list.lines().for_each(|path| project.delete(path));
    }
    project.lay(&case.join("site"), "");
    project.lay(&case.join(side), "");
    project
}

/// A line that a terminal or a runner of builds would obey.
fn acts(text: &str) -> Option<&str> {
    text.lines().find(|line| {
        line.trim_start().starts_with("::")
            || line.contains("##[")
            || line.chars().any(|c| c.is_control() || c == '\u{202e}')
    })
}
