//! Rows N: names, addresses and ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::page_rules::{Pages, all_tags, tags};
use crate::project::Project;
use crate::refusal::GoodSite;
use crate::tree::Tree;

const BASE: &str = "https://site.example/";

fn page(title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\nWords.\n")
}

fn resource(project: &Project) -> String {
    project.read("content/resources/guide.md")
}

#[test]
fn n02_names_that_are_taken_are_refused() {
    let site = GoodSite::small();
    for name in [
        "states", "elements", "assets", "api", "data", "404", "index", "es", "page",
    ] {
        let path = format!("content/{name}.md");
        site.refuses(
            name,
            |project| project.write(&path, page("Mine")),
            &[("reserved-slug", &path)],
        );
    }
    for name in ["index", "404", "page"] {
        let path = format!("content/resources/{name}.md");
        site.refuses(
            name,
            |project| project.write(&path, resource(project)),
            &[("reserved-slug", &path)],
        );
    }
    let said = site.refuses(
        "one address",
        |project| project.write("content/resources/Guide.md", resource(project)),
        &[
            ("slug-collision", "content/resources/"),
            ("bad-file-name", "content/resources/Guide.md"),
        ],
    );
    for path in ["content/resources/Guide.md", "content/resources/guide.md"] {
        assert!(said.contains(path), "{said}");
    }
}

#[test]
fn n04_n08_names_that_lead_elsewhere_are_refused() {
    let site = GoodSite::small();
    for name in [
        "%2e%2e%2f",
        "x\\..\\y",
        "C:x",
        "a..b",
        "_x",
        "x_y",
        "-",
        "a b",
        "é",
        "A",
        "a%00",
        "a\nb",
        "~",
    ] {
        let path = format!("content/resources/{name}.md");
        let said = site.refuses(
            name,
            |project| project.write(&path, resource(project)),
            &[("bad-file-name", "content/resources/")],
        );
        assert!(!said.contains("a\nb.md"), "{said}");
    }
    // A hidden file is not published, with a warning.
    let (tree, said) = site.builds("hidden", |project| {
        for name in [".x", "..\\..", "..."] {
            project.write(&format!("content/resources/{name}.md"), resource(project));
        }
    });
    assert_eq!(said.matches("warning[hidden-file]").count(), 3, "{said}");
    assert!(tree.keys().all(|path| !path.contains("resources/.")));
    // `_headers` begins with an underscore: hosts that drop such files are told not to.
    assert!(tree.contains_key(".nojekyll") && tree.contains_key("_headers"));
}

#[test]
fn n04_nothing_leads_out_of_the_project_or_the_site() {
    let site = GoodSite::small();
    for (path, from, to, code) in [
        (
            "content/about.md",
            "(#who)",
            "(../../etc/passwd)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(%2e%2e/%2e%2e/etc/passwd)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(..%2f..%2fetc%2fpasswd)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(../../../../../../../etc/passwd)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(../site.toml)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(about.md)",
            "broken-reference",
        ),
        (
            "content/about.md",
            "(#who)",
            "(..\\..\\etc)",
            "bad-link-scheme",
        ),
        (
            "content/about.md",
            "(#who)",
            "(/etc/passwd)",
            "bad-link-scheme",
        ),
        ("content/about.md", "(#who)", "(C:\\x)", "bad-link-scheme"),
        (
            "content/about.md",
            "(#who)",
            "(page:../../x)",
            "broken-reference",
        ),
        (
            "site.toml",
            "languages = [\"en\", \"es\"]",
            "languages = [\"en\", \"../es\"]",
            "",
        ),
        (
            "site.toml",
            "contact = ",
            "theme = \"../default\"\ncontact = ",
            "unknown-value",
        ),
        (
            "rubric/levers.toml",
            "id = \"tools\"",
            "id = \"../tools\"",
            "",
        ),
        (
            "rubric/audiences.toml",
            "id = \"gardeners\"",
            "id = \"/etc\"",
            "",
        ),
        ("rubric/rubric.toml", "id = \"k12\"", "id = \"../k12\"", ""),
        ("rubric/elements/2.toml", "id = \"2\"", "id = \"..\"", ""),
        ("rubric/elements/2.toml", "id = \"2A\"", "id = \"é\"", ""),
    ] {
        if code.is_empty() {
            let codes = site.refused_codes(to, |project| project.replace(path, from, to));
            assert!(!codes.is_empty());
        } else {
            site.refuses(
                to,
                |project| project.replace(path, from, to),
                &[(code, path)],
            );
        }
    }
    // Characters of an id that a URL cannot hold are left out of the URL.
    let (tree, _) = site.builds("an id of dots", |project| {
        project.replace("rubric/elements/2.toml", "id = \"2A\"", "id = \"../../2A\"");
        project.replace("states/ohio/2024.toml", "[2A]", "[\"../../2A\"]");
    });
    assert!(
        tree.contains_key("elements/2/2a/index.html"),
        "{:?}",
        tree.keys()
    );
    for path in tree.keys() {
        assert!(!path.contains("..") && !path.contains('%'), "{path}");
    }
}

