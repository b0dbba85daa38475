//! The content of a published file: bytes, a stream for a file that grows with the site, or a file
//! that is made only when needed, because making it takes long.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

/// Writes a whole file, the same bytes at each call, in pieces large enough to need no buffer.
/// Fails only if the writer fails.
pub type Stream<'a> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + 'a>;

/// The content of a file.
pub enum Body<'a> {
    /// All of it.
    Bytes(Cow<'a, [u8]>),
    /// Written piece by piece, because it grows with the number of states.
    Stream(Stream<'a>),
    /// Generated only if the existing file is not recognized as equal.
    Costly(Costly<'a>),
}

/// Whether the bytes of an existing file are current, decided without generating them.
pub type Recognition<'a> = Box<dyn Fn(&[u8]) -> bool + Send + 'a>;

/// A file that is expensive to generate, and contains checksums or a signature by which it is
/// recognized.
pub struct Costly<'a> {
    /// Whether these bytes are what `make` would return.
    pub is_made: Recognition<'a>,
    /// Generates the bytes, the same at each call.
    pub make: Box<dyn Fn() -> Vec<u8> + Send + 'a>,
}

impl Body<'_> {
    /// Writes the file; a stream is never whole in memory.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write_to(&self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Bytes(bytes) => out.write_all(bytes),
            Self::Stream(stream) => stream(out),
            Self::Costly(costly) => out.write_all(&(costly.make)()),
        }
    }

    /// Collects the whole content in memory.
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.into_owned(),
            Self::Stream(stream) => {
                let mut bytes = Vec::new();
                // Writing to memory cannot fail.
                let _ = stream(&mut bytes);
                bytes
            }
            Self::Costly(costly) => (costly.make)(),
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
            Self::Costly(_) => formatter.write_str("made when needed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, Costly};

    #[test]
    fn every_body_collects_into_its_bytes() {
        let written = |body: Body<'_>| {
            let mut bytes = Vec::new();
            body.write_to(&mut bytes).unwrap();
            assert_eq!(bytes, body.into_bytes());
            bytes
        };
        assert_eq!(written(Body::from(&b"abc"[..])), b"abc");
        assert_eq!(written(Body::from(b"abc".to_vec())), b"abc");
        let stream = Body::Stream(Box::new(|out| {
            out.write_all(b"a")?;
            out.write_all(b"bc")
        }));
        assert_eq!(written(stream), b"abc");
        let costly = Body::Costly(Costly {
            is_made: Box::new(|bytes| bytes == b"abc"),
            make: Box::new(|| b"abc".to_vec()),
        });
        assert_eq!(written(costly), b"abc");
    }
}
