//! What the program makes of thousands of random drafts, ticks, ratings and tables, held to
//! independent parsers here, and written as JSON lines for the scripts of the form, which
//! `tests/browser/differential.test.mjs` holds to the same.
//!
//! The folder is `STATEWISE_CASES`, or one of cargo's. The cases are the same in every run.
#![expect(
    clippy::disallowed_methods,
    reason = "the cases are written for another program"
)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]

mod checked;
mod checked_plan;
mod drafts;
mod highlights;
mod meaning;
mod meaning_of_plan;
mod plans;
mod random;
mod rubric_files;
mod rubrics;
mod shared_cases;
mod sheet;
mod suggestions;
mod tables;

use std::fmt::Write;
use std::path::PathBuf;

use serde_json::{Value, json};
use statewise::draft::{Draft, assessment_toml, file_name, plan_toml, read_json};
use statewise::source::{Source, SourceId, SourceKind, Sources, Text};

use random::Random;

/// How many random drafts there are.
const DRAFTS: usize = 5_500;

#[test]
fn drafts_give_files_that_say_the_same() {
    let rubrics = rubrics::all();
    write("rubric.json", &serde_json::to_string(&rubrics).unwrap());
    let mut random = Random::new(12);
    let (mut lines, mut repeated, mut plans) = (String::new(), 0, 0);
    let mut made: Vec<Vec<checked::Case>> = rubrics.iter().map(|_| Vec::new()).collect();
    for number in 0..DRAFTS {
        let at = number % rubrics.len();
        let rubric = &rubrics[at];
        let model = rubrics::model(rubric);
        random.is_tame = random.chance(40);
        let draft = drafts::draft(rubric, &mut random);
        let canonical = drafts::canonical(&draft);
        let text = match random.chance(50) {
            true => canonical.clone(),
            false => drafts::scrambled(&draft, &mut random),
        };
        let read = read(&text);
        let toml = assessment_toml(&read, &model);
        let file = file_name(&read, &model);
        let plan = plan_toml(&read, &rubrics::steps(rubric));
        meaning_of_plan::check(&draft, plan.as_deref());
        plans += usize::from(plan.is_some());
        if meaning::check(&draft, &toml).is_none() {
            repeated += 1;
        }
        line(
            &mut lines,
            &json!({ "rubric": at, "draft": text, "toml": toml, "file": file, "plan": plan, "canonical": canonical }),
        );
        made[at].push(checked::Case {
            draft: read,
            toml,
            file,
            plan,
        });
    }
    write("drafts.jsonl", &lines);
    let share = plans * 100 / DRAFTS;
    assert!((30..90).contains(&share), "{share} % of all have a plan");
    assert!(repeated < DRAFTS / 20, "{repeated} files give a key twice");
    for (rubric, cases) in rubrics.iter().zip(&made) {
        checked::check(rubric, cases);
    }
}

/// Reads a draft that has no problems.
fn read(text: &str) -> Draft {
    let (read, problems) = read_json(any_source(), &Text::from(text));
    let problems = problems.into_sorted();
    read.unwrap_or_else(|| panic!("{problems:?}\n{text}")).draft
}

fn any_source() -> SourceId {
    let sources = Sources::new([source("draft.json", "")]);
    sources.find("draft.json").unwrap().0
}

/// A file of a project.
fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        kind: match path.ends_with(".md") {
            true => SourceKind::Markdown,
            false => SourceKind::Toml,
        },
        text: Text::from(text),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }
}

/// Adds a case to a file of cases.
fn line(lines: &mut String, case: &Value) {
    writeln!(lines, "{case}").unwrap();
}

/// Writes a file of cases.
fn write(name: &str, text: &str) {
    let folder = std::env::var_os("STATEWISE_CASES")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), text).unwrap();
}
