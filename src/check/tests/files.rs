use super::*;
use crate::diagnostic::Code;

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
        .find(|diagnostic| diagnostic.code == Code::NotUtf8)
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

#[test]
fn t39_a_translation_with_a_wrong_tag_is_no_page_of_its_own() {
    let run = run(&[File(
        "content/about.ES.md",
        "+++\ntitle = \"A\"\n+++\nText.\n",
    )]);
    assert_eq!(run.problems(), ["bad-file-name content/about.ES.md:1:1"]);
    assert!(run.diagnostics[0].hints[0].contains("`about.es`"));
}

#[test]
fn t39_a_file_that_no_format_reads_is_told() {
    for (path, meant) in [
        ("site.ES.toml", Some("site.es.toml")),
        ("rubric/levers.ES.toml", Some("rubric/levers.es.toml")),
        ("rubric/levers.es_mx.toml", Some("rubric/levers.es-MX.toml")),
        ("rubric/levers.spanish.toml", None),
        (
            "states/ohio/profile.ES.md",
            Some("states/ohio/profile.es.md"),
        ),
        ("states/ohio/profile.old.es.md", None),
    ] {
        let run = run(&[File(path, "name = \"x\"\n")]);
        assert_eq!(run.problems(), [format!("unexpected-file {path}:1:1")]);
        let found = &run
            .diagnostics
            .iter()
            .find(|found| found.code == Code::UnexpectedFile);
        assert_eq!(found.unwrap().suggestion.as_deref(), meant, "{path}");
    }
}
