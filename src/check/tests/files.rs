use super::*;

#[test]
fn files_that_were_not_taken_in_are_reported() {
    let path = "content/x.md";
    for (oddity, expected) in [
        (UnexpectedFile::Symlink, "refused-file"),
        (UnexpectedFile::NotRegular, "refused-file"),
        (UnexpectedFile::HiddenOrSecret, "hidden-file"),
        (UnexpectedFile::NotUtf8 { offset: 7 }, "not-utf8"),
        (UnexpectedFile::NameNotUtf8, "bad-file-name"),
        (UnexpectedFile::NameNotPortable, "bad-file-name"),
        (UnexpectedFile::Misplaced, "unexpected-file"),
        (
            UnexpectedFile::TooLarge { limit: 1 << 20 },
            "file-too-large",
        ),
        (UnexpectedFile::DirectoryInsteadOfFile, "unexpected-file"),
    ] {
        expect(&[(
            &[Refused(path, oddity)],
            &[&format!("{expected} content/x.md:1:1")],
        )]);
    }
}

#[test]
fn c23_the_byte_that_is_not_utf8_is_named() {
    let mut file = source("content/x.md", "abc\ndé");
    file.oddity = Some(UnexpectedFile::NotUtf8 { offset: 7 });
    let run = run_files(vec![file]);
    let found = run
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == crate::diagnostic::Code::NotUtf8)
        .unwrap();
    assert!(found.message.contains("byte 7"), "{}", found.message);
    assert_eq!(place(&run.sources, found.span), "content/x.md:2:3");
}

#[test]
fn a_refused_file_is_reported_once_and_what_names_it_is_not() {
    expect(&[
        (
            &[Refused("rubric/levers.toml", UnexpectedFile::Symlink)],
            &["refused-file rubric/levers.toml:1:1"],
        ),
        (
            &[
                Refused("rubric/elements/gov.toml", UnexpectedFile::Symlink),
                Replace("content/home.md", "element:GOV", "sub-element:NO-1"),
            ],
            &["refused-file rubric/elements/gov.toml:1:1"],
        ),
        (
            &[
                Refused("content/about.md", UnexpectedFile::TooLarge { limit: 1 }),
                Replace("content/home.md", "element:GOV", "page:about#x"),
            ],
            &["file-too-large content/about.md:1:1"],
        ),
    ]);
}

#[test]
fn every_site_needs_some_files() {
    expect(&[
        (
            &[Remove("site.toml")],
            &["missing-file content/about.md:1:1"],
        ),
        (
            &[Remove("rubric/rubric.toml")],
            &["missing-file site.toml:1:1"],
        ),
        (
            &[Remove("content/home.md")],
            &["missing-file site.toml:1:1"],
        ),
        (
            &[
                Remove("rubric/elements/gov.toml"),
                Remove("rubric/elements/use.toml"),
            ],
            &["missing-file site.toml:1:1"],
        ),
        (
            &[Remove("states/ohio/profile.md")],
            &["missing-file states/ohio/2025.toml:1:1"],
        ),
        (
            &[Refused("site.toml", UnexpectedFile::DirectoryInsteadOfFile)],
            &["unexpected-file site.toml:1:1"],
        ),
        (
            &[
                Remove("rubric/levers.toml"),
                Remove("content/practices/first.md"),
                Replace("rubric/elements/gov.toml", "levers = [\"policy\"]\n", ""),
            ],
            &[],
        ),
    ]);
}

#[test]
fn a_project_without_any_file_is_no_site() {
    let empty = run_with(
        Vec::new(),
        &Options {
            today: TODAY,
            site_date: None,
            base_url: None,
        },
    );
    assert!(empty.site.is_none());
    let mut theme = source("themes/default/theme.toml", "");
    theme.built_in = true;
    let run = run_files(vec![theme]);
    assert!(run.site.is_none());
    assert_eq!(
        run.problems(),
        ["missing-file themes/default/theme.toml:1:1"; 3]
    );
}
