//! Drafts of assessments: JSON through the same reader.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::RawDraft;
use crate::parse::{MAX_DRAFT_BYTES, draft};
use crate::source::{Source, SourceKind, Sources};
use proptest::prelude::*;

const HEAD: &str = r#""format": "statewise-draft", "version": 1, "id": "made-up-draft-01", "rubric": { "id": "r", "version": "1" }"#;

fn read(json: &str) -> (Sources, Option<RawDraft>, Vec<Diagnostic>) {
    let sources = Sources::new([Source {
        path: "draft.json".into(),
        kind: SourceKind::Asset,
        text: json.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }]);
    let (id, source) = sources.find("draft.json").unwrap();
    let (raw, problems) = draft(id, &source.text);
    (sources, raw, problems.into_sorted())
}

/// Code, line, column and message of every problem.
fn found(json: &str) -> Vec<String> {
    let (sources, _, problems) = read(json);
    let line = |problem: &Diagnostic| {
        let at = sources.position(problem.span);
        let (code, message) = (problem.code.name(), &problem.message);
        format!("{code} {}:{} {message}", at.line, at.column)
    };
    problems.iter().map(line).collect()
}

/// The problems of a draft with this assessment, which begins in line 2.
fn in_assessment(json: &str) -> Vec<String> {
    found(&format!("{{ {HEAD}, \"assessment\": {{\n{json}\n}} }}"))
}

#[test]
fn answers_are_kept_exactly_and_what_is_empty_is_absent() {
    let json = format!(
        r#"{{ {HEAD}, "assessment": {{
            "system": "", "note": "  \r\n\u202e \ud83d\ude42 \ud800x\udfff ", "edition": 2026.0,
            "scores": {{ "1A": {{ "rating": 0, "criteria": ["b", "", "a"], "sources": [{{}}], "is_completed": false }}, "2": {{}} }},
            "settled": {{ "parts": {{ "1A": {{ "range": [2, 3] }} }} }} }} }}"#
    );
    let (_, raw, problems) = read(&json);
    assert_eq!(problems, []);
    let assessment = raw.unwrap().assessment.unwrap();
    assert_eq!(
        assessment.note.unwrap().value.as_str(),
        "  \r\n\u{202e} 🙂 \u{fffd}x\u{fffd} "
    );
    assert!(assessment.system.is_none() && assessment.edition.unwrap().value == 2026);
    let scores = assessment.scores.unwrap().scores;
    let [score] = &scores[..] else {
        panic!("{scores:?}");
    };
    assert_eq!(score.id.value.as_str(), "1A");
    assert_eq!(score.rating.unwrap().value, 0);
    let criteria: Vec<_> = score.criteria.iter().map(|id| id.value.as_str()).collect();
    assert_eq!(criteria, ["b", "a"]);
    assert!(score.sources.is_empty() && score.is_completed.is_none());
    let settled = &assessment.settled.unwrap().parts.unwrap().answers[0];
    let range: Vec<_> = settled.range.iter().map(|rating| rating.value).collect();
    assert_eq!(range, [2, 3]);
}

#[test]
fn a_plan_is_kept_exactly_too() {
    let json = format!(
        r#"{{ {HEAD}, "plan": {{
            "vision": "", "data_vision": " a\r\n", "written_on": "soon", "written_by": null,
            "goals": [{{}}, {{ "id": "g", "due": "2026-02-30", "parts": ["b", "", "a", "b"], "from": 0, "to": 2.0,
                "activities": [{{ "levers": [] }}, {{ "what": "w", "status": "?" }}] }}],
            "resources": {{ "funding": {{ "there": "t", "missing": "" }}, "staff": {{}} }},
            "left_out": {{ "work": "because", "goals": "", "__proto__": " " }} }} }}"#
    );
    let (_, raw, problems) = read(&json);
    assert_eq!(problems, []);
    let raw = raw.unwrap();
    assert!(raw.assessment.is_none());
    let plan = raw.plan.unwrap();
    assert!(plan.vision.is_none() && plan.written_by.is_none());
    assert_eq!(plan.data_vision.unwrap().value.as_str(), " a\r\n");
    assert_eq!(plan.written_on.unwrap().value.as_str(), "soon");
    let [goal] = &plan.goals[..] else {
        panic!("{:?}", plan.goals);
    };
    let parts: Vec<_> = goal.parts.iter().map(|id| id.value.as_str()).collect();
    assert_eq!(parts, ["b", "a", "b"]);
    assert_eq!((goal.from.unwrap().value, goal.to.unwrap().value), (0, 2));
    let [activity] = &goal.activities[..] else {
        panic!("{:?}", goal.activities);
    };
    assert_eq!(activity.status.as_ref().unwrap().value.as_str(), "?");
    let resources = plan.resources.unwrap().resources;
    let [funding] = &resources[..] else {
        panic!("{resources:?}");
    };
    assert!(funding.id.value == "funding" && funding.missing.is_none());
    let reasons = plan.left_out.unwrap().reasons;
    let reasons = reasons
        .iter()
        .map(|of| (of.key.value.as_str(), of.text.value.as_str()));
    let expected = [("work", "because"), ("__proto__", " ")];
    assert_eq!(reasons.collect::<Vec<_>>(), expected);
}

