use super::{ASSESSMENT, found, in_assessment, only, read};
use crate::diagnostic::Code;

const NUMBER: Option<&str> = Some(
    "Write the number of the level without quotes; or `status` in place of this key, if there is no rating.",
);

#[test]
fn t13_a_rating_is_a_whole_number() {
    for (rating, hint) in [
        ("\"3\"", Some("Write the number alone, without quotes: 3.")),
        ("3.0", Some("Write the number alone, without quotes: 3.")),
        (
            "3.5",
            Some("A rating is one level: choose 3 or 4, and say in the evidence why."),
        ),
        ("true", NUMBER),
        ("[3]", Some("Write the number alone, without quotes: 3.")),
        ("2026-01-01", NUMBER),
        ("99999999999999999999", None),
    ] {
        let text = format!("[1A]\nrating = {rating}\n");
        let diagnostic = only(ASSESSMENT, &text);
        assert_eq!(diagnostic.code, Code::WrongType, "{rating}");
        assert!(
            diagnostic.message.contains("`rating`"),
            "{}",
            diagnostic.message
        );
        assert_eq!(
            diagnostic.hints.first().map(String::as_str),
            hint,
            "{rating}"
        );
        let (_, documents, _) = read(ASSESSMENT, &text);
        let score = &documents.assessments[0].body.scores[0];
        assert!(score.rating_written && score.rating.is_none(), "{rating}");
    }
    for (rating, value) in [("5", 5), ("-1", -1), ("0x3", 3), ("1_000", 1000)] {
        let (_, documents, _) = read(ASSESSMENT, &format!("[1A]\nrating = {rating}\n"));
        let score = &documents.assessments[0].body.scores[0];
        assert_eq!(score.rating.unwrap().value, value, "{rating}");
    }
    let (_, documents, _) = read(ASSESSMENT, "[1A]\nstatus = \"under-review\"\n");
    assert!(!documents.assessments[0].body.scores[0].rating_written);
}

#[test]
fn t14_unknown_keys_name_their_neighbor() {
    let diagnostic = only(ASSESSMENT, "[1A]\nraiting = 3\n");
    assert_eq!(diagnostic.code, Code::UnknownKey);
    assert_eq!(diagnostic.suggestion.as_deref(), Some("rating"));
    assert_eq!(
        diagnostic.expected.as_deref(),
        Some("one of: rating, status, evidence, criteria, not_found, why, sources")
    );
    let diagnostic = only(ASSESSMENT, "[1A]\nbasis = \"x\"\n");
    assert!(diagnostic.hints[0].contains("above"), "{diagnostic:?}");
    let diagnostic = only(ASSESSMENT, "asessed_by = \"x\"\n");
    assert_eq!(diagnostic.suggestion.as_deref(), Some("assessed_by"));
    let diagnostic = only(ASSESSMENT, "1A = 3\n");
    assert!(diagnostic.hints[0].contains("table"), "{diagnostic:?}");
    let diagnostic = only(ASSESSMENT, "[[1A]]\nrating = 3\n");
    assert_eq!(diagnostic.code, Code::WrongType);
    assert_eq!(
        found(
            "rubric/elements/1.toml",
            "[[sub_element]]\n[sub_element.criterion]\nx = 1\n"
        ),
        ["wrong-type 2:1"]
    );
}

#[test]
fn t10_two_spellings_of_one_key_are_one() {
    let text = "[1A]\nrating = 1\n[\"e\u{301}\"]\nrating = 1\n[\"é\"]\nrating = 2\n";
    let diagnostic = only(ASSESSMENT, text);
    assert_eq!(diagnostic.code, Code::DuplicateKey);
    assert_eq!(diagnostic.labels.len(), 1);
    assert_eq!(in_assessment(text), ["duplicate-key 5:2"]);
}

#[test]
fn missing_keys_point_at_their_table() {
    let text = "id = \"1\"\ntitle = \"x\"\nshort = \"x\"\nwhy = \"x\"\n\n[[sub_element]]\nid = \"1A\"\ntitle = \"x\"\n";
    let (sources, _, diagnostics) = read("rubric/elements/1.toml", text);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code, Code::MissingKey);
    assert_eq!(
        diagnostics[0].message,
        "The key `statement` is missing in [[sub_element]]"
    );
    assert_eq!(sources.slice(diagnostics[0].span), "[[sub_element]]");
}

#[test]
fn all_problems_come_in_one_pass() {
    let text = "\
rubric = 2021
basis = \"\"
assesed_by = \"x\"
assessed_on = \"soon\"

[1A]
rating = \"3\"
evidence = \"<b>\"
criteria = \"a\"
sources = [{ titel = \"x\" }, 3]
";
    assert_eq!(
        in_assessment(text),
        [
            "wrong-type 1:10",
            "empty-text 2:9",
            "unknown-key 3:1",
            "wrong-type 4:15",
            "wrong-type 7:10",
            "raw-html 8:13",
            "wrong-type 9:12",
            "unknown-key 10:14",
            "wrong-type 10:29",
        ]
    );
}

#[test]
fn scores_keep_the_order_of_the_file() {
    let (sources, documents, _) = read(
        ASSESSMENT,
        "[2B]\nrating = 1\n[GOV-2]\nrating = 1\n[1]\nrating = 1\n[1A]\nrating = 1\n",
    );
    let scores = &documents.assessments[0].body.scores;
    let ids: Vec<_> = scores.iter().map(|score| score.id.value.as_str()).collect();
    assert_eq!(ids, ["2B", "GOV-2", "1", "1A"]);
    assert_eq!(sources.slice(scores[1].id.span), "GOV-2");
}

#[test]
fn spans_of_texts_are_their_content_where_it_is_written_letter_for_letter() {
    for (literal, value, slice) in [
        ("\"plain é\"", "plain é", "plain é"),
        ("'plain'", "plain", "plain"),
        ("\"\"\"\nlines\n\"\"\"", "lines\n", "lines\n"),
        ("'''lines'''", "lines", "lines"),
        ("\"\"\"a\"\"\"\"", "a\"", "a\""),
        ("\"es\\u0063aped\"", "escaped", "\"es\\u0063aped\""),
        (
            "\"\"\"one \\\n  two\"\"\"",
            "one two",
            "\"\"\"one \\\n  two\"\"\"",
        ),
    ] {
        let text = format!("note = {literal}\n");
        let (sources, documents, _) = read(ASSESSMENT, &text);
        let note = documents.assessments[0].body.note.clone().unwrap();
        assert_eq!(
            (note.value.as_str(), sources.slice(note.span)),
            (value, slice)
        );
    }
}

#[test]
fn numbers_of_conditions_must_be_ordinary() {
    let rubric = |condition: &str| {
        found(
            "rubric/rubric.toml",
            &format!("[[suggestion.rule]]\nwhen = [{{ level = 1, {condition} }}]\n"),
        )
    };
    for good in ["more_than = 0.5", "more_than = 1", "at_most = 0.0"] {
        assert!(rubric(good).is_empty(), "{good}");
    }
    for bad in ["more_than = nan", "more_than = inf", "more_than = \"0.5\""] {
        assert_eq!(rubric(bad), ["wrong-type 2:34"], "{bad}");
    }
}

#[test]
fn a_list_that_needs_something_is_not_empty() {
    let (sources, _, diagnostics) = read("site.toml", "languages = []\n");
    let found = diagnostics
        .iter()
        .find(|diagnostic| diagnostic.message == "The list `languages` is empty")
        .unwrap();
    assert_eq!(sources.slice(found.span), "[]");
}
