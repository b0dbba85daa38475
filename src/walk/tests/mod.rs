mod beside;
mod revision;
mod tree;

use super::walk;
use crate::source::{SourceKind, Sources, UnexpectedFile};
use camino::{Utf8Path, Utf8PathBuf};

struct Project {
    _folder: tempfile::TempDir,
    root: Utf8PathBuf,
}

#[expect(clippy::disallowed_methods, reason = "tests lay out projects on disk")]
impl Project {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
        let project = Self {
            _folder: folder,
            root,
        };
        for (path, bytes) in files {
            project.write(path, bytes);
        }
        project
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn walk(&self) -> Sources {
        walk(&self.root).unwrap()
    }
}

/// What became of the project's own files: path, and the oddity if there is one.
fn own(sources: &Sources) -> Vec<(String, Option<UnexpectedFile>)> {
    sources
        .iter()
        .filter(|(_, source)| !source.built_in)
        .map(|(_, source)| (source.path.clone(), source.oddity.clone()))
        .collect()
}

fn oddity(sources: &Sources, path: &str) -> Option<UnexpectedFile> {
    let (_, source) = sources
        .find(path)
        .unwrap_or_else(|| panic!("{path} is not there"));
    assert_eq!(source.kind == SourceKind::Refused, source.oddity.is_some());
    source.oddity.clone()
}

#[test]
fn only_the_input_of_a_project_is_read() {
    let project = Project::new(&[
        ("site.toml", b"title = \"x\""),
        ("site.es.toml", b""),
        ("site.toml.bak", b""),
        ("README.md", b""),
        ("public/index.html", b""),
        ("content/home.md", b"+++\n+++\n"),
        ("content/README.md", b"notes"),
        ("content/chart.png", &[0, 159]),
        ("states/ky/profile.md", b""),
        (".git/config", b""),
    ]);
    let sources = project.walk();
    let paths: Vec<_> = own(&sources).into_iter().collect();
    assert_eq!(
        paths,
        [
            ("content/chart.png".to_owned(), None),
            ("content/home.md".to_owned(), None),
            ("site.es.toml".to_owned(), None),
            ("site.toml".to_owned(), None),
            ("states/ky/profile.md".to_owned(), None),
        ]
    );
    assert_eq!(
        &*sources.find("content/chart.png").unwrap().1.bytes,
        &[0, 159]
    );
}

#[test]
fn c22_a_byte_order_mark_at_the_start_and_line_ends_are_normalized() {
    let project = Project::new(&[(
        "site.toml",
        b"\xef\xbb\xbfa = 1\r\nb = \"\xef\xbb\xbf\"\r\n",
    )]);
    let sources = project.walk();
    assert_eq!(
        sources.find("site.toml").unwrap().1.text,
        "a = 1\nb = \"\u{feff}\"\n"
    );
}

#[test]
fn c23_what_is_not_utf8_is_refused_with_its_offset() {
    let project = Project::new(&[
        ("site.toml", b"a = \"caf\xe9\""),
        ("content/utf16.md", b"\xff\xfe+\0"),
    ]);
    let sources = project.walk();
    assert_eq!(
        oddity(&sources, "site.toml"),
        Some(UnexpectedFile::NotUtf8 { offset: 8 })
    );
    assert_eq!(sources.find("site.toml").unwrap().1.text, "a = \"caf");
    assert_eq!(
        oddity(&sources, "content/utf16.md"),
        Some(UnexpectedFile::NotUtf8 { offset: 0 })
    );
}

#[test]
fn b25_f16_of_hidden_names_only_the_well_known_folder_is_read() {
    let root = "themes/own/static/root";
    let read = [".well-known/security.txt", ".well-known/a/b", "CNAME"];
    let left_out = [
        ".well-known/.env",
        ".well-known/server.key",
        ".well-known2/a",
        "a/.well-known/b",
        ".htaccess",
    ];
    let elsewhere = [
        "themes/own/static/.well-known/a",
        "content/.well-known/a",
        "themes/.well-known/a",
    ];
    for (path, is_read) in (read
        .map(|path| (format!("{root}/{path}"), true))
        .into_iter())
    .chain(left_out.map(|path| (format!("{root}/{path}"), false)))
    .chain(elsewhere.map(|path| (path.to_owned(), false)))
    {
        let sources = Project::new(&[(path.as_str(), b"x")]).walk();
        let own = own(&sources);
        let (found, oddity) = own.first().unwrap();
        assert!(path.starts_with(found.as_str()), "{found}");
        let expected = (!is_read).then_some(UnexpectedFile::HiddenOrSecret);
        assert_eq!(*oddity, expected, "{path}");
    }
}

