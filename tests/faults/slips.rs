//! Input under a wrong name, or in a wrong place of the root.

use std::fs;

use crate::program::{build, build_well};
use crate::project::Project;
use crate::refusal::GoodSite;

#[test]
fn t35_t37_input_that_would_not_be_read_is_one_error() {
    let site = GoodSite::small();
    for (right, slip) in [
        ("states", "States"),
        ("states", "state"),
        ("rubric", "Rubric"),
        ("rubric", "rubrics"),
        ("rubric/elements", "elements"),
        ("rubric/levers.toml", "levers.toml"),
        ("content", "Content"),
        ("content/practices", "practices"),
        ("content/home.md", "home.md"),
        ("site.toml", "Site.toml"),
        ("site.toml", "site.toml.txt"),
        ("site.es.toml", "site_es.toml"),
        ("states/ohio", "ohio"),
    ] {
        let said = site.refuses(
            slip,
            |project| fs::rename(project.path(right), project.path(slip)).unwrap(),
            &[("unexpected-file", slip)],
        );
        assert!(said.contains(&format!("`{right}`")), "{said}");
        assert_eq!(said.matches("error[").count(), 1, "{said}");
    }
}

#[test]
fn t35_usual_neighbors_of_a_project_are_left_alone() {
    let project = Project::small();
    for path in [
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "package.json",
        "netlify.toml",
        "docs/plan.md",
        "tests/states/ohio/profile.md",
        ".github/workflows/check.yml",
        "src/main.rs",
        "static/x.css",
    ] {
        project.write(path, "x\n");
    }
    build_well(&project);
    // The built site is no input either.
    let run = build(&project);
    assert!(
        run.stderr.is_empty() || !run.stderr.contains("unexpected-file"),
        "{}",
        run.stderr
    );
}
