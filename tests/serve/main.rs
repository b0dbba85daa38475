//! `statewise serve`, through the program itself: raw connections, and files that change.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests run the program, connect to it, look at the disk, and fail by panicking"
)]

mod client;
mod project;
mod server;

mod connections;
mod equality;
#[cfg(target_os = "linux")]
mod limits;
mod requests;
mod saves;
mod watching;
