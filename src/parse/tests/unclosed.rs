//! What is not closed gives one problem, at its opening, and hides nothing behind it.

use super::{ASSESSMENT, found, in_assessment, only};
use crate::diagnostic::Edit;

const FACTS: &str = "rubric = \"1\"\nbasis = \"b\"\nassessed_on = 2026-01-01\n";

/// The problems of an assessment with some lines from its fourth on.
fn problems(lines: &str) -> Vec<String> {
    in_assessment(&format!("{FACTS}{lines}"))
}

#[test]
fn t25_one_unclosed_delimiter_gives_one_problem_at_its_opening() {
    for (lines, expected) in [
        // The case of the report: three quotes, between texts that are right.
        (
            "[1A]\nrating = 3\nevidence = \"\"\"\nWhy.\nsources = [{ title = \"T\" }]\n[1B]\nrating = 2\nevidence = \"\"\"\nAnother.\n\"\"\"\n",
            "6:12",
        ),
        (
            "[1A]\nevidence = \'\'\'\nWhy.\n\n[1B]\nevidence = \'\'\'\nAnother.\n\'\'\'\n[1C]\nrating = 1\n",
            "5:12",
        ),
        // It begins on the line of the key, and the next text does too.
        (
            "note = \"\"\"Why it is so.\nassessed_by = \"\"\"A\"\"\"\n",
            "4:8",
        ),
        // It is the last of the file.
        ("[1A]\nevidence = \"\"\"\nWhy.\n", "5:12"),
        ("[1A]\nevidence = \"\"\"\nWhy.\n[1B]\nrating = 3\n", "5:12"),
        // A text of one line.
        ("[1A]\nevidence = \"Why.\nrating = 3\n", "5:12"),
        ("[1A]\nevidence = \'Why.\nrating = 3\n", "5:12"),
        // A text of several lines between single quotes.
        (
            "[1A]\nevidence = \"Why.\nIt is so.\n\nReally.\"\nrating = 3\n",
            "5:12",
        ),
        // Lists and braces.
        (
            "[1A]\ncriteria = [\"a\"\nrating = 3\n[1B]\nrating = 3\n",
            "5:12",
        ),
        (
            "[1A]\ncriteria = [\n  \"a\",\n  \"b\",\n[1B]\nrating = 3\n",
            "5:12",
        ),
        ("[1A]\ncriteria = [\"a\",\n", "5:12"),
        ("[1A]\nsources = [{ title = \"T\" ]\nrating = 3\n", "5:12"),
        ("[1A]\nsources = [{ title = \"T\" }\nrating = 3\n", "5:11"),
        (
            "[1A]\nsources = [{ title = \"T\"\n[1B]\nrating = 3\n",
            "5:11",
        ),
        (
            "[1A]\nsources = [{ title = \"T\"\nrating = 3\n[1B]\nrating = 3\n",
            "5:11",
        ),
        (
            "[1A]\ncriteria = [\n  \"a,\n  \"b\"\n]\nrating = 3\n",
            "6:3",
        ),
    ] {
        assert_eq!(
            problems(lines),
            [format!("toml-syntax {expected}")],
            "{lines:?}"
        );
    }
}

#[test]
fn t25_what_stands_before_and_behind_it_is_still_read() {
    let lines = "raiting = 1\n[1A]\nraiting = 2\nevidence = \"\"\"\nWhy.\n[1B]\nraiting = 3\nevidence = \"\"\"\nB.\n\"\"\"\n[1C]\ncriteria = [\"a\"\nraiting = 4\n";
    assert_eq!(
        problems(lines),
        [
            "unknown-key 4:1",
            "unknown-key 6:1",
            "toml-syntax 7:12",
            "unknown-key 10:1",
            "toml-syntax 15:12",
            "unknown-key 16:1",
        ]
    );
    let page = "+++\ntitle = \"About\nraiting = 1\n+++\nText <b>here</b>.\n";
    let found = found("content/about.md", page);
    assert_eq!(
        found,
        ["toml-syntax 2:9", "unknown-key 3:1", "raw-html 5:6"]
    );
}

