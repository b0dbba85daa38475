//! What stands in the root beside the input.

use super::{Project, own};
use crate::source::UnexpectedFile;

/// What is said of the entries of the root: name, what was meant, and `=` for a slip in the name.
fn said(files: &[(&str, &[u8])]) -> Vec<String> {
    let project = Project::new(files);
    let said = own(&project.walk()).into_iter().filter_map(|(path, odd)| {
        let Some(UnexpectedFile::BesideInput { meant, is_slip, .. }) = odd else {
            return None;
        };
        let sign = if is_slip { "=" } else { ">" };
        Some(format!("{path} {sign} {meant}"))
    });
    said.collect()
}

#[test]
fn t35_what_looks_like_input_in_the_root_is_told() {
    let facts = b"+++\ntitle = \"x\"\n+++\n";
    for (path, expected) in [
        ("States/ohio/profile.md", "States = states"),
        ("state/ohio/2026.toml", "state = states"),
        ("sates/ohio/profile.md", "sates = states"),
        ("stats/ohio/profile.md", "stats = states"),
        ("Rubric/levers.toml", "Rubric = rubric"),
        ("rubrics/elements/1.toml", "rubrics = rubric"),
        ("Content/about.md", "Content = content"),
        ("contents/about.md", "contents = content"),
        ("Themes/mine/i18n/en.ftl", "Themes = themes"),
        ("theme/mine/templates/base.html", "theme = themes"),
        ("Site.toml", "Site.toml = site.toml"),
        ("sites.toml", "sites.toml = site.toml"),
        ("stie.toml", "stie.toml = site.toml"),
        ("site.toml.txt", "site.toml.txt = site.toml"),
        ("site.yaml", "site.yaml = site.toml"),
        ("site (1).toml", "site (1).toml = site.toml"),
        ("site.es.old.toml", "site.es.old.toml = site.toml"),
        ("site-old.toml", "site-old.toml = site.toml"),
        ("site.json", "site.json = site.toml"),
        ("states-old/ohio/profile.md", "states-old = states"),
        ("states (copy)/ohio/2026.toml", "states (copy) = states"),
        ("content.bak/home.md", "content.bak = content"),
        ("i18n/en.ftl", "i18n > themes/default/i18n"),
        (
            "templates/base.html",
            "templates > themes/default/templates",
        ),
        ("site_es.toml", "site_es.toml = site.es.toml"),
        ("site-es.toml", "site-es.toml = site.es.toml"),
        ("Site.ES.toml", "Site.ES.toml = site.es.toml"),
        ("site_pt_br.toml", "site_pt_br.toml = site.pt-BR.toml"),
        ("rubric.toml", "rubric.toml > rubric/rubric.toml"),
        ("Levers.es.toml", "Levers.es.toml > rubric/levers.es.toml"),
        ("elements/1.toml", "elements > rubric/elements"),
        ("practice/barrel.md", "practice > content/practices"),
        ("resources/guide.md", "resources > content/resources"),
        ("home.md", "home.md > content/home.md"),
        ("barrel.md", "barrel.md > content/barrel.md"),
        ("profile.md", "profile.md > states/<state>/profile.md"),
        ("2026.toml", "2026.toml > states/<state>/2026.toml"),
        ("ohio/profile.md", "ohio > states/ohio"),
        ("ohio/profile.es.md", "ohio > states/ohio"),
        ("ohio/2026-k12.toml", "ohio > states/ohio"),
    ] {
        assert_eq!(said(&[(path, facts)]), [expected], "{path}");
    }
}

#[test]
fn t35_what_stands_beside_many_projects_is_not_told() {
    let neighbors: Vec<(&str, &[u8])> = [
        "README.md",
        "Readme.es.md",
        "LICENSE",
        "LICENSE-MIT.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Cargo.toml",
        "package.json",
        "netlify.toml",
        "vercel.json",
        "book.toml",
        "deny.toml",
        "clippy.toml",
        "rust-toolchain.toml",
        "pyproject.toml",
        "mkdocs.yml",
        "suite.toml",
        "site.toml.bak",
        "site.toml~",
        "site.css",
        "src/main.rs",
        "src/profile.md",
        "docs/profile.md",
        "docs/2024.toml",
        "tests/states/ohio/profile.md",
        "tests/profile.md",
        "scripts/a.md",
        "tools/a.toml",
        "public/index.html",
        "public/states/ohio/index.html",
        "schema/site.json",
        "schema/2026.toml",
        "site/index.html",
        "site/a.md",
        "static/a.md",
        "stats/2024.md",
        "context/a.md",
        "target/a/profile.md",
        "node_modules/a/profile.md",
        ".github/profile.md",
        "theme/index.hbs",
        "state/index.html",
        "resources/logo.md",
        "practices/a.txt",
        "archive/ohio/profile.md",
        "archive/2024.toml",
        "notes/a.md",
        "copy/content/home.md",
        "photos/2024.jpg",
        "i18n/en.json",
        "templates/mail.html",
    ]
    .map(|path| (path, &b"# Words\n"[..]))
    .to_vec();
    assert_eq!(said(&neighbors), [""; 0]);
}

#[test]
fn t35_a_huge_folder_in_the_root_is_not_walked() {
    let names: Vec<String> = (0..3_000).map(|at| format!("state/{at}.txt")).collect();
    let mut files: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    files.push(("rubrics/a/b/c/d/e.toml", b""));
    assert_eq!(said(&files), [""; 0]);
}

#[cfg(unix)]
#[test]
fn t35_a_link_beside_the_input_is_told_by_its_name() {
    use std::os::unix::fs::symlink;
    let project = Project::new(&[("site.toml", b"")]);
    symlink("/", project.root.join("States")).unwrap();
    symlink("/", project.root.join("state-data")).unwrap();
    let told: Vec<_> = own(&project.walk())
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    assert_eq!(told, ["States", "site.toml"]);
}
