//! Reading requests strictly: a head that two programs could read differently is rejected. A request
//! with a body is rejected before the body is read.

mod fields;
mod head;
mod host;
mod path;
mod rejection;

pub(super) use head::{Head, Request};
pub(super) use host::Host;
pub(super) use rejection::Rejection;

#[cfg(test)]
mod tests;
