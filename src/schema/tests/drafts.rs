//! The schema of drafts says what their reader does.

use super::{ADDRESS, Validator};
use crate::parse;
use crate::source::{Source, SourceKind, Sources};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&crate::schema::document::draft(ADDRESS)).unwrap());

thread_local! {
    static VALIDATOR: Validator = Validator::new(SCHEMA.clone(), false);
}

fn schema_takes(draft: &Value) -> bool {
    VALIDATOR.with(|validator| validator.takes(draft))
}

fn reader_takes(text: &str) -> bool {
    let sources = Sources::new([Source {
        path: "draft.json".into(),
        kind: SourceKind::Asset,
        text: text.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }]);
    let (id, source) = sources.find("draft.json").unwrap();
    let (draft, problems) = parse::draft(id, &source.text);
    draft.is_some() && problems.is_empty()
}

/// A draft without what is empty, which counts as absent.
fn without_empties(value: &Value) -> Option<Value> {
    let value = match value {
        Value::Object(object) => {
            let entries = (object.iter())
                .filter_map(|(key, value)| Some((key.clone(), without_empties(value)?)));
            Value::Object(entries.collect())
        }
        Value::Array(items) => items.iter().filter_map(without_empties).collect(),
        other => other.clone(),
    };
    let is_empty = [Value::Null, json!(""), json!(false), json!([]), json!({})].contains(&value);
    (!is_empty).then_some(value)
}

#[test]
fn drafts_that_the_form_saved_are_valid() {
    for (name, text) in [
        (
            "full",
            include_str!("../../../tests/browser/drafts/v1-full.json"),
        ),
        (
            "orphans",
            include_str!("../../../tests/browser/drafts/v1-orphans.json"),
        ),
        (
            "unfinished",
            include_str!("../../../tests/browser/drafts/v1-unfinished.json"),
        ),
    ] {
        let draft = serde_json::from_str(text).unwrap();
        for asserts_formats in [false, true] {
            let why_not = Validator::new(SCHEMA.clone(), asserts_formats).why_not(&draft);
            assert_eq!(why_not, "", "{name}");
        }
        assert!(reader_takes(text), "{name}");
    }
    for unknown_keys in [
        include_str!("../../../tests/browser/drafts/v1-unknown-keys.json"),
        include_str!("../../../tests/browser/drafts/v1-plan.json"),
    ] {
        assert!(!schema_takes(&serde_json::from_str(unknown_keys).unwrap()));
        assert!(!reader_takes(unknown_keys));
    }
    let plan = with_a_plan();
    assert!(schema_takes(&plan) && reader_takes(&plan.to_string()));
}

/// A draft with every key of a plan, and no other.
fn with_a_plan() -> Value {
    let text = include_str!("../../../tests/browser/drafts/v1-plan.json");
    let mut draft: Value = serde_json::from_str(text).unwrap();
    for (place, unknown) in [
        ("/plan", "kept"),
        ("/plan/goals/0", "mood"),
        ("/plan/goals/0/activities/0", "helpers"),
    ] {
        let object = draft.pointer_mut(place).unwrap().as_object_mut().unwrap();
        object.remove(unknown).unwrap();
    }
    draft
}

type Change = fn(&mut Value);

