//! The head of a request, read strictly: whatever two programs could understand in two ways is
//! refused. A request with a body is refused before a byte of it is looked at.

use std::net::IpAddr;

/// What may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// A file.
    Get,
    /// Only what is known about it.
    Head,
}

/// A request that is well formed. Whether it may be answered is for [`super::admission`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// What is asked for.
    pub(super) method: Method,
    /// The path, decoded once; begins with `/`. The query is dropped: it never changes an answer.
    pub(super) path: String,
    /// The host that the browser believes it speaks to.
    pub(super) host: Host,
    /// The site that a script made this request from, if one did.
    pub(super) origin: Option<String>,
    /// `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest`.
    pub(super) fetch: Fetch,
}

/// What a browser tells about why it asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fetch {
    /// From which site: `same-origin`, `cross-site` …
    pub(super) site: Option<String>,
    /// How: `navigate`, `cors` …
    pub(super) mode: Option<String>,
    /// What for: `document`, `script` …
    pub(super) destination: Option<String>,
}

/// A host with its port, as in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Host {
    /// The name, in lower case, or the number without brackets.
    pub(super) name: String,
    /// The port; none where the address has none.
    pub(super) port: Option<u16>,
}

/// Why a request is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// The status of the answer.
    pub(super) status: u16,
    /// A sentence for a person. It holds nothing of the request.
    pub(super) reason: &'static str,
}

/// A refusal with the status 400.
pub(super) fn bad(reason: &'static str) -> Refusal {
    Refusal {
        status: 400,
        reason,
    }
}

/// The most bytes that a head may have.
pub(super) const MOST_BYTES: usize = 16 * 1024;

/// The most fields that a head may have.
const MOST_FIELDS: usize = 100;

impl Host {
    /// Reads `name`, `name:port`, `192.0.2.1:80` or `[::1]:80`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (name, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (number, port) = rest.split_once(']')?;
                number.parse::<std::net::Ipv6Addr>().ok()?;
                (number, port)
            }
            None => {
                let at = text.find(':').unwrap_or(text.len());
                text.split_at(at)
            }
        };
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => None,
            None => return None,
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(digits.parse().ok()?)
            }
            Some(_) => return None,
        };
        Some(Self {
            name: name.to_ascii_lowercase(),
            port,
        })
    }

    /// The number, if the host is one.
    pub(super) fn ip(&self) -> Option<IpAddr> {
        self.name.parse().ok()
    }
}

/// A head as it comes in, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Head {
    bytes: Vec<u8>,
    /// Whether the first line is whole, and is one of a request.
    has_line: bool,
}

impl Head {
    /// Takes the next bytes, and gives the request once its head is whole. What no head can hold is
    /// refused at once, so that nobody waits for the end of something else (TLS, a lone line feed).
    pub(super) fn add(&mut self, more: &[u8]) -> Result<Option<Request>, Refusal> {
        for &byte in more {
            let last = self.bytes.last().copied();
            let is_fine = match byte {
                b'\n' => last == Some(b'\r'),
                _ if last == Some(b'\r') => false,
                b'\r' | b'\t' => true,
                _ if !self.has_line && !byte.is_ascii() => false,
                _ => byte >= b' ' && byte != 0x7f,
            };
            if !is_fine {
                return Err(bad(
                    "The head of the request holds a character that it must not.",
                ));
            }
            self.bytes.push(byte);
            if byte == b'\n' && !self.has_line {
                self.has_line = true;
                let line = std::str::from_utf8(&self.bytes).unwrap_or_default();
                request_line(line.trim_end_matches("\r\n"))?;
            }
            if self.bytes.ends_with(b"\r\n\r\n") {
                return read(&self.bytes).map(Some);
            }
            if self.bytes.len() >= MOST_BYTES {
                return Err(Refusal {
                    status: 431,
                    reason: "The head of the request is too long.",
                });
            }
        }
        Ok(None)
    }

