//! Signals that end the program, caught while there are temporary files to remove.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The signal that was caught, if any.
#[derive(Clone, Debug, Default)]
pub(super) struct Signals {
    caught: Arc<AtomicUsize>,
}

impl Signals {
    /// Catches the first SIGINT, SIGTERM or SIGHUP from now on; a second one ends the program. Where
    /// signals cannot be caught, they end the program as usual.
    pub(super) fn catch() -> Self {
        let signals = Self::default();
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
            use signal_hook::flag;
            use std::sync::atomic::AtomicBool;
            let is_second = Arc::new(AtomicBool::new(false));
            for (signal, number) in [(SIGINT, 2), (SIGTERM, 15), (SIGHUP, 1)] {
                // In this order: the first signal must not count as its own second.
                let catch = || {
                    flag::register_conditional_default(signal, Arc::clone(&is_second))?;
                    flag::register(signal, Arc::clone(&is_second))?;
                    flag::register_usize(signal, Arc::clone(&signals.caught), number)
                };
                drop(catch());
            }
        }
        signals
    }

    /// The number of the caught signal.
    pub(super) fn caught(&self) -> Option<u8> {
        match self.caught.load(Ordering::Relaxed) {
            0 => None,
            number => u8::try_from(number).ok(),
        }
    }
}
