//! The samples of docs/draft.md: the draft is read, and the files that come of it are those that
//! stand there.

use std::collections::BTreeSet;

use statewise::check::{self, StateMemo};
use statewise::diagnostic::Diagnostics;
use statewise::draft::{assessment_toml, file_name, plan_toml, read_json};
use statewise::model::{ActionPlan, Rubric};
use statewise::source::{Source, SourceId, SourceKind, Sources};
use statewise::{parse, walk};

use crate::files;
use crate::project::TODAY;

/// The blocks of code in a language.
fn blocks<'a>(guide: &'a str, language: &str) -> Vec<&'a str> {
    let start = format!("\n```{language}\n");
    let blocks = guide.split(&start).skip(1);
    blocks
        .map(|rest| rest.split_once("```\n").unwrap().0)
        .collect()
}

/// The rubric and the action plan of this site. The files of states are read when they are checked.
fn rubric_and_plan() -> (Rubric, ActionPlan) {
    let root = camino::Utf8Path::from_path(files::root()).unwrap();
    let sources = walk::walk(root).unwrap();
    let files: BTreeSet<SourceId> = (sources.iter())
        .filter(|(_, file)| file.role().state().is_none())
        .map(|(id, _)| id)
        .collect();
    let mut problems = Diagnostics::new();
    let documents = parse::parse_files(&sources, &files, &mut problems);
    let options = check::Options {
        today: TODAY,
        base_url: None,
    };
    let memo = &mut StateMemo::default();
    let site = check::check(documents, &sources, &options, memo, &mut problems);
    let site = site.unwrap();
    (site.rubric, site.action_plan)
}

#[test]
fn the_draft_of_the_guide_becomes_the_files_of_the_guide() {
    let guide = files::text(&files::root().join("docs/draft.md"));
    let [json] = blocks(&guide, "json")[..] else {
        panic!("there is one draft");
    };
    let [assessment, plan] = blocks(&guide, "toml")[..] else {
        panic!("there are two files");
    };
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(json, format!("{value:#}\n"), "not the canonical text");

    let sources = Sources::new([Source {
        path: "draft.json".into(),
        kind: SourceKind::Asset,
        text: json.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }]);
    let (id, source) = sources.find("draft.json").unwrap();
    let (read, problems) = read_json(id, &source.text);
    assert_eq!(problems.into_sorted(), []);
    let draft = read.unwrap().draft;
    let (rubric, steps) = rubric_and_plan();
    assert_eq!(assessment_toml(&draft, &rubric), assessment);
    assert_eq!(plan_toml(&draft, &steps).as_deref(), Some(plan));
    assert_eq!(file_name(&draft, &rubric).as_deref(), Some("2026.toml"));
}