#[test]
fn the_schema_and_the_reader_agree() {
    let draft = |change: Change| {
        let mut draft = json!({
            "format": "statewise-draft", "version": 1, "id": "a-made-up-draft-0001",
            "rubric": { "id": "made-up", "version": "1" },
            "assessment": { "scores": { "1A": { "rating": 3 } } },
        });
        change(&mut draft);
        draft
    };
    let cases: [(bool, Change); _] = [
        (true, |_| {}),
        (true, |draft| draft["assessment"] = json!({})),
        (true, |draft| draft["version"] = json!(1.0)),
        (true, |draft| draft["name"] = json!("")),
        (
            true,
            |draft| {
                draft["plan"] =
                    json!({ "written_on": "soon", "goals": [{ "to": 9, "parts": ["?"] }] })
            },
        ),
        (
            true,
            |draft| {
                draft["plan"] =
                    json!({ "goals": [{ "activities": [{ "status": "?", "levers": ["?"] }] }] })
            },
        ),
        (
            true,
            |draft| {
                draft["plan"] = json!({ "resources": { "no such": { "there": "?" } }, "left_out": { "?": "?" } })
            },
        ),
        (true, |draft| draft["assessment"]["edition"] = json!(2026.0)),
        (true, |draft| {
            draft["assessment"]["edition"] = json!(-9_007_199_254_740_991_i64)
        }),
        (true, |draft| {
            draft["assessment"]["sector"] = json!("no-such-sector")
        }),
        (true, |draft| {
            draft["assessment"]["assessed_on"] = json!("2026-02-30")
        }),
        (true, |draft| {
            draft["assessment"]["scores"]["no such part"] = json!({ "status": "?" })
        }),
        (true, |draft| {
            draft["assessment"]["scores"]["1A"]["status"] = json!("withheld")
        }),
        (true, |draft| {
            draft["assessment"]["scores"]["1A"]["sources"] = json!([{}])
        }),
        (true, |draft| {
            draft["assessment"]["settled"] = json!({ "parts": { "1A": { "range": [2, 3] } } })
        }),
        (false, |draft| *draft = json!([1])),
        (false, |draft| *draft = json!({})),
        (false, |draft| draft["format"] = json!("statewise-table")),
        (false, |draft| draft["version"] = json!(2)),
        (false, |draft| draft["version"] = json!("1")),
        (false, |draft| draft["id"] = json!("too-short")),
        (false, |draft| draft["id"] = json!("No-capital-letter-here")),
        (false, |draft| draft["id"] = json!("a-made-up-draft-0001\n")),
        (false, |draft| draft["id"] = json!("a".repeat(65))),
        (false, |draft| {
            drop(draft.as_object_mut().unwrap().remove("id"))
        }),
        (false, |draft| {
            drop(draft.as_object_mut().unwrap().remove("rubric"))
        }),
        (false, |draft| draft["rubric"] = json!({ "id": "made-up" })),
        (false, |draft| draft["rubric"]["version"] = json!("")),
        (false, |draft| draft["rubric"]["version"] = json!(2021)),
        (false, |draft| draft["name"] = json!(["A name"])),
        (false, |draft| draft["notes"] = json!("?")),
        (false, |draft| {
            draft["assessment"]["asessed_by"] = json!("?")
        }),
        (false, |draft| {
            draft["assessment"]["edition"] = json!("2026")
        }),
        (false, |draft| {
            draft["assessment"]["edition"] = json!(2026.5)
        }),
        (false, |draft| {
            draft["assessment"]["edition"] = json!(9_007_199_254_740_992_i64)
        }),
        (false, |draft| draft["assessment"]["edition"] = json!(1e300)),
        (false, |draft| {
            draft["assessment"]["assessed_on"] = json!(20_261_124)
        }),
        (false, |draft| {
            draft["assessment"]["scores"] = json!([{ "rating": 3 }])
        }),
        (false, |draft| {
            draft["assessment"]["scores"]["1A"] = json!(3)
        }),
        (false, |draft| {
            draft["assessment"]["scores"]["1A"]["criteria"] = json!("a")
        }),
        (false, |draft| {
            draft["assessment"]["scores"]["1A"]["criteria"] = json!([1])
        }),
        (false, |draft| {
            draft["assessment"]["scores"]["1A"]["sources"] = json!([{ "link": "?" }])
        }),
        (false, |draft| {
            draft["assessment"]["scores"]["1A"]["is_completed"] = json!("yes")
        }),
        (false, |draft| {
            draft["assessment"]["summaries"] = json!({ "1": { "criteria": ["a"] } })
        }),
        (false, |draft| {
            draft["assessment"]["strengths"] = json!(["?"])
        }),
        (false, |draft| {
            draft["assessment"]["settled"] = json!({ "1A": { "count": 2 } })
        }),
        (false, |draft| draft["plan"] = json!([{ "vision": "?" }])),
        (false, |draft| draft["plan"] = json!({ "visoin": "?" })),
        (false, |draft| draft["plan"] = json!({ "rubric": "1" })),
        (false, |draft| {
            draft["plan"] = json!({ "goals": { "a": { "to": 1 } } })
        }),
        (false, |draft| draft["plan"] = json!({ "goals": ["?"] })),
        (false, |draft| {
            draft["plan"] = json!({ "goals": [{ "from": "2" }] })
        }),
        (false, |draft| {
            draft["plan"] = json!({ "goals": [{ "activity": [{ "what": "?" }] }] })
        }),
        (
            false,
            |draft| {
                draft["plan"] = json!({ "goals": [{ "activities": [{ "levers": "policy" }] }] })
            },
        ),
        (false, |draft| {
            draft["plan"] = json!({ "resources": { "funding": "?" } })
        }),
        (false, |draft| {
            draft["plan"] = json!({ "resources": { "funding": { "their": "?" } } })
        }),
        (false, |draft| {
            draft["plan"] = json!({ "left_out": { "goals": ["?"] } })
        }),
        (false, |draft| draft["plan"] = json!({ "left_out": "?" })),
    ];
    for (expected, change) in cases {
        let draft = draft(change);
        assert_eq!(schema_takes(&draft), expected, "schema: {draft:#}");
        assert_eq!(
            reader_takes(&draft.to_string()),
            expected,
            "reader: {draft:#}"
        );
    }
}

