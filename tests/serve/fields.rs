//! The header fields of every response.

use crate::client::{ask, get};
use crate::project::Project;
use crate::server::Server;

#[test]
fn b25_well_known_files_are_served_and_other_hidden_ones_are_not() {
    let project = Project::small();
    let root = "themes/default/static/root";
    project.write(&format!("{root}/.well-known/security.txt"), "Contact: x");
    project.write(&format!("{root}/.htpasswd"), "secret");
    let server = Server::start(project.root());
    let found = server.get(".well-known/security.txt");
    assert_eq!((found.status, found.text().as_str()), (200, "Contact: x"));
    assert_eq!(server.get(".htpasswd").status, 404);
}

#[test]
fn s14_s26_s34_every_answer_has_its_fields_and_head_is_get_without_the_content() {
    let project = Project::small();
    project.write("states/ohio/report.pdf", "%PDF-1.4");
    project.write(
        "states/ohio/photo.png",
        include_bytes!("../images/still.png"),
    );
    let profile = project.read("states/ohio/profile.md");
    let links = "\n[Report](report.pdf) ![A photo of a garden](photo.png)\n";
    project.write("states/ohio/profile.md", profile + links);
    project.write("themes/default/static/root/extra.js", "export {};");
    project.write("themes/default/static/root/font.woff2", "font");
    project.write("themes/default/static/root/file.unknown", "bytes");
    let server = Server::start(project.root());
    let page = server.get("states/ohio/").text();
    // Links are relative to this host; link previews use the URL of the site.
    let address = |ending: &str| {
        let mut quoted = page.split('"');
        let is_it = |part: &&str| part.starts_with('/') && part.ends_with(&format!(".{ending}"));
        quoted.find(is_it).expect(ending).to_owned()
    };
    for (path, status, content_type) in [
        ("/".to_owned(), 200, "text/html; charset=utf-8"),
        ("/nothing".to_owned(), 404, "text/html; charset=utf-8"),
        ("/states".to_owned(), 308, "text/plain; charset=utf-8"),
        ("/%".to_owned(), 400, "text/plain; charset=utf-8"),
        (address("css"), 200, "text/css; charset=utf-8"),
        (address("svg"), 200, "image/svg+xml; charset=utf-8"),
        (address("pdf"), 200, "application/pdf"),
        (address("png"), 200, "image/png"),
        ("/cards/states/ohio.png".to_owned(), 200, "image/png"),
        (
            address("webmanifest"),
            200,
            "application/manifest+json; charset=utf-8",
        ),
        (
            "/data/ratings.json".to_owned(),
            200,
            "application/json; charset=utf-8",
        ),
        (
            "/data/ratings.csv".to_owned(),
            200,
            "text/csv; charset=utf-8",
        ),
        (
            "/sitemap.xml".to_owned(),
            200,
            "application/xml; charset=utf-8",
        ),
        ("/robots.txt".to_owned(), 200, "text/plain; charset=utf-8"),
        ("/_headers".to_owned(), 200, "application/octet-stream"),
        ("/file.unknown".to_owned(), 200, "application/octet-stream"),
        (
            "/extra.js".to_owned(),
            200,
            "text/javascript; charset=utf-8",
        ),
        ("/font.woff2".to_owned(), 200, "font/woff2"),
        (
            "/_statewise/reload.js".to_owned(),
            200,
            "text/javascript; charset=utf-8",
        ),
    ] {
        let whole = get(server.port, &path);
        assert_eq!(whole.status, status, "{path}");
        assert_eq!(whole.field("content-type"), Some(content_type), "{path}");
        assert_eq!(whole.field("access-control-allow-origin"), None, "{path}");
        assert_eq!(whole.field("x-content-type-options"), Some("nosniff"));
        assert_eq!(whole.field("cache-control"), Some("no-store"));
        assert!(
            whole
                .field("content-security-policy")
                .unwrap()
                .contains("default-src 'none'")
        );
        if let Some(length) = whole.field("content-length") {
            assert_eq!(length, whole.body.len().to_string(), "{path}");
        }
        let head = ask(server.port, &format!("HEAD {path} HTTP/1.1"), "");
        if status != 400 {
            assert_eq!(
                (head.status, head.fields()),
                (whole.status, whole.fields()),
                "{path}"
            );
            assert!(head.body.is_empty(), "{path}");
        }
    }
    let refused = ask(server.port, "POST / HTTP/1.1", "");
    assert_eq!(refused.field("allow"), Some("GET, HEAD"));
    assert_eq!(refused.status, 405);
}
