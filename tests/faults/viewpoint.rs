//! Paths in messages, from where the reader stands.

use std::path::Path;

use crate::program::{Run, run, statewise};
use crate::project::Project;

/// `statewise check` of a project with one problem, from a folder.
fn check(from: &Path, folder: &Path, format: &str, workspace: Option<&Path>) -> Run {
    let mut command = statewise();
    command
        .current_dir(from)
        .args(["check", "--format", format])
        .arg(folder);
    if let Some(workspace) = workspace {
        command.env("GITHUB_WORKSPACE", workspace);
    }
    let run = run(&mut command);
    assert_eq!(run.code, Some(1), "{run:?}");
    run
}

/// A project with one problem, in a folder of a repository.
struct Repository {
    _given: Project,
    root: std::path::PathBuf,
}

impl Repository {
    fn new() -> Self {
        let project = Project::small();
        project.append("content/about.md", "<b>\n");
        let root = project.around().join("repository");
        let docs = root.join("docs");
        std::fs::create_dir_all(&docs).unwrap();
        std::fs::rename(project.root(), docs.join("my site")).unwrap();
        std::os::unix::fs::symlink(&root, project.around().join("link")).unwrap();
        Self {
            _given: project,
            root,
        }
    }

    /// Below the repository, or beside it.
    fn path(&self, below: &str) -> std::path::PathBuf {
        match below.strip_prefix("../") {
            Some(beside) => self.root.with_file_name(beside),
            None => self.root.join(below),
        }
    }
}

#[test]
fn x11_paths_lead_to_the_files_from_where_the_reader_stands() {
    let repository = Repository::new();
    let whole = repository.path("docs/my site");
    let whole = whole.to_str().unwrap();
    for (from, folder, expected) in [
        ("docs/my site", ".", "content/about.md"),
        ("docs/my site", whole, "content/about.md"),
        ("", "docs/my site", "docs/my site/content/about.md"),
        ("", "./docs//my site/", "docs/my site/content/about.md"),
        ("", whole, "docs/my site/content/about.md"),
        ("../link", "docs/my site", "docs/my site/content/about.md"),
        ("../link", whole, "docs/my site/content/about.md"),
        ("docs/my site/content", "..", "../content/about.md"),
        (
            "docs",
            "../../link/docs/my site",
            "../../link/docs/my site/content/about.md",
        ),
    ] {
        let from = repository.path(from);
        let folder = Path::new(folder);
        assert!(from.join(expected).exists(), "{expected}");
        let short = check(&from, folder, "short", None).stdout;
        assert!(short.starts_with(&format!("{expected}:")), "{short}");
        let pretty = check(&from, folder, "pretty", None).stdout;
        assert!(pretty.contains(&format!("--> {expected}:")), "{pretty}");
        let github = check(&from, folder, "github", None).stdout;
        assert!(
            github.starts_with(&format!("::error file={expected},line=")),
            "{github}"
        );
        let json = check(&from, folder, "json", None).stdout;
        assert!(json.contains("\"path\": \"content/about.md\""), "{json}");
    }
}

#[test]
fn x11_marks_on_github_are_relative_to_its_workspace_if_the_project_is_in_it() {
    let repository = Repository::new();
    let in_repository = "docs/my site/content/about.md";
    let outside = repository.path("../elsewhere");
    std::fs::create_dir(&outside).unwrap();
    for (from, folder, workspace, expected) in [
        ("docs", "my site", "", in_repository),
        ("docs/my site", ".", "", in_repository),
        ("docs", "my site", "../link", in_repository),
        (
            "docs",
            "my site",
            "../elsewhere",
            "my site/content/about.md",
        ),
        ("docs", "my site", "../gone", "my site/content/about.md"),
    ] {
        let workspace = repository.path(workspace);
        let from = repository.path(from);
        let run = check(&from, Path::new(folder), "github", Some(&workspace));
        let beginning = format!("::error file={expected},line=");
        assert!(run.stdout.starts_with(&beginning), "{}", run.stdout);
        let log = check(&from, Path::new(folder), "sarif", Some(&workspace)).stdout;
        let uri = format!("\"uri\": \"{}\"", expected.replace(' ', "%20"));
        assert!(log.contains(&uri), "{log}");
        // Other formats are for people and programs that stand in the working directory.
        let run = check(&from, Path::new(folder), "short", Some(&workspace));
        assert!(from.join(run.stdout.split(':').next().unwrap()).exists());
    }
}
