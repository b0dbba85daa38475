//! One listed file → one source.

use crate::source::{MAX_TEXT_BYTES, Source, SourceKind, Text, UnexpectedFile};
use crate::walk::error::WalkError;
use crate::walk::list::Found;
use crate::walk::open::open;
use arcstr::ArcStr;
use camino::{Utf8Path, Utf8PathBuf};
use std::borrow::Cow;
use std::io::{self, Read};
use std::path::Path;

/// The least number of batches that the files are split into, so that every thread has work.
const MIN_BATCHES: usize = 64;

/// The largest number of files in a batch.
const MAX_BATCH_SIZE: usize = 256;

/// The maximum size of an asset, in bytes.
const ASSET_LIMIT: u64 = 25 * 1024 * 1024;

/// The result of reading a file.
enum Content {
    Bytes(Vec<u8>),
    Odd(UnexpectedFile),
    /// The file was written to while it was read.
    Changing,
}

/// The size of a batch for a number of files.
pub(super) fn batch_size(files: usize) -> usize {
    (files / MIN_BATCHES).clamp(1, MAX_BATCH_SIZE)
}

/// Reads several files. Their texts share one allocation, which takes less memory than one for
/// each.
pub(super) fn sources(root: &Utf8Path, several: Vec<Found>) -> Vec<Result<Source, WalkError>> {
    let mut texts = String::new();
    let read: Vec<_> = several
        .into_iter()
        .map(|found| {
            let start = texts.len();
            source(root, found, &mut texts).map(|source| (source, start..texts.len()))
        })
        .collect();
    let texts = ArcStr::from(texts);
    read.into_iter()
        .map(|read| {
            let (mut source, range) = read?;
            source.text = texts.substr(range);
            Ok(source)
        })
        .collect()
}

/// Reads a file; its text goes to the end of `texts`. One that changes or vanishes meanwhile is
/// tried once more (faults.md, F10).
fn source(root: &Utf8Path, found: Found, texts: &mut String) -> Result<Source, WalkError> {
    let kind = match found.what {
        Ok(kind) => kind,
        Err(odd) => return Ok(refused(found.path, odd)),
    };
    let limit = limit(kind);
    let content = match content(&found.on_disk, limit) {
        Ok(Content::Changing) => content(&found.on_disk, limit),
        Err(error) if error.kind() == io::ErrorKind::NotFound => content(&found.on_disk, limit),
        first => first,
    };
    match content {
        Ok(Content::Bytes(bytes)) => Ok(taken(found.path, kind, bytes, texts)),
        Ok(Content::Odd(odd)) => Ok(refused(found.path, odd)),
        Ok(Content::Changing) => {
            let cause = io::Error::other("the file changes while it is read");
            Err(walk_error(root, &found.path, cause))
        }
        Err(cause) => Err(walk_error(root, &found.path, cause)),
    }
}

/// The maximum size of a file, in bytes.
pub(super) fn limit(kind: SourceKind) -> u64 {
    match kind {
        SourceKind::Asset => ASSET_LIMIT,
        _ => MAX_TEXT_BYTES,
    }
}

/// A file whose content is in memory.
pub(super) fn in_memory(path: String, kind: SourceKind, bytes: Vec<u8>) -> Source {
    let mut text = String::new();
    let mut source = taken(path, kind, bytes, &mut text);
    source.text = text.into();
    source
}

fn content(path: &Path, limit: u64) -> io::Result<Content> {
    let file = match open(path) {
        Ok(file) => file,
        Err(error) if is_link(&error) => return Ok(Content::Odd(UnexpectedFile::Symlink)),
        Err(error) => return Err(error),
    };
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Ok(Content::Odd(UnexpectedFile::NotRegular));
    }
    if metadata.len() > limit {
        return Ok(Content::Odd(UnexpectedFile::TooLarge { limit }));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != metadata.len() {
        return Ok(Content::Changing);
    }
    Ok(Content::Bytes(bytes))
}

fn is_link(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
    }
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

fn taken(path: String, kind: SourceKind, bytes: Vec<u8>, texts: &mut String) -> Source {
    let mut source = Source {
        path,
        kind,
        text: Text::new(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    };
    if kind == SourceKind::Asset {
        source.bytes = bytes.into();
        return source;
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => texts.push_str(&normal(text)),
        Err(error) => {
            let offset = error.valid_up_to();
            let before = bytes.get(..offset).unwrap_or_default();
            source.kind = SourceKind::Refused;
            texts.push_str(std::str::from_utf8(before).unwrap_or_default());
            source.oddity = Some(UnexpectedFile::NotUtf8 { offset });
        }
    }
    source
}

/// The bytes of a text file of a project, without following a link.
///
/// # Errors
///
/// When there is no such file, or it is none with text.
pub fn bytes(path: &Utf8Path) -> io::Result<Vec<u8>> {
    match content(path.as_std_path(), MAX_TEXT_BYTES)? {
        Content::Bytes(bytes) => Ok(bytes),
        Content::Odd(_) => Err(io::Error::other("it is no file of text any more")),
        Content::Changing => Err(io::Error::other("it changes while it is read")),
    }
}

/// The text without a byte order mark and with `\n` line endings, so that a file reads the same
/// whichever system wrote it. Offsets refer to this text; lines and columns stay the same.
pub fn normal(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    // Old systems and some exports end lines with a carriage return alone. Where line feeds do that,
    // one is a mistake, which `parse` reports.
    let count = |end| text.matches(end).count();
    Cow::Owned(if count('\r') > count('\n') {
        text.replace('\r', "\n")
    } else {
        text
    })
}

pub(super) fn refused(path: String, odd: UnexpectedFile) -> Source {
    Source {
        path,
        kind: SourceKind::Refused,
        text: Text::new(),
        bytes: std::sync::Arc::default(),
        oddity: Some(odd),
        built_in: false,
    }
}

fn walk_error(root: &Utf8Path, path: &str, cause: io::Error) -> WalkError {
    WalkError {
        path: Utf8PathBuf::from(format!("{root}/{path}")),
        cause,
    }
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn t29_every_kind_of_line_end_reads_the_same() {
        for text in [
            "+++\na = 1\n+++\nb\n",
            "+++\r\na = 1\r\n+++\r\nb\r\n",
            "+++\ra = 1\r+++\rb\r",
            "+++\ra = 1\r+++\rb\n",
            "\u{feff}+++\ra = 1\r\n+++\rb\r",
        ] {
            assert_eq!(normal(text), "+++\na = 1\n+++\nb\n", "{text:?}");
        }
        // One in the middle of a line is no line end.
        assert_eq!(normal("a = \"x\ry\"\nb = 1\n"), "a = \"x\ry\"\nb = 1\n");
    }
}
