//! `statewise import` of a draft with an action plan: two files, both of them or neither.

use std::fs;

use crate::import::{DRAFT, FILE, MADE, import, refuses};
use crate::program::build_well;
use crate::project::Project;

const PLAN_FILE: &str = "states/ohio/plan.toml";

/// A made-up plan that the small project takes, with its categories.
const PLAN: &str = r#"{
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
fn project() -> Project {
    let project = Project::small();
    project.append(
        "rubric/action-plan.toml",
        "\n[[resource_category]]\nid = \"money\"\nname = \"Money\"\ndescription = \"What it costs.\"\n",
    );
    project
}

/// The made-up draft with another plan.
fn with(plan: &str) -> String {
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
fn a_mistake_in_one_keeps_both_from_being_written() {
    let project = project();
    let wrong = PLAN
        .replace("[\"1B\", \"1A\"]", "[\"9Z\"]")
        .replace("\"to\": 3", "\"to\": 2")
        .replace("\"tools\"", "\"tolls\"")
        .replace("\"started\"", "\"begun\"")
        .replace("\"money\"", "\"mony\"")
        .replace("\"left_out\": { \"vision\"", "\"left_out\": { \"wisdom\"")
        .replace("2030-02-28", "2030-02-30")
        .replace("\"what\": \"Wait\"", "\"owner\": \"Me\"")
        .replace(
            "\"id\": \"goal-000000\"",
            "\"id\": \"Goal 2\", \"title\": \"<b>\\u202e\", \"to\": 7",
        );
    let words = [
        "unknown-sub-element",
        "to-not-above-from",
        "unknown-lever",
        "did you mean: `tools`",
        "did you mean: `money`",
        "`wisdom`",
        "`begun`",
        "wrong-type",
        "`what` is missing",
        "`Goal 2`",
        "forbidden-character",
        "rating-off-scale",
        "states/ohio/plan.toml:22:",
        "Nothing was written",
        "--print",
    ];
    refuses(&project, with(&wrong), &[], 1, &words);
    let run = import(&project, with(&wrong), &["--print"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stdout.contains("due = \"2030-02-30\""),
        "{}",
        run.stdout
    );

    let no_head = "{ \"goals\": [{ \"title\": \"Rain\" }, { \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"a\", \"title\": \"B\" }] }";
    let words = [
        "`written_on` is missing",
        "`written_by` is missing",
        "`id` is missing",
        "duplicate-id",
    ];
    refuses(&project, with(no_head), &[], 1, &words);
    let later = PLAN.replace("2025-05-02", "9000-05-02");
    refuses(
        &project,
        with(&later),
        &[],
        1,
        &["future-date", "plan.toml"],
    );

    // The plan is right, and the assessment is not.
    let wrong = with(PLAN).replace("\"rating\": 4, \"criteria\"", "\"rating\": 9, \"criteria\"");
    refuses(
        &project,
        wrong,
        &[],
        1,
        &["rating-off-scale", "2025.toml:", "Nothing was written"],
    );
}

#[test]
fn a_plan_with_unknown_keys_or_types_is_refused_as_a_draft() {
    let project = project();
    for (plan, words) in [
        (
            "{ \"visoin\": \"x\" }",
            ["unknown-key", "did you mean: `vision`"],
        ),
        (
            "{ \"goals\": [{ \"from\": \"2\" }] }",
            ["wrong-type", "must be a whole number"],
        ),
        (
            "{ \"goals\": { \"a\": { \"to\": 1 } } }",
            ["wrong-type", "must be a list"],
        ),
        (
            "{ \"left_out\": { \"vision\": { \"why\": 1 } } }",
            ["wrong-type", "must be a text"],
        ),
        (
            "{ \"vision\": \"x\", \"vision\": \"y\" }",
            ["duplicate-key", "given twice"],
        ),
    ] {
        let run = import(&project, with(plan), &[]);
        assert_eq!(run.code, Some(1), "{}", run.stderr);
        for words in words {
            assert!(
                run.stderr.contains(words),
                "no {words:?} in\n{}",
                run.stderr
            );
        }
        assert!(
            run.stderr.contains("Nothing was written."),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn what_could_reach_a_person_is_said_and_written() {
    let project = project();
    let plan = PLAN.replace("The gardener", "gardener@example.org");
    let run = import(&project, with(&plan), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(
        run.stderr.contains("warning[personal-data]"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("plan.toml:"), "{}", run.stderr);
    assert!(project.read(PLAN_FILE).contains("gardener@example.org"));
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

#[test]
fn a_plan_of_very_many_goals_and_long_texts_is_kept() {
    let project = project();
    let long = "Each worm counts. ".repeat(280);
    let goals: Vec<String> = (0..200)
        .map(|at| {
            format!(
                "{{ \"id\": \"goal-{at}\", \"title\": \"Goal {at}\", \"specific\": \"{long}\" }}"
            )
        })
        .collect();
    let plan = format!(
        "{{ \"written_on\": \"2025-05-02\", \"written_by\": \"The tests\", \"goals\": [{}] }}",
        goals.join(",")
    );
    let run = import(&project, with(&plan), &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let made = project.read(PLAN_FILE);
    assert_eq!(made.matches("[[goal]]").count(), 200);
    assert_eq!(made.matches(long.trim_end()).count(), 200);
}
