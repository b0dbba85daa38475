//! Pages that receive events.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;

use crate::client::{connect, get, raw, rest};
use crate::project::Project;
use crate::server::{Server, until};

/// An open event stream.
pub(crate) struct Page {
    lines: BufReader<TcpStream>,
}

impl Page {
    pub(crate) fn open(server: &Server) -> Self {
        let request = format!(
            "GET /_statewise/events HTTP/1.1\r\nHost: localhost:{0}\r\n\
             Origin: http://localhost:{0}\r\n\r\n",
            server.port
        );
        let lines = BufReader::new(connect(server.port, request.as_bytes()));
        Self { lines }
    }

    /// The next event.
    pub(crate) fn news(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert_ne!(
                self.lines.read_line(&mut line).unwrap(),
                0,
                "the page was let go"
            );
            if let Some(json) = line.strip_prefix("data: ") {
                return serde_json::from_str(json).unwrap();
            }
        }
    }
}

fn version(server: &Server) -> String {
    let page = get(server.port, "/").text();
    let (_, rest) = page.split_once("data-version=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn w13_an_error_is_told_and_mended_and_told_again() {
    let project = Project::small();
    let server = Server::start(project.root());
    let good = project.read("content/about.md");
    let mut page = Page::open(&server);
    let first = page.news();
    assert_eq!(first["version"], version(&server));
    assert_eq!(first["problems"], 0);
    for round in 0..3 {
        project.write("content/about.md", "+++\ntitel = \"About\"\n+++\nText.\n");
        let news = page.news();
        assert_eq!(news["version"], version(&server), "the site stays");
        assert_ne!(news["problems"], 0);
        let problems = get(server.port, "/_statewise/problems.json").text();
        assert!(problems.contains("content/about.md:2:1"), "{problems}");
        assert!(problems.contains("did you mean"), "{problems}");
        assert!(get(server.port, "/about/").text().contains("made up"));

        project.write("content/about.md", &good);
        let news = page.news();
        assert_eq!(news["problems"], 0);
        assert_eq!(news["version"], version(&server));
        assert_eq!(get(server.port, "/_statewise/problems.json").text(), "[]");
        until("both are told", || {
            let lines = server.lines();
            let count = |text| lines.iter().filter(|line| line.contains(text)).count();
            count("Mended") == round + 1 && count("error[unknown-key]") == round + 1
        });
    }
    // Each problem was printed once per occurrence.
    let lines = server.lines();
    let shown = lines.iter().filter(|line| line.contains("titel =")).count();
    assert_eq!(shown, 3, "{lines:#?}");
}

#[test]
fn pages_hear_whether_only_styles_changed_and_know_a_new_start() {
    let project = Project::small();
    project.write("themes/default/static/own.css", "a{color:red}");
    let server = Server::start(project.root());
    let mut page = Page::open(&server);
    let first = page.news();
    project.write("themes/default/static/own.css", "a{color:blue}");
    let news = page.news();
    assert_eq!(
        (&news["change"], &news["follows"]),
        (&"styles".into(), &first["version"])
    );
    project.write("content/about.md", "+++\ntitle = \"About\"\n+++\nNew.\n");
    let then = page.news();
    assert_eq!(
        (&then["change"], &then["follows"]),
        (&"pages".into(), &news["version"])
    );
    drop(server);
    let again = Server::start(project.root());
    assert_ne!(version(&again), first["version"].as_str().unwrap());
}

#[test]
fn events_are_chunks_with_an_end() {
    let project = Project::small();
    let server = Server::start(project.root());
    let request = |version: &str| {
        let host = format!("Host: localhost:{}", server.port);
        format!("GET /_statewise/events HTTP/{version}\r\n{host}\r\n\r\n")
    };
    let oldest = connect(server.port, request("1.1").as_bytes());
    let newer: Vec<Page> = (0..64).map(|_| Page::open(&server)).collect();
    for mut page in newer {
        page.news();
    }
    let bytes = String::from_utf8(rest(oldest)).unwrap();
    let (head, mut chunks) = bytes.split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains("\r\nTransfer-Encoding: chunked\r\n"),
        "{head}"
    );
    let mut events = String::new();
    loop {
        let (size, after) = chunks.split_once("\r\n").unwrap();
        let (event, after) = after.split_at(usize::from_str_radix(size, 16).unwrap());
        events.push_str(event);
        chunks = after.strip_prefix("\r\n").unwrap();
        if size == "0" {
            break;
        }
    }
    assert_eq!(chunks, "");
    assert!(events.starts_with("retry: 300\n\ndata: {"), "{events}");
    // HTTP/1.0 has no chunked encoding.
    assert_eq!(raw(server.port, request("1.0").as_bytes()).status, 505);
}
