//! `statewise init` and `statewise new`: what they write checks clean, once it is filled in; nothing
//! that is there is touched; and nothing that is left to fill in is published.

use std::fs;
use std::path::Path;

use crate::program::{Run, run, statewise};
use crate::project::Project;
use crate::tree::tree;

fn new(folder: &Path, args: &[&str]) -> Run {
    run(statewise().current_dir(folder).arg("new").args(args))
}

#[track_caller]
fn begun(folder: &Path, args: &[&str]) -> Vec<String> {
    let run = new(folder, args);
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
    run.stdout.lines().map(str::to_owned).collect()
}

/// The codes of the problems of a project, and the exit code of its build.
fn codes(folder: &Path) -> (Vec<String>, Option<i32>) {
    let run = run(statewise().current_dir(folder).arg("build"));
    let problems = run.problems();
    let mut codes: Vec<String> = problems.iter().map(|it| it.code.to_owned()).collect();
    codes.dedup();
    (codes, run.code)
}

/// Puts words in the place of everything that is left to fill in.
fn fill_in(folder: &Path, files: &[String], fillings: &[(&str, &str)]) {
    for file in files {
        let mut text = fs::read_to_string(folder.join(file)).unwrap();
        while let Some(at) = text.find("TO FILL") {
            let end = at + text[at..].find(['"', '\n']).unwrap();
            let what = text[at..end].to_owned();
            let filling = fillings.iter().find(|(words, _)| what.contains(words));
            text.replace_range(at..end, filling.map_or("Made up for a test.", |it| it.1));
        }
        fs::write(folder.join(file), text).unwrap();
    }
}

/// Every command here stands in the README.
#[test]
fn a_new_project_builds_as_it_is_and_can_be_grown() {
    let folder = tempfile::tempdir().unwrap();
    let begun_at = run(statewise().current_dir(&folder).args(["init", "site"]));
    assert_eq!((begun_at.code, begun_at.stdout.trim()), (Some(0), "site"));
    let site = folder.path().join("site");
    assert_eq!(codes(&site), (vec![], Some(0)));
    assert!(site.join(".gitignore").is_file());

    let mut files = begun(&site, &["state", "KY"]);
    assert_eq!(files.first().unwrap(), "states/kentucky/profile.md");
    files.extend(begun(&site, &["practice", "Shared course codes"]));
    files.extend(begun(&site, &["resource", "https://example.org/guide"]));
    files.extend(begun(&site, &["plan", "Kentucky"]));
    files.extend(begun(&site, &["assessment", "ky", "2024-k12"]));
    let (open, code) = codes(&site);
    assert_eq!((open, code), (vec!["to-fill".to_owned()], Some(1)));

    let fillings = [
        ("self-assessment", "self-assessment"),
        ("the code of a state", "KY"),
        ("1A, 1B", "1A"),
        ("guide, report", "guide"),
    ];
    let before = folder.path().join("before");
    run(statewise().current_dir(&folder).args(["init", "before"]));
    fill_in(&site, &files, &fillings);
    let check = run(statewise().current_dir(&site).arg("check"));
    assert_eq!(check.code, Some(0), "{}", check.stderr);
    let order = run(statewise().current_dir(&site).args(["fmt", "--check"]));
    assert_eq!(
        order.code,
        Some(0),
        "what is begun is in order: {}",
        order.stderr
    );
    let diff = run(statewise().current_dir(&site).arg("diff").arg(&before));
    assert!(diff.stdout.starts_with("Kentucky: "), "{}", diff.stdout);
    assert_eq!(codes(&site), (vec![], Some(0)));
    let page = fs::read_to_string(site.join("public/states/kentucky/index.html")).unwrap();
    assert!(page.contains("Made up for a test."), "{page}");
}

