//! A development server for one person: walks and publishes the project again after each save, and
//! renders a page when it is requested. Nothing is written.
//!
//! - [`bind`](mod@bind), [`connections`], [`request`], [`access`]: accept, parse and filter
//!   requests;
//! - [`service`], [`response`], [`content_type`], [`html`]: answer them;
//! - [`watch`], [`rebuild`], [`state`]: follow the files and hold the current site;
//! - [`streams`], [`problems`], [`report`], [`console`]: tell open pages and the terminal of
//!   changes;
//! - [`server`] connects them.

mod access;
mod bind;
mod clock;
mod connections;
mod console;
mod content_type;
mod html;
mod problems;
mod rebuild;
mod report;
mod request;
mod response;
mod server;
mod service;
mod state;
mod streams;
mod watch;

pub use bind::BindError;
pub use console::Console;
pub use server::{Options, Server};

/// The path of a request that comes in pieces, if its head is complete and may be read; for fuzz
/// tests.
#[doc(hidden)]
pub fn path_of_request<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Option<String> {
    let mut head = request::Head::default();
    for piece in pieces {
        match head.add(piece) {
            Ok(None) => {}
            Ok(Some(request)) => return Some(request.path),
            Err(_) => return None,
        }
    }
    None
}
