//! What a file of the site holds: bytes, or a way to write them for a file that would not fit in
//! memory well. Known to who makes files and to who writes them.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

/// Writes a file from its beginning, each time the same bytes, in pieces that are large enough to
/// need no buffer. Fails only where the writer does.
pub type Stream<'a> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + 'a>;

/// The content of a file.
pub enum Body<'a> {
    /// All of it.
    Bytes(Cow<'a, [u8]>),
    /// Made while it is written, because it grows with the number of states.
    Stream(Stream<'a>),
}

impl Body<'_> {
    /// The bytes, whatever it takes.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.into_owned(),
            Self::Stream(stream) => {
                let mut bytes = Vec::new();
                // Memory takes every byte: there is no error to tell.
                let _ = stream(&mut bytes);
                bytes
            }
        }
    }
}

impl Default for Body<'_> {
    fn default() -> Self {
        Self::Bytes(Cow::Borrowed(&[]))
    }
}

impl<'a> From<&'a [u8]> for Body<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(bytes))
    }
}

impl From<Vec<u8>> for Body<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Cow::Owned(bytes))
    }
}

impl fmt::Debug for Body<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(formatter, "{} bytes", bytes.len()),
            Self::Stream(_) => formatter.write_str("a stream"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Body;

    #[test]
    fn whoever_asks_for_bytes_gets_them() {
        assert_eq!(Body::from(&b"abc"[..]).into_bytes(), b"abc");
        assert_eq!(Body::from(b"abc".to_vec()).into_bytes(), b"abc");
        let stream = Body::Stream(Box::new(|out| {
            out.write_all(b"a")?;
            out.write_all(b"bc")
        }));
        assert_eq!(stream.into_bytes(), b"abc");
    }
}
