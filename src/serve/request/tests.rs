use tiny_http::Method;

use super::head::MAX_BYTES;
use super::{Head, Host, Request};

fn read(text: &str) -> Result<Request, u16> {
    match Head::default().add(text.as_bytes()) {
        Ok(Some(request)) => Ok(request),
        Ok(None) => Err(0),
        Err(refusal) => Err(refusal.status),
    }
}

fn path(target: &str) -> Result<String, u16> {
    read(&format!("GET {target} HTTP/1.1\r\nHost: a\r\n\r\n")).map(|request| request.path)
}

fn with(fields: &str) -> Result<Request, u16> {
    read(&format!("GET / HTTP/1.1\r\nHost: a\r\n{fields}\r\n\r\n"))
}

#[test]
fn s02_s04_s16_a_path_is_decoded_once_and_is_a_path() {
    for (target, expected) in [
        ("/", Ok("/")),
        ("/a/b.css?x=1&y={}", Ok("/a/b.css")),
        ("/%C3%A9", Ok("/é")),
        ("/a?%zz", Ok("/a")),
        ("/../../etc/passwd", Ok("/../../etc/passwd")),
        ("/%2e%2e/x", Ok("/../x")),
        ("/%252e%252e/x", Ok("/%2e%2e/x")),
        ("/..;/x", Ok("/..;/x")),
        ("/%2e%2e%2fx", Err(400)),
        ("/..%5cx", Err(400)),
        ("/%c0%ae", Err(400)),
        ("/%u002e", Err(400)),
        ("/%", Err(400)),
        ("/%4", Err(400)),
        ("/%00", Err(400)),
        ("/%0d%0aX:y", Err(400)),
        ("/a#/../../x", Err(400)),
        ("/<script>", Err(400)),
        ("/a\\b", Err(400)),
        ("*", Err(400)),
        ("", Err(400)),
        ("etc/passwd", Err(400)),
        ("http://evil.test/", Err(400)),
        ("/a b", Err(400)),
        ("/é", Err(400)),
    ] {
        assert_eq!(path(target), expected.map(str::to_owned), "{target}");
    }
}

#[test]
fn s19_s20_s25_what_can_be_read_in_two_ways_is_refused() {
    for (fields, expected) in [
        ("Content-Length: 0", Ok(())),
        ("Accept: text/html\r\nX-Y:", Ok(())),
        ("Content-Length: 99999999999", Err(400)),
        ("Content-Length: 18446744073709551615", Err(400)),
        ("Content-Length: +5", Err(400)),
        ("Content-Length: -5", Err(400)),
        ("Content-Length: 0\r\nContent-Length: 0", Err(400)),
        ("Transfer-Encoding: identity", Err(400)),
        ("Transfer-Encoding: xchunked", Err(400)),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", Err(400)),
        ("Expect: nonsense", Err(417)),
        ("Expect: 100-continue", Err(417)),
        ("A: b\r\n c", Err(400)),
        ("A : b", Err(400)),
        ("A", Err(400)),
        (": b", Err(400)),
        ("Host: a", Err(400)),
        ("A: \u{7f}", Err(400)),
    ] {
        assert_eq!(with(fields).map(drop), expected, "{fields}");
    }
    for (text, expected) in [
        ("GET / HTTP/1.0\r\nHost: a\r\n\r\n", Ok(Method::Get)),
        ("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", Ok(Method::Head)),
        ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", Err(405)),
        ("GET / HTTP/1.2\r\nHost: a\r\n\r\n", Err(400)),
        ("GET / HTTP/1.1\r\n\r\n", Err(400)),
        ("GET /\r\n\r\n", Err(400)),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Err(400)),
        ("GET / HTTP/1.1\nHost: a\n\n", Err(400)),
        ("GET / HTTP/1.1\r\nHost: a\n\r\n", Err(400)),
        ("GET / HTTP/1.1\r\nHost: a\r\n\n", Err(400)),
        ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", Err(400)),
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
        ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", Err(400)),
        ("GET / HTTP/1.1\rHost: a\r\n\r\n", Err(400)),
        ("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
        ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
        ("\u{16}\u{3}\u{1}", Err(400)),
        ("SSH-2.0-x\r\n", Err(400)),
        ("GET / HTTP/1.1\r\nHost: a\r\n", Err(0)),
    ] {
        assert_eq!(
            read(text).map(|request| request.method),
            expected,
            "{text:?}"
        );
    }
}

#[test]
fn s20_pieces_are_read_like_the_whole_and_nothing_behind_the_head_is() {
    for (text, behind) in [
        ("GET /a HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n", ""),
        ("HEAD / HTTP/1.0\r\nHost: a\r\n\r\n", "\n\nGET /\r\n\0"),
        ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", ""),
        ("GET / HTTP/1.1\r\nHost: a\r\nA: \u{e9}\r\n\r\n", "\u{7f}"),
    ] {
        let whole = read(text);
        assert_eq!(read(&format!("{text}{behind}")), whole, "{text:?}");
        for at in 1..text.len() {
            let (first, rest) = text.as_bytes().split_at(at);
            let mut head = Head::default();
            assert_eq!(head.add(first), Ok(None), "{text:?} {at}");
            let rest = head.add(rest).map_err(|rejection| rejection.status);
            assert_eq!(rest.map(Option::unwrap), whole, "{text:?} {at}");
        }
    }
    let latin = b"GET / HTTP/1.1\r\nHost: a\r\nA: \xe9\r\n\r\n";
    assert_eq!(Head::default().add(latin).map_err(|it| it.status), Err(400));
}

#[test]
fn s22_a_head_has_an_end() {
    let endless = format!("GET / HTTP/1.1\r\n{}", "X: y\r\n".repeat(MAX_BYTES));
    assert_eq!(read(&endless), Err(431));
    assert_eq!(with(&"X: y\r\n".repeat(101)), Err(431));
    let long = |length| with(&format!("X: {}", "y".repeat(length)));
    assert!(long(MAX_BYTES - 100).is_ok());
    assert_eq!(long(MAX_BYTES), Err(431));
}

#[test]
fn hosts_are_names_or_numbers() {
    for (text, expected) in [
        ("localhost", Some(("localhost", None))),
        ("LocalHost:4040", Some(("localhost", Some(4040)))),
        ("127.0.0.1:80", Some(("127.0.0.1", Some(80)))),
        ("[::1]:4040", Some(("::1", Some(4040)))),
        ("::1", None),
        ("a:", None),
        ("a:b", None),
        ("a:99999", None),
        ("a:+1", None),
        ("a b", None),
        ("a/b", None),
        ("u@a", None),
        ("[x]", None),
        ("[::1]x", None),
        ("", None),
    ] {
        let host = Host::parse(text);
        let read = host.as_ref().map(|host| (host.name.as_str(), host.port));
        assert_eq!(read, expected, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(0u8.., 0..300)) {
        let _ = Head::default().add(&bytes);
    }
}
