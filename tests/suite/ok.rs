//! Sites that are right: `sites/ok/<case>/site/` and what must come of it.
//!
//! `expected/paths.txt` lists every file of the output. The other files below `expected/` are
//! compared letter for letter; touch a new one and bless to keep an eye on another page. The cases
//! of [`WHOLE`] keep every text. Hashes in the names of assets are blanked, and what the theme's
//! assets hold is not compared, so that a change of style touches no case.

use std::path::Path;

use statewise::diagnostic::render::Format;

use crate::expectation::{Expectations, is_blessing};
use crate::files;
use crate::project::{Project, drawn, render_all};
use crate::rubric_is_data::{has_word, shipped_words};

/// The cases that keep every text of their output.
const WHOLE: [&str; 1] = ["minimal"];

#[test]
fn every_site_comes_out_as_expected() {
    let mut expectations = Expectations::default();
    for case in files::folders(&folder()) {
        compare(&case, &mut expectations);
    }
    expectations.finish();
}

fn compare(case: &str, expectations: &mut Expectations) {
    let project = Project::of_case(&folder().join(case));
    let site = project.publish();
    let (outputs, problems) = render_all(&site);
    let case_folder = folder().join(case);
    let problems = drawn(&site, &problems, Format::Short);
    expectations.check(&case_folder.join("expected.short"), &problems);

    let expected = case_folder.join("expected");
    let paths: Vec<String> = outputs.iter().map(|(path, _)| redacted(path)).collect();
    expectations.check(&expected.join("paths.txt"), &(paths.join("\n") + "\n"));
    let mut kept = files::below(&expected);
    kept.retain(|path| path != "paths.txt");
    for (path, bytes) in &outputs {
        let is_kept = kept.iter().position(|kept| kept == path);
        if let Some(at) = is_kept {
            kept.remove(at);
        }
        let is_text = ![".png", ".ico", ".zip"]
            .iter()
            .any(|ending| path.ends_with(ending));
        let is_whole = WHOLE.contains(&case) && is_text && !path.starts_with("assets/");
        if is_kept.is_some() || is_whole {
            let text = String::from_utf8(bytes.clone()).unwrap();
            expectations.check(&expected.join(path), &redacted(&text));
        }
        if path.ends_with(".html") {
            look_at_page(
                case,
                path,
                std::str::from_utf8(bytes).unwrap(),
                expectations,
            );
        }
        let root = project.root().as_str().as_bytes();
        if bytes.windows(root.len()).any(|part| part == root) {
            expectations.fail(format!(
                "{case}: {path} names the folder it was built from (R04)"
            ));
        }
    }
    for path in kept {
        if is_blessing() {
            std::fs::remove_file(expected.join(&path)).unwrap();
        } else {
            expectations.fail(format!("{case}: the site has no {path}"));
        }
    }
}

/// What holds on every page (faults.md: C25, T20).
fn look_at_page(case: &str, path: &str, page: &str, expectations: &mut Expectations) {
    for (tag, count) in [("<main", 1), ("</main>", 1), ("<footer", 1), ("<h1", 1)] {
        let found = page.matches(tag).count();
        if found != count {
            expectations.fail(format!("{case}: {path} has {found} times {tag}"));
        }
    }
    for never in [
        "NaN",
        "inf%",
        "{{",
        "{%",
        "undefined",
        "<script>",
        " style=",
    ] {
        if page.contains(never) {
            expectations.fail(format!("{case}: {path} has {never:?} in it"));
        }
    }
}

/// Blanks the hash in names like `site.0123456789abcdef.css`.
fn redacted(text: &str) -> String {
    let is_hash =
        |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts: Vec<&str> = text.split('.').collect();
    let blanked: Vec<&str> = parts
        .iter()
        .map(|part| if is_hash(part) { "HASH" } else { part })
        .collect();
    blanked.join(".")
}

fn folder() -> std::path::PathBuf {
    files::root().join("tests/sites/ok")
}

#[test]
fn r01_one_thread_and_many_give_the_same_site() {
    for case in files::folders(&folder()) {
        let built = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .build()
                .unwrap();
            pool.install(|| build(&folder().join(&case)))
        };
        assert_eq!(built(1), built(7), "{case}");
    }
}

fn build(case: &Path) -> Vec<(String, Vec<u8>)> {
    render_all(&Project::of_case(case).publish()).0
}

/// A rubric that differs in everything is only another folder of files (invariant 3).
#[test]
fn another_rubric_shows_no_word_of_the_shipped_one() {
    let words = shipped_words();
    let pages = build(&folder().join("other-rubric"));
    assert!(pages.len() > 50);
    for (path, bytes) in &pages {
        let is_text = [".html", ".csv", ".json", ".xml", ".atom"]
            .iter()
            .any(|ending| path.ends_with(ending));
        let text = if is_text {
            std::str::from_utf8(bytes).unwrap()
        } else {
            ""
        };
        let said = words.iter().find(|word| has_word(text, word));
        assert!(
            said.is_none(),
            "{path} says {said:?}, a word of the shipped rubric"
        );
    }
}
