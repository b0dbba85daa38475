//! Attacks, and whether the server still works after all of them.

use std::time::{Duration, Instant};

use crate::client::{connect, get, raw, rest};
use crate::connections::Page;
use crate::malformed;
use crate::project::Project;
use crate::server::{PATIENCE, Server, until};

/// The time of the fastest of some responses: a busy system is slow at times, a server that hangs
/// is always slow.
fn quickest(server: &Server, path: &str) -> Duration {
    let times = (0..30).map(|_| {
        let began = Instant::now();
        assert_eq!(get(server.port, path).status, 200);
        began.elapsed()
    });
    times.min().unwrap()
}

#[test]
fn s19_s20_s22_s23_s25_s29_after_everything_the_server_is_as_it_was() {
    let project = Project::small();
    let server = Server::start(project.root());
    let port = server.port;
    let files = server.open_files();
    for _ in 0..200 {
        get(port, "/");
        get(port, "/states/ohio/");
    }
    let memory = server.memory();
    let host = format!("Host: 127.0.0.1:{port}\r\n");

    // 800 connections that never end their heads.
    let slow: Vec<_> = (0..800)
        .map(|_| connect(port, format!("GET / HTTP/1.1\r\n{host}X: ").as_bytes()))
        .collect();
    assert!(quickest(&server, "/robots.txt") < Duration::from_millis(100));
    drop(slow);

    // Bodies that are never sent, and impossible lengths.
    let lengths = ["5", "99999999999", "18446744073709551615", "-1", "0x10"];
    let bodies: Vec<_> = (0..100)
        .map(|at| {
            let length = lengths[at % lengths.len()];
            let head = format!("POST / HTTP/1.1\r\n{host}Content-Length: {length}\r\n\r\n");
            connect(port, head.as_bytes())
        })
        .collect();
    assert!(quickest(&server, "/robots.txt") < Duration::from_millis(100));
    drop(bodies);

    // Endless heads, endless lines, endless names.
    for piece in ["X: y\r\n", "y", "\t", "X"] {
        let head = format!("GET / HTTP/1.1\r\n{host}X: {}", piece.repeat(1 << 20));
        let answer = raw(port, head.as_bytes());
        assert!(matches!(answer.status, 0 | 400 | 431), "{piece:?}");
    }

    for _ in 0..20 {
        malformed::send_all(&server);
    }

    // Other protocols, silent connections, and half-closed ones.
    for bytes in [
        &b"\x16\x03\x01"[..],
        b"SSH-2.0-x\r\n",
        b"\0\0\0\0",
        b"\n\n\n",
        b"\xff\xfe",
    ] {
        let answer = raw(port, bytes);
        assert!(matches!(answer.status, 0 | 400), "{bytes:?}");
    }
    for _ in 0..100 {
        let stream = connect(port, b"GET / HT");
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        assert!(rest(stream).is_empty());
    }

    // Open event streams, half of which are closed.
    let mut pages: Vec<Page> = (0..50).map(|_| Page::open(&server)).collect();
    for page in &mut pages {
        page.news();
    }
    pages.truncate(25);
    until("25 pages are open", || server.open_files() <= files + 25);
    assert!(quickest(&server, "/robots.txt") < Duration::from_millis(100));
    drop(pages);

    until("all connections are closed", || {
        server.open_files() <= files
    });
    let grown = server.memory().saturating_sub(memory);
    assert!(grown < 20 * 1024, "{grown} KiB more than before");
}

#[test]
fn s35_a_client_that_stops_reading_holds_nobody_up() {
    let project = Project::small();
    let large = vec![b'x'; 24 << 20];
    project.write("themes/default/static/root/large.bin", large);
    let server = Server::start(project.root());
    let request = format!(
        "GET /large.bin HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
        server.port
    );
    let files = server.open_files();
    let idle: Vec<_> = (0..20)
        .map(|_| connect(server.port, request.as_bytes()))
        .collect();
    assert!(quickest(&server, "/robots.txt") < Duration::from_millis(100));
    until("nobody waits for them any more", || {
        server.open_files() <= files
    });
    drop(idle);
    assert_eq!(get(server.port, "/large.bin").body.len(), 24 << 20);
    assert!(PATIENCE > Duration::from_secs(10));
}

#[test]
fn s29_a_closed_stream_is_removed_and_others_receive_events() {
    let project = Project::small();
    let server = Server::start(project.root());
    let files = server.open_files();
    let mut pages: Vec<Page> = (0..50).map(|_| Page::open(&server)).collect();
    for page in &mut pages {
        page.news();
    }
    pages.truncate(25);
    until("the others are gone", || server.open_files() <= files + 25);
    project.write("content/about.md", "+++\ntitle = \"About\"\n+++\nNew.\n");
    for page in &mut pages {
        page.news();
    }
    // One too many closes the oldest.
    let more: Vec<Page> = (0..100).map(|_| Page::open(&server)).collect();
    until("no more than allowed stay", || {
        server.open_files() <= files + 64
    });
    drop(more);
}

#[test]
fn s29_a_vanished_client_is_closed_and_an_open_page_reconnects() {
    let project = Project::small();
    let server = Server::start(project.root());
    let files = server.open_files();
    let mut silent: Vec<Page> = (0..10).map(|_| Page::open(&server)).collect();
    let first: Vec<_> = silent.iter_mut().map(Page::news).collect();
    assert!(server.open_files() >= files + 10);
    until("nobody is waited for", || server.open_files() <= files);
    assert_eq!(Page::open(&server).news(), first[0]);
    drop(silent);
}
