//! What is asked for, and what is answered.

use crate::client::{self, ask, connect, get, raw, rest};
use crate::project::Project;
use crate::server::{Server, plain, serve};

/// Asks for a path with the head that a browser sends.
fn status(server: &Server, path: &str) -> u16 {
    get(server.port, path).status
}

/// A project with everything that a path could lead to by mistake.
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
fn s10_s11_only_this_machine_and_its_own_pages_are_answered() {
    let project = Project::small();
    let flags = ["--port", "0", "--allow-host", "dev.test"];
    let server = Server::start_with(project.root(), &flags);
    let port = server.port;
    let other = if port == 4040 { 4041 } else { 4040 };
    for (fields, expected) in [
        (format!("Host: 127.0.0.1:{port}"), 200),
        (format!("Host: localhost:{port}"), 200),
        (format!("Host: my.localhost:{port}"), 200),
        (format!("Host: [::1]:{port}"), 200),
        ("Host: dev.test".to_owned(), 200),
        (format!("Host: dev.test:{port}"), 200),
        (format!("Host: localhost:{other}"), 421),
        ("Host: localhost".to_owned(), 421),
        ("Host: evil.test".to_owned(), 421),
        (format!("Host: evil.test:{port}"), 421),
        (format!("Host: 127.0.0.1.evil.test:{port}"), 421),
        (format!("Host: [::2]:{port}"), 421),
        (format!("Host: 0.0.0.0:{port}"), 421),
        ("X: y".to_owned(), 400),
        ("Host: ".to_owned(), 400),
        (format!("Host: 127.0.0.1:{port}\r\nHost: evil.test"), 400),
        (
            format!("Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}"),
            400,
        ),
    ] {
        let answer = raw(
            port,
            format!("GET / HTTP/1.1\r\n{fields}\r\n\r\n").as_bytes(),
        );
        assert_eq!(answer.status, expected, "{fields}");
    }
    for (path, fields, expected) in [
        ("/_statewise/events", "Origin: https://evil.test\r\n", 403),
        ("/_statewise/events", "Origin: null\r\n", 403),
        (
            "/_statewise/problems.json",
            "Sec-Fetch-Site: cross-site\r\n",
            403,
        ),
        (
            "/_statewise/reload.js",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n",
            403,
        ),
        ("/data/ratings.json", "Sec-Fetch-Site: same-site\r\n", 403),
        ("/data/ratings.json", "Sec-Fetch-Site: same-origin\r\n", 200),
        (
            "/",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n",
            200,
        ),
    ] {
        let answer = ask(port, &format!("GET {path} HTTP/1.1"), fields);
        assert_eq!(answer.status, expected, "{path} {fields}");
        assert_eq!(answer.field("access-control-allow-origin"), None);
    }
}

#[test]
fn s14_s26_s34_every_answer_has_its_fields_and_head_is_get_without_the_content() {
    let project = Project::small();
    project.write("states/ohio/report.pdf", "%PDF-1.4");
    project.write("states/ohio/photo.png", "png");
    let profile = project.read("states/ohio/profile.md");
    let links = "\n[Report](report.pdf) ![A photo of a garden](photo.png)\n";
    project.write("states/ohio/profile.md", profile + links);
    project.write("themes/default/static/extra.js", "export {};");
    project.write("themes/default/static/font.woff2", "font");
    project.write("themes/default/static/root/file.unknown", "bytes");
    let server = Server::start(project.root());
    let page = server.get("states/ohio/").text();
    let address = |ending: &str| {
        let end = page.find(&format!(".{ending}\"")).expect(ending) + ending.len() + 1;
        let start = page[..end].rfind('"').unwrap() + 1;
        page[start..end].to_owned()
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

    // With an error from the beginning there is only a page of problems.
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

#[test]
fn s20_s23_s25_what_is_no_request_is_refused_and_nothing_after_it_is_read() {
    let project = Project::small();
    let server = Server::start(project.root());
    let host = format!("Host: 127.0.0.1:{}\r\n", server.port);
    let second = format!("GET /data/ HTTP/1.1\r\n{host}\r\n");
    for (bytes, expected) in [
        (
            format!("GET / HTTP/1.1\r\n{host}Transfer-Encoding: identity\r\n\r\n"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
            400,
        ),
        (
            format!(
                "POST / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
            ),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: +5\r\n\r\nhello"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: -5\r\n\r\n"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: 5\r\n\r\nhello"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: 99999999999\r\n\r\n"),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\n{host}Content-Length: 18446744073709551615\r\n\r\n"),
            400,
        ),
        (format!("GET / HTTP/1.1\n{host}\n"), 400),
        (
            format!("GET / HTTP/1.1\r\n{host}Expect: nonsense\r\n\r\n"),
            417,
        ),
        (format!("GET / HTTP/1.2\r\n{host}\r\n"), 400),
        (
            format!("GET / HTTP/1.1\r\n{host}A: b\r\n folded\r\n\r\n"),
            400,
        ),
        (format!("GET / HTTP/1.1\r\n{host}A : b\r\n\r\n"), 400),
        (format!("GET / HTTP/1.1\r\n{host}\r\n"), 200),
        (
            "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}".to_owned(),
            400,
        ),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), 400),
    ] {
        let answered = rest(connect(server.port, format!("{bytes}{second}").as_bytes()));
        let text = String::from_utf8_lossy(&answered);
        assert!(
            text.starts_with(&format!("HTTP/1.1 {expected} ")),
            "{bytes:?}: {text}"
        );
        assert_eq!(text.matches("HTTP/1.1 ").count(), 1, "{bytes:?}");
    }
    assert_eq!(status(&server, "/"), 200);
}

