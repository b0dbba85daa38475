//! Requests and their responses.

use crate::client::{self, get};
use crate::project::Project;
use crate::server::Server;

/// Requests a path with the header fields of a browser.
fn status(server: &Server, path: &str) -> u16 {
    get(server.port, path).status
}

/// A project with files that a wrong path must not reach.
fn project() -> Project {
    let project = Project::small();
    project.write(".env", "SECRET");
    project.write(".git/config", "SECRET");
    project.write("../secret.html", "SECRET");
    std::os::unix::fs::symlink("/etc", project.path("public")).unwrap();
    project
}

#[test]
fn s01_s02_s04_s05_s08_s16_only_files_of_the_site_are_answered() {
    let project = project();
    let server = Server::start(project.root());
    for (path, expected) in [
        ("/", &[200][..]),
        ("/states/ohio/", &[200]),
        ("/states/%6Fhio/", &[200]),
        ("/states/ohio", &[308]),
        ("/states/ohio/index.html", &[308]),
        ("/index.html", &[308]),
        ("/data/ratings.csv", &[200]),
        ("/404.html", &[200]),
        ("/nothing/", &[404]),
        ("/nothing/index.html", &[404]),
        ("/../../etc/passwd", &[404]),
        ("/../secret.html", &[404]),
        ("/public/passwd", &[404]),
        ("/public", &[404]),
        ("/site.toml", &[404]),
        ("/states/ohio/profile.md", &[404]),
        ("/%2e%2e/", &[404]),
        ("/%2e%2e%2fetc/passwd", &[400]),
        ("/..%5csite.toml", &[400]),
        ("/%252e%252e/", &[404]),
        ("/%c0%ae%c0%ae/", &[400]),
        ("/%u002e/", &[400]),
        ("/..;/site.toml", &[404]),
        ("/a#/../../x", &[400]),
        ("/.env", &[404]),
        ("/.env/.", &[404]),
        ("/.git/config", &[404]),
        ("/states/./ohio/", &[404]),
        ("/states//ohio/", &[404]),
        ("//etc/passwd", &[404]),
        ("/data/ratings.csv/", &[404]),
        ("/data/ratings.csv.", &[404]),
        ("/states/ohio/.", &[404]),
        ("/_statewise/", &[404]),
        ("/_statewise/../site.toml", &[404]),
        ("*", &[400]),
        ("http://evil.test/", &[400]),
        ("", &[400]),
        ("etc/passwd", &[400]),
    ] {
        let answer = get(server.port, path);
        assert!(
            expected.contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.text().contains("SECRET"), "{path}");
    }
    let moved = get(server.port, "/states/ohio?x=/y");
    assert_eq!(moved.field("location"), Some("/states/ohio/"));
}

#[test]
fn s07_a_query_changes_nothing() {
    let project = Project::small();
    let server = Server::start(project.root());
    let plain = get(server.port, "/states/ohio/");
    for query in [
        "?raw??",
        "?import&raw",
        "?.svg",
        "?inline",
        "?/../../site.toml",
        "?a={\"b\"|c}",
    ] {
        let asked = get(server.port, &format!("/states/ohio/{query}"));
        assert_eq!(asked.body, plain.body, "{query}");
        assert_eq!(asked.fields(), plain.fields(), "{query}");
    }
}

#[test]
fn only_embeds_may_stand_in_a_frame() {
    let project = Project::small();
    let server = Server::start(project.root());
    for (path, ancestors) in [
        ("/", "'none'"),
        ("/states/ohio/", "'none'"),
        ("/data/ratings.csv", "'none'"),
        ("/embed/", "'none'"),
        ("/embed/map/nothing/", "'none'"),
        ("/_statewise/problems.json", "'none'"),
        ("/embed/heatmap/ohio/", "* file:"),
        ("/embed/heatmap/ohio/2026/", "* file:"),
        ("/embed/map/1/", "* file:"),
    ] {
        let answer = get(server.port, path);
        let policy = answer.field("content-security-policy").unwrap();
        let end = format!("; frame-ancestors {ancestors}");
        assert!(policy.ends_with(&end), "{path}: {policy}");
        assert_eq!(answer.field("x-frame-options"), None);
    }
}

#[test]
fn s17_what_is_asked_for_and_what_files_say_is_never_html() {
    let project = Project::small();
    let server = Server::start(project.root());
    assert_eq!(status(&server, "/<script>alert(1)</script>"), 400);
    for path in [
        "/<script>alert(1)</script>",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
    ] {
        let answer = get(server.port, path);
        assert!(matches!(answer.status, 400 | 404), "{path}");
        assert!(!answer.text().contains("alert(1)"), "{path}");
    }

    // With an error from the start, there is only the page of problems.
    project.write(
        "content/about.md",
        "+++\ntitle = \"A\"\n+++\n<script>alert(1)</script>\n",
    );
    let server = Server::start(project.root());
    let page = get(server.port, "/");
    assert_eq!(page.status, 503);
    assert!(
        page.text()
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "{}",
        page.text()
    );
    assert!(page.text().contains("content/about.md:4:1"));
    assert_eq!(page.text().matches("<script").count(), 1);
    let json = get(server.port, "/_statewise/problems.json");
    assert_eq!(
        json.field("content-type"),
        Some("application/json; charset=utf-8")
    );
    assert!(json.text().contains("<script>alert(1)</script>"));

    project.write("content/about.md", "+++\ntitle = \"A\"\n+++\nMended.\n");
    server.wait_for_page("about/", "Mended.");
}

#[test]
fn s28_a_page_is_new_whatever_the_browser_has() {
    let project = Project::small();
    let server = Server::start(project.root());
    let conditions = "If-None-Match: *\r\nIf-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT\r\n";
    let ask = || client::ask(server.port, "GET /about/ HTTP/1.1", conditions);
    assert_eq!(ask().status, 200);
    project.write(
        "content/about.md",
        "+++\ntitle = \"About\"\n+++\nQuite new.\n",
    );
    server.wait_for_page("about/", "Quite new.");
    let answer = ask();
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Quite new."));
    assert_eq!(
        (answer.field("etag"), answer.field("last-modified")),
        (None, None)
    );
}