#[test]
fn n30_a_link_with_a_raw_sign_is_told_how_to_write_it() {
    let site = GoodSite::small();
    for (name, written, advice) in [
        ("report#1.pdf", "report#1.pdf", "write `report%231.pdf`"),
        ("a%41.pdf", "a%41.pdf", "write `a%2541.pdf`"),
    ] {
        let said = site.refuses(
            name,
            |project| {
                project.write(&format!("content/{name}"), "%PDF");
                project.replace("content/about.md", "(#who)", &format!("({written})"));
            },
            &[("broken-reference", "content/about.md")],
        );
        assert!(said.contains(advice), "{said}");
    }
    // A long name has room for the hash in the published one.
    let name = format!("{}.pdf", "\u{e9}".repeat(115));
    let (tree, _) = site.builds("a long name", |project| {
        project.write(&format!("content/{name}"), "%PDF");
        project.replace("content/about.md", "(#who)", &format!("({name})"));
    });
    assert!(
        tree.keys()
            .any(|path| path.starts_with("assets/files/\u{e9}"))
    );
}

#[test]
fn n05_names_of_devices_are_refused_everywhere() {
    let site = GoodSite::small();
    for path in [
        "content/con.md",
        "content/resources/aux/x.png",
        "rubric/elements/nul.toml",
        "states/ohio/COM1.png",
        "states/ohio/CONIN$.png",
        "states/ohio/lpt9.tar.png",
        "states/ohio/trailing.png.",
        "states/ohio/trailing.png ",
        "states/ohio/a:b.png",
        "states/ohio/a*b.png",
        "states/ohio/a?b.png",
        "states/ohio/a\"b.png",
        "states/ohio/a<b.png",
        "states/ohio/a|b.png",
        "states/prn/profile.md",
    ] {
        site.refuses(
            path,
            |project| project.write(path, "x"),
            &[("bad-file-name", "")],
        );
    }
}

/// The ids of every page.
fn ids(tree: Tree) -> BTreeMap<String, BTreeSet<String>> {
    let pages = Pages::read(tree, BASE).pages;
    pages
        .into_iter()
        .map(|(path, page)| {
            let ids = all_tags(&page).filter_map(|tag| tag.get("id"));
            let ids = ids.map(str::to_owned).collect();
            (path, ids)
        })
        .collect()
}

#[test]
fn n10_anchors_stay_when_something_else_is_added() {
    let site = GoodSite::small();
    let (before, _) = site.builds("before", |_| {});
    let (after, _) = site.builds("after", |project| {
        project.write("content/aaa.md", page("First of all"));
        project.write("content/resources/aaa.md", resource(project));
        project.write(
            "states/alabama/profile.md",
            "+++\nname = \"Alabama\"\ncode = \"AL\"\n+++\n",
        );
        let terms = project.read("rubric/glossary.toml");
        let first = "[[term]]\nid = \"aaa\"\nname = \"aaa\"\ndefinition = \"A word.\"\n\n";
        project.write("rubric/glossary.toml", format!("{first}{terms}"));
    });
    let (before, after) = (ids(before), ids(after));
    assert!(after.len() > before.len());
    for (path, ids) in &before {
        let missing: Vec<_> = ids.difference(&after[path]).collect();
        assert!(missing.is_empty(), "{path}: {missing:?} are gone");
    }
}

#[test]
fn n11_look_alike_hosts_are_shown_in_ascii_and_flagged() {
    let site = GoodSite::small();
    // The second letter of the host is Cyrillic.
    let host = "https://g\u{43e}ogle.test/";
    let (tree, said) = site.builds("facts", |project| {
        project.replace("states/ohio/2024.toml", "https://example.org/worms", host);
        project.replace(
            "content/resources/guide.md",
            "https://example.org/guide",
            host,
        );
    });
    assert_eq!(said.matches("warning[bad-url]").count(), 2, "{said}");
    assert!(
        said.contains("xn--ggle-55da.test") || said.contains("xn--"),
        "{said}"
    );
    let (text, said_of_text) = site.builds("text", |project| {
        project.append("content/about.md", &format!("\n[x]({host}) <{host}>\n"));
    });
    for tree in [tree, text] {
        let pages = Pages::read(tree, BASE).pages;
        let hrefs: Vec<_> = pages
            .values()
            .flat_map(|page| tags(page, "a").filter_map(|link| link.get("href")))
            .collect();
        assert!(hrefs.iter().all(|href| href.is_ascii()), "{hrefs:?}");
        assert!(
            hrefs.iter().any(|href| href.contains("//xn--")),
            "{hrefs:?}"
        );
    }
    assert!(said_of_text.contains("warning[bad-url]"), "{said_of_text}");
}
