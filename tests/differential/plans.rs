//! Random action plans.

use serde_json::{Map, Value, json};

use crate::drafts::{day, insert, maybe, some, table};
use crate::random::Random;
use crate::rubrics;

/// A random plan in its canonical order, with nothing empty in it; sometimes none at all.
pub(crate) fn plan(rubric: &Value, random: &mut Random) -> Value {
    let mut plan = Map::new();
    if random.chance(25) {
        return Value::Object(plan);
    }
    let likely = if random.is_tame { 100 } else { 85 };
    if random.odd(10) {
        // It has nothing to say, and may say so.
        let goal = json!({ "id": random.word() });
        let nothing = [
            json!({ "goals": [goal] }),
            json!({ "vision": " \r\n" }),
            json!({ "left_out": { "goals": "\t" } }),
        ];
        return random.one(&nothing).clone();
    }
    maybe(&mut plan, "vision", 70, random, Random::text);
    maybe(&mut plan, "data_vision", 60, random, Random::text);
    maybe(&mut plan, "written_on", likely, random, day);
    maybe(&mut plan, "written_by", likely, random, Random::text);
    let goals: Vec<Value> = match random.odd(1) {
        true => (0..100 + random.below(250))
            .map(|_| small_goal(random))
            .collect(),
        false => some(random, 4, |random| goal(rubric, random)),
    };
    let goals = goals
        .into_iter()
        .filter(|goal| goal != &json!({}))
        .collect();
    insert(&mut plan, "goals", Value::Array(goals));
    let categories = rubrics::ids(&rubric["categories"]);
    let steps = rubrics::ids(&rubric["steps"]);
    let share = *random.one(&[0, 40, 100]);
    let resources = table(&categories, &steps, share, random, |_, random| {
        let mut resource = Map::new();
        maybe(&mut resource, "there", 70, random, Random::text);
        maybe(&mut resource, "missing", 60, random, Random::text);
        Value::Object(resource)
    });
    insert(&mut plan, "resources", resources);
    let share = *random.one(&[0, 0, 30]);
    let left_out = table(&steps, &categories, share, random, |_, random| {
        json!(random.text())
    });
    insert(&mut plan, "left_out", left_out);
    Value::Object(plan)
}

/// One of very many.
fn small_goal(random: &mut Random) -> Value {
    let activity = json!({ "id": id("activity", random), "what": random.word() });
    json!({ "id": id("goal", random), "title": random.word(), "activities": [activity] })
}

fn goal(rubric: &Value, random: &mut Random) -> Value {
    let likely = if random.is_tame { 100 } else { 85 };
    let mut goal = Map::new();
    maybe(&mut goal, "id", likely, random, |random| id("goal", random));
    maybe(&mut goal, "title", likely, random, Random::text);
    for key in ["specific", "measurable", "attainable", "relevant"] {
        maybe(&mut goal, key, 50, random, Random::text);
    }
    maybe(&mut goal, "due", 70, random, later_day);
    maybe(&mut goal, "owner", 70, random, Random::text);
    let parts = some_ids(&rubrics::ids(&rubric["parts"]), random);
    insert(&mut goal, "parts", json!(parts));
    let mut levels =
        [rubrics::values(rubric), rubrics::values(rubric)].map(|levels| *random.one(&levels));
    if random.odd(15) {
        levels[1] = random.from(-9_007_199_254_740_991..=9_007_199_254_740_991);
    } else if random.is_tame {
        levels.sort_unstable();
    }
    let is_up = levels[0] < levels[1];
    for (key, level) in ["from", "to"].into_iter().zip(levels) {
        if random.chance(80) && (is_up || !random.is_tame) {
            goal.insert(key.to_owned(), json!(level));
        }
    }
    let activities = some(random, 3, |random| activity(rubric, random));
    let activities = activities
        .into_iter()
        .filter(|activity| activity != &json!({}));
    insert(&mut goal, "activities", activities.collect());
    if random.odd(10) {
        // What it does is all that is known of it, or nothing.
        goal.retain(|key, _| key == "activities");
    }
    Value::Object(goal)
}

fn activity(rubric: &Value, random: &mut Random) -> Value {
    let likely = if random.is_tame { 100 } else { 85 };
    let mut activity = Map::new();
    maybe(&mut activity, "id", likely, random, |random| {
        id("activity", random)
    });
    if random.odd(10) {
        return Value::Object(activity);
    }
    maybe(&mut activity, "what", likely, random, Random::text);
    maybe(&mut activity, "owner", 70, random, Random::text);
    maybe(&mut activity, "due", 70, random, later_day);
    maybe(&mut activity, "success", 60, random, Random::text);
    let levers: Vec<String> = rubrics::texts(&rubric["lever_ids"]);
    insert(&mut activity, "levers", json!(some_ids(&levers, random)));
    maybe(&mut activity, "status", 60, random, |random| {
        match random.odd(5) {
            true => random.word(),
            false => (*random.one(&["planned", "started", "done", "stopped"])).to_owned(),
        }
    });
    Value::Object(activity)
}

/// Some ids in any order, and sometimes others, or one of them twice.
fn some_ids(known: &[String], random: &mut Random) -> Vec<String> {
    let mut ids: Vec<String> = known
        .iter()
        .filter(|_| random.chance(20))
        .cloned()
        .collect();
    random.shuffle(&mut ids);
    if random.odd(8) {
        ids.push(random.word());
        ids.extend(ids.first().cloned());
    }
    ids
}

/// A random id, as the form makes it; sometimes one that somebody wrote by hand.
fn id(kind: &str, random: &mut Random) -> String {
    if random.odd(5) {
        return random.word();
    }
    let signs: Vec<char> = ('a'..='z').chain('0'..='9').collect();
    let end: String = (0..6).map(|_| *random.one(&signs)).collect();
    format!("{kind}-{end}")
}

/// A day on which something is due.
fn later_day(random: &mut Random) -> String {
    if random.odd(20) {
        return day(random);
    }
    format!(
        "{}-{:02}-{:02}",
        random.from(2026..=2035),
        random.from(1..=12),
        random.from(1..=28)
    )
}
