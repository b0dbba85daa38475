//! Time, for deadlines and for telling people how long something took. No page depends on it.

use std::time::{Instant, SystemTime};

/// The moment on the clock that only counts up.
#[expect(
    clippy::disallowed_methods,
    reason = "connections have deadlines, and people are told how long a rebuild took"
)]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// A name that no other run of the server has, so that a page knows when it is served by a new one.
#[expect(
    clippy::disallowed_methods,
    reason = "it names a run of the server, and stands in no page that is built"
)]
pub(super) fn name_of_this_run() -> String {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    format!("{:x}{:x}", since.as_nanos(), std::process::id())
}
