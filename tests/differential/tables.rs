//! Random tables, as the program writes and reads them.

use serde_json::{Map, Value, json};
use statewise::draft::{
    Answers, Draft, DraftScore, DraftSource, DraftSummary, RatingNames, TableTexts, decode_csv,
    read_csv, write_csv,
};
use statewise::model::{Language, Rubric};

use crate::random::Random;
use crate::sheet::{base64, table};
use crate::{any_source, drafts, line, read, rubrics, write};

/// How many tables there are of each kind.
const CASES: usize = 1_000;

#[test]
fn tables_are_written_and_read() {
    let mut random = Random::new(16);
    let rubrics = rubrics::all();
    let (mut lines, mut refused) = (String::new(), 0);
    for number in 0..CASES {
        let at = number % rubrics.len();
        let data = &rubrics[at];
        let model = rubrics::model(data);
        let names = names(data);
        random.is_tame = random.chance(30);
        let draft = drafts::draft(data, &mut random);
        let text = drafts::canonical(&draft);
        let texts = TableTexts {
            language: &Language::new("en"),
            criterion: &|criterion| criterion.text.original.source().to_owned(),
        };
        let written = write_csv(&read(&text), &model, &texts);
        let as_text = String::from_utf8(written.clone()).unwrap();
        line(
            &mut lines,
            &json!({ "rubric": at, "draft": text, "written": as_text }),
        );
        // What was written is read again, and so is what somebody made of a table.
        for bytes in [written, table(data, &mut random)] {
            let mut case = json!({ "rubric": at, "csv": base64(&bytes) });
            match answers(&bytes, &model, &names) {
                None => {
                    refused += 1;
                    case["refused"] = true.into();
                }
                Some(answers) => {
                    case["scores"] = object(answers.scores, score);
                    case["summaries"] = object(answers.summaries, summary);
                }
            }
            line(&mut lines, &case);
        }
    }
    assert!(
        (CASES / 50..CASES / 2).contains(&refused),
        "{refused} tables are refused"
    );
    write("csv.jsonl", &lines);
}

#[test]
fn the_table_of_an_empty_draft_asks_everything() {
    let data = &rubrics::all()[0];
    let texts = TableTexts {
        language: &Language::new("en"),
        criterion: &|criterion| criterion.text.original.source().to_owned(),
    };
    let table = write_csv(&Draft::default(), &rubrics::model(data), &texts);
    let table = String::from_utf8(table).unwrap();
    let header = "\u{feff}id,title,rating,criteria,evidence,sources,completed,choices\r\n";
    assert!(table.starts_with(header), "{table}");
    for (id, title) in [("1A", "\"Part 0, of 0\""), ("1", "Element 0")] {
        assert!(
            table.contains(&format!("\r\n{id},{title},,,,,,")),
            "{table}"
        );
    }
    for criterion in data["parts"][0]["criteria"].as_array().unwrap() {
        assert!(
            table.contains(&format!("{}: Made-up", criterion["id"].as_str().unwrap())),
            "{table}"
        );
    }
    let (answers, problems) = read_csv(
        any_source(),
        &table[3..],
        &rubrics::model(data),
        &names(data),
    );
    assert_eq!(answers, Some(Answers::default()));
    assert!(problems.is_empty());
}

fn answers(bytes: &[u8], rubric: &Rubric, names: &[RatingNames]) -> Option<Answers> {
    let text = decode_csv(bytes).ok()?;
    let (answers, problems) = read_csv(any_source(), &text, rubric, names);
    for problem in problems.iter() {
        let range = problem.span.range();
        assert!(
            range.start <= range.end && range.end <= text.len(),
            "{problem:?}"
        );
        assert!(text.is_char_boundary(range.start), "{problem:?}");
    }
    answers
}

fn names(data: &Value) -> Vec<RatingNames> {
    let texts = |list: &Value, key: &str| -> Vec<String> {
        let names = list.as_array().unwrap().iter();
        let text = |name: &Value| name.as_str().or(name[key].as_str()).unwrap().to_owned();
        names.map(text).collect()
    };
    let first = RatingNames {
        levels: texts(&data["levels"], "name"),
        empty: texts(&data["empty"], "name"),
    };
    let also = data["also"]
        .as_array()
        .unwrap()
        .iter()
        .map(|names| RatingNames {
            levels: texts(&names["levels"], ""),
            empty: texts(&names["empty"], ""),
        });
    std::iter::once(first).chain(also).collect()
}

fn object<T>(answers: std::collections::BTreeMap<String, T>, json: fn(T) -> Value) -> Value {
    answers
        .into_iter()
        .map(|(id, answer)| (id, json(answer)))
        .collect::<Map<_, _>>()
        .into()
}

/// The answers as a draft has them: what is empty is left out.
fn score(score: DraftScore) -> Value {
    let sources: Vec<Value> = score.sources.into_iter().map(source_of).collect();
    without_empty(json!({
        "rating": score.rating, "status": score.status, "criteria": score.criteria,
        "evidence": score.evidence, "sources": sources, "is_completed": score.is_completed,
    }))
}

fn summary(summary: DraftSummary) -> Value {
    without_empty(json!({
        "rating": summary.rating, "evidence": summary.evidence, "is_completed": summary.is_completed,
    }))
}

fn source_of(source: DraftSource) -> Value {
    without_empty(json!({
        "title": source.title, "publisher": source.publisher, "url": source.url,
        "year": source.year, "accessed": source.accessed,
    }))
}

fn without_empty(mut answers: Value) -> Value {
    let empty = [json!(null), json!(""), json!([]), json!(false)];
    answers
        .as_object_mut()
        .unwrap()
        .retain(|_, value| !empty.contains(value));
    answers
}
