//! Opening a file that somebody else may swap.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens a file that was listed as regular; if it was swapped since, neither follows a link nor
/// waits for a FIFO.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
    }
    options.open(path)
}
