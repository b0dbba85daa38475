//! The fields of a head.

use super::{Fetch, Refusal, bad, is_token};

/// The most fields that a head may have.
const MOST_FIELDS: usize = 100;

/// The fields of a head that matter here.
#[derive(Default)]
pub(super) struct Fields {
    count: usize,
    pub(super) count_of_hosts: usize,
    pub(super) host: Option<String>,
    lengths: Vec<String>,
    has_encoding: bool,
    expects: bool,
    pub(super) origin: Option<String>,
    pub(super) fetch: Fetch,
}

impl Fields {
    /// Takes a line of the head; what is not a field is refused.
    pub(super) fn add(&mut self, line: &str) -> Result<(), Refusal> {
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

    /// Refuses what announces a body, and what expects something of this server.
    pub(super) fn refuse_a_body(&self) -> Result<(), Refusal> {
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
