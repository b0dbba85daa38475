use super::{ASSESSMENT, found, in_assessment, only, read};
use crate::diagnostic::Code;

#[test]
fn t01_t02_duplicates_show_both_places() {
    for (text, second, first) in [
        ("rubric=\"1\"\nrubric=\"2\"\n", "2:1", "1:1"),
        (
            "rubric=\"1\"\nbasis=\"b\"\n\"rubric\"=\"2\"\n",
            "3:1",
            "1:1",
        ),
        ("[1A]\nrating=1\n[1A]\nstatus=\"x\"\n", "3:2", "1:1"),
        ("[1A]\nrating=1\n[\"1A\"]\nstatus=\"x\"\n", "3:2", "1:1"),
        ("[1A]\nrating=1\n[[1A]]\nstatus=\"x\"\n", "3:3", "1:1"),
        ("[1A]\nrating=1\nstatus=\"x\"\nrating=2\n", "4:1", "2:1"),
        ("rubric=\"1\"\n[rubric]\n", "2:2", "1:1"),
        (
            "[1A]\nsources = [{title=\"x\", title=\"y\"}]\n",
            "2:24",
            "2:13",
        ),
        (
            "note = \"\"\"\nrubric=\n\"\"\"\nrubric=\"1\"\nrubric=\"2\"\n",
            "5:1",
            "4:1",
        ),
    ] {
        let (sources, _, diagnostics) = read(ASSESSMENT, text);
        let found: Vec<_> = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code != Code::MissingKey)
            .collect();
        assert_eq!(found.len(), 1, "{text:?} {found:?}");
        assert_eq!(found[0].code, Code::DuplicateKey, "{text:?}");
        let place = |span| {
            let at = sources.position(span);
            format!("{}:{}", at.line, at.column)
        };
        assert_eq!(place(found[0].span), second, "{text:?}");
        assert_eq!(place(found[0].labels[0].span), first, "{text:?}");
    }
}

#[test]
fn t04_merge_conflicts_are_named_once_and_the_rest_is_read() {
    let text = "\
<<<<<<< HEAD\nrubric = \"1\"\n||||||| base\nrubric = \"0\"\n=======\nrubric = \"2\"\n>>>>>>> other\nbasis = 3\n";
    assert_eq!(
        in_assessment(text),
        ["merge-conflict 1:1", "wrong-type 8:9"]
    );
    let (_, documents, _) = read(ASSESSMENT, text);
    assert_eq!(
        documents.assessments[0].body.rubric.as_ref().unwrap().value,
        "1"
    );

    assert_eq!(
        in_assessment("rubric = \"1\"\n=======\n"),
        ["merge-conflict 2:1"]
    );
    assert_eq!(
        in_assessment("rubric = \"1\"\n>>>>>>> x\n"),
        ["merge-conflict 2:1"]
    );
    let two = "<<<<<<< a\n=======\n>>>>>>> b\nrubric = \"1\"\n<<<<<<< a\n=======\n>>>>>>> b\n";
    assert_eq!(
        in_assessment(two),
        ["merge-conflict 1:1", "merge-conflict 5:1"]
    );
    let body = "+++\ntitle = \"x\"\n+++\n<<<<<<< a\nours\n=======\ntheirs\n>>>>>>> b\n";
    assert_eq!(found("content/about.md", body), ["merge-conflict 4:1"]);
}

#[test]
fn t05_look_alikes_are_named_with_their_code_point() {
    for (text, place, code_point) in [
        ("rubric = “1”\n", "1:10", "U+201C"),
        ("rubric = ‘1’\n", "1:10", "U+2018"),
        ("rubric\u{a0}= \"1\"\n", "1:7", "U+00A0"),
        ("rubric =\u{a0}\"1\"\n", "1:9", "U+00A0"),
        ("rubric = \"1\"\n\u{200b}basis = \"x\"\n", "2:1", "U+200B"),
        ("[1A]\nrating = ３\n", "2:10", "U+FF13"),
        ("note “x”\n", "1:6", "U+201C"),
    ] {
        let diagnostic = only(ASSESSMENT, text);
        assert_eq!(
            in_assessment(text),
            [format!("smart-quote {place}")],
            "{text:?}"
        );
        assert!(
            diagnostic.message.contains(code_point),
            "{}",
            diagnostic.message
        );
    }
    // In texts they are ordinary typography.
    assert!(in_assessment("note = \"“x” –\u{a0}y\" # “z”\n").is_empty());
}

