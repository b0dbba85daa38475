//! `statewise diff` through the program: folders, revisions of git, and what is wrong with them.

use std::path::Path;
use std::process::Command;

use crate::program::{Run, run, statewise};
use crate::project::Project;

/// `statewise diff` from a folder.
fn diff(from: &Path, arguments: &[&str]) -> Run {
    run(statewise().current_dir(from).arg("diff").args(arguments))
}

/// What must be said for a run that compares nothing: its exit code, and words of the message.
fn refused(run: &Run, code: i32, words: &[&str]) {
    assert_eq!(run.code, Some(code), "{run:?}");
    assert_eq!(run.stdout, "", "{run:?}");
    for word in words {
        assert!(run.stderr.contains(word), "{word:?}: {run:?}");
    }
}

/// A project in a folder of a repository, with two commits: in the second one a rating is lower.
struct Repository {
    project: Project,
}

impl Repository {
    /// `None` where there is no git, which is said: then nothing can be read through it.
    #[expect(clippy::print_stderr, reason = "a test that is left out says why")]
    fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("git is not installed: revisions are not tested");
            return None;
        }
        let project = Project::small().copied_to("repository/docs/my site");
        let repository = Self { project };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit("first");
        repository
            .project
            .replace("states/ohio/2024.toml", "rating = 4", "rating = 3");
        repository.commit("second");
        Some(repository)
    }

    fn commit(&self, name: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", name]);
        self.git(&["tag", name]);
    }

    /// Runs git in the root of the repository, without the settings of this machine.
    fn git(&self, arguments: &[&str]) {
        let output = Command::new("git")
            .current_dir(self.project.around().join("repository"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .args([
                "-c",
                "user.name=Tests",
                "-c",
                "user.email=tests@example.org",
            ])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }
}

const DOWN: &str = "Ohio: 1 rating down; crosses no break.\n";

#[test]
fn g01_two_folders_are_compared() {
    let (base, head) = (Project::small(), Project::small());
    head.replace("states/ohio/2024.toml", "rating = 4", "rating = 3");
    let [was, now] = [&base, &head].map(|project| project.root().to_str().unwrap());
    let here = base.around();
    let changed = diff(here, &[was, now]);
    assert_eq!(changed.code, Some(0), "{changed:?}");
    assert!(changed.stdout.starts_with(DOWN), "{changed:?}");
    // The second one is the working directory if it is not given.
    assert_eq!(diff(head.root(), &[was]).stdout, changed.stdout);
    assert_eq!(diff(here, &["--exit-code", was, now]).code, Some(1));
    let same = diff(here, &["--exit-code", was, was]);
    assert_eq!(
        (same.code, same.stdout.as_str()),
        (Some(0), "Nothing changed in meaning.\n")
    );
    let json = diff(here, &["--format", "json", was, now]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["states"][0]["slug"], "ohio");
}

#[test]
fn g02_revisions_are_read_through_git_without_a_checkout() {
    let Some(repository) = Repository::new() else {
        return;
    };
    let root = repository.project.root();
    for arguments in [
        &["git:first"][..],
        &["git:first", "git:main"],
        &["git:HEAD~1", "."],
    ] {
        let run = diff(root, arguments);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.stdout.starts_with(DOWN), "{run:?}");
    }
    // From elsewhere the folder that is given says which repository is meant, also in a hook of git.
    let elsewhere = repository.project.around();
    let folder = root.to_str().unwrap();
    let run_there = run(statewise()
        .current_dir(elsewhere)
        .env("GIT_DIR", elsewhere.join("nowhere"))
        .args(["diff", "git:first", folder]));
    assert!(run_there.stdout.starts_with(DOWN), "{run_there:?}");
    // What a commit holds is what a folder holds, bytes that are not text and links included.
    assert_eq!(
        diff(root, &["git:HEAD"]).stdout,
        "Nothing changed in meaning.\n"
    );
    assert_eq!(diff(root, &["--exit-code", "git:HEAD"]).code, Some(0));
    std::os::unix::fs::symlink("profile.md", root.join("states/ohio/link.md")).unwrap();
    repository.commit("link");
    refused(
        &diff(root, &["git:link", "git:first"]),
        1,
        &[
            "git:link:states/ohio/link.md",
            "The base (git:link) has errors",
        ],
    );
}

