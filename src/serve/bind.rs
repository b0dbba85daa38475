//! Taking an address.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// Where a server listens.
#[derive(Debug)]
pub(super) struct Bound {
    /// One listener for each address of this machine.
    pub(super) listeners: Vec<TcpListener>,
    /// The address that people are told.
    pub(super) address: SocketAddr,
}

/// Why an address cannot be taken.
#[derive(Debug)]
pub struct BindError {
    /// The address.
    pub address: SocketAddr,
    /// What the machine said.
    pub cause: io::Error,
    /// The next port after it that is free, if the port is what stands in the way.
    pub next_free: Option<u16>,
}

/// How many ports after the one asked for are tried, to name a free one.
const TRIES: u16 = 100;

/// Takes a port of an address; port 0 is any free one. On this machine's own address, the same port
/// is taken for both versions of the protocol, since browsers try either.
pub(super) fn bind(host: IpAddr, port: u16) -> Result<Bound, BindError> {
    let wanted = SocketAddr::new(host, port);
    let failed = |cause| BindError {
        address: wanted,
        next_free: next_free(wanted, &cause),
        cause,
    };
    let listener = TcpListener::bind(wanted).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let mut listeners = vec![listener];
    if host == Ipv4Addr::LOCALHOST {
        // A machine may have no IPv6.
        listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())));
    }
    Ok(Bound { listeners, address })
}

fn next_free(wanted: SocketAddr, cause: &io::Error) -> Option<u16> {
    let stands_in_the_way = matches!(
        cause.kind(),
        io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
    );
    let first = match cause.kind() {
        // Ports that everybody may take begin here.
        io::ErrorKind::PermissionDenied => 8080,
        _ => wanted.port().saturating_add(1),
    };
    (first..=first.saturating_add(TRIES))
        .filter(|_| stands_in_the_way)
        .find(|&port| TcpListener::bind(SocketAddr::new(wanted.ip(), port)).is_ok())
}
