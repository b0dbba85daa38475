//! Random drafts, and what the program makes of them.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use crate::random::Random;
use crate::{plans, rubrics};

/// A random draft in its canonical order, with nothing empty in it.
pub(crate) fn draft(rubric: &Value, random: &mut Random) -> Value {
    let mut assessment = Map::new();
    let parts = rubrics::ids(&rubric["parts"]);
    let elements = rubrics::ids(&rubric["elements"]);
    maybe(&mut assessment, "system", 60, random, Random::text);
    let likely = if random.is_tame { 100 } else { 85 };
    maybe(&mut assessment, "code", 30, random, |random| {
        random.one(&["KY", "OH", "xx", "K\"Y"]).to_string()
    });
    let mut sectors = rubrics::ids(&rubric["sectors"]);
    if random.odd(20) {
        sectors = vec!["../k12".to_owned(), random.word()];
    }
    maybe(&mut assessment, "sector", 80, random, |random| {
        random.one(&sectors).clone()
    });
    if random.chance(likely) {
        let odd = random.odd(10);
        let year = random.from(if odd { -20..=12_000 } else { 2015..=2026 });
        assessment.insert("edition".to_owned(), json!(year));
    }
    maybe(
        &mut assessment,
        "basis",
        likely,
        random,
        |random| match random.odd(10) {
            true => random.word(),
            false => random.one(&["own-word", "visit"]).to_string(),
        },
    );
    maybe(&mut assessment, "assessed_on", likely, random, day);
    maybe(&mut assessment, "assessed_by", likely, random, Random::text);
    maybe(&mut assessment, "filled_in_by", 20, random, Random::text);
    maybe(&mut assessment, "note", 40, random, Random::text);
    let share = *random.one(&[10, 60, 100]);
    let scores = table(&parts, &elements, share, random, |id, random| {
        score(rubric, id, random)
    });
    insert(&mut assessment, "scores", scores);
    let summaries = table(&elements, &parts, share, random, |_, random| {
        let mut summary = Map::new();
        maybe_rating(&mut summary, rubric, likely, random);
        maybe(&mut summary, "evidence", likely, random, Random::text);
        maybe_completed(&mut summary, random);
        Value::Object(summary)
    });
    insert(&mut assessment, "summaries", summaries);
    let patterns: Vec<Value> = some(random, 2, |random| json!(random.text()));
    insert(&mut assessment, "patterns", Value::Array(patterns));
    for key in ["strengths", "challenges"] {
        let list = some(
            random,
            2,
            |random| json!({ "text": random.text(), "parts": [random.one(&parts)] }),
        );
        insert(&mut assessment, key, Value::Array(list));
    }
    if random.chance(10) {
        let answer =
            json!({ "range": [1, 2], "count": 3, "by": random.text(), "why": random.text() });
        let settled = json!({
            "inputs": [{ "hash": "0".repeat(64), "name": random.text() }],
            "parts": { parts[0].clone(): answer },
        });
        assessment.insert("settled".to_owned(), settled);
    }
    let mut draft = Map::new();
    draft.insert("format".to_owned(), json!("statewise-draft"));
    draft.insert("version".to_owned(), json!(1));
    let id: String = (0..32)
        .map(|_| *random.one(&['a', '0', 'f', '-', '9']))
        .collect();
    draft.insert("id".to_owned(), json!(id));
    maybe(&mut draft, "name", 80, random, Random::text);
    draft.insert(
        "rubric".to_owned(),
        json!({ "id": rubric["id"], "version": rubric["version"] }),
    );
    insert(&mut draft, "assessment", Value::Object(assessment));
    insert(&mut draft, "plan", plans::plan(rubric, random));
    Value::Object(draft)
}

/// Answers about some of the rubric's own ids, and sometimes about others, sorted by id.
pub(crate) fn table(
    own: &[String],
    others: &[String],
    likely: usize,
    random: &mut Random,
    answer: impl Fn(&str, &mut Random) -> Value,
) -> Value {
    let mut ids: Vec<String> = own
        .iter()
        .filter(|_| random.chance(likely))
        .cloned()
        .collect();
    if random.odd(15) {
        for _ in 0..1 + random.below(3) {
            ids.push(if random.chance(20) {
                random.one(others).clone()
            } else {
                random.word()
            });
        }
    }
    ids.sort_by(|one, other| by_code_units(one, other));
    ids.dedup();
    let mut table = Map::new();
    for id in ids {
        let answers = answer(&id, random);
        insert(&mut table, &id, answers);
    }
    Value::Object(table)
}

