//! All files in one ZIP, with what they are and how to know that they are whole.
//!
//! Two archives of the same files are equal byte for byte: no time, no owner, nothing of the system it
//! was made on. It is written as it is made, each file read once.

use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{self, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// A file of the archive.
pub struct Archived<'a> {
    /// Its path in the archive.
    pub path: String,
    /// Writes it.
    pub content: Box<dyn Fn(&mut dyn Write) -> io::Result<()> + 'a>,
}

/// The name of the list of hashes, which `sha256sum -c` reads.
const HASHES: &str = "SHA256SUMS";

/// Writes an archive of files in the order given, and last of all the list of their hashes.
///
/// # Errors
///
/// When `out` cannot be written.
pub fn write_archive<'a>(
    files: impl Iterator<Item = Archived<'a>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let failure = RefCell::new(None);
    let mut zip = ZipWriter::new_stream(Sink {
        out,
        failure: &failure,
    });
    let mut hashes = String::new();
    for file in files {
        zip.start_file(file.path.as_str(), options())?;
        let mut entry = Entry {
            zip: &mut zip,
            hash: Sha256::new(),
            failure: &failure,
        };
        if let Err(error) = (file.content)(&mut entry) {
            let _ = zip.finish();
            return Err(failure.take().unwrap_or(error));
        }
        for byte in entry.hash.finalize() {
            // A text takes every letter.
            let _ = write!(hashes, "{byte:02x}");
        }
        let _ = writeln!(hashes, "  {}", file.path);
    }
    zip.start_file(HASHES, options())?;
    zip.write_all(hashes.as_bytes())?;
    zip.finish()?;
    failure.take().map_or(Ok(()), Err)
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(zip::System::Unix)
        .unix_permissions(0o644)
}

/// Where the archive goes. The first failure is kept and told at the end: a `ZipWriter` that hears of
/// it complains on the terminal, which is not its to use.
struct Sink<'a> {
    out: &'a mut dyn Write,
    failure: &'a RefCell<Option<io::Error>>,
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut failure = self.failure.borrow_mut();
        if failure.is_none()
            && let Err(error) = self.out.write_all(bytes)
        {
            *failure = Some(error);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file of the archive while it is written: counted into its hash, and no longer made once nobody
/// takes it.
struct Entry<'z, W: Write + io::Seek> {
    zip: &'z mut ZipWriter<W>,
    hash: Sha256,
    failure: &'z RefCell<Option<io::Error>>,
}

impl<W: Write + io::Seek> Write for Entry<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failure.borrow().is_some() {
            return Err(io::Error::other("the archive cannot be written"));
        }
        let count = self.zip.write(bytes)?;
        self.hash.update(bytes.get(..count).unwrap_or_default());
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn files() -> impl Iterator<Item = Archived<'static>> {
        [
            ("README.txt", "Hello.\n"),
            ("editions/2021/a.csv", "a,b\r\n"),
            ("é.txt", ""),
        ]
        .into_iter()
        .map(|(path, text)| Archived {
            path: path.to_owned(),
            content: Box::new(move |out| text.bytes().try_for_each(|byte| out.write_all(&[byte]))),
        })
    }

    fn archive() -> Vec<u8> {
        let mut bytes = Vec::new();
        write_archive(files(), &mut bytes).unwrap();
        bytes
    }

    #[test]
    fn every_file_is_there_with_its_hash() {
        let mut archive = zip::ZipArchive::new(io::Cursor::new(archive())).unwrap();
        let mut texts = Vec::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            texts.push((name, text));
        }
        let names: Vec<&str> = texts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["README.txt", "editions/2021/a.csv", "é.txt", HASHES]
        );
        // As `sha256sum` says.
        assert_eq!(
            texts[3].1.lines().last(),
            Some("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  é.txt")
        );
        for ((name, text), line) in texts.iter().zip(texts[3].1.lines()) {
            let hash: String = Sha256::digest(text)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(line, format!("{hash}  {name}"));
        }
    }

    #[test]
    fn r02_two_archives_of_the_same_files_are_equal() {
        assert_eq!(archive(), archive());
    }

    #[test]
    fn an_archive_that_cannot_be_written_fails_with_the_reason() {
        struct Full(usize);
        impl Write for Full {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0 = (self.0.checked_sub(bytes.len())).ok_or(io::ErrorKind::StorageFull)?;
                Ok(bytes.len())
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        for space in [0, 40, 100, archive().len() - 1] {
            let error = write_archive(files(), &mut Full(space)).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{space}");
        }
        write_archive(files(), &mut Full(archive().len())).unwrap();
    }
}
