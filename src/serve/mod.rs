//! A development server for one person: walks and publishes the project again after each save, and
//! renders a page when it is requested. Nothing is written.
//!
//! - [`bind`](mod@bind), [`connections`], [`request`], [`access`]: which requests are served;
//! - [`service`], [`response`], [`content_type`], [`html`]: what they are answered with;
//! - [`watch`], [`rebuild`], [`state`]: which version of the site that is;
//! - [`streams`], [`problems`], [`report`], [`console`]: how pages and people learn of changes;
//! - [`server`] puts them together.

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