fn by_code_units(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

fn score(rubric: &Value, id: &str, random: &mut Random) -> Value {
    let mut score = Map::new();
    maybe_rating(&mut score, rubric, 75, random);
    let has_status = !score.contains_key("rating") && random.chance(50) || random.odd(2);
    if has_status {
        let kinds = [
            "not-assessed",
            "under-review",
            "not-applicable",
            "withheld",
            "unknown",
            "a\r\n",
        ];
        let kinds = if random.odd(20) {
            &kinds[4..]
        } else {
            &kinds[..4]
        };
        score.insert("status".to_owned(), json!(random.one(kinds)));
    }
    let part = rubric["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["id"] == id);
    let mut criteria = part
        .map(|part| rubrics::ids(&part["criteria"]))
        .unwrap_or_default();
    criteria.retain(|_| random.chance(40));
    random.shuffle(&mut criteria);
    if random.odd(4) {
        criteria.push(random.word());
        criteria.extend(criteria.first().cloned());
    }
    insert(&mut score, "criteria", json!(criteria));
    let likely = if random.is_tame { 100 } else { 85 };
    maybe(&mut score, "evidence", likely, random, Random::text);
    let sources = some(random, 3, |random| {
        let mut source = Map::new();
        maybe(&mut source, "title", likely, random, Random::text);
        maybe(&mut source, "publisher", 60, random, Random::text);
        maybe(&mut source, "url", likely, random, |random| {
            match !random.odd(20) {
                true => "https://example.org/?a=%20|b".to_owned(),
                false => random.text(),
            }
        });
        if random.chance(60) {
            source.insert("year".to_owned(), json!(random.from(1990..=2030)));
        }
        maybe(&mut source, "accessed", 60, random, day);
        Value::Object(source)
    });
    let sources = sources
        .into_iter()
        .filter(|source| source != &json!({}))
        .collect();
    insert(&mut score, "sources", Value::Array(sources));
    maybe_completed(&mut score, random);
    Value::Object(score)
}

fn maybe_rating(
    answers: &mut Map<String, Value>,
    rubric: &Value,
    percent: usize,
    random: &mut Random,
) {
    if random.chance(percent) {
        let rating = match !random.odd(4) {
            true => *random.one(&rubrics::values(rubric)),
            false => random.from(-9_007_199_254_740_991..=9_007_199_254_740_991),
        };
        answers.insert("rating".to_owned(), json!(rating));
    }
}

fn maybe_completed(answers: &mut Map<String, Value>, random: &mut Random) {
    if random.chance(30) {
        answers.insert("is_completed".to_owned(), json!(true));
    }
}

pub(crate) fn maybe(
    answers: &mut Map<String, Value>,
    key: &str,
    percent: usize,
    random: &mut Random,
    text: impl Fn(&mut Random) -> String,
) {
    if random.chance(percent) {
        let text = text(random);
        answers.insert(key.to_owned(), json!(text));
    }
}

/// Adds what is not empty.
pub(crate) fn insert(answers: &mut Map<String, Value>, key: &str, value: Value) {
    let is_empty = match &value {
        Value::Array(list) => list.is_empty(),
        Value::Object(table) => table.is_empty(),
        _ => false,
    };
    if !is_empty {
        answers.insert(key.to_owned(), value);
    }
}

pub(crate) fn some(
    random: &mut Random,
    at_most: usize,
    one: impl Fn(&mut Random) -> Value,
) -> Vec<Value> {
    (0..random.below(at_most + 1))
        .map(|_| one(random))
        .collect()
}

/// A day, which sometimes does not exist or is no day at all.
pub(crate) fn day(random: &mut Random) -> String {
    match if random.is_tame { 9 } else { random.below(20) } {
        0 => random.text(),
        1 => (*random.one(&[
            "2026-2-3",
            "2026-02-30",
            "1900-02-29",
            " 2026-01-01",
            "2026-01-01T00:00",
            "0000-02-29",
        ]))
        .to_owned(),
        2 => format!(
            "{:04}-{:02}-{:02}",
            random.from(0..=9999),
            random.from(0..=13),
            random.from(0..=32)
        ),
        _ => format!(
            "{}-{:02}-{:02}",
            random.from(2019..=2026),
            random.from(1..=10),
            random.from(1..=28)
        ),
    }
}

/// The canonical text of a draft.
pub(crate) fn canonical(draft: &Value) -> String {
    serde_json::to_string_pretty(draft).unwrap() + "\n"
}

/// A text that says the same in another way: other orders of keys, with empty values, on one line.
pub(crate) fn scrambled(draft: &Value, random: &mut Random) -> String {
    let scrambled = scramble(draft, random);
    let text = serde_json::to_string(&scrambled).unwrap();
    match random.chance(50) {
        true => text
            .replace('é', "\\u00e9")
            .replace('🙂', "\\ud83d\\ude42")
            .replace("\"version\":1", "\"version\":1.0"),
        false => text,
    }
}

fn scramble(value: &Value, random: &mut Random) -> Value {
    match value {
        Value::Object(table) => {
            let mut entries: Vec<(String, Value)> = table
                .iter()
                .map(|(key, value)| (key.clone(), scramble(value, random)))
                .collect();
            let empty = [json!(null), json!(""), json!([]), json!({}), json!(false)];
            if table.contains_key("evidence") && !table.contains_key("is_completed") {
                entries.push(("is_completed".to_owned(), random.one(&empty).clone()));
            }
            for (of, key) in [("specific", "owner"), ("what", "levers")] {
                if table.contains_key(of) && !table.contains_key(key) {
                    entries.push((key.to_owned(), random.one(&empty).clone()));
                }
            }
            random.shuffle(&mut entries);
            Value::Object(entries.into_iter().collect())
        }
        Value::Array(list) => list.iter().map(|item| scramble(item, random)).collect(),
        value => value.clone(),
    }
}
