//! Values that a key does not take: the advice leads to one that it takes.

use super::{ASSESSMENT, in_assessment, only};
use crate::diagnostic::Edit;

/// The text after the changes of its only problem.
fn corrected(text: &str) -> String {
    let problem = only(ASSESSMENT, text);
    assert!(!problem.edits.is_empty(), "{text:?} {problem:?}");
    let mut changed = text.to_owned();
    for edit in problem.edits.iter().rev() {
        let Edit::Replace(span, with) = edit else {
            panic!("{edit:?}")
        };
        changed.replace_range(span.range(), with);
    }
    assert_eq!(in_assessment(&changed), [""; 0], "{changed}");
    changed
}

#[test]
fn t26_the_advice_follows_what_the_key_takes() {
    for (written, right) in [
        ("assessed_on = 11/24/2026", "assessed_on = 2026-11-24"),
        ("assessed_on = 24.11.2026", "assessed_on = 2026-11-24"),
        (
            "assessed_on = November 24, 2026",
            "assessed_on = 2026-11-24",
        ),
        ("assessed_on = 2026-11", "assessed_on = 2026-11-01"),
        ("assessed_on = 2026", "assessed_on = 2026-01-01"),
        ("assessed_on = 2026-1-5", "assessed_on = 2026-01-05"),
        (
            "assessed_on = 2026\u{2011}11\u{2011}24",
            "assessed_on = 2026-11-24",
        ),
        ("assessed_on = \"11/24/2026\"", "assessed_on = 2026-11-24"),
        (
            "assessed_on = 2026-11-24T10:00:00",
            "assessed_on = 2026-11-24",
        ),
        ("[1A]\nrating = N/A", "[1A]\nstatus = \"not-applicable\""),
        (
            "[1A]\nrating = \"N/A\"",
            "[1A]\nstatus = \"not-applicable\"",
        ),
        ("[1A]\nrating = null", "[1A]\nstatus = \"not-assessed\""),
        ("[1A]\nrating = TBD", "[1A]\nstatus = \"not-assessed\""),
        ("[1A]\nrating = three", "[1A]\nrating = 3"),
        ("[1A]\nrating = \"Level 3\"", "[1A]\nrating = 3"),
        ("[1A]\nrating = 3.0", "[1A]\nrating = 3"),
        ("[1A]\nrating = [3]", "[1A]\nrating = 3"),
        ("[1A]\nrating = 03", "[1A]\nrating = 3"),
        ("rubric = 2021", "rubric = \"2021\""),
        ("rubric = 2026-11", "rubric = \"2026-11\""),
        ("basis = desk review", "basis = \"desk review\""),
        ("note = \"x\"\nsector = null", "note = \"x\""),
        ("[1A]\ncriteria = a, b", "[1A]\ncriteria = [\"a\", \"b\"]"),
        (
            "[1A]\ncriteria = \"a, b\"",
            "[1A]\ncriteria = [\"a\", \"b\"]",
        ),
        ("[1A]\ncriteria = a", "[1A]\ncriteria = [\"a\"]"),
        (
            "[1A]\nsources = { title = \"T\" }",
            "[1A]\nsources = [{ title = \"T\" }]",
        ),
        (
            "[1A.sources]\ntitle = \"T\"",
            "[[1A.sources]]\ntitle = \"T\"",
        ),
        (
            "[1A]\nsources = [{ title = \"T\", year = 2021 accessed = 2026-11-23 }]",
            "[1A]\nsources = [{ title = \"T\", year = 2021, accessed = 2026-11-23 }]",
        ),
        (
            "[1A]\nsources = [{ title = \"T\" publisher = \"P\" }]",
            "[1A]\nsources = [{ title = \"T\", publisher = \"P\" }]",
        ),
        (
            "[1A]\nsources = [{ title = \"T\", year = 2021-22 }]",
            "[1A]\nsources = [{ title = \"T\", year = 2022 }]",
        ),
        (
            "[1A]\nsources = [{ title = \"T\", year = null, accessed = November 3, 2026 }]",
            "",
        ),
        (
            "[1A]\nrating = 3 status = \"withheld\"",
            "[1A]\nrating = 3\nstatus = \"withheld\"",
        ),
        ("note = \"C:\\Users\"", "note = 'C:\\Users'"),
        ("note = “Why.”", "note = \"Why.\""),
        ("rubric\u{a0}= \"1\"", "rubric = \"1\""),
        ("[1A]\nrating = ３", "[1A]\nrating = 3"),
    ] {
        if right.is_empty() && written.contains("accessed") {
            // Two mistakes of one line are reported one after the other.
            assert_eq!(in_assessment(&format!("{written}\n")).len(), 1);
            continue;
        }
        let found = corrected(&format!("{written}\n"));
        assert_eq!(found.trim_end(), right, "{written:?}");
    }
}

#[test]
fn what_has_two_meanings_is_left_to_the_writer() {
    for (written, hint) in [
        (
            "assessed_on = 3/4/2026",
            "Write 2026-03-04 or 2026-04-03, whichever is meant, without quotes.",
        ),
        (
            "[1A]\nrating = 2-3",
            "A rating is one level: choose 2 or 3, and say in the evidence why.",
        ),
        (
            "[1A]\nrating = 2.5",
            "A rating is one level: choose 2 or 3, and say in the evidence why.",
        ),
        (
            "[1A]\nrating = yes",
            "Write the number of the level without quotes; or `status` in place of this key, if there is no rating.",
        ),
        (
            "assessed_on = 2026-02-30",
            "There is no such day in the calendar. Look the date up.",
        ),
        ("rubric = null", "Put it in quotes: \"null\"."),
    ] {
        let problem = only(ASSESSMENT, &format!("{written}\n"));
        assert_eq!(problem.hints, [hint], "{written:?}");
    }
}

#[test]
fn t26_no_word_of_the_parser_reaches_a_reader() {
    for value in [
        "\"\\Users\"",
        "\"\\u12\"",
        "\"\\UFFFFFFFF\"",
        "0xZZ",
        "0b2",
        "0o9",
        "+0x1",
        "0X1",
        "99999999999999999999",
        "1e999999",
        "2026-",
        "2026-11-24T",
        "24:99",
        "07:3",
        "[1 = 2]",
        "{ a }",
        "{ = 1 }",
        "{ a = }",
        "{ a = 1,, }",
        "[,]",
        "'''",
        "\"\"\"",
        "]",
        "}",
        "=",
        ",",
        "@",
        "~",
        "-",
        "+",
        ".",
        "1_",
        "_1",
        "1__0",
        "1.2.3",
        "inf1",
        "nan2",
        "+-1",
        "tru",
        "#",
    ] {
        for key in [
            "rubric",
            "assessed_on",
            "[1A]\nrating",
            "[1A]\nsources",
            "[1A]\ncriteria",
            "x",
        ] {
            let (_, _, problems) = super::read(ASSESSMENT, &format!("{key} = {value}\n"));
            for problem in problems {
                let words = format!("{problem:?}").to_lowercase();
                for word in [
                    "mantissa",
                    "radix",
                    "unicode value",
                    "newline",
                    "inline table",
                    "basic string",
                    "literal string",
                    "date-time",
                    "unquoted",
                    "array",
                    "codepoint",
                    "(mm",
                    "recurs",
                    "key-value",
                    "escaped value",
                    "overflow",
                ] {
                    assert!(!words.contains(word), "{key} = {value}: {words}");
                }
            }
        }
    }
}
