//! Who may ask. A page that somebody visits elsewhere can make the browser ask this server (by a
//! name that its owner points to this machine, or by a script): it must not be answered.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::request::{Host, Refusal, Request};

/// The names under which this server may be asked.
#[derive(Clone, Debug)]
pub(super) struct Admission {
    port: u16,
    names: Vec<String>,
}

impl Admission {
    /// For a server on a port, with names that the person allowed.
    pub(super) fn new(port: u16, names: &[String]) -> Self {
        let names = names.iter().map(|name| name.to_ascii_lowercase());
        Self {
            port,
            names: names.collect(),
        }
    }

    /// Lets a request through or tells why not. `local` is this machine's end of the connection.
    pub(super) fn check(&self, request: &Request, local: IpAddr) -> Result<(), Refusal> {
        if !self.is_ours(&request.host, local) {
            return Err(Refusal {
                status: 421,
                reason: "This server does not answer under that name or port. \
                         If it should, start it with --allow-host NAME.",
            });
        }
        let is_from_here = request.origin.as_deref().is_none_or(|origin| {
            let host = origin
                .strip_prefix("http://")
                .or_else(|| origin.strip_prefix("https://"))
                .and_then(Host::read);
            host.is_some_and(|host| self.is_ours(&host, local))
        });
        if !is_from_here || is_taken_by_another_site(request) {
            return Err(Refusal {
                status: 403,
                reason: "Another site asked for this.",
            });
        }
        Ok(())
    }

    fn is_ours(&self, host: &Host, local: IpAddr) -> bool {
        let with_port = host.port.map(|port| format!("{}:{port}", host.name));
        if (self.names.iter()).any(|name| *name == host.name || Some(name) == with_port.as_ref()) {
            return true;
        }
        let is_here = match host.ip() {
            Some(ip) => {
                let is_loopback =
                    local.is_loopback() && (ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST);
                ip == local || is_loopback
            }
            None => host.name == "localhost" || host.name.ends_with(".localhost"),
        };
        is_here && host.port.unwrap_or(80) == self.port
    }
}

/// Whether the page of another site takes something into itself. A link that leads here is fine.
fn is_taken_by_another_site(request: &Request) -> bool {
    let fetch = &request.fetch;
    let is_elsewhere = matches!(fetch.site.as_deref(), Some("cross-site" | "same-site"));
    let is_link = fetch.mode.as_deref() == Some("navigate")
        && fetch.destination.as_deref() == Some("document");
    is_elsewhere && !is_link
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::request::Head;

    fn status(fields: &str) -> u16 {
        let admission = Admission::new(4040, &["dev.test".to_owned(), "box:8080".to_owned()]);
        let head = format!("GET / HTTP/1.1\r\n{fields}\r\n\r\n");
        let request = Head::default().add(head.as_bytes()).unwrap().unwrap();
        match admission.check(&request, Ipv4Addr::LOCALHOST.into()) {
            Ok(()) => 200,
            Err(refusal) => refusal.status,
        }
    }

    #[test]
    fn s10_only_names_of_this_machine_are_answered() {
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