#[test]
fn s13_s31_addresses_and_ports() {
    let project = Project::small();
    let run = |flags: &[&str]| {
        let output = serve(project.root()).args(flags).output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, said) = run(&["--port", "99999"]);
    assert_eq!(code, Some(2), "{said}");
    let (code, said) = run(&["--host", "somewhere"]);
    assert_eq!(code, Some(2), "{said}");
    // An address that is kept for examples, which no machine has.
    let (code, said) = run(&["--host", "192.0.2.1", "--port", "0"]);
    assert_eq!(code, Some(3), "{said}");

    let server = Server::start(project.root());
    assert_ne!(server.port, 0);
    let (code, said) = run(&["--port", &server.port.to_string()]);
    assert_eq!(code, Some(3), "{said}");
    assert!(
        said.contains(&format!("port {} is in use", server.port)),
        "{said}"
    );
    assert!(said.contains("statewise serve --port "), "{said}");
    let is_reachable = |host: &str| std::net::TcpStream::connect((host, server.port)).is_ok();
    assert!(is_reachable("127.0.0.1"));
    // Browsers ask for `localhost` by either; a machine may have no IPv6.
    if std::net::TcpListener::bind("[::1]:0").is_ok() {
        assert!(is_reachable("::1"));
    }
    // 127.0.0.2 is this machine too, but not where the server is.
    assert!(!is_reachable("127.0.0.2"));

    let everywhere = Server::start_with(project.root(), &["--host", "0.0.0.0", "--port", "0"]);
    everywhere.wait_for_line("warning: everybody who can reach this machine");
}

#[test]
#[cfg(target_os = "linux")]
fn s31_a_port_that_nobody_may_take_is_told() {
    let first = std::fs::read_to_string("/proc/sys/net/ipv4/ip_unprivileged_port_start").unwrap();
    // In a user namespace of its own a program has no rights; not every machine allows one.
    let unshare = || std::process::Command::new("unshare");
    let is_allowed =
        (unshare().args(["--user", "true"]).output()).is_ok_and(|output| output.status.success());
    if !is_allowed || first.trim().parse::<u16>().unwrap() <= 80 {
        eprintln!("skipped: this machine lets everybody take port 80, or has no user namespaces");
        return;
    }
    let project = Project::small();
    let mut command = unshare();
    command.args([
        "--user",
        env!("CARGO_BIN_EXE_statewise"),
        "serve",
        "--port",
        "80",
    ]);
    let output = plain(command).arg(project.root()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("cannot serve at 127.0.0.1:80"), "{said}");
    assert!(
        said.contains("is free: statewise serve --port 80"),
        "{said}"
    );
}

#[test]
fn a_site_below_a_path_stands_there_too() {
    let project = Project::small();
    let site = project.read("site.toml");
    project.write(
        "site.toml",
        site.replace("example.org/", "example.org/some/where/"),
    );
    let server = Server::start(project.root());
    for (path, status, location) in [
        ("/", 308, Some("/some/where/")),
        ("/some/where", 308, Some("/some/where/")),
        ("/some/where/", 200, None),
        ("/some/where/states", 308, Some("/some/where/states/")),
        (
            "/some/where/about/index.html",
            308,
            Some("/some/where/about/"),
        ),
        ("/about/", 404, None),
        ("/some/", 404, None),
    ] {
        let answer = get(server.port, path);
        assert_eq!(
            (answer.status, answer.field("location")),
            (status, location),
            "{path}"
        );
    }
}

#[test]
fn ctrl_c_ends_it_at_once() {
    let project = Project::small();
    let mut server = Server::start(project.root());
    let stream = connect(
        server.port,
        format!(
            "GET /_statewise/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            server.port
        )
        .as_bytes(),
    );
    server.signal(rustix::process::Signal::INT);
    assert!(!server.ended().success());
    drop(rest(stream));
}
