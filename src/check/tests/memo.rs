//! States kept from one check to the next.

use std::sync::Arc;

use super::*;

/// Checks the project, then again with an edit and the same memo; returns whether the state was
/// reused.
fn keeps_the_state(edit: &Edit<'_>, forgotten: Option<&str>) -> bool {
    let mut memo = StateMemo::default();
    let mut state = |edits: &[Edit<'_>], forgotten: Option<&str>| {
        let sources = Sources::new(edited(edits));
        if let Some(path) = forgotten {
            let (id, file) = sources.find(path).unwrap();
            memo.forget(id, file);
        }
        let run = run_with_memo(edited(edits), &options(), &mut memo);
        Arc::clone(&run.site.unwrap().states[0])
    };
    let first = state(&[], None);
    let second = state(std::slice::from_ref(edit), forgotten);
    Arc::ptr_eq(&first, &second)
}

#[test]
fn a_state_stays_while_its_files_and_all_names_stay() {
    for (path, old, new, expected) in [
        ("content/about.md", "Text.", "Another text.", true),
        (
            "content/practices/first.md",
            "\"First\"",
            "\"The first\"",
            true,
        ),
        ("site.toml", "A test.", "Another test.", true),
        ("content/about.md", "How ratings", "Where ratings", false),
        ("rubric/rubric.toml", "\"Middle\"", "\"Half\"", false),
        ("rubric/elements/gov.toml", "Because.", "Why not.", false),
    ] {
        assert_eq!(
            keeps_the_state(&Replace(path, old, new), None),
            expected,
            "{path}: {new}"
        );
    }
    let edit = Replace("states/ohio/2025.toml", "\"Good.\"", "\"Very good.\"");
    assert!(!keeps_the_state(&edit, Some("states/ohio/2025.toml")));
}
