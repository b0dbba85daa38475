//! A progress bar for work that takes long.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shorter work has no bar.
const DELAY: Duration = Duration::from_millis(500);

/// Counts pages. The bar is drawn on a terminal only.
pub(super) struct Progress {
    total: usize,
    shows: bool,
    started: Instant,
    done: AtomicUsize,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// Counts up to `total` pages; without `shows` there is no bar.
    pub(super) fn new(total: usize, shows: bool) -> Self {
        Self {
            total,
            shows,
            started: now(),
            done: AtomicUsize::new(0),
            bar: OnceLock::new(),
        }
    }

    /// Counts one page.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shows && self.started.elapsed() > DELAY {
            let bar = self.bar.get_or_init(|| new_bar(self.total));
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        }
    }

    /// Removes the bar.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn new_bar(total: usize) -> ProgressBar {
    let length = u64::try_from(total).unwrap_or(u64::MAX);
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("{bar:30} {pos} of {len} pages, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The current time of the monotonic clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the duration of a build is printed"
)]
pub(super) fn now() -> Instant {
    Instant::now()
}
