//! Which hosts and origins are served. A page of another site can make the browser send requests
//! here (DNS rebinding, cross-site scripts): these are rejected.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::request::{Host, Rejection, Request};

/// The hosts and origins that are served.
#[derive(Clone, Debug)]
pub(super) struct AccessPolicy {
    port: u16,
    names: Vec<String>,
}

impl AccessPolicy {
    /// For a server on `port`; `names` are hosts that are allowed besides local names, with or
    /// without a port.
    pub(super) fn new(port: u16, names: &[String]) -> Self {
        let names = names.iter().map(|name| name.to_ascii_lowercase());
        Self {
            port,
            names: names.collect(),
        }
    }

    /// Rejects a request for another host (421) or from another site (403). `local` is the local
    /// address of the connection.
    pub(super) fn check(&self, request: &Request, local: IpAddr) -> Result<(), Rejection> {
        if !self.is_allowed_host(&request.host, local) {
            return Err(Rejection::new(
                421,
                "This server does not answer under that name or port. \
                         If it should, start it with --allow-host NAME.",
            ));
        }
        let is_same_origin = request.origin.as_deref().is_none_or(|origin| {
            let host = origin
                .strip_prefix("http://")
                .or_else(|| origin.strip_prefix("https://"))
                .and_then(Host::parse);
            host.is_some_and(|host| self.is_allowed_host(&host, local))
        });
        if !is_same_origin || is_cross_site_resource(request) {
            return Err(Rejection::new(403, "Another site asked for this."));
        }
        Ok(())
    }

    fn is_allowed_host(&self, host: &Host, local: IpAddr) -> bool {
        let with_port = host.port.map(|port| format!("{}:{port}", host.name));
        if (self.names.iter()).any(|name| *name == host.name || Some(name) == with_port.as_ref()) {
            return true;
        }
        let is_local = match host.ip() {
            Some(ip) => {
                let is_loopback =
                    local.is_loopback() && (ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST);
                ip == local || is_loopback
            }
            None => host.name == "localhost" || host.name.ends_with(".localhost"),
        };
        is_local && host.port.unwrap_or(80) == self.port
    }
}

/// Whether another site loads this as a part of its page. Following a link to here is allowed.
fn is_cross_site_resource(request: &Request) -> bool {
    let fetch = &request.fetch;
    let is_cross_site = matches!(fetch.site.as_deref(), Some("cross-site" | "same-site"));
    let is_link = fetch.mode.as_deref() == Some("navigate")
        && fetch.destination.as_deref() == Some("document");
    is_cross_site && !is_link
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::request::Head;

    fn status(fields: &str) -> u16 {
        let policy = AccessPolicy::new(4040, &["dev.test".to_owned(), "box:8080".to_owned()]);
        let head = format!("GET / HTTP/1.1\r\n{fields}\r\n\r\n");
        let request = Head::default().add(head.as_bytes()).unwrap().unwrap();
        match policy.check(&request, Ipv4Addr::LOCALHOST.into()) {
            Ok(()) => 200,
            Err(rejection) => rejection.status,
        }
    }

    #[test]
    fn s10_only_local_names_are_answered() {
        for (host, expected) in [
            ("127.0.0.1:4040", 200),
            ("localhost:4040", 200),
            ("LOCALHOST:4040", 200),
            ("site.localhost:4040", 200),
            ("[::1]:4040", 200),
            ("dev.test", 200),
            ("dev.test:9", 200),
            ("box:8080", 200),
            ("box:4040", 421),
            ("localhost", 421),
            ("localhost:4041", 421),
            ("127.0.0.1:80", 421),
            ("evil.test", 421),
            ("evil.test:4040", 421),
            ("127.0.0.1.evil.test:4040", 421),
            ("notlocalhost:4040", 421),
            ("192.0.2.7:4040", 421),
            ("0.0.0.0:4040", 421),
        ] {
            assert_eq!(status(&format!("Host: {host}")), expected, "{host}");
        }
    }

    #[test]
    fn s11_other_sites_get_nothing() {
        for (fields, expected) in [
            ("Origin: http://localhost:4040", 200),
            ("Origin: https://evil.test", 403),
            ("Origin: http://localhost:3000", 403),
            ("Origin: null", 403),
            (
                "Origin: http://localhost:4040\r\nOrigin: http://localhost:4040",
                403,
            ),
            ("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors", 200),
            ("Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate", 200),
            ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: script", 403),
            ("Sec-Fetch-Site: same-site\r\nSec-Fetch-Dest: image", 403),
            (
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe",
                403,
            ),
            (
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document",
                200,
            ),
        ] {
            let all = format!("Host: localhost:4040\r\n{fields}");
            assert_eq!(status(&all), expected, "{fields}");
        }
    }
}
