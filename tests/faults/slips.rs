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

#[test]
fn f20_a_file_of_a_theme_does_not_hide_one_of_the_site() {
    let site = GoodSite::small();
    for (name, by) in [
        ("robots.txt", "robots.txt"),
        ("Robots.txt", "robots.txt"),
        ("404.html", "404.html"),
        ("index.html", "index.html"),
        ("_headers", "_headers"),
        ("sitemap.xml", "sitemap.xml"),
        ("site.webmanifest", "site.webmanifest"),
        ("states", "states/"),
        ("states/ohio/index.html", "states/ohio/index.html"),
        ("data/ratings.csv", "data/ratings.csv"),
        ("about/index.html/x", "about/index.html"),
    ] {
        let path = format!("themes/default/static/root/{name}");
        let said = site.refuses(
            name,
            |project| project.write(&path, "mine"),
            &[("reserved-slug", &path)],
        );
        assert!(said.contains(&format!("its own `{by}")), "{said}");
        for own in [
            "404.html",
            "_headers",
            ".nojekyll",
            "robots.txt",
            "sitemap.xml",
        ] {
            assert!(said.contains(&format!("`{own}`")), "{own}: {said}");
        }
    }
    let (tree, _) = site.builds("others", |project| {
        for name in [
            "CNAME",
            "states.txt",
            "favicon.ico",
            "icon-192.png",
            "states/notes.txt",
        ] {
            project.write(&format!("themes/default/static/root/{name}"), "mine");
        }
    });
    for name in [
        "CNAME",
        "states.txt",
        "favicon.ico",
        "icon-192.png",
        "states/notes.txt",
    ] {
        assert_eq!(tree[name].as_deref(), Some(&b"mine"[..]), "{name}");
    }
}
