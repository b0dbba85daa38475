//! `statewise serve`, tested through the program itself: raw connections, and files that change.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests run the program, connect to it, look at the disk, and fail by panicking"
)]

mod client;
mod project;
mod server;

mod addresses;
mod connections;
mod equality;
mod fields;
mod hosts;
#[cfg(target_os = "linux")]
mod limits;
mod malformed;
mod requests;
mod saves;
mod watching;
