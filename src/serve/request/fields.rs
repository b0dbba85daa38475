//! The header fields that decide whether and how a request is served.

use super::host::Host;
use super::rejection::{Rejection, bad};

/// The context of a request, as sent by browsers (`Sec-Fetch-*`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::serve) struct Fetch {
    /// `Sec-Fetch-Site`: `same-origin`, `cross-site` …
    pub(in crate::serve) site: Option<String>,
    /// `Sec-Fetch-Mode`: `navigate`, `cors` …
    pub(in crate::serve) mode: Option<String>,
    /// `Sec-Fetch-Dest`: `document`, `script` …
    pub(in crate::serve) destination: Option<String>,
}

/// The header fields that matter here; others are ignored.
#[derive(Default)]
pub(super) struct Fields {
    hosts: Vec<String>,
    lengths: Vec<String>,
    has_transfer_encoding: bool,
    has_expectation: bool,
    pub(super) origin: Option<String>,
    pub(super) fetch: Fetch,
}

impl Fields {
    /// Reads the fields of a head. Every value has to be UTF-8, also of fields that are ignored.
    pub(super) fn read(headers: &[httparse::Header<'_>]) -> Result<Self, Rejection> {
        let mut fields = Self::default();
        for header in headers {
            let value = std::str::from_utf8(header.value)
                .map_err(|_| bad("The head of the request is not written in UTF-8."))?;
            fields.add(header.name, value.to_owned());
        }
        Ok(fields)
    }

    fn add(&mut self, name: &str, value: String) {
        match name.to_ascii_lowercase().as_str() {
            "host" => self.hosts.push(value),
            "content-length" => self.lengths.push(value),
            "transfer-encoding" => self.has_transfer_encoding = true,
            "expect" => self.has_expectation = true,
            // With two origins, the foreign one must win: `null` is never allowed.
            "origin" if self.origin.is_some() => self.origin = Some("null".to_owned()),
            "origin" => self.origin = Some(value),
            "sec-fetch-site" => self.fetch.site = Some(value),
            "sec-fetch-mode" => self.fetch.mode = Some(value),
            "sec-fetch-dest" => self.fetch.destination = Some(value),
            _ => {}
        }
    }

    /// Rejects a request that announces a body or has an expectation.
    pub(super) fn reject_body(&self) -> Result<(), Rejection> {
        let is_empty = match self.lengths.as_slice() {
            [] => true,
            [length] => length == "0",
            _ => false,
        };
        if self.has_transfer_encoding || !is_empty {
            return Err(bad("A request with a body is not answered."));
        }
        if self.has_expectation {
            return Err(Rejection::new(
                417,
                "Nothing can be expected of this server.",
            ));
        }
        Ok(())
    }

    /// The one `Host` of the request.
    pub(super) fn host(&self) -> Result<Host, Rejection> {
        let host = match self.hosts.as_slice() {
            [host] => Host::parse(host),
            _ => None,
        };
        host.ok_or_else(|| bad("The request has to name one host."))
    }
}
