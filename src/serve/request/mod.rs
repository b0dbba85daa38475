//! The head of a request, read strictly: whatever two programs could understand in two ways is
//! refused. A request with a body is refused before a byte of it is looked at.

mod fields;
mod host;
mod path;

use fields::Fields;
pub(super) use host::Host;

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
    let path = path::decoded(target)?;
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

/// Whether a byte may stand in a method or the name of a field (RFC 9110, "token").
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests;