#[test]
fn a_text_that_is_closed_and_never_opened_is_reported_at_its_key() {
    for lines in [
        "[1A]\nevidence =\nWhy it is so.\n\"\"\"\nrating = 3\n",
        "[1A]\nevidence = Why it is so.\nMore of it.\n\"\"\"\nrating = 3\n[1B]\nevidence = \"\"\"\nB.\n\"\"\"\n",
    ] {
        assert_eq!(problems(lines), ["toml-syntax 5:1"], "{lines:?}");
    }
}

#[test]
fn texts_that_look_like_toml_are_left_alone() {
    for lines in [
        "note = \"\"\"\nkey = 1\n[1A]\n\"\"\"\n",
        "note = \"\"\"\na \"quoted\" word\\\"\"\"\n\"\"\"\n",
        "[1A]\nsources = [\n  { title = \"T\",\n    year = 2020 },\n]\n",
        "note = \"it\'s [so {\" # it\'s \"\n",
    ] {
        assert_eq!(problems(lines), [""; 0], "{lines:?}");
    }
}

#[test]
fn each_says_what_to_write_and_where() {
    for (text, message, written) in [
        (
            "note = \"\"\"\nWhy.\n\n[1A]\nrating = 1\n",
            "A text that opens with \"\"\" is not closed before `[1A]`",
            "note = \"\"\"\nWhy.\n\"\"\"\n\n[1A]\nrating = 1\n",
        ),
        (
            "note = \"Why.\n",
            "A text is not closed on its line",
            "note = \"Why.\"\n",
        ),
        (
            "note = \"Why.\nSo.\"\n",
            "A text of several lines stands between single quotes",
            "note = \"\"\"Why.\nSo.\"\"\"\n",
        ),
        (
            "[1A]\nsources = [{ title = \"T\" ]\n",
            "What stands in braces is not closed before `]`",
            "[1A]\nsources = [{ title = \"T\" }]\n",
        ),
        (
            "[1A]\nsources = [{ title = \"T\"\n[1B]\n",
            "A list is not closed before `[1B]`",
            "[1A]\nsources = [{ title = \"T\"}]\n[1B]\n",
        ),
        (
            "note =\nWhy.\n\"\"\"\n",
            "A text is closed with \"\"\", and nothing opens it",
            "note = \"\"\"\nWhy.\n\"\"\"\n",
        ),
    ] {
        let problem = only(ASSESSMENT, text);
        assert_eq!(problem.message, message);
        let mut changed = text.to_owned();
        for edit in problem.edits.iter().rev() {
            let Edit::Replace(span, with) = edit else {
                panic!("{edit:?}")
            };
            changed.replace_range(span.range(), with);
        }
        assert_eq!(changed, written);
        assert_eq!(in_assessment(&changed), [""; 0], "{changed}");
    }
}

#[test]
fn t28_a_key_of_very_many_parts_is_reported_at_its_place() {
    let parts = ["a"; 90].join(".");
    for (text, place) in [
        (format!("rubric = \"1\"\n{parts} = 1\n"), "2:1"),
        (
            format!("rubric = \"1\"\n[1A]\nrating = 1\n[{parts}]\nx = 1\n"),
            "4:1",
        ),
        (format!("rubric = \"1\"\n[[{parts}]]\nx = 1\n"), "2:1"),
    ] {
        let found = in_assessment(&text);
        assert!(
            found.iter().any(|one| one.ends_with(place)),
            "{text} {found:?}"
        );
    }
}

/// Ten thousand lists that are never closed are read in steps that grow with their number.
#[test]
fn many_open_braces_end() {
    let text = "a = { x = 1\n".repeat(10_000);
    assert!(!problems(&text).is_empty());
}
