//! `statewise import`: a draft or a table becomes the file of a state, or nothing is written.

use std::fs;
use std::process::Command;

use crate::program::{Run, build_well, run, statewise};
use crate::project::Project;

/// A made-up draft that the small project takes.
pub(crate) const DRAFT: &str = r#"{
  "format": "statewise-draft",
  "version": 1,
  "id": "made-up-draft-of-tests",
  "rubric": { "id": "small", "version": "2" },
  "assessment": {
    "system": "Ohio",
    "sector": "whole",
    "edition": 2025,
    "basis": "own-word",
    "assessed_on": "2025-05-01",
    "assessed_by": "The tests",
    "filled_in_by": "A. B.",
    "scores": {
      "1A": { "rating": 4, "criteria": ["worms"], "evidence": "Worms.\r\nThey say \"\"\"hi\"\"\" 🙂", "is_completed": true },
      "2A": { "status": "not-applicable" }
    },
    "summaries": { "1": { "rating": 4, "evidence": "Good ground." } },
    "strengths": [{ "text": "The soil.", "parts": ["1A"] }]
  }
}
"#;

pub(crate) const MADE: &str = r#"rubric = "2"
sector = "whole"
basis = "own-word"
assessed_on = 2025-05-01
assessed_by = "The tests"

[1]
rating = 4
evidence = """
Good ground.
"""

[1A]
rating = 4
evidence = """
Worms.
They say ""\"hi""\" 🙂
"""
criteria = ["worms"]

[2A]
status = "not-applicable"
"#;

pub(crate) const FILE: &str = "states/ohio/2025.toml";

pub(crate) fn import(project: &Project, given: impl AsRef<[u8]>, args: &[&str]) -> Run {
    let file = project.around().join("given");
    fs::write(&file, given).unwrap();
    let mut command: Command = statewise();
    command
        .arg("import")
        .arg(file)
        .arg(project.root())
        .args(args);
    run(&mut command)
}

/// Asserts that an import is refused with these words, and writes nothing.
#[track_caller]
pub(crate) fn refuses(
    project: &Project,
    given: impl AsRef<[u8]>,
    args: &[&str],
    code: i32,
    words: &[&str],
) {
    let before = project.files("");
    let run = import(project, given, args);
    assert_eq!(run.code, Some(code), "{}", run.stderr);
    for words in words {
        assert!(
            run.stderr.contains(words),
            "no {words:?} in\n{}",
            run.stderr
        );
    }
    assert_eq!(run.stdout, "");
    assert_eq!(project.files(""), before);
}

