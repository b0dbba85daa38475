//! `statewise check --prose`: the notes that it adds, in every format, and nothing else changes.

use serde_json::Value;

use crate::program::{Run, run, statewise};
use crate::project::Project;

/// A page with a long sentence and an unexplained acronym.
fn wordy() -> Project {
    let project = Project::small();
    let sentence = "and then we went on to the QQQ ".repeat(8);
    project.append("content/about.md", &format!("\nFirst {sentence}again.\n"));
    project
}

fn check(project: &Project, arguments: &[&str]) -> Run {
    let mut command = statewise();
    command.current_dir(project.root());
    run(command.arg("check").args(arguments))
}

#[test]
fn notes_about_prose_come_in_every_format_and_change_no_exit_code() {
    let project = wordy();
    let plain = check(&project, &[]);
    assert_eq!(plain.code, Some(0), "{plain:?}");
    assert!(!plain.stdout.contains("QQQ") && !plain.stderr.contains("Prose:"));
    for (format, long, acronym) in [
        (
            "pretty",
            "note[long-sentence]: A sentence has",
            "note[unexplained-acronym]: ",
        ),
        (
            "short",
            " note[long-sentence]: A sentence has",
            " note[unexplained-acronym]: ",
        ),
        ("json", "\"long-sentence\"", "\"unexplained-acronym\""),
        (
            "github",
            "::notice file=content/about.md,line=",
            "unexplained-acronym",
        ),
    ] {
        let prose = check(&project, &["--prose", "--format", format]);
        assert_eq!(prose.code, Some(0), "{prose:?}");
        for part in [long, acronym] {
            assert!(prose.stdout.contains(part), "{format}: {}", prose.stdout);
        }
        assert!(!prose.stdout.contains("missing-translation"), "{format}");
        assert!(
            prose
                .stderr
                .contains("\nProse: English reads at grade 8 or below in "),
            "{prose:?}"
        );
    }
}

#[test]
fn a_quiet_run_lists_only_what_could_be_plainer() {
    let project = wordy();
    let codes = |arguments: &[&str]| -> Vec<String> {
        let Run { stdout, .. } = check(&project, arguments);
        let list: Vec<Value> = serde_json::from_str(&stdout).unwrap();
        let code = |problem: &Value| problem["code"].as_str().unwrap().to_owned();
        list.iter().map(code).collect()
    };
    let json = ["--prose", "--format", "json"];
    assert!(codes(&json).contains(&"reading-grade".to_owned()));
    let mut quiet = codes(&[&json[..], &["--quiet"]].concat());
    quiet.sort();
    assert_eq!(quiet, ["long-sentence", "unexplained-acronym"]);
}

#[test]
fn errors_stay_errors() {
    let project = wordy();
    project.append("site.toml", "\nunknown = 1\n");
    for arguments in [&[][..], &["--prose"]] {
        let checked = check(&project, arguments);
        assert_eq!(checked.code, Some(1), "{checked:?}");
    }
    assert!(check(&project, &["--prose"]).stdout.contains("QQQ"));
}
