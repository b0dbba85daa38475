//! Text and positions: every file of a project as it was read, and places in it.

mod characters;
mod letters;
mod nearest;
mod role;
mod span;

pub use characters::is_forbidden;
pub use letters::{foreign_letter, is_invisible, look};
pub use nearest::nearest;
pub use role::{ATTACHMENTS, DEFAULT_THEME, Role};
pub use span::{SourceId, Span, Spanned};

use std::sync::Arc;

/// A text, or a slice of one, that shares its allocation: values read from a file share the text of
/// the file.
pub type Text = arcstr::Substr;

/// The maximum size of a text file of a project, in bytes.
pub const MAX_TEXT_BYTES: u64 = 2 * 1024 * 1024;

/// The kind of a file, decided by its path alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A TOML file of facts.
    Toml,
    /// A Markdown file with TOML front matter.
    Markdown,
    /// A Tera template of the theme.
    Template,
    /// A Fluent file of the theme.
    Fluent,
    /// Bytes that are published unchanged: styles, scripts, icons, images.
    Asset,
    /// A file that was refused; see [`Source::oddity`].
    Refused,
}

/// Why a file in an input folder was refused. `check` turns each into a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnexpectedFile {
    /// A symbolic link, to a file or to a folder.
    Symlink,
    /// A FIFO, socket or device.
    NotRegular,
    /// A name that begins with a dot, or a name that looks like a secret (`*.pem`, `id_rsa`).
    HiddenOrSecret,
    /// Not UTF-8 from this byte on. The text of the source ends before it.
    NotUtf8 {
        /// Offset of the first byte that is not UTF-8.
        offset: usize,
    },
    /// A name that is not UTF-8; the path shows its bytes escaped.
    NameNotUtf8,
    /// A name that some file system or host cannot hold (`con`, a trailing dot, `:` …).
    NameNotPortable,
    /// A file whose place or extension has no meaning here.
    Misplaced,
    /// Larger than the limit for its kind, in bytes.
    TooLarge {
        /// The limit.
        limit: u64,
    },
    /// A folder with the name of an input file.
    DirectoryInsteadOfFile,
    /// A file or folder in the root, which is not read: its name is a slip, or it belongs in one of
    /// the folders that are read.
    BesideInput {
        /// The path that was probably meant; `<state>` stands for the name of a state's folder.
        meant: String,
        /// Whether it is a folder.
        is_folder: bool,
        /// Whether its name is near that of the input, and its place is right.
        is_slip: bool,
    },
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path from the project's root with `/` between the parts; for the built-in theme, the path
    /// that an override of the file would have.
    pub path: String,
    /// The kind of the file.
    pub kind: SourceKind,
    /// The text; empty for assets.
    pub text: Text,
    /// The bytes of an asset; empty for text.
    pub bytes: Arc<[u8]>,
    /// Why the file was refused; `None` if it was read.
    pub oddity: Option<UnexpectedFile>,
    /// Whether it comes from the built-in theme rather than from the project.
    pub built_in: bool,
}

impl Source {
    /// Whether another version of the file is equal. Contents in the same memory are not compared.
    fn is_unchanged(&self, other: &Self) -> bool {
        let is_shared = std::ptr::eq(self.text.as_str(), other.text.as_str())
            && Arc::ptr_eq(&self.bytes, &other.bytes);
        is_shared || self == other
    }

    /// Which part of the project the file belongs to.
    pub fn role(&self) -> Role<'_> {
        Role::from_path(&self.path)
    }
}

/// All files of a project, in path order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A line and column for people: both start at 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Sources {
    /// Sorts the files by path; of two files with one path the later wins (a project's file over
    /// the built-in theme's).
    pub fn new(files: impl IntoIterator<Item = Source>) -> Self {
        let mut files: Vec<Source> = files.into_iter().collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files.dedup_by(|later, kept| {
            let is_same = later.path == kept.path;
            if is_same {
                std::mem::swap(later, kept);
            }
            is_same
        });
        Self { files }
    }

    /// Every file, in path order.
    pub fn into_files(self) -> impl Iterator<Item = Source> {
        self.files.into_iter()
    }

    /// Every file with its number, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(at, file)| (SourceId::at(at), file))
    }

    /// The file with an id from this table.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.position()]
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<(SourceId, &Source)> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        let id = SourceId::at(at);
        Some((id, self.get(id)))
    }

    /// Whether a file of the root stands there under a name that is not read.
    pub fn is_misnamed(&self, path: &str) -> bool {
        self.files.iter().any(|file| {
            matches!(&file.oddity, Some(UnexpectedFile::BesideInput { meant, .. }) if meant == path)
        })
    }

    /// The files before a path in path order, and those from it on.
    pub fn around(&self, path: &str) -> (&[Source], &[Source]) {
        let at = self.files.partition_point(|file| file.path.as_str() < path);
        self.files.split_at(at)
    }

    /// The files whose content differs from that in `before`; `None` if files were added or removed, or
    /// changed their kind.
    pub fn changed_since(&self, before: &Self) -> Option<Vec<SourceId>> {
        let is_same_set = self.files.len() == before.files.len()
            && self.files.iter().zip(&before.files).all(|(now, before)| {
                now.path == before.path
                    && now.kind == before.kind
                    && now.oddity == before.oddity
                    && now.built_in == before.built_in
            });
        let files = self.iter().zip(&before.files);
        let changed = files.filter(|((_, now), before)| !now.is_unchanged(before));
        is_same_set.then(|| changed.map(|((id, _), _)| id).collect())
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of a span; empty where the span does not fall on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.range()).unwrap_or("")
    }

    /// Line and column of the start of a span.
    pub fn position(&self, span: Span) -> Position {
        position(&self.get(span.source).text, span.start as usize)
    }

    /// Line and column of the end of a span.
    pub fn end_position(&self, span: Span) -> Position {
        position(&self.get(span.source).text, span.end as usize)
    }

    /// Frees the texts of all files but `needed` ones, to save memory while a large site is
    /// rendered. Templates keep theirs: rendering can still find errors in them.
    pub fn forget_texts_except(&mut self, needed: &std::collections::BTreeSet<SourceId>) {
        for (at, file) in self.files.iter_mut().enumerate() {
            if file.kind != SourceKind::Template && !needed.contains(&SourceId::at(at)) {
                file.text = Text::new();
            }
        }
    }
}

fn position(text: &str, offset: usize) -> Position {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let column = before[line_start..]
        .chars()
        .filter(|&c| c != '\u{feff}')
        .count()
        + 1;
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.into(),
            kind: SourceKind::Toml,
            text: text.into(),
            bytes: Arc::default(),
            oddity: None,
            built_in: false,
        }
    }

    #[test]
    fn positions_count_characters_from_one() {
        let sources = Sources::new([source("a.toml", "é = 1\nbé = 2\n")]);
        let (id, _) = sources.find("a.toml").unwrap();
        let at = |start| sources.position(Span::new(id, start..start));
        assert_eq!(at(0), Position { line: 1, column: 1 });
        assert_eq!(at(3), Position { line: 1, column: 3 });
        assert_eq!(at(7), Position { line: 2, column: 1 });
        assert_eq!(at(10), Position { line: 2, column: 3 });
        assert_eq!(at(999), Position { line: 3, column: 1 });
    }

    #[test]
    fn files_come_in_path_order_and_the_later_of_two_wins() {
        let sources = Sources::new([source("b", "1"), source("a", "2"), source("b", "3")]);
        let texts: Vec<_> = sources.iter().map(|(_, file)| file.text.as_str()).collect();
        assert_eq!(texts, ["2", "3"]);
    }
}
