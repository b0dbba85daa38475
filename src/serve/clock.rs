//! The clock, for deadlines and durations. No page depends on it.

use std::time::{Instant, SystemTime};

/// The current time of the monotonic clock.
#[expect(
    clippy::disallowed_methods,
    reason = "connections have deadlines, and the duration of a rebuild is printed"
)]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// An identifier of this run of the server, so that an open page notices a restart.
#[expect(
    clippy::disallowed_methods,
    reason = "it identifies a run of the server, and is in no built page"
)]
pub(super) fn run_id() -> String {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    format!("{:x}{:x}", since.as_nanos(), std::process::id())
}
