//! Random rules and ticks, with the rule that suggests a rating.

use serde_json::{Value, json};
use statewise::model::CriterionIndex;

use crate::random::Random;
use crate::{line, rubrics, write};

/// How many cases there are.
const CASES: usize = 6_000;

#[test]
fn ticks_suggest_a_rating_or_none() {
    let mut random = Random::new(4);
    let (mut lines, mut suggested) = (String::new(), 0);
    for _ in 0..CASES {
        let levels = 2 + random.below(8);
        let rules: Value = (0..random.below(6))
            .map(|_| rule(levels, &mut random))
            .collect();
        let described = 1 + random.below(levels);
        let criteria: Value = (0..random.below(13))
            .map(|at| json!({ "id": format!("c{at}"), "level": 1 + random.below(described) }))
            .collect();
        let ids = rubrics::ids(&criteria);
        let likely = *random.one(&[5, 50, 95]);
        let mut ticked: Vec<String> = ids.into_iter().filter(|_| random.chance(likely)).collect();
        random.shuffle(&mut ticked);
        if random.chance(10) {
            ticked.push("unknown".to_owned());
            ticked.extend(ticked.first().cloned());
        }
        let part = rubrics::part(&criteria);
        let indexes: Vec<CriterionIndex> = ticked
            .iter()
            .filter_map(|id| part.criteria.find(|criterion| criterion.id == *id))
            .collect();
        let suggestion = rubrics::suggestion(&rules);
        let rule = suggestion.suggest(&part, &indexes);
        let row = rule.and_then(|rule| {
            suggestion
                .rules
                .iter()
                .position(|other| std::ptr::eq(other, rule))
        });
        suggested += usize::from(row.is_some());
        line(
            &mut lines,
            &json!({ "rules": rules, "criteria": criteria, "ticked": ticked, "row": row }),
        );
    }
    assert!(
        (CASES / 4..CASES * 3 / 4).contains(&suggested),
        "{suggested} have a suggestion"
    );
    write("suggestions.jsonl", &lines);
}

fn rule(levels: usize, random: &mut Random) -> Value {
    let when: Vec<Value> = (0..random.below(4))
        .map(|_| {
            let level = 1 + random.below(levels);
            if random.chance(20) {
                let other = 1 + random.below(levels);
                return json!({ "level": level, "test": "at_least_share_of", "value": other });
            }
            let test = random.one(&["more_than", "at_least", "at_most", "less_than"]);
            // Shares that are quotients of small numbers, as written, and others.
            let of = random.from(1..=12) as f64;
            let share = match random.below(3) {
                0 => *random.one(&[0.0, 0.25, 0.3, 0.5, 0.7, 1.0]),
                1 => random.from(0..=12).min(of as i64) as f64 / of,
                _ => random.from(0..=100) as f64 / 100.0,
            };
            json!({ "level": level, "test": test, "value": share })
        })
        .collect();
    json!({ "when": when, "rating": 1 + random.below(levels) })
}
