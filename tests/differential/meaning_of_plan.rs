//! The `plan.toml` of a draft, parsed by the `toml` crate, says what the draft says.

use serde_json::Value;
use toml::Table;

use crate::meaning::{list, object, readable, same};

/// Asserts that no key of the file means anything else than the draft, and that there is a file only
/// if the plan says anything.
pub(crate) fn check(draft: &Value, toml: Option<&str>) {
    let (plan, assessment) = (&draft["plan"], &draft["assessment"]);
    let goals: Vec<&Value> = list(&plan["goals"])
        .filter(|goal| goal_says(goal))
        .collect();
    let resources: Vec<_> = object(&plan["resources"])
        .filter(|(_, of)| has_text(of, &["there", "missing"]))
        .collect();
    let reasons: Vec<_> = object(&plan["left_out"])
        .filter(|(_, reason)| readable(reason).is_some())
        .collect();
    let says = has_text(plan, &["vision", "data_vision", "written_by"])
        || plan.get("written_on").is_some()
        || !(goals.is_empty() && resources.is_empty() && reasons.is_empty());
    let Some(toml) = toml else {
        assert!(!says, "no file of {plan}");
        return;
    };
    assert!(says, "nothing but\n{toml}");
    let mut left: Table = toml
        .parse()
        .unwrap_or_else(|error| panic!("{error}\n{toml}"));
    same(left.remove("rubric"), &draft["rubric"]["version"], toml);
    same(left.remove("sector"), &assessment["sector"], toml);
    for key in ["vision", "data_vision", "written_on", "written_by"] {
        same(left.remove(key), &plan[key], toml);
    }
    let patterns = list(&assessment["patterns"]).filter(|text| readable(text).is_some());
    same_list(left.remove("patterns"), patterns.collect(), toml);
    for (key, plural) in [("strength", "strengths"), ("challenge", "challenges")] {
        let given = list(&assessment[plural]);
        let given =
            given.filter(|given| has_text(given, &["text"]) || given.get("parts").is_some());
        same_tables(left.remove(key), given.collect(), toml, |written, given| {
            same(written.remove("text"), &given["text"], toml);
            same_list(
                written.remove("parts"),
                list(&given["parts"]).collect(),
                toml,
            );
        });
    }
    same_tables(left.remove("goal"), goals, toml, |written, given| {
        goal(written, given, toml);
    });
    let mut written = table(left.remove("resources"));
    for (id, given) in resources {
        let mut of = table(written.remove(id));
        same(of.remove("there"), &given["there"], toml);
        same(of.remove("missing"), &given["missing"], toml);
        assert!(of.is_empty(), "{of:?} in\n{toml}");
    }
    assert!(written.is_empty(), "{written:?} in\n{toml}");
    let mut written = table(left.remove("left_out"));
    for (id, reason) in reasons {
        same(written.remove(id), reason, toml);
    }
    assert!(written.is_empty(), "{written:?} in\n{toml}");
    assert!(left.is_empty(), "{left:?} in\n{toml}");
}

const GOAL_TEXTS: [&str; 6] = [
    "title",
    "specific",
    "measurable",
    "attainable",
    "relevant",
    "owner",
];

fn goal_says(goal: &Value) -> bool {
    has_text(goal, &GOAL_TEXTS)
        || ["due", "parts", "from", "to"]
            .iter()
            .any(|key| goal.get(key).is_some())
        || list(&goal["activities"]).any(activity_says)
}

fn activity_says(activity: &Value) -> bool {
    has_text(activity, &["what", "owner", "success"])
        || ["due", "levers", "status"]
            .iter()
            .any(|key| activity.get(key).is_some())
}

fn goal(written: &mut Table, given: &Value, toml: &str) {
    for key in GOAL_TEXTS.into_iter().chain(["id", "due", "from", "to"]) {
        same(written.remove(key), &given[key], toml);
    }
    same_list(
        written.remove("parts"),
        list(&given["parts"]).collect(),
        toml,
    );
    let activities = list(&given["activities"]).filter(|given| activity_says(given));
    same_tables(
        written.remove("activity"),
        activities.collect(),
        toml,
        |written, given| {
            for key in ["id", "what", "owner", "due", "success", "status"] {
                same(written.remove(key), &given[key], toml);
            }
            same_list(
                written.remove("levers"),
                list(&given["levers"]).collect(),
                toml,
            );
        },
    );
}

fn has_text(table: &Value, keys: &[&str]) -> bool {
    keys.iter().any(|key| readable(&table[key]).is_some())
}

fn table(written: Option<toml::Value>) -> Table {
    match written {
        Some(toml::Value::Table(table)) => table,
        None => Table::new(),
        Some(other) => panic!("{other:?} is no table"),
    }
}

fn array(written: Option<toml::Value>) -> Vec<toml::Value> {
    match written {
        Some(toml::Value::Array(items)) => items,
        None => Vec::new(),
        Some(other) => panic!("{other:?} is no list"),
    }
}

fn same_list(written: Option<toml::Value>, given: Vec<&Value>, toml: &str) {
    let written = array(written);
    assert_eq!(written.len(), given.len(), "{toml}");
    for (written, given) in written.into_iter().zip(given) {
        same(Some(written), given, toml);
    }
}

fn same_tables(
    written: Option<toml::Value>,
    given: Vec<&Value>,
    toml: &str,
    check: impl Fn(&mut Table, &Value),
) {
    let written = array(written);
    assert_eq!(written.len(), given.len(), "{toml}");
    for (written, given) in written.into_iter().zip(given) {
        let mut written = table(Some(written));
        check(&mut written, given);
        assert!(written.is_empty(), "{written:?} in\n{toml}");
    }
}