#[test]
fn what_is_empty_is_read_as_absent_and_better_left_out() {
    for written in ["null", "[]", "{}", "false"] {
        let text = format!(
            r#"{{ "format": "statewise-draft", "version": 1, "id": "a-made-up-draft-0001",
                "rubric": {{ "id": "made-up", "version": "1" }}, "name": {written} }}"#
        );
        let draft: Value = serde_json::from_str(&text).unwrap();
        assert!(reader_takes(&text) && !schema_takes(&draft), "{written}");
        assert!(schema_takes(&without_empties(&draft).unwrap()), "{written}");
    }
}

#[test]
fn a_date_that_is_none_is_pointed_out_by_validators_that_look_at_formats() {
    let strict = Validator::new(SCHEMA.clone(), true);
    for (day, is_real) in [("2026-02-28", true), ("2026-02-30", false), ("soon", false)] {
        let mut draft: Value =
            serde_json::from_str(include_str!("../../../tests/browser/drafts/v1-full.json"))
                .unwrap();
        draft["assessment"]["assessed_on"] = json!(day);
        assert_eq!(strict.takes(&draft), is_real, "{day}");
        assert!(
            reader_takes(&draft.to_string()) && schema_takes(&draft),
            "{day}"
        );
    }
}

/// The places of a value and of all that is in it.
fn places(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                places(value, format!("{place}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                places(value, format!("{place}/{at}"), found);
            }
        }
        _ => {}
    }
    found.push(place);
}

/// A value that stands somewhere instead of another.
fn instead() -> impl Strategy<Value = Value> {
    let simple = prop::sample::select(vec![
        Value::Null,
        json!(true),
        json!(false),
        json!(""),
        json!("x"),
        json!(0),
        json!(-3),
        json!(2.0),
        json!(2.5),
        json!(9_007_199_254_740_991_i64),
        json!(-9_007_199_254_740_992_i64),
        json!(1e20),
    ]);
    prop_oneof![
        4 => simple.clone(),
        1 => prop::collection::vec(simple.clone(), 0..3).prop_map(Value::from),
        2 => prop::collection::vec((key(), simple), 0..3).prop_map(|entries| {
            Value::Object(entries.into_iter().collect::<Map<_, _>>())
        }),
    ]
}

/// A key that is known somewhere, or nowhere.
fn key() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "id",
        "name",
        "plan",
        "vision",
        "goals",
        "left_out",
        "rating",
        "criteria",
        "parts",
        "1A",
        "text",
        "note",
        "x",
        "__proto__",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    /// However a draft is changed, the reader takes it if the schema does, and takes exactly what the
    /// schema takes once what is empty is left out.
    #[test]
    fn no_draft_is_right_for_one_and_wrong_for_the_other(
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), prop::option::of(key()), instead()),
            1..4,
        ),
    ) {
        let full = include_str!("../../../tests/browser/drafts/v1-full.json");
        let mut draft: Value = serde_json::from_str(full).unwrap();
        draft["plan"] = with_a_plan()["plan"].take();
        for (at, added, value) in changes {
            let mut found = Vec::new();
            places(&draft, String::new(), &mut found);
            let changed = draft.pointer_mut(at.get(&found[..]).as_str()).unwrap();
            match (changed, added) {
                (Value::Object(object), Some(key)) => drop(object.insert(key, value)),
                (changed, _) => *changed = value,
            }
        }
        let is_read = reader_takes(&draft.to_string());
        prop_assert!(is_read || !schema_takes(&draft), "{draft:#}");
        let left = without_empties(&draft).unwrap_or(Value::Null);
        prop_assert_eq!(is_read, schema_takes(&left), "{:#}", draft);
    }
}