#[test]
fn syntax_errors_have_their_place_and_a_way_out() {
    for (json, expected) in [
        ("{\n  \"a\": 1,\n}", "3:1 A comma stands after the last one"),
        (
            "{\"é\": 1 \"b\": 2}",
            "1:9 A comma or a closing bracket is missing",
        ),
        (
            "{\"a\": [1 2]}",
            "1:10 A comma or a closing bracket is missing",
        ),
        ("{a: 1}", "1:2 A key is not in quotes"),
        ("{'a': 1}", "1:2 A key is not in quotes"),
        ("{\"a\": 'b'}", "1:7 This is not a value of JSON"),
        ("{\"a\": NaN}", "1:7 This is not a value of JSON"),
        ("{\"a\": -Infinity}", "1:8 This is not a value of JSON"),
        ("{\"a\": nil}", "1:8 This is not a value of JSON"),
        ("{\"a\": 01}", "1:8 This is not a value of JSON"),
        ("// note\n{}", "1:1 This is not a value of JSON"),
        ("{\"a\": \"b\nc\"}", "1:8 A line break or control character"),
        ("{\"a\": 1} {}", "1:10 Something stands after the end"),
        ("{\"a\": \"\\x\"}", "1:9 The file is not valid JSON"),
        ("{\"a\": 1]", "1:8 A comma or a closing bracket is missing"),
        ("{\"a\": {", "1:7 The file ends too early"),
        ("{\"a\": \"", "1:7 The file ends too early"),
    ] {
        let found = found(json);
        let expected = format!("json-syntax {expected}");
        assert!(
            found.len() == 1 && found[0].starts_with(&expected),
            "{json}\n{found:?}\n{expected}"
        );
        let (_, raw, problems) = read(json);
        assert!(raw.is_none() && !problems[0].hints.is_empty());
    }
}

#[test]
fn another_file_is_told_in_one_sentence() {
    for (json, expected) in [
        ("", "empty-file 1:1 The file has nothing in it"),
        (" \n", "empty-file 1:1 The file has nothing in it"),
        (
            "[1]",
            "wrong-type 1:1 The file must be an object, in braces",
        ),
        (
            "{}",
            "unknown-value 1:1 The file is not the draft of an assessment",
        ),
        (
            r#"{ "format": "statewise-table", "rows": [1, 1e400], "a": 1, "a": 2 }"#,
            "unknown-value 1:14 The file is not the draft of an assessment",
        ),
        (
            r#"{ "format": "statewise-draft", "version": 2, "answers": {} }"#,
            "unknown-value 1:43 The draft was made by a newer statewise",
        ),
        (
            r#"{ "format": "statewise-draft", "version": 0 }"#,
            "unknown-value 1:43 There is no such version of drafts",
        ),
    ] {
        assert_eq!(found(json), [expected], "{json}");
        assert!(read(json).1.is_none());
    }
}

