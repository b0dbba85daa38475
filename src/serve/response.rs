//! Responses. `tiny_http` knows their grammar: status lines, header fields, how the body is framed.

use std::io::{self, Write};

use tiny_http::{HTTPVersion, Header, Method};

use super::request::Rejection;
use crate::pipeline::Framing;

/// A response to one request. The connection is closed after it.
pub(super) struct Response {
    /// The status code.
    pub(super) status: u16,
    /// The `Content-Type`.
    pub(super) content_type: &'static str,
    /// The `Location` of a redirect, percent-encoded.
    pub(super) location: Option<String>,
    /// Which sites may show it in a frame.
    pub(super) framing: Framing,
    /// The body.
    pub(super) body: Body,
}

/// The body of a response.
pub(super) enum Body {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Server-sent events in chunks: the connection stays open, and [`super::streams`] writes them.
    Events,
}

impl Response {
    /// Status 200.
    pub(super) fn ok(content_type: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            content_type,
            location: None,
            framing: Framing::Nowhere,
            body: Body::Bytes(bytes.into()),
        }
    }

    /// One line of plain text.
    pub(super) fn text(status: u16, line: &str) -> Self {
        Self {
            status,
            ..Self::ok("text/plain; charset=utf-8", format!("{line}\n"))
        }
    }

    /// A redirect to a path of this server, percent-encoded.
    pub(super) fn redirect(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::text(
                308,
                "This page has one address, and another one was asked for.",
            )
        }
    }

    /// A stream of server-sent events.
    pub(super) fn events() -> Self {
        Self {
            body: Body::Events,
            ..Self::ok("text/event-stream; charset=utf-8", "")
        }
    }

    /// Writes the response; for `HEAD` without its body.
    ///
    /// # Errors
    ///
    /// When the client does not take it, or a header value is not printable ASCII: then nothing is
    /// written.
    pub(super) fn write(&self, method: &Method, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&self.head()?)?;
        if let (Body::Bytes(bytes), Method::Get) = (&self.body, method) {
            out.write_all(bytes)?;
        }
        out.flush()
    }

    /// The status line and the header fields, up to the empty line.
    fn head(&self) -> io::Result<Vec<u8>> {
        // A body of unknown length is sent in chunks.
        let length = match &self.body {
            Body::Bytes(bytes) => Some(bytes.len()),
            Body::Events => None,
        };
        let mut head = Vec::new();
        tiny_http::Response::new(
            self.status.into(),
            self.headers()?,
            io::empty(),
            length,
            None,
        )
        .with_chunked_threshold(usize::MAX)
        .raw_print(&mut head, HTTPVersion(1, 1), &[], true, None)?;
        // tiny_http reserves `Connection` for its own server, but HTTP/1.1 demands it of a server
        // that closes (RFC 9112, 9.3). It goes before the empty line that ends every head.
        head.truncate(head.len().saturating_sub("\r\n".len()));
        head.extend_from_slice(b"Connection: close\r\n\r\n");
        Ok(head)
    }

    fn headers(&self) -> io::Result<Vec<Header>> {
        let csp = self.framing.content_security_policy();
        let mut fields = vec![
            ("Server", "statewise"),
            ("Content-Type", self.content_type),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Content-Security-Policy", &csp),
        ];
        if let Some(location) = &self.location {
            fields.push(("Location", location));
        }
        if self.status == 405 {
            fields.push(("Allow", "GET, HEAD"));
        }
        let headers = fields.into_iter();
        headers.map(|(name, value)| header(name, value)).collect()
    }
}

/// A header field. tiny_http takes any value, line breaks included (CVE-2026-66753), so a value
/// that is not printable ASCII is an error here.
fn header(name: &'static str, value: &str) -> io::Result<Header> {
    let is_printable = value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    match Header::from_bytes(name, value) {
        Ok(header) if is_printable => Ok(header),
        _ => Err(io::Error::other(format!(
            "{name} has a value that no header may have"
        ))),
    }
}

impl From<Rejection> for Response {
    fn from(rejection: Rejection) -> Self {
        Self::text(rejection.status, rejection.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(response: &Response, method: &Method) -> io::Result<String> {
        let mut bytes = Vec::new();
        let result = response.write(method, &mut bytes);
        assert_eq!(result.is_err(), bytes.is_empty());
        result.map(|()| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn s26_a_head_is_that_of_get_and_says_that_the_connection_closes() {
        for (response, framing) in [
            (Response::ok("text/plain", "abc"), "Content-Length: 3"),
            (Response::text(404, "No."), "Content-Length: 4"),
            (
                Response::ok("image/png", vec![0; 1 << 20]),
                "Content-Length: 1048576",
            ),
            (Response::events(), "Transfer-Encoding: chunked"),
        ] {
            let head = written(&response, &Method::Head).unwrap();
            let end = format!("\r\n{framing}\r\nConnection: close\r\n\r\n");
            assert!(head.ends_with(&end), "{head}");
            assert_eq!(head.matches("\r\n\r\n").count(), 1, "{head}");
            let get = written(&response, &Method::Get).unwrap();
            let (head, body) = get.split_once("\r\n\r\n").unwrap();
            assert!(head.starts_with(&format!("HTTP/1.1 {} ", response.status)));
            assert_eq!(head.matches("\r\nDate: ").count(), 1, "{head}");
            match response.body {
                Body::Bytes(bytes) => assert_eq!(body.as_bytes(), bytes),
                Body::Events => assert_eq!(body, ""),
            }
        }
    }

    #[test]
    fn cve_2026_66753_no_value_ends_its_header() {
        for location in [
            "/a\r\nSet-Cookie: b=c",
            "/a\nb",
            "/a\rb",
            "/a\0",
            "/a\tb",
            "/é",
            "/\u{7f}",
        ] {
            let response = Response::redirect(location.to_owned());
            assert!(written(&response, &Method::Get).is_err(), "{location:?}");
        }
        let good = Response::redirect("/a%0D%0Ab/".to_owned());
        let text = written(&good, &Method::Get).unwrap();
        assert!(text.contains("\r\nLocation: /a%0D%0Ab/\r\n"), "{text}");
    }

    proptest::proptest! {
        #[test]
        fn a_location_adds_one_line_or_is_an_error(location in ".*") {
            let lines = |response: &Response| {
                written(response, &Method::Head).map(|head| head.split(['\r', '\n']).count())
            };
            let with = lines(&Response::redirect(location));
            let without = lines(&Response::text(308, "")).unwrap();
            proptest::prop_assert!(with.is_err() || with.unwrap() == without + 2);
        }
    }
}
