//! A bar on the terminal when something takes long.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What takes less long has no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A count of pages. The bar draws on a terminal only.
pub(super) struct Progress {
    total: usize,
    shows: bool,
    started: Instant,
    done: AtomicUsize,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// A count up to `total`; without `shows` nothing is ever drawn.
    pub(super) fn new(total: usize, shows: bool) -> Self {
        Self {
            total,
            shows,
            started: now(),
            done: AtomicUsize::new(0),
            bar: OnceLock::new(),
        }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shows && self.started.elapsed() > PATIENCE {
            let bar = self.bar.get_or_init(|| drawn(self.total));
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn drawn(total: usize) -> ProgressBar {
    let length = u64::try_from(total).unwrap_or(u64::MAX);
    let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template("{bar:30} {pos} of {len} pages, {eta} left") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The moment on the clock that only counts up.
#[expect(
    clippy::disallowed_methods,
    reason = "people are told how long it took"
)]
pub(super) fn now() -> Instant {
    Instant::now()
}
