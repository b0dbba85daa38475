//! What is sent back: a status, a few fields, and the content.

use std::io::{self, Write};
use std::sync::Arc;

use super::request::{Method, Refusal};
use crate::body::Body;
use crate::pipeline::{Framing, Published};

/// An answer.
pub(super) struct Answer {
    /// The status.
    pub(super) status: u16,
    /// The type of the content.
    pub(super) content_type: &'static str,
    /// Where to look instead, for a redirect.
    pub(super) location: Option<String>,
    /// Who may show it in a frame.
    pub(super) framing: Framing,
    /// The content.
    pub(super) content: Content,
}

/// The content of an answer.
pub(super) enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file of the site, at its place in [`Published::paths`].
    File(Arc<Published>, usize),
    /// Everything that will happen: the connection stays open.
    Events,
}

impl Answer {
    /// A file or page that was made here.
    pub(super) fn ok(content_type: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            content_type,
            location: None,
            framing: Framing::Nowhere,
            content: Content::Bytes(bytes.into()),
        }
    }

    /// A sentence.
    pub(super) fn sentence(status: u16, sentence: &str) -> Self {
        Self {
            status,
            ..Self::ok("text/plain; charset=utf-8", format!("{sentence}\n"))
        }
    }

    /// Another address of this server, already encoded.
    pub(super) fn redirect(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::sentence(
                308,
                "This page has one address, and another one was asked for.",
            )
        }
    }

    /// Writes the answer; to a `HEAD` all but the content. The end of the connection is the end of
    /// the content, so that no second request can hide in a first one.
    ///
    /// # Errors
    ///
    /// When the other side does not take it.
    pub(super) fn write(&self, method: Method, out: &mut dyn Write) -> io::Result<()> {
        match &self.content {
            Content::Bytes(bytes) => self.write_bytes(bytes, method, out)?,
            Content::File(site, at) => match site.render(*at) {
                // Its length is known only when all of it was made.
                Ok(Body::Stream(stream)) => {
                    out.write_all(self.head(None).as_bytes())?;
                    if method == Method::Get {
                        stream(out)?;
                    }
                }
                Ok(Body::Bytes(bytes)) => self.write_bytes(&bytes, method, out)?,
                Ok(Body::Costly(costly)) => self.write_bytes(&(costly.make)(), method, out)?,
                Err(problem) => {
                    return Self::sentence(500, &problem.to_string()).write(method, out);
                }
            },
            Content::Events => out.write_all(self.head(None).as_bytes())?,
        }
        out.flush()
    }

    fn write_bytes(&self, bytes: &[u8], method: Method, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.head(Some(bytes.len())).as_bytes())?;
        if method == Method::Get {
            out.write_all(bytes)?;
        }
        Ok(())
    }

    fn head(&self, length: Option<usize>) -> String {
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {}\r\n",
            self.status,
            phrase(self.status),
            self.content_type
        );
        if let Some(length) = length {
            head.push_str(&format!("Content-Length: {length}\r\n"));
        }
        if let Some(location) = &self.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        if self.status == 405 {
            head.push_str("Allow: GET, HEAD\r\n");
        }
        head.push_str("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
        head.push_str("Cross-Origin-Resource-Policy: same-origin\r\n");
        head.push_str("Referrer-Policy: strict-origin-when-cross-origin\r\n");
        head.push_str(&format!(
            "Content-Security-Policy: {}\r\n",
            self.framing.content_security_policy()
        ));
        head.push_str("Connection: close\r\n\r\n");
        head
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        Self::sentence(refusal.status, refusal.reason)
    }
}

fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
