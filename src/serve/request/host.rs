//! The host and port of a URL or a `Host` field.

use std::net::IpAddr;

/// A host with an optional port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::serve) struct Host {
    /// The name in lower case, or the IP address without brackets.
    pub(in crate::serve) name: String,
    /// The port, if one is given.
    pub(in crate::serve) port: Option<u16>,
}

impl Host {
    /// Parses `name`, `name:port`, `192.0.2.1:80` or `[::1]:80`.
    pub(in crate::serve) fn parse(text: &str) -> Option<Self> {
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

    /// The IP address, if the host is one.
    pub(in crate::serve) fn ip(&self) -> Option<IpAddr> {
        self.name.parse().ok()
    }
}
