//! Binding an address.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// The listeners of a server.
#[derive(Debug)]
pub(super) struct Bound {
    /// One for each local address.
    pub(super) listeners: Vec<TcpListener>,
    /// The address to show, with the port that was chosen.
    pub(super) address: SocketAddr,
}

/// Why an address cannot be bound.
#[derive(Debug)]
pub struct BindError {
    /// The address.
    pub address: SocketAddr,
    /// The error of the system.
    pub cause: io::Error,
    /// A higher port that is free, if the port is in use or needs privileges.
    pub next_free: Option<u16>,
}

/// How many ports are tried to find a free one.
const TRIES: u16 = 100;

/// Binds a port of an address; port 0 is any free one. For 127.0.0.1, the same port of ::1 is bound
/// too, since browsers resolve `localhost` to either.
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
        // Some systems have no IPv6.
        listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())));
    }
    Ok(Bound { listeners, address })
}

fn next_free(wanted: SocketAddr, cause: &io::Error) -> Option<u16> {
    let is_port_taken = matches!(
        cause.kind(),
        io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
    );
    let first = match cause.kind() {
        // Lower ports need privileges.
        io::ErrorKind::PermissionDenied => 8080,
        _ => wanted.port().saturating_add(1),
    };
    (first..=first.saturating_add(TRIES))
        .filter(|_| is_port_taken)
        .find(|&port| TcpListener::bind(SocketAddr::new(wanted.ip(), port)).is_ok())
}