#[test]
fn g03_a_revision_that_cannot_be_read_is_named() {
    let Some(repository) = Repository::new() else {
        return;
    };
    let root = repository.project.root();
    for (base, code, words) in [
        (
            "git:nowhere",
            2,
            &["the base: ", "has no revision \"nowhere\""][..],
        ),
        ("git:main:docs", 2, &["has no revision \"main:docs\""]),
        (
            "git:--output=x",
            2,
            &["names no revision", "None begins with `-`"],
        ),
        ("git:", 2, &["names no revision"]),
        ("git:a b;c$(d)`e`\u{1b}[31m", 2, &["has no revision"]),
    ] {
        let run = diff(root, &[base]);
        refused(&run, code, words);
        assert!(!run.stderr.contains('\u{1b}'), "{run:?}");
    }
    refused(&diff(root, &[".", "git:nowhere"]), 2, &["the head: "]);
    // The folder is not in that commit.
    let new = repository.project.copied_to("x");
    let there = repository.project.around().join("repository/other");
    std::fs::rename(new.root(), &there).unwrap();
    refused(
        &diff(&there, &["git:main"]),
        2,
        &["at the revision \"main\", the repository has no folder \"other\""],
    );
    // No project in that folder then.
    let parent = repository.project.around().join("repository");
    refused(
        &diff(&parent, &["git:first", "git:main"]),
        2,
        &["the base: git:first is not a project", "no site.toml"],
    );
    // No repository, and no git.
    let outside = Project::small();
    refused(
        &run(statewise()
            .current_dir(outside.root())
            .env(
                "GIT_CEILING_DIRECTORIES",
                outside.around().parent().unwrap(),
            )
            .args(["diff", "git:main"])),
        3,
        &["is in no git repository", "Give two folders"],
    );
    refused(
        &run(statewise()
            .current_dir(root)
            .env("PATH", outside.root())
            .args(["diff", "git:main"])),
        3,
        &["git is not installed", "give two folders"],
    );
}

#[test]
fn g04_a_side_with_errors_is_named_and_nothing_is_compared() {
    let (base, head) = (Project::small(), Project::small());
    base.append("content/about.md", "<b>\n");
    let [was, now] = [&base, &head].map(|project| project.root().to_str().unwrap());
    let around = base.around();
    let from = diff(around, &[was, now]);
    refused(
        &from,
        1,
        &[
            "content/about.md:",
            "The base (",
            "has errors: 1 error in 1 file.",
        ],
    );
    assert!(!from.stderr.contains("The head"), "{from:?}");
    head.append("content/about.md", "<i>\n");
    let both = diff(around, &[was, now]);
    refused(&both, 1, &["The base (", "The head ("]);
    // No project at all.
    let empty = around.join("empty");
    std::fs::create_dir(&empty).unwrap();
    let empty = empty.to_str().unwrap();
    refused(
        &diff(around, &[empty, now]),
        2,
        &["the base: ", "is not a project"],
    );
    refused(
        &diff(around, &[now, empty]),
        2,
        &["the head: ", "is not a project"],
    );
    refused(
        &diff(around, &["gone", now]),
        3,
        &["the base: cannot read gone"],
    );
    // A mistake in a template is one of its side.
    head.write(
        "content/about.md",
        base.read("content/about.md").replace("<b>\n", ""),
    );
    head.write("themes/default/templates/not-found.html", "{{ nothing }}");
    refused(
        &diff(around, &[now, now]),
        1,
        &["The base (", "not-found.html"],
    );
}

#[test]
fn g08_a_check_of_what_changed_fails_only_on_new_errors() {
    let (base, head) = (Project::small(), Project::small());
    for project in [&base, &head] {
        project.append("content/about.md", "<b>\n");
    }
    let was = base.root().to_str().unwrap();
    let check = || {
        run(statewise().current_dir(head.root()).args([
            "check",
            "--format",
            "short",
            "--changed",
            was,
        ]))
    };
    // It only moved to another line.
    let text = head.read("content/about.md");
    head.write(
        "content/about.md",
        text.replacen("\n<b>", "\n\nMore.\n\n<b>", 1),
    );
    let old = check();
    assert_eq!((old.code, old.stdout.as_str()), (Some(0), ""), "{old:?}");
    assert!(old.stderr.contains("1 problem of "), "{old:?}");
    assert!(old.stderr.contains("content/about.md:"), "{old:?}");
    assert!(old.stderr.contains("nothing wrong that is new"), "{old:?}");
    // The same mistake once more is new, and so is one in another file.
    head.append("content/about.md", "\n<b>\n");
    head.append("states/ohio/profile.md", "\n<i>\n");
    let new = check();
    assert_eq!(new.code, Some(1), "{new:?}");
    assert_eq!(new.stdout.lines().count(), 2, "{new:?}");
    assert!(new.stdout.contains("states/ohio/profile.md:"), "{new:?}");
    let gone = run(statewise()
        .current_dir(head.root())
        .args(["check", "--changed", "gone"]));
    refused(&gone, 3, &["the base: cannot read gone"]);
}
