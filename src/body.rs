//! What a file of the site holds: bytes, a way to write them for a file that would not fit in memory
//! well, or a way to make them for one that takes long to make. Known to who makes files and to who writes them.

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
    /// Made only where there is no file yet that tells to be the same.
    Costly(Costly<'a>),
}

/// Whether bytes are those of a file, told without making it.
pub type Recognition<'a> = Box<dyn Fn(&[u8]) -> bool + Send + 'a>;

/// A file that takes long to make.
pub struct Costly<'a> {
    /// Whether these bytes are what `make` would give, as told from marks in them.
    pub is_made: Recognition<'a>,
    /// Makes the bytes, each time the same.
    pub make: Box<dyn Fn() -> Vec<u8> + Send + 'a>,
}

impl Body<'_> {
    /// Writes the file, as it is made where it is a stream.
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
    fn whoever_asks_for_bytes_gets_them() {
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