#[test]
fn every_problem_of_a_draft_is_found_at_once() {
    assert_eq!(
        found("{ \"format\": \"statewise-draft\",\n\"versoin\": 1, \"rubric\": {} }"),
        [
            "missing-key 1:1 The key `id` is missing",
            "missing-key 1:1 The key `rubric` is missing",
            "missing-key 1:1 The key `version` is missing",
            "unknown-key 2:1 The key `versoin` is not known",
        ]
    );
    assert_eq!(
        in_assessment(
            "\"asessed_by\": \"x\", \"edition\": \"2026\", \"rubric\": 1,\n\
             \"scores\": { \"1A\": { \"ratting\": 3, \"criteria\": \"a\" }, \"1B\": 3, \"1C\": { \"rating\": 2.5 } },\n\
             \"strengths\": [\"x\", { \"parts\": [1] }], \"settled\": [1],\n\
             \"note\": \"a\", \"note\": \"b\", \"__proto__\": { \"x\": 1 },\n\
             \"summaries\": { \"1\": { \"rating\": 99999999999999999999 }, \"2\": { \"rating\": 9007199254740992 } }"
        ),
        [
            "unknown-key 2:1 The key `asessed_by` is not known in `assessment`",
            "wrong-type 2:31 `edition` must be a whole number, not a text",
            "unknown-key 2:39 The key `rubric` is not known in `assessment`",
            "unknown-key 3:21 The key `ratting` is not known in `1A`",
            "wrong-type 3:47 `criteria` must be a list, not a text",
            "wrong-type 3:60 `1B` must be an object, not a whole number",
            "wrong-type 3:81 `rating` must be a whole number, not a number with a decimal point",
            "wrong-type 4:15 `strengths` must be an object, not a text",
            "wrong-type 4:32 `parts` must be a text, not a whole number",
            "wrong-type 4:50 `settled` must be an object, not a list",
            "duplicate-key 5:14 The key `note` is given twice",
            "unknown-key 5:27 The key `__proto__` is not known in `assessment`",
            "wrong-type 6:33 The number of `rating` is too large",
            "wrong-type 6:74 The number of `rating` is too large",
        ]
    );
    assert_eq!(
        found(&format!(
            "{{ {} }}",
            HEAD.replace("made-up-draft-01", "Made up")
        )),
        ["wrong-type 1:53 The id of the draft is not one that the form makes"]
    );
    assert_eq!(
        found(&format!(
            "{{ {HEAD}, \"plan\": {{\n\"visoin\": \"x\", \"goals\": [{{ \"from\": \"2\", \"edition\": 1 }}, 1],\n\
             \"resources\": {{ \"funding\": \"x\" }}, \"left_out\": {{ \"goals\": [\"x\"], \"work\": 1 }} }} }}"
        )),
        [
            "unknown-key 2:1 The key `visoin` is not known in `plan`",
            "wrong-type 2:36 `from` must be a whole number, not a text",
            "unknown-key 2:41 The key `edition` is not known in `goals`",
            "wrong-type 2:57 `goals` must be an object, not a whole number",
            "wrong-type 3:27 `funding` must be an object, not a text",
            "wrong-type 3:57 `goals` must be a text, not a list",
            "wrong-type 3:72 `work` must be a text, not a whole number",
        ]
    );
    let (_, raw, problems) = read(&format!(r#"{{ {HEAD}, "assesment": {{ "note": "x" }} }}"#));
    assert!(raw.unwrap().assessment.is_none());
    assert_eq!(problems[0].suggestion.as_deref(), Some("assessment"));
}

#[test]
fn a_byte_order_mark_moves_no_place() {
    let found = found(&format!("\u{feff}{{ {HEAD},\n\"nam\": \"x\" }}"));
    assert_eq!(found.len(), 2);
    assert!(found[0].starts_with("forbidden-character 1:1 A byte order mark"));
    assert!(found[1].starts_with("unknown-key 2:1 The key `nam`"));
}

#[test]
fn deep_and_large_files_are_refused() {
    let nested = |depth: usize| "[".repeat(depth) + "1" + &"]".repeat(depth);
    // The top and the assessment are two levels.
    let in_note = |depth| in_assessment(&format!("\"note\": {}", nested(depth)));
    assert!(
        in_note(30)[0].starts_with("wrong-type 2:9"),
        "{:?}",
        in_note(30)
    );
    assert!(
        in_note(31)[0].starts_with("nesting-too-deep 2:39"),
        "{:?}",
        in_note(31)
    );
    assert!(found(&nested(500_000))[0].starts_with("wrong-type 1:1"));
    assert!(in_note(500_000)[0].starts_with("nesting-too-deep"));
    let large = format!("{{ {HEAD} }}{}", " ".repeat(MAX_DRAFT_BYTES));
    assert_eq!(read(&large).2[0].code, Code::FileTooLarge);
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            HEAD,
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\ud800",
            "\\u0000",
            "\u{feff}",
            "\n",
            " ",
            "1",
            "-",
            "1e9",
            ".",
            "true",
            "false",
            "null",
            "NaN",
            "\"assessment\": {",
            "\"scores\": {",
            "\"1A\": {",
            "\"rating\": 3",
            "\"sources\": [{",
            "\"__proto__\"",
            "é",
            "\"note\": \"",
            "//",
            "\"range\": [",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    /// Any file is read without a panic, and every place is in the file.
    #[test]
    fn no_text_can_break_the_reader_of_drafts(text in pieces()) {
        for text in [text.clone(), format!("{{ {HEAD}, \"assessment\": {{ {text} }} }}")] {
            let (sources, _, problems) = read(&text);
            for problem in problems {
                let range = problem.span.range();
                prop_assert!(range.start <= range.end && range.end <= text.len(), "{problem:?}");
                prop_assert!(text.is_char_boundary(range.start), "{problem:?}");
                prop_assert!(!problem.message.contains(|c: char| c.is_control()), "{problem:?}");
                let _ = sources.position(problem.span);
            }
        }
    }

    /// What is no JSON for a strict parser is none here, and the other way round.
    #[test]
    fn exactly_json_is_read(text in pieces()) {
        let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        let (_, _, problems) = read(&text);
        let is_refused = problems.iter().any(|problem| problem.code == Code::JsonSyntax);
        // A number that no double can hold and half of a surrogate pair are JSON.
        prop_assert!(!is_json || !is_refused, "{text}");
    }
}
