//! The shipped English prose is easy to read, and `--prose` changes nothing else.

use camino::Utf8Path;
use statewise::diagnostic::render::{Format, Prefix, render};
use statewise::diagnostic::{Code, Diagnostic, Severity};
use statewise::pipeline::Published;

use crate::files;
use crate::project::{Project, publish, publish_as};

#[test]
fn the_shipped_english_prose_is_in_band_8_or_below_and_has_no_long_sentence() {
    let site = publish_as(Utf8Path::from_path(files::root()).unwrap(), true);
    let hard: Vec<Diagnostic> = site
        .diagnostics()
        .iter()
        .filter(|problem| matches!(problem.code, Code::HardToRead | Code::LongSentence))
        .filter(|problem| {
            !site
                .sources()
                .get(problem.span.source)
                .path
                .contains(".es.")
        })
        .cloned()
        .collect();
    assert!(
        hard.is_empty(),
        "{}",
        render(
            &hard,
            site.sources(),
            Format::Short,
            false,
            &Prefix::default()
        )
    );
    let english = site.prose().unwrap().shares[0];
    assert_eq!(english.plain, english.files);
    // Every state has a profile and an assessment, and there are practices and resources besides.
    assert!(english.files > 200, "only {english:?}");
}

#[test]
fn notes_about_prose_are_all_that_asking_for_them_adds() {
    let root = Utf8Path::from_path(files::root()).unwrap();
    let (with, without) = (publish_as(root, true), publish(root));
    let is_prose = |problem: &&Diagnostic| {
        matches!(
            problem.code,
            Code::ReadingGrade
                | Code::HardToRead
                | Code::LongSentence
                | Code::UnexplainedAcronym
                | Code::PlainWord
        )
    };
    assert!(without.prose().is_none() && !without.diagnostics().iter().any(|p| is_prose(&p)));
    let others = with.diagnostics().iter().filter(|p| !is_prose(p));
    assert!(others.eq(without.diagnostics()));
    let mut notes = with.diagnostics().iter().filter(is_prose);
    assert!(notes.all(|note| note.severity == Severity::Note));
    assert_eq!(with.paths(), without.paths());
}

#[test]
fn a_file_with_errors_is_not_read_as_prose() {
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    let long = "word ".repeat(40);
    let page = format!("+++\ntitle = \"A\"\ntitel = \"B\"\n+++\n{long}\n");
    project.write("content/about.md", page.as_bytes());
    let mut codes = codes(&project.publish_with_prose());
    codes.retain(|code| *code != Code::ReadingGrade);
    assert_eq!(codes, [Code::UnknownKey]);
}

#[test]
fn a_theme_can_have_plain_words_of_its_own() {
    let project = Project::new();
    project.lay(&files::root().join("tests/sites/base"), "");
    let site = files::text(&files::root().join("tests/sites/base/site.toml"));
    project.write("site.toml", format!("theme = \"mine\"\n{site}").as_bytes());
    project.write(
        "themes/mine/plain-words/en.toml",
        b"words = [{ say = \"pot\", not = [\"receptacle\"] }]\n",
    );
    project.write(
        "content/about.md",
        b"+++\ntitle = \"A\"\n+++\nUtilize one receptacle.\n",
    );
    let site = project.publish_with_prose();
    let found: Vec<_> = site
        .diagnostics()
        .iter()
        .filter(|problem| problem.code == Code::PlainWord)
        .map(|problem| {
            (
                site.sources().slice(problem.span),
                problem.suggestion.as_deref(),
            )
        })
        .collect();
    assert_eq!(found, [("receptacle", Some("pot"))]);

    project.write("themes/mine/plain-words/en.toml", b"wrods = []\n");
    let codes = codes(&project.publish_with_prose());
    assert!(codes.contains(&Code::UnknownKey), "{codes:?}");
    assert!(!codes.contains(&Code::PlainWord), "{codes:?}");
}

fn codes(site: &Published) -> Vec<Code> {
    site.diagnostics()
        .iter()
        .map(|problem| problem.code)
        .collect()
}
