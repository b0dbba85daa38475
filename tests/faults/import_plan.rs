//! `statewise import` of a draft with an action plan: two files, both of them or neither.

use std::fs;

use crate::import::{DRAFT, FILE, MADE, import, refuses};
use crate::program::build_well;
use crate::project::Project;

pub(crate) const PLAN_FILE: &str = "states/ohio/plan.toml";

/// A made-up plan that the small project takes, with its categories.
pub(crate) const PLAN: &str = r#"{
    "vision": "Green fields.\r\nNo \"dust\" \\ 🙂 שלום",
    "written_on": "2025-05-02",
    "written_by": "The tests",
    "goals": [
      { "id": "goal-k3x9q2", "title": "=More(worms)", "measurable": "Count them.", "due": "2030-02-28",
        "owner": "The gardener", "parts": ["1B", "1A"], "from": 2, "to": 3,
        "activities": [
          { "id": "activity-7h2m4d", "what": "Dig", "due": "2030-01-31", "levers": ["tools"], "status": "started" },
          { "id": "activity-000000" },
          { "what": "Wait", "success": "It rained" }
        ] },
      { "id": "goal-000000" }
    ],
    "resources": { "money": { "there": "A little.", "missing": "Much." } },
    "left_out": { "vision": "Not, it is\nthere." }
  }"#;

const MADE_PLAN: &str = r#"rubric = "2"
sector = "whole"
vision = """
Green fields.
No "dust" \\ 🙂 שלום
"""
written_on = 2025-05-02
written_by = "The tests"

[[strength]]
text = "The soil."
parts = ["1A"]

[[goal]]
id = "goal-k3x9q2"
title = "=More(worms)"
measurable = """
Count them.
"""
due = 2030-02-28
owner = "The gardener"
parts = ["1B", "1A"]
from = 2
to = 3

[[goal.activity]]
id = "activity-7h2m4d"
what = "Dig"
due = 2030-01-31
levers = ["tools"]
status = "started"

[[goal.activity]]
what = "Wait"
success = "It rained"

[resources.money]
there = """
A little.
"""
missing = """
Much.
"""

[left_out]
vision = """
Not, it is
there.
"""
"#;

/// The small project, where plans can name resources.
pub(crate) fn project() -> Project {
    let project = Project::small();
    project.append(
        "rubric/action-plan.toml",
        "\n[[resource_category]]\nid = \"money\"\nname = \"Money\"\ndescription = \"What it costs.\"\n",
    );
    project
}

/// The made-up draft with another plan.
pub(crate) fn with(plan: &str) -> String {
    let (draft, _) = DRAFT.rsplit_once('}').unwrap();
    format!("{draft}, \"plan\": {plan} }}")
}

/// A draft that has nothing but the plan, and does not name a year.
fn plan_alone() -> String {
    let draft = with(PLAN).replace("\"edition\": 2025,", "");
    let (before, rest) = draft.split_once("\"scores\"").unwrap();
    let (_, after) = rest.split_once("\"strengths\"").unwrap();
    format!("{before}\"strengths\"{after}")
}

