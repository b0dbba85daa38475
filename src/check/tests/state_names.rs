//! How states are told apart: folders, codes and names.

use super::*;

const PROFILE: &str = "states/ohio/profile.md";

fn profile(name: &str, code: &str) -> String {
    format!("+++\nname = \"{name}\"\n{code}+++\nA state.\n")
}

#[test]
fn n20_a_folder_is_not_the_code_of_another_state() {
    let system = profile("A system", "");
    let indiana = profile("Indiana", "code = \"IN\"\n");
    let another = profile("Another", "");
    expect(&[
        (
            &[File("states/oh/profile.md", &system)],
            &["slug-collision states/oh/profile.md:1:1"],
        ),
        // Its own code may be the name of a state's folder.
        (&[File("states/in/profile.md", &indiana)], &[]),
        (
            &[
                File("states/in/profile.md", &another),
                File("states/indiana/profile.md", &indiana),
            ],
            &["slug-collision states/in/profile.md:1:1"],
        ),
        (&[File("states/my-system/profile.md", &system)], &[]),
    ]);
    let run = run(&[File("states/oh/profile.md", &system)]);
    let message = &run.diagnostics[0].message;
    assert!(
        message.contains("`states/ohio`") && message.contains("`states/oh`"),
        "{message}"
    );
}

#[test]
fn n21_the_name_of_another_place_is_told() {
    expect_in(
        PROFILE,
        &[
            (
                "name = \"Ohio\"",
                "name = \"Guam\"",
                &["state-mismatch 2:9"],
            ),
            (
                "name = \"Ohio\"",
                "name = \"new york\"",
                &["state-mismatch 2:9"],
            ),
            ("name = \"Ohio\"", "name = \"State of Ohio\"", &[]),
            ("name = \"Ohio\"", "name = \"OHIO\"", &[]),
        ],
    );
    let run = run(&[Replace(PROFILE, "name = \"Ohio\"", "name = \"Guam\"")]);
    assert_eq!(run.diagnostics[0].suggestion.as_deref(), Some("Ohio"));
    assert!(run.site.is_some(), "a warning");
}

#[test]
fn n22_no_two_states_have_one_name() {
    for name in ["Ohio", "ohio", "\u{41e}hio", "Oh\u{200b}io", " Ohio "] {
        let run = run(&[File("states/system/profile.md", &profile(name, ""))]);
        let found = run.problems();
        assert!(
            found.contains(&"duplicate-id states/system/profile.md:2:9".to_owned()),
            "{name:?}: {found:?}"
        );
    }
    let other = profile("Ohio Data System", "");
    expect(&[(&[File("states/system/profile.md", &other)], &[])]);
}

#[test]
fn n23_names_hold_nothing_that_nobody_sees() {
    for (name, expected) in [
        (
            "\u{41e}hio",
            &["damaged-text states/ohio/profile.md:2:9"][..],
        ),
        (
            "Oh\u{200b}io",
            &["damaged-text states/ohio/profile.md:2:11"],
        ),
        ("Oh\u{ad}io", &["damaged-text states/ohio/profile.md:2:11"]),
        (
            "Ohio\u{200e}",
            &["damaged-text states/ohio/profile.md:2:13"],
        ),
        (
            "Oh\u{200d}io",
            &["damaged-text states/ohio/profile.md:2:11"],
        ),
        ("Oh\\u200bio", &["damaged-text states/ohio/profile.md:2:8"]),
        ("Guåhan", &[]),
        ("Hawaiʻi", &[]),
        ("नेपा\u{200d}ल", &[]),
        ("👩\u{200d}🔬 Ohio", &[]),
    ] {
        let new = format!("name = \"{name}\"");
        let run = run(&[Replace(PROFILE, "name = \"Ohio\"", &new)]);
        assert_eq!(run.problems(), expected, "{name:?}");
    }
}

#[test]
fn n24_files_that_are_one_on_many_systems_are_told() {
    let link = "A state. See [one](a.pdf) and [the other](A.pdf).";
    expect(&[
        (
            &[
                Replace(PROFILE, "A state. See [privacy](term:ferpa).", link),
                File("states/ohio/a.pdf", "1"),
                File("states/ohio/A.pdf", "2"),
            ],
            &["bad-file-name states/ohio/a.pdf:1:1"],
        ),
        (
            &[
                File("states/ohio/e\u{301}.png", "1"),
                File("states/ohio/\u{e9}.png", "2"),
            ],
            &["bad-file-name states/ohio/\u{e9}.png:1:1"],
        ),
    ]);
}
