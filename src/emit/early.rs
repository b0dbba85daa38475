//! Sends files to the disk while more are made, so that little is left to wait for at the end.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use super::disk::Disk;
use super::failure::IoFailure;

/// How much is written between two calls. Less than this is sent at the end only.
const EVERY_BYTES: u64 = 64 * 1024 * 1024;

/// How often the count of bytes is looked at.
const LOOK: Duration = Duration::from_millis(50);

/// Does the work, and meanwhile sends what it has written to the disk. `written` counts the bytes.
///
/// # Errors
///
/// When the disk could not store something: it tells that only once.
pub(super) fn storing<T>(
    disk: &Disk,
    folder: &Path,
    written: &AtomicU64,
    work: impl FnOnce() -> T,
) -> Result<T, IoFailure> {
    let ended = AtomicBool::new(false);
    thread::scope(|scope| {
        let storing = scope.spawn(|| store(disk, folder, written, &ended));
        let end = End {
            ended: &ended,
            thread: storing.thread().clone(),
        };
        let result = work();
        drop(end);
        match storing.join() {
            Ok(stored) => stored.map(|()| result),
            // It cannot panic; and what it would have done is done again at the end.
            Err(_) => Ok(result),
        }
    })
}

fn store(
    disk: &Disk,
    folder: &Path,
    written: &AtomicU64,
    ended: &AtomicBool,
) -> Result<(), IoFailure> {
    let mut stored = 0;
    while !ended.load(Ordering::Acquire) {
        thread::park_timeout(LOOK);
        let count = written.load(Ordering::Relaxed);
        if count - stored >= EVERY_BYTES {
            if !disk.sync_all_around(folder)? {
                break;
            }
            stored = count;
        }
    }
    Ok(())
}

/// Ends the other thread, also when the work panics.
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
