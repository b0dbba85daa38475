//! What an imported plan says, right or wrong.

use crate::import::{import, refuses};
use crate::import_plan::{PLAN, PLAN_FILE, project, with};

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
