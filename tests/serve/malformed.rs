//! Malformed requests, and those that two programs could read differently.

use crate::client::{connect, get, rest};
use crate::project::Project;
use crate::server::Server;

/// A request line, header fields each with its line break, the bytes after the head, and the status
/// of the response. The fields follow a valid `Host`.
const REQUESTS: &[(&str, &str, &str, u16)] = &[
    ("GET / HTTP/1.1", "", "", 200),
    ("GET / HTTP/1.1", "Transfer-Encoding: identity\r\n", "", 400),
    (
        "GET / HTTP/1.1",
        "Transfer-Encoding: xchunked\r\n",
        "0\r\n\r\n",
        400,
    ),
    (
        "POST / HTTP/1.1",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "0\r\n\r\n",
        400,
    ),
    (
        "GET / HTTP/1.1",
        "Content-Length: 5\r\nContent-Length: 0\r\n",
        "hello",
        400,
    ),
    ("GET / HTTP/1.1", "Content-Length: 5\r\n", "hello", 400),
    ("GET / HTTP/1.1", "Content-Length: +5\r\n", "hello", 400),
    ("GET / HTTP/1.1", "Content-Length: -5\r\n", "", 400),
    ("GET / HTTP/1.1", "Content-Length: 99999999999\r\n", "", 400),
    (
        "GET / HTTP/1.1",
        "Content-Length: 18446744073709551615\r\n",
        "",
        400,
    ),
    ("GET / HTTP/1.1", "Expect: nonsense\r\n", "", 417),
    ("GET / HTTP/1.1", "A: b\r\n folded\r\n", "", 400),
    ("GET / HTTP/1.1", "A : b\r\n", "", 400),
    ("GET / HTTP/1.1", "Host: evil.test\r\n", "", 400),
    ("GET / HTTP/1.2", "", "", 400),
    ("GET /", "", "", 400),
    ("DELETE / HTTP/1.1", "", "", 405),
    ("PRI * HTTP/2.0", "", "SM\r\n\r\n", 400),
];

/// Sends each followed by a valid request, which must not be answered.
pub(crate) fn send_all(server: &Server) {
    let host = format!("Host: 127.0.0.1:{}\r\n", server.port);
    let behind = format!("GET /data/ HTTP/1.1\r\n{host}\r\n");
    let mut all: Vec<(String, u16)> = REQUESTS
        .iter()
        .map(|(line, fields, body, status)| {
            (format!("{line}\r\n{host}{fields}\r\n{body}"), *status)
        })
        .collect();
    // Bare line feeds, and the start of a TLS handshake.
    all.push((format!("GET / HTTP/1.1\n{host}\n"), 400));
    all.push(("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}".to_owned(), 400));
    for (bytes, expected) in all {
        let answered = rest(connect(server.port, format!("{bytes}{behind}").as_bytes()));
        let text = String::from_utf8_lossy(&answered);
        assert!(
            text.starts_with(&format!("HTTP/1.1 {expected} ")),
            "{bytes:?}: {text}"
        );
        assert_eq!(text.matches("HTTP/1.1 ").count(), 1, "{bytes:?}");
    }
}

#[test]
fn s19_s20_s23_s25_what_is_no_request_is_refused_and_nothing_behind_it_is_read() {
    let project = Project::small();
    let server = Server::start(project.root());
    send_all(&server);
    assert_eq!(get(server.port, "/").status, 200);
}
