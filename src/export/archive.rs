//! All data files in one ZIP, with a readme and checksums.
//!
//! Two archives of the same files are equal byte for byte: they contain no time, owner or system
//! attributes. Compressing takes longer than writing the tables, so an archive carries a signature
//! by which an up-to-date one is recognized: a digest of the files, and one of the archive before
//! the signature, so that damaged archives are detected. The signature is the ZIP comment.

use crate::body::{Costly, Stream};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{self, Write};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// A file of the archive.
pub struct Archived<'a> {
    /// Its path in the archive.
    pub path: String,
    /// Writes it, the same bytes at each call.
    pub content: Stream<'a>,
}

/// The name of the list of checksums, in the format of `sha256sum -c`.
const HASHES: &str = "SHA256SUMS";

/// The version of the program, which the compressed bytes depend on besides the files.
const MADE_BY: &str = env!("CARGO_PKG_VERSION");

/// The archive of some files in the given order, followed by the list of their checksums. `files`
/// must return the same files at each call.
pub fn archive<'a, F, I>(files: F) -> Costly<'a>
where
    F: Fn() -> I + Clone + Send + 'a,
    I: Iterator<Item = Archived<'a>>,
{
    let same_files = files.clone();
    Costly {
        is_made: Box::new(move |bytes| is_up_to_date(bytes, same_files())),
        make: Box::new(move || {
            let mut bytes = Vec::new();
            // Writing to memory cannot fail.
            let _ = write(&mut bytes, files());
            bytes
        }),
    }
}

/// The length of a signature: the digests of the files and of the archive, in hexadecimal.
const MARK: usize = 32 + 16;

fn write<'a>(
    bytes: &mut Vec<u8>,
    files: impl Iterator<Item = Archived<'a>>,
) -> Result<(), rawzip::Error> {
    let mut zip = ZipArchiveWriter::new(&mut *bytes);
    let mut hashes = String::new();
    let mut made_from = Xxh3::new();
    for file in files {
        let mut hash = Sha256::new();
        add(&mut zip, &file.path, |out| {
            write_and_digest(&file, &mut made_from, |piece| {
                hash.update(piece);
                out.write_all(piece)
            })
        })?;
        for byte in hash.finalize() {
            let _ = write!(hashes, "{byte:02x}");
        }
        let _ = writeln!(hashes, "  {}", file.path);
    }
    add(&mut zip, HASHES, |out| out.write_all(hashes.as_bytes()))?;
    zip.set_comment([b'0'; MARK]);
    zip.finish()?;
    let end = bytes.len().saturating_sub(MARK);
    let mark = mark(bytes.get(..end).unwrap_or_default(), &made_from);
    bytes.truncate(end);
    bytes.extend(mark.as_bytes());
    Ok(())
}

/// The time of every file, in seconds after 1970: 1980-01-01, the first that a ZIP can hold.
const TIME: i64 = 315_532_800;

/// Adds a file to the archive, compressed while `content` writes it.
fn add(
    zip: &mut ZipArchiveWriter<&mut Vec<u8>>,
    path: &str,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), rawzip::Error> {
    let (mut entry, config) = zip
        .new_file(path)
        .compression_method(CompressionMethod::DEFLATE)
        .last_modified(UtcDateTime::from_unix(TIME))
        .unix_permissions(0o100_644)
        .start()?;
    let mut file = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
    content(&mut file)?;
    let (encoder, descriptor) = file.finish()?;
    encoder.finish()?;
    entry.finish(descriptor)?;
    Ok(())
}

/// Whether an archive has the signature of these files, and is undamaged.
fn is_up_to_date<'a>(bytes: &[u8], files: impl Iterator<Item = Archived<'a>>) -> bool {
    let Some((body, found)) =
        (bytes.len().checked_sub(MARK)).and_then(|at| bytes.split_at_checked(at))
    else {
        return false;
    };
    // This check comes first because it does not need the files.
    if found.get(32..) != mark(body, &Xxh3::new()).as_bytes().get(32..) {
        return false;
    }
    let mut made_from = Xxh3::new();
    for file in files {
        let _ = write_and_digest(&file, &mut made_from, |_| Ok(()));
    }
    found == mark(body, &made_from).as_bytes()
}