    /// Whether nothing came yet.
    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Reads a whole head, with the empty line at its end.
fn read(head: &[u8]) -> Result<Request, Refusal> {
    let text = std::str::from_utf8(head)
        .map_err(|_| bad("The head of the request is not written in UTF-8."))?;
    let mut lines = text.split("\r\n");
    let (method, target) = request_line(lines.next().unwrap_or_default())?;
    let mut fields = Fields::default();
    for line in lines.take_while(|line| !line.is_empty()) {
        fields.add(line)?;
    }
    let path = path(target)?;
    fields.refuse_a_body()?;
    let host = match (fields.host.as_deref(), fields.count_of_hosts) {
        (Some(host), 1) => Host::read(host),
        _ => None,
    };
    let host = host.ok_or_else(|| bad("The request has to name one host."))?;
    let method = match method {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        _ => {
            return Err(Refusal {
                status: 405,
                reason: "Only GET and HEAD are answered.",
            });
        }
    };
    Ok(Request {
        method,
        path,
        host,
        origin: fields.origin,
        fetch: fields.fetch,
    })
}

fn request_line(line: &str) -> Result<(&str, &str), Refusal> {
    let mut parts = line.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(bad("The first line is not a method, a path and a version."));
    };
    if method.is_empty() || !method.bytes().all(is_token) {
        return Err(bad("The method is not a word."));
    }
    if !matches!(version, "HTTP/1.1" | "HTTP/1.0") {
        return Err(bad("Only the versions 1.1 and 1.0 of HTTP are spoken."));
    }
    Ok((method, target))
}

/// The path of a target, decoded once.
fn path(target: &str) -> Result<String, Refusal> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let is_visible = |byte: u8| matches!(byte, b'!'..=b'~') && byte != b'#';
    let is_path = |byte: u8| is_visible(byte) && !b"\"<>\\^`{|}".contains(&byte);
    if !path.starts_with('/') || !path.bytes().all(is_path) || !query.bytes().all(is_visible) {
        return Err(bad("The path is not a path."));
    }
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) else {
            return Err(bad("The path has a % without two hexadecimal digits."));
        };
        let byte = u8::try_from(high * 16 + low).unwrap_or_default();
        if byte.is_ascii_control() || byte == b'/' || byte == b'\\' {
            return Err(bad("The path hides a character that it must not hold."));
        }
        decoded.push(byte);
    }
    String::from_utf8(decoded).map_err(|_| bad("The path is not written in UTF-8."))
}

/// The fields of a head that matter here.
#[derive(Default)]
struct Fields {
    count: usize,
    count_of_hosts: usize,
    host: Option<String>,
    lengths: Vec<String>,
    has_encoding: bool,
    expects: bool,
    origin: Option<String>,
    fetch: Fetch,
}

impl Fields {
    fn add(&mut self, line: &str) -> Result<(), Refusal> {
        self.count += 1;
        if self.count > MOST_FIELDS {
            return Err(Refusal {
                status: 431,
                reason: "The head of the request has too many fields.",
            });
        }
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| bad("A field of the head has no colon."))?;
        // This refuses lines that go on with the line before, and blanks before the colon.
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(bad("A field of the head has no proper name."));
        }
        let value = value.trim_matches([' ', '\t']).to_owned();
        match name.to_ascii_lowercase().as_str() {
            "host" => {
                self.count_of_hosts += 1;
                self.host = Some(value);
            }
            "content-length" => self.lengths.push(value),
            "transfer-encoding" => self.has_encoding = true,
            "expect" => self.expects = true,
            // Of two, the one that is not ours must count.
            "origin" if self.origin.is_some() => self.origin = Some("null".to_owned()),
            "origin" => self.origin = Some(value),
            "sec-fetch-site" => self.fetch.site = Some(value),
            "sec-fetch-mode" => self.fetch.mode = Some(value),
            "sec-fetch-dest" => self.fetch.destination = Some(value),
            _ => {}
        }
        Ok(())
    }

    fn refuse_a_body(&self) -> Result<(), Refusal> {
        let is_empty = match self.lengths.as_slice() {
            [] => true,
            [length] => length == "0",
            _ => false,
        };
        if self.has_encoding || !is_empty {
            return Err(bad("A request with a body is not answered."));
        }
        if self.expects {
            return Err(Refusal {
                status: 417,
                reason: "Nothing can be expected of this server.",
            });
        }
        Ok(())
    }
}

/// Whether a byte may stand in a method or the name of a field (RFC 9110, "token").
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{Head, Host, MOST_BYTES, Method, Request};

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
            ("GET / HTTP/1.1\rHost: a\r\n\r\n", Err(400)),
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
    fn s22_a_head_has_an_end() {
        let endless = format!("GET / HTTP/1.1\r\n{}", "X: y\r\n".repeat(MOST_BYTES));
        assert_eq!(read(&endless), Err(431));
        assert_eq!(with(&"X: y\r\n".repeat(101)), Err(431));
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
            let host = Host::read(text);
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
}
