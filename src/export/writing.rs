//! Writing files to memory, or counting their bytes.

use std::io;

/// The size of write buffers in bytes, because files are written in very small pieces.
pub(super) const BUFFER: usize = 32 * 1024;

/// The bytes written by `write`.
pub(super) fn in_memory(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and every row has a cell for each column.
    let _ = write(&mut bytes);
    bytes
}

/// The number of bytes written by `write`.
pub(super) fn size(write: impl FnOnce(&mut Counter) -> io::Result<()>) -> usize {
    let mut counter = Counter(0);
    // Counting cannot fail.
    let _ = write(&mut counter);
    counter.0
}

/// A writer that counts bytes and discards them.
pub(super) struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0 += bytes.len();
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
