//! Flushes files to the disk while others are rendered, so that the flush at the end is short.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use super::disk::Disk;
use super::failure::IoFailure;

/// How many bytes are written between two flushes. Smaller sites are flushed at the end only.
const EVERY_BYTES: u64 = 64 * 1024 * 1024;

/// How often the number of bytes is checked.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// Runs `work`, and meanwhile flushes what it has written. `written` counts the bytes.
///
/// # Errors
///
/// When a flush fails: the system reports a lost write only once, to the first flush after it.
pub(super) fn flush_while<T>(
    disk: &Disk,
    folder: &Path,
    written: &AtomicU64,
    work: impl FnOnce() -> T,
) -> Result<T, IoFailure> {
    let ended = AtomicBool::new(false);
    thread::scope(|scope| {
        let flushing = scope.spawn(|| flush(disk, folder, written, &ended));
        let end = End {
            ended: &ended,
            thread: flushing.thread().clone(),
        };
        let result = work();
        drop(end);
        match flushing.join() {
            Ok(flushed) => flushed.map(|()| result),
            // It cannot panic, and all is flushed again at the end.
            Err(_) => Ok(result),
        }
    })
}

fn flush(
    disk: &Disk,
    folder: &Path,
    written: &AtomicU64,
    ended: &AtomicBool,
) -> Result<(), IoFailure> {
    let mut flushed = 0;
    while !ended.load(Ordering::Acquire) {
        thread::park_timeout(POLL_INTERVAL);
        let count = written.load(Ordering::Relaxed);
        if count - flushed >= EVERY_BYTES {
            if !disk.sync_all_around(folder)? {
                break;
            }
            flushed = count;
        }
    }
    Ok(())
}

/// Stops the other thread, also when `work` panics.
struct End<'a> {
    ended: &'a AtomicBool,
    thread: thread::Thread,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Release);
        self.thread.unpark();
    }
}
