//! Properties of all cases in `tests/sites/` together.

use std::path::Path;

use statewise::diagnostic::render::Format;

use crate::files;
use crate::project::{Project, drawn, render_all};
use crate::rubric_is_data::{has_word, shipped_words};

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

/// A completely different rubric needs no change of the program (invariant 3).
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

#[test]
fn the_base_of_the_cases_has_nothing_wrong() {
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    let site = project.publish();
    let (_, problems) = render_all(&site);
    assert_eq!(drawn(&site, &problems, Format::Short), "");
    assert!(site.is_publishable());
}