fn mark(body: &[u8], made_from: &Xxh3) -> String {
    format!("{:032x}{:016x}", made_from.digest128(), xxh3_64(body))
}

/// Writes a file to `take`, and adds its name, content and length to the digest of all files.
fn write_and_digest(
    file: &Archived<'_>,
    made_from: &mut Xxh3,
    take: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    for name in [MADE_BY, &file.path] {
        made_from.update(name.as_bytes());
        made_from.update(&[0]);
    }
    let mut pieces = Pieces {
        made_from,
        length: 0,
        take,
    };
    (file.content)(&mut pieces)?;
    let length = pieces.length;
    made_from.update(&length.to_le_bytes());
    Ok(())
}

/// A file that is being written.
struct Pieces<'a, T> {
    made_from: &'a mut Xxh3,
    length: u64,
    take: T,
}

impl<T: FnMut(&[u8]) -> io::Result<()>> Write for Pieces<'_, T> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.made_from.update(piece);
        self.length += piece.len() as u64;
        (self.take)(piece)?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};
    use zip::DateTime;

    const FILES: [(&str, &str); 3] = [
        ("README.txt", "Hello.\n"),
        ("editions/2021/a.csv", "a,b\r\n"),
        ("é.txt", ""),
    ];

    /// The files, written in pieces of `size` bytes.
    fn cut(files: &'static [(&str, &str)], size: usize) -> impl Iterator<Item = Archived<'static>> {
        files.iter().map(move |&(path, text)| Archived {
            path: path.to_owned(),
            content: Box::new(move |out| {
                let mut pieces = text.as_bytes().chunks(size);
                pieces.try_for_each(|piece| out.write_all(piece))
            }),
        })
    }

    fn made(files: &'static [(&str, &str)], piece: usize) -> Vec<u8> {
        (archive(move || cut(files, piece)).make)()
    }

    #[test]
    fn every_file_is_there_with_its_hash() {
        let mut archive = zip::ZipArchive::new(Cursor::new(made(&FILES, 1))).unwrap();
        let mut texts = Vec::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            assert_eq!(file.unix_mode(), Some(0o100_644));
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            texts.push((name, text));
        }
        let (hashes, files) = texts.split_last().unwrap();
        assert_eq!(hashes.0, HASHES);
        for ((name, text), (path, written)) in files.iter().zip(FILES) {
            assert_eq!((name.as_str(), text.as_str()), (path, written));
        }
        // The output of `sha256sum`.
        assert_eq!(
            hashes.1,
            "a2c064616af4c66c576821616646bdfad5556a263b4b007847605118971f4389  README.txt\n\
             fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784  editions/2021/a.csv\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  é.txt\n"
        );
    }

    #[test]
    fn r02_two_archives_of_the_same_files_are_equal() {
        assert_eq!(made(&FILES, 1), made(&FILES, 100));
    }

    #[test]
    fn an_archive_is_known_by_its_files_and_only_if_it_is_whole() {
        let is_made = |bytes: &[u8], files| (archive(move || cut(files, 3)).is_made)(bytes);
        let bytes = made(&FILES, 1);
        assert!(is_made(&bytes, &FILES));
        for others in [
            &FILES[..2],
            &[("README.txt", "Hello!\n"), FILES[1], FILES[2]],
            &[("README.md", "Hello.\n"), FILES[1], FILES[2]],
            &[FILES[1], FILES[0], FILES[2]],
        ] {
            assert!(!is_made(&bytes, others), "{others:?}");
        }
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(!is_made(&damaged, &FILES), "byte {at}");
            assert!(!is_made(&bytes[..at], &FILES), "cut at {at}");
        }
    }
}