#[test]
fn n05_f16_t22_odd_names_and_places_are_refused_unread() {
    let project = Project::new(&[
        ("content/con.md", b""),
        ("content/aux/a.md", b""),
        ("content/.env", b"secret"),
        ("content/.hidden/a.md", b""),
        ("content/server.pem", b"secret"),
        ("content/notes.docx.md/x", b""),
        ("states/profile.md", b""),
        ("states/ky/profile.md/x", b""),
        ("states/ky/logo.svg", b"<svg/>"),
        ("rubric/notes.docx", b""),
        ("site.toml/x", b""),
    ]);
    let sources = project.walk();
    assert_eq!(
        own(&sources),
        [
            ("content/.env", UnexpectedFile::HiddenOrSecret),
            ("content/.hidden", UnexpectedFile::HiddenOrSecret),
            ("content/aux", UnexpectedFile::NameNotPortable),
            ("content/con.md", UnexpectedFile::NameNotPortable),
            (
                "content/notes.docx.md",
                UnexpectedFile::DirectoryInsteadOfFile
            ),
            ("content/server.pem", UnexpectedFile::HiddenOrSecret),
            ("rubric/notes.docx", UnexpectedFile::Misplaced),
            ("site.toml", UnexpectedFile::DirectoryInsteadOfFile),
            ("states/ky/logo.svg", UnexpectedFile::Misplaced),
            (
                "states/ky/profile.md",
                UnexpectedFile::DirectoryInsteadOfFile
            ),
            ("states/profile.md", UnexpectedFile::Misplaced),
        ]
        .map(|(path, odd)| (path.to_owned(), Some(odd)))
    );
    assert!(
        sources
            .iter()
            .all(|(_, source)| source.built_in || source.text.is_empty())
    );
}

#[test]
fn large_files_are_refused() {
    let text = vec![b'#'; 2 * 1024 * 1024 + 1];
    let project = Project::new(&[("site.toml", &text), ("content/exact.md", &text[1..])]);
    let sources = project.walk();
    assert_eq!(
        oddity(&sources, "site.toml"),
        Some(UnexpectedFile::TooLarge {
            limit: 2 * 1024 * 1024
        })
    );
    assert_eq!(oddity(&sources, "content/exact.md"), None);
}

#[test]
fn a_missing_root_is_an_error_of_the_environment() {
    let error = walk(Utf8Path::new("/no/such/folder")).unwrap_err();
    assert!(error.to_string().contains("/no/such/folder"), "{error}");
    let project = Project::new(&[("site.toml", b"")]);
    assert!(walk(&project.root.join("site.toml")).is_err());
}

#[test]
fn a_project_overrides_the_built_in_theme() {
    let project = Project::new(&[("themes/default/templates/base.html", b"mine")]);
    let sources = project.walk();
    let (_, base) = sources.find("themes/default/templates/base.html").unwrap();
    assert_eq!((base.text.as_str(), base.built_in), ("mine", false));
}

#[cfg(unix)]
#[test]
fn f01_f02_links_are_refused_and_not_followed() {
    use std::os::unix::fs::symlink;
    let project = Project::new(&[("content/home.md", b"x"), ("secret/a.md", b"secret")]);
    symlink("/etc/passwd", project.root.join("content/passwd.md")).unwrap();
    symlink("..", project.root.join("content/loop")).unwrap();
    symlink(project.root.join("secret"), project.root.join("states")).unwrap();
    symlink("/etc/passwd", project.root.join("site.toml")).unwrap();
    let sources = project.walk();
    for path in ["content/loop", "content/passwd.md", "site.toml", "states"] {
        assert_eq!(
            oddity(&sources, path),
            Some(UnexpectedFile::Symlink),
            "{path}"
        );
    }
    assert_eq!(own(&sources).len(), 5);
}

#[cfg(unix)]
#[test]
fn f04_sockets_are_refused_without_being_opened() {
    let project = Project::new(&[("content/home.md", b"x")]);
    let _socket =
        std::os::unix::net::UnixListener::bind(project.root.join("content/pipe.md")).unwrap();
    assert_eq!(
        oddity(&project.walk(), "content/pipe.md"),
        Some(UnexpectedFile::NotRegular)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn f04_fifos_are_refused_without_being_opened() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let project = Project::new(&[("content/home.md", b"x")]);
    let fifo = project.root.join("content/fifo.md");
    mknodat(CWD, fifo.as_std_path(), FileType::Fifo, Mode::RUSR, 0).unwrap();
    assert_eq!(
        oddity(&project.walk(), "content/fifo.md"),
        Some(UnexpectedFile::NotRegular)
    );
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "tests lay out projects on disk")]
fn f08_names_that_are_not_utf8_are_shown_escaped() {
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new(&[("content/home.md", b"x")]);
    let name = std::ffi::OsStr::from_bytes(b"\xff.md");
    std::fs::write(project.root.join("content").as_std_path().join(name), "x").unwrap();
    assert_eq!(
        oddity(&project.walk(), "content/\\xff.md"),
        Some(UnexpectedFile::NameNotUtf8)
    );
}
