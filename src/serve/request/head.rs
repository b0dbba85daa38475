//! Request heads. `httparse` parses them; heads that it tolerates, but that two programs could read
//! differently, are rejected here.

use httparse::Status;
use tiny_http::Method;

use super::fields::{Fetch, Fields};
use super::host::Host;
use super::path;
use super::rejection::{Rejection, bad};

/// A well-formed request. Whether it may be served is decided by `access`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::serve) struct Request {
    /// `GET` or `HEAD`.
    pub(in crate::serve) method: Method,
    /// The path, percent-decoded once, beginning with `/`. The query is dropped: it never changes a
    /// response.
    pub(in crate::serve) path: String,
    /// Whether the client speaks HTTP/1.0 only, and so knows no chunks.
    pub(in crate::serve) is_http_1_0: bool,
    /// The `Host` field.
    pub(in crate::serve) host: Host,
    /// The `Origin` field, which browsers send with requests of scripts.
    pub(in crate::serve) origin: Option<String>,
    /// The `Sec-Fetch-*` fields.
    pub(in crate::serve) fetch: Fetch,
}

/// The maximum size of a head in bytes.
pub(super) const MAX_BYTES: usize = 16 * 1024;

/// The maximum number of fields in a head.
const MAX_FIELDS: usize = 100;

const BAD_CHARACTER: &str = "The head of the request holds a character that it must not.";

/// A request head, received piece by piece.
#[derive(Debug, Default)]
pub(in crate::serve) struct Head {
    bytes: Vec<u8>,
}

impl Head {
    /// Takes the next bytes, and returns the request once its head is complete. Bytes that cannot
    /// begin a head (TLS, a bare line feed) are rejected at once rather than after a timeout. What
    /// follows the head is never read.
    pub(in crate::serve) fn add(&mut self, more: &[u8]) -> Result<Option<Request>, Rejection> {
        self.bytes.extend_from_slice(more);
        let mut headers = [httparse::EMPTY_HEADER; MAX_FIELDS];
        let mut parsed = httparse::Request::new(&mut headers);
        let status = parsed.parse(&self.bytes).map_err(rejection)?;
        let (length, is_complete) = match status {
            Status::Complete(length) => (length, true),
            Status::Partial => (self.bytes.len(), false),
        };
        let head = self.bytes.get(..length).unwrap_or_default();
        // httparse tolerates both.
        if head.first() == Some(&b'\r') || has_bare_line_feed(head) {
            return Err(bad(BAD_CHARACTER));
        }
        if length > MAX_BYTES {
            return Err(Rejection::new(431, "The head of the request is too long."));
        }
        is_complete.then(|| request(&parsed)).transpose()
    }

    /// Whether no byte has been received yet.
    pub(in crate::serve) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

fn has_bare_line_feed(head: &[u8]) -> bool {
    let is_bare = |pair: &[u8]| matches!(pair, [before, b'\n'] if *before != b'\r');
    head.first() == Some(&b'\n') || head.windows(2).any(is_bare)
}

fn request(parsed: &httparse::Request<'_, '_>) -> Result<Request, Rejection> {
    let fields = Fields::read(parsed.headers)?;
    let path = path::decode(parsed.path.unwrap_or_default())?;
    fields.reject_body()?;
    let host = fields.host()?;
    let method = match parsed.method.unwrap_or_default().parse() {
        Ok(method @ (Method::Get | Method::Head)) => method,
        _ => {
            return Err(Rejection::new(405, "Only GET and HEAD are answered."));
        }
    };
    Ok(Request {
        method,
        path,
        is_http_1_0: parsed.version == Some(0),
        host,
        origin: fields.origin,
        fetch: fields.fetch,
    })
}

fn rejection(error: httparse::Error) -> Rejection {
    match error {
        httparse::Error::TooManyHeaders => {
            Rejection::new(431, "The head of the request has too many fields.")
        }
        httparse::Error::Token => bad("The first line is not a method, a path and a version."),
        httparse::Error::Version => bad("Only the versions 1.1 and 1.0 of HTTP are spoken."),
        httparse::Error::HeaderName => bad("A field of the head has no proper name."),
        _ => bad(BAD_CHARACTER),
    }
}
