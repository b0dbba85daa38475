//! Where files are written to: memory, or nowhere, to know how large they are.

use std::io;

/// How many bytes are written at once: files are made of very small pieces.
pub(super) const BUFFER: usize = 32 * 1024;

/// Collects what a writer of a file writes, in memory.
pub(super) fn in_memory(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Memory takes every byte and every row has one cell a column: there is no error to tell.
    let _ = write(&mut bytes);
    bytes
}

/// How many bytes a writer of a file writes.
pub(super) fn size(write: impl FnOnce(&mut Counter) -> io::Result<()>) -> usize {
    let mut counter = Counter(0);
    // As in memory, nothing can go wrong.
    let _ = write(&mut counter);
    counter.0
}

/// Counts bytes and forgets them.
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