#[test]
fn a_draft_with_a_plan_becomes_two_files() {
    let project = project();
    let run = import(&project, with(PLAN), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let paths: Vec<&str> = run.stdout.lines().collect();
    assert!(
        paths.len() == 2 && paths[0].ends_with(FILE) && paths[1].ends_with(PLAN_FILE),
        "{}",
        run.stdout
    );
    for words in ["both", "statewise serve", "as one change", "keep that file"] {
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
    assert!(!run.stderr.contains("strengths"), "{}", run.stderr);
    assert_eq!(project.read(FILE), MADE);
    assert_eq!(project.read(PLAN_FILE), MADE_PLAN);
    build_well(&project);
}

#[test]
fn a_plan_without_answers_is_a_file_of_its_own() {
    let project = project();
    let run = import(&project, plan_alone(), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(
        run.stdout.ends_with("states/ohio/plan.toml\n"),
        "{}",
        run.stdout
    );
    assert_eq!(run.stdout.lines().count(), 1);
    assert!(run.stderr.contains("no answers"), "{}", run.stderr);
    assert_eq!(project.read(PLAN_FILE), MADE_PLAN);
    assert!(!project.path(FILE).exists());
    build_well(&project);
}

#[test]
fn what_says_nothing_is_no_plan() {
    let project = project();
    for nothing in [
        "{}",
        "null",
        "{ \"vision\": \" \\r\\n\", \"goals\": [{ \"id\": \"goal-1\" }], \"left_out\": { \"vision\": \"\" } }",
    ] {
        let run = import(&project, with(nothing), &["--force"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stdout.ends_with(&format!("{FILE}\n")), "{}", run.stdout);
        assert_eq!(run.stdout.lines().count(), 1);
        assert!(
            run.stderr.contains("patterns, strengths, challenges"),
            "{}",
            run.stderr
        );
        assert!(!project.path(PLAN_FILE).exists());
    }
    let neither = plan_alone().replace(PLAN, "{}");
    refuses(
        &project,
        neither,
        &[],
        1,
        &["`edition`", "a year of four digits"],
    );
    // Answers need a year, also beside a plan.
    let no_year = with(PLAN).replace("\"edition\": 2025,", "");
    refuses(
        &project,
        no_year,
        &[],
        1,
        &["`edition`", "a year of four digits"],
    );
}

#[test]
fn a_file_in_the_way_of_one_keeps_both_from_being_written() {
    let project = project();
    let in_the_way = [&[FILE][..], &[PLAN_FILE], &[FILE, PLAN_FILE]];
    for there in in_the_way {
        for path in there {
            project.write(path, "# Mine.\n");
        }
        let mut words = vec!["--force"];
        words.extend(there);
        words.push(match there {
            [_] => "Nothing else was written",
            _ => "are there already",
        });
        refuses(&project, with(PLAN), &[], 3, &words);
        let run = import(&project, with(PLAN), &["--force"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(project.read(FILE), MADE);
        assert_eq!(project.read(PLAN_FILE), MADE_PLAN);
        let files = project.files("states/ohio");
        assert!(files.iter().all(|file| !file.contains(".new")), "{files:?}");
        project.remove(FILE);
        project.remove(PLAN_FILE);
    }
    // A file that is in nobody's way is left alone.
    project.write(FILE, "# Mine.\n");
    let run = import(&project, plan_alone(), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(project.read(FILE), "# Mine.\n");
}

#[test]
fn what_an_interrupted_import_left_is_named() {
    let project = project();
    for path in [FILE, PLAN_FILE] {
        let left = format!("{path}.new");
        for there in [FILE, PLAN_FILE] {
            project.write(there, "rubric = \"2\"\n");
        }
        project.write(&left, "half a fi");
        let words = [&*format!("{left} is in the way"), "delete it"];
        refuses(&project, with(PLAN), &["--force"], 3, &words);
        project.remove(&left);
    }
}

#[test]
fn a_file_that_cannot_be_replaced_leaves_the_other_as_it_was() {
    for was_there in [true, false] {
        let project = project();
        if was_there {
            project.write(FILE, "# Mine.\n");
        }
        fs::create_dir(project.path(PLAN_FILE)).unwrap();
        let words = ["cannot write", PLAN_FILE];
        refuses(&project, with(PLAN), &["--force"], 3, &words);
        if !was_there {
            let words = ["plan.toml is there already", "Nothing else was written"];
            refuses(&project, with(PLAN), &[], 3, &words);
        }
        assert!(project.path(PLAN_FILE).is_dir());
    }
}

#[test]
fn printing_shows_both_files_below_their_names() {
    let project = project();
    let before = project.files("");
    let run = import(&project, with(PLAN), &["--print"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let expected = format!("# {FILE}\n\n{MADE}\n# {PLAN_FILE}\n\n{MADE_PLAN}");
    assert_eq!(run.stdout, expected);
    let run = import(&project, plan_alone(), &["--print"]);
    assert_eq!((run.code, &*run.stdout), (Some(0), MADE_PLAN));
    assert_eq!(project.files(""), before);
}