#[test]
fn a_draft_becomes_the_file_of_its_state() {
    let project = Project::small();
    let run = import(&project, DRAFT, &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(
        run.stdout.ends_with("states/ohio/2025.toml\n"),
        "{}",
        run.stdout
    );
    assert!(run.stderr.contains("statewise serve"), "{}", run.stderr);
    assert_eq!(project.read(FILE), MADE);
    build_well(&project);
}

#[test]
fn a_file_that_is_there_is_replaced_only_if_that_is_said() {
    let project = Project::small();
    project.write(FILE, "# Mine.\n");
    let args: &[&str] = &[];
    refuses(
        &project,
        DRAFT,
        args,
        3,
        &["states/ohio/2025.toml is there already", "--force"],
    );
    assert_eq!(project.read(FILE), "# Mine.\n");
    let run = import(&project, DRAFT, &["--print"]);
    assert_eq!((run.code, &*run.stdout), (Some(0), MADE));
    assert_eq!(project.read(FILE), "# Mine.\n");
    let run = import(&project, DRAFT, &["--force"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(project.read(FILE), MADE);
    let files = project.files("states/ohio");
    assert!(files.iter().all(|file| !file.contains(".new")), "{files:?}");
}

#[test]
fn what_no_draft_can_hold_is_not_lost_in_silence() {
    let project = Project::small();
    let mine = "as_of = 2024\n[1A]\nnot_found = [\"a\"]\nsources = [{ title = \"A leaf\", copy_of = 2024 }]\n\
                [1B]\nnot_found = [\"b\"]\nwhy = \"It is new.\"\n";
    project.write(FILE, mine);
    let lost = "`as_of`; `not_found` of 1A, 1B; `why` of 1B; `copy_of` of 1A";
    let run = import(&project, DRAFT, &["--print"]);
    assert!(run.stderr.contains(lost), "{}", run.stderr);
    let words = ["would be lost", lost, "--force"];
    refuses(&project, DRAFT, &[], 3, &words);
    let run = import(&project, DRAFT, &["--force"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("it is gone"), "{}", run.stderr);
    assert!(run.stderr.contains(lost), "{}", run.stderr);
    // What is there now came from a draft.
    let run = import(&project, DRAFT, &["--force"]);
    assert!(!run.stderr.contains("it is gone"), "{}", run.stderr);
}

#[test]
fn the_state_is_found_by_code_by_name_or_as_said() {
    let project = Project::small();
    let with = |system: &str, code: &str| {
        DRAFT.replace(
            "\"system\": \"Ohio\"",
            &format!("\"system\": \"{system}\", \"code\": \"{code}\""),
        )
    };
    for (draft, args, expected) in [
        (with("Columbia", "GU"), &[][..], "guam"),
        (with("Columbia", "gu"), &[], "guam"),
        (with(" GUAM ", ""), &[], "guam"),
        (with("Ohio", "GU"), &["--state", "ohio"], "ohio"),
    ] {
        let run = import(&project, draft, args);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let made = format!("states/{expected}/2025.toml");
        assert!(run.stdout.contains(&made), "{}", run.stdout);
        project.remove(&made);
    }
    let elsewhere = with("Columbia", "XX");
    refuses(
        &project,
        &elsewhere,
        &[],
        2,
        &["Columbia, XX", "--state guam", "profile.md"],
    );
    refuses(
        &project,
        with("", ""),
        &[],
        2,
        &["does not say which state", "--state"],
    );
    refuses(
        &project,
        DRAFT,
        &["--state", "ohoi"],
        2,
        &["states/ohoi", "Did you mean --state ohio?"],
    );
    refuses(
        &project,
        DRAFT,
        &["--state", "../content"],
        2,
        &["no folder states/../content"],
    );
}

#[test]
fn a_sector_is_in_the_name_of_the_file() {
    let project = Project::small();
    let run = import(&project, DRAFT.replace("\"whole\"", "\"k12\""), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(
        project
            .read("states/ohio/2025-k12.toml")
            .contains("sector = \"k12\"")
    );
}

#[test]
fn every_problem_is_named_in_the_file_as_it_would_be() {
    let project = Project::small();
    let wrong = DRAFT
        .replace(
            "\"rating\": 4, \"criteria\": [\"worms\"]",
            "\"rating\": 9, \"criteria\": [\"wroms\"]",
        )
        .replace(
            "\"2A\": {",
            "\"9Z\": { \"rating\": 1 }, \"2A\": { \"evidence\": \"<b>\\u202e\",",
        )
        .replace("2025-05-01", "2025-02-30");
    let words = [
        "rating-off-scale",
        "unknown-criterion",
        "did you mean: `worms`",
        "raw-html",
        "forbidden-character",
        "unknown-sub-element",
        "wrong-type",
        "states/ohio/2025.toml:4:",
        "Nothing was written",
        "--print",
    ];
    refuses(&project, &wrong, &[], 1, &words);
    let run = import(&project, &wrong, &["--print"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stdout.contains("assessed_on = \"2025-02-30\""),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("<b>\\u202E"), "{}", run.stdout);
}

#[test]
fn what_was_wrong_before_is_not_a_problem_of_the_import() {
    let project = Project::small();
    project.append("states/guam/2024.toml", "nonsense = 1\n");
    project.append("content/about.md", "\n<b>bold</b>\n");
    let run = import(&project, DRAFT, &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(run.problems().len(), 0, "{}", run.stderr);
    assert!(run.stderr.contains("2 other errors"), "{}", run.stderr);
    assert_eq!(project.read(FILE), MADE);
}

#[test]
fn without_a_rubric_nothing_is_made() {
    let project = Project::small();
    project.append("rubric/elements/1.toml", "\n[[sub_element]]\nid = \"1A\"\n");
    refuses(
        &project,
        DRAFT,
        &[],
        1,
        &["duplicate-id", "without the rubric"],
    );
}

#[test]
fn a_file_that_is_no_draft_is_refused_with_a_way_out() {
    let project = Project::small();
    for (given, words) in [
        ("{".to_owned(), &["json-syntax", "ends too early"][..]),
        ("{}".to_owned(), &["unknown-value", "statewise-draft"]),
        (
            DRAFT.replace("\"version\": 1", "\"version\": 2"),
            &["newer statewise", "Update"],
        ),
        (
            DRAFT.replace("\"small\"", "\"large\""),
            &["another rubric", "given:5:22", "`small`"],
        ),
        (
            DRAFT.replace("\"edition\": 2025,", ""),
            &["`edition`", "a year of four digits"],
        ),
        (DRAFT.replace("2025,", "25,"), &["bad-edition", ":9:16"]),
        (
            DRAFT
                .replace("\"note\"", "x")
                .replace("\"sector\"", "\"sectro\""),
            &["unknown-key", "did you mean: `sector`"],
        ),
        (
            format!("\u{feff}{DRAFT}"),
            &["forbidden-character", "byte order mark"],
        ),
        (String::new(), &["empty-file"]),
        (
            "title = \"TOML\"\n".to_owned(),
            &["csv-syntax", "No column is called `id`"],
        ),
        (
            format!("{DRAFT}{}", " ".repeat(50_000_000)),
            &["file-too-large", "5 MB"],
        ),
        (format!("{}1", "[".repeat(1_000_000)), &["json-syntax"]),
    ] {
        refuses(&project, given, &[], 1, words);
    }
    refuses(&project, b"{\"a\": \"\xff\"}", &[], 1, &["not-utf8"]);
    refuses(
        &project,
        b"PK\x03\x04\0\0",
        &[],
        1,
        &["workbook", "CSV UTF-8"],
    );
    refuses(
        &project,
        b"\xff\xfei\0d\0",
        &[],
        1,
        &["UTF-16", "CSV UTF-8"],
    );
    refuses(
        &project,
        DRAFT,
        &["--basis", "own-word"],
        2,
        &["--basis", "are for tables"],
    );
    let run = run(statewise()
        .args(["import", "/nowhere/draft.json"])
        .arg(project.root()));
    assert_eq!(run.code, Some(3), "{}", run.stderr);
}

#[test]
fn a_table_from_a_spreadsheet_is_an_import_too() {
    let project = Project::small();
    let setup = [
        "--state",
        "ohio",
        "--edition",
        "2025",
        "--sector",
        "whole",
        "--basis",
        "own-word",
        "--assessed-on",
        "2025-05-01",
        "--assessed-by",
        "The tests",
    ];
    let expected = r#"
[1A]
rating = 4
evidence = """
Worms – "many" of them.
Really.
"""
criteria = ["stones", "worms"]
sources = [
  { title = "A | b", url = "https://example.org/", year = 2024 },
]

[2A]
status = "not-applicable"
"#;
    let unix = "id,rating,criteria,evidence,sources,remarks\n\
         1A,4 Top,worms; stones,\"Worms – \"\"many\"\" of them.\nReally.\",A \\| b || https://example.org/ | 2024,fine\n\
         2a,No aplica,,,,\n";
    let windows = unix
        .replace(',', ";")
        .replace("worms; stones", "\"worms; stones\"")
        .replace('\n', "\r\n");
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(&windows);
    for given in [unix.as_bytes(), &windows] {
        let run = import(&project, given, &[&setup[..], &["--force"]].concat());
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(
            run.stderr.contains("warning[unknown-key]"),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains("`remarks`"), "{}", run.stderr);
        assert!(
            project.read(FILE).ends_with(expected),
            "{}",
            project.read(FILE)
        );
        build_well(&project);
    }
    project.remove(FILE);
    refuses(&project, unix, &["--state", "ohio"], 1, &["--edition 2026"]);
    refuses(
        &project,
        unix,
        &["--state", "ohio", "--edition", "2025"],
        1,
        &["`basis` is missing", "`assessed_on` is missing"],
    );
    refuses(
        &project,
        "id,rating\n1A,=cmd()\n",
        &setup,
        1,
        &["rating-off-scale", "`=cmd()`"],
    );
    refuses(
        &project,
        "id,rating\n1A,\"4\n",
        &setup,
        1,
        &["csv-syntax", "never closed"],
    );
}