#[test]
fn c22_t07_t08_control_characters_are_refused_raw_and_escaped() {
    for (text, place, code_point) in [
        ("note = \"x\\u0000y\"\n", "1:8", "U+0000"),
        ("note = \"\\e[31m\"\n", "1:8", "U+001B"),
        ("note = \"\\x1b\"\n", "1:8", "U+001B"),
        ("note = \"a\\rb\"\n", "1:8", "U+000D"),
        ("note = \"\\u202e\"\n", "1:8", "U+202E"),
        ("note = \"x\u{0}y\"\n", "1:10", "U+0000"),
        ("note = \"x\u{7f}\"\n", "1:10", "U+007F"),
        ("note = \"x\ry\"\n", "1:10", "U+000D"),
        ("note = \"x\u{202e}y\"\n", "1:10", "U+202E"),
        ("note = \"x\u{2066}y\"\n", "1:10", "U+2066"),
        ("note = \"x\u{feff}y\"\n", "1:10", "U+FEFF"),
        ("# \u{1}\nnote = \"x\"\n", "1:3", "U+0001"),
        ("note = \"x\"\rbasis = \"y\"\n", "1:11", "U+000D"),
    ] {
        let diagnostic = only(ASSESSMENT, text);
        assert_eq!(diagnostic.code, Code::ForbiddenCharacter, "{text:?}");
        assert!(
            diagnostic.message.contains(code_point),
            "{}",
            diagnostic.message
        );
        let shown = format!("{diagnostic:?}");
        assert!(!shown.contains(|c: char| c.is_control()), "{shown}");
        if !code_point.contains("FEFF") {
            assert_eq!(
                in_assessment(text),
                [format!("forbidden-character {place}")]
            );
        }
    }
    assert!(in_assessment("note = \"a\\tb\\nc\"\r\nbasis = \"x\"\r\n").is_empty());
    assert_eq!(
        found(
            "content/about.md",
            "+++\ntitle = \"x\"\n+++\na\u{202e}b\n\u{1b}c\n"
        ),
        ["forbidden-character 4:2", "forbidden-character 5:1"]
    );
}

#[test]
fn t11_toml_1_1_is_accepted() {
    let text = "[1A]\nsources = [{ title = \"x\",\n  publisher = \"y\", # why\n}]\n";
    assert!(in_assessment(text).is_empty());
}

#[test]
fn t16_impossible_dates_are_dates_not_syntax() {
    for date in [
        "2026-02-30",
        "2026-13-01",
        "2026-1-1",
        "2026-00-10",
        "24:00",
        "0000-00-00",
    ] {
        let text = format!("assessed_on = {date}\nraiting = 1\n");
        assert_eq!(
            in_assessment(&text),
            ["bad-date 1:15", "unknown-key 2:1"],
            "{date}"
        );
    }
    for (date, hint) in [
        ("\"2026-01-02\"", Some("Write 2026-01-02, without quotes.")),
        ("07:32", None),
        ("2026-01-02T00:00:00Z", Some("Write 2026-01-02.")),
        (
            "2026",
            Some("A date has a month and a day. If only the year is known, write 2026-01-01."),
        ),
    ] {
        let diagnostic = only(ASSESSMENT, &format!("assessed_on = {date}\n"));
        assert_eq!(diagnostic.code, Code::WrongType, "{date}");
        assert_eq!(diagnostic.hints.first().map(String::as_str), hint, "{date}");
    }
}

#[test]
fn t22_files_with_nothing_in_them() {
    for (path, text) in [
        (ASSESSMENT, ""),
        (ASSESSMENT, "# only a comment\n\n"),
        ("site.toml", "\n"),
        ("content/about.md", " \n\t"),
    ] {
        assert_eq!(found(path, text), ["empty-file 1:1"], "{text:?}");
        let (_, _, diagnostics) = read(path, text);
        assert_eq!(diagnostics.len(), 1);
    }
}

#[test]
fn a_slip_is_reported_once_and_hides_nothing_else() {
    for (text, expected) in [
        (
            "rubric = three\nb = 2\n",
            vec!["toml-syntax 1:10", "unknown-key 2:1"],
        ),
        (
            "rubric = \nb = 2\n",
            vec!["toml-syntax 1:10", "unknown-key 2:1"],
        ),
        (
            "rubric: \"1\"\nb = 2\n",
            vec!["toml-syntax 1:7", "unknown-key 2:1"],
        ),
        (
            "a b c d\nb = 2\n",
            vec!["toml-syntax 1:3", "unknown-key 2:1"],
        ),
        (
            "rubric = \"1\nb = 2\n",
            vec!["toml-syntax 1:10", "unknown-key 2:1"],
        ),
        ("note = \"say \"hi\" x\"\n", vec!["toml-syntax 1:14"]),
        (
            "[1A\nrating = 1\n[2A]\nraiting = 1\n",
            vec!["toml-syntax 1:4", "unknown-key 4:1"],
        ),
        ("[[1A]\nrating = 1\n", vec!["toml-syntax 1:6"]),
        (
            "note = \"\"\"\nx = 1\n[1A]\n",
            vec!["toml-syntax 1:8", "unknown-key 2:1"],
        ),
        (
            "[1A]\ncriteria = [\"a\"\nx = 1\n[1B]\ny = 2\n",
            vec!["toml-syntax 2:12", "unknown-key 3:1", "unknown-key 5:1"],
        ),
        (
            "[1A]\ncriteria = [\n  \"a\"\n  \"b\"\n]\n",
            vec!["toml-syntax 4:3"],
        ),
        (
            "[1A]\nsources = [{ title = \"a\" url = \"b\" }]\n",
            vec!["toml-syntax 2:26"],
        ),
    ] {
        assert_eq!(in_assessment(text), expected, "{text:?}");
    }
}

#[test]
fn a_broken_line_does_not_make_its_key_missing() {
    let missing = |text: &str| -> Vec<String> {
        let (_, _, diagnostics) = read(ASSESSMENT, text);
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code == Code::MissingKey)
            .map(|diagnostic| diagnostic.message.clone())
            .collect()
    };
    let rest = "assessed_on = 2026-01-01\nassessed_by = \"x\"\n";
    assert_eq!(
        missing(&format!("rubric \"1\"\n{rest}")),
        ["The key `basis` is missing"]
    );
    assert_eq!(
        missing(&format!("rubric = “1”\nbasis = \"x\"\n{rest}")),
        [""; 0]
    );
    assert_eq!(missing("[1A\nrating = 1\n"), [""; 0]);
}