#[test]
fn nothing_that_is_there_is_touched() {
    let project = Project::small();
    let root = project.root();
    let before = tree(root);
    for (args, words) in [
        (&["state", "oh"][..], "Ohio is there already: states/ohio/."),
        (&["state", "Ohio"], "`statewise new assessment ohio "),
        (
            &["assessment", "nowhere", "2025"],
            "There is no state \"nowhere\"",
        ),
        (&["assessment", "ohio", "25"], "a year of four digits"),
        (&["assessment", "ohio", "../2025"], "a year of four digits"),
        (
            &["assessment", "ohio", "2025-moon"],
            "There is no sector \"moon\". There are: ",
        ),
        (
            &["assessment", "ohio", "2025", "--from", "1999"],
            "no states/ohio/1999.toml to begin from",
        ),
        (
            &["assessment", "ohio", "2025", "--basis", "moon"],
            "There is no basis \"moon\". There are: ",
        ),
        (
            &["resource", "javascript:alert(1)"],
            "The address \"javascript:alert(1)\" ",
        ),
        (&["practice", "???"], "it needs letters or digits"),
        (&["practice", "/etc/../.."], "content/practices/etc.md"),
        (&["state"], "STATE is missing"),
    ] {
        let run = new(root, &[args, &["--print"]].concat());
        let told = format!("{}{}", run.stdout, run.stderr);
        let is_path = words.starts_with("content/");
        // A path that leads out becomes a name in the folder.
        assert!(
            told.contains(words) || (is_path && run.code == Some(0)),
            "{args:?}: {run:?}"
        );
    }
    assert!(tree(root) == before, "--print writes nothing");
    let there = new(root, &["assessment", "ohio", "2024"]);
    assert_eq!(there.code, Some(3), "{there:?}");
    assert!(
        there
            .stderr
            .contains("states/ohio/2024.toml is there already")
    );
    let taken = run(statewise().arg("init").arg(root));
    assert_eq!(taken.code, Some(3));
    assert!(taken.stderr.contains("is not empty"), "{taken:?}");
    assert!(tree(root) == before, "nothing was written");
}

#[test]
fn an_edition_can_begin_from_another() {
    let project = Project::small();
    let root = project.root();
    let before = project.read("states/ohio/2024.toml");
    assert_eq!(
        begun(root, &["assessment", "ohio", "2025", "--from", "2024"]),
        ["states/ohio/2025.toml"]
    );
    let after = project.read("states/ohio/2025.toml");
    let differing: Vec<(&str, &str)> = (before.lines().zip(after.lines()))
        .filter(|(before, after)| before != after)
        .collect();
    assert!(
        matches!(differing[..], [(_, now)] if now.starts_with("assessed_on = ")),
        "{differing:?}"
    );
}

#[test]
fn hostile_titles_are_texts() {
    let project = Project::small();
    let title = "x\"\n+++\n<script> \u{202e} \\ ''' TO FILL";
    let files = begun(project.root(), &["practice", title]);
    let text = project.read(&files[0]);
    assert!(
        text.lines()
            .nth(1)
            .unwrap()
            .starts_with("title = \"x\\\"\\n+++\\n<script>"),
        "{text}"
    );
    assert!(
        new(project.root(), &["practice", title])
            .stderr
            .contains("is there already")
    );
}

#[test]
fn completions_and_pages_know_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let help = run(statewise().arg("--help")).stdout;
    let commands: Vec<&str> = (help.lines().skip_while(|line| *line != "Commands:").skip(1))
        .map_while(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .filter(|&command| command != "help")
        .collect();
    assert!(commands.len() >= 8, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(statewise().args(["completions", shell])).stdout;
        for command in &commands {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
    let written = run(statewise().args(["man", "--out"]).arg(folder.path()));
    assert_eq!(written.code, Some(0));
    for command in commands {
        assert!(
            folder
                .path()
                .join(format!("statewise-{command}.1"))
                .is_file(),
            "{command}"
        );
    }
    assert!(
        run(statewise().arg("man"))
            .stdout
            .contains(".TH statewise 1")
    );
}
