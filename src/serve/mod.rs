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
