//! Which hosts and origins are served.

use crate::client::{ask, raw};
use crate::project::Project;
use crate::server::Server;

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
