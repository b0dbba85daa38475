use super::*;
use crate::diagnostic::Code;
use crate::model::{ActivityStatus, Language, Plan};

const PLAN: &str = "states/ohio/plan.toml";

/// A plan of the made-up Office of Data that has everything.
const TEXT: &str = r#"rubric = "2"
sector = "whole"
vision = "Everybody finds a job."
data_vision = "Data shows the way."
written_on = 2026-05-01
written_by = "Office of Data"
patterns = ["Low in one element."]

[[strength]]
text = "People help."
parts = ["GOV-10"]

[[challenge]]
text = "Little is written down."

[[goal]]
id = "goal-rules"
title = "Write the rules down"
specific = "In one place."
measurable = "They are published."
attainable = "We have the people."
relevant = "Rules last."
due = 2027-06-30
owner = "Office of Rules"
parts = ["GOV-10", "GOV-2"]
from = 0
to = 5

[[goal.activity]]
what = "Ask what there is."
owner = "Office of Questions"
due = 2026-12-15
success = "Twenty answers."
levers = ["policy"]
status = "started"

[[goal.activity]]
id = "print"
what = "Print it."

[resources.funding]
there = "A grant."
missing = "More."

[left_out]
vision = "The board decides in March."
"#;

const CATEGORIES: Edit<'_> = Replace(
    "rubric/action-plan.toml",
    "title = \"Plan\"",
    "resource_category = [{ id = \"funding\", name = \"Funding\", description = \"Money.\" }, { id = \"staff\", name = \"Staff\", description = \"People.\" }]\ntitle = \"Plan\"",
);

fn with_plan(text: &str) -> Run {
    run(&[CATEGORIES, File(PLAN, text)])
}

/// The plan of the only state.
fn plan(run: &Run) -> &Plan {
    let site = run.site.as_ref().unwrap();
    site.states[0].plan.as_ref().unwrap()
}

/// Runs with each change of the plan separately: the old text, the new text, and the problems.
fn expect_in_plan(table: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (old, new, expected) in table {
        assert_eq!(TEXT.matches(old).count(), 1, "{old:?}");
        let got: Vec<String> = with_plan(&TEXT.replacen(old, new, 1))
            .problems()
            .into_iter()
            .map(|line| line.replace(&format!(" {PLAN}:"), " "))
            .collect();
        if got != *expected {
            wrong.push(format!("{new}\n     got {got:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_plan_that_has_everything_is_lowered() {
    let run = with_plan(TEXT);
    assert_eq!(run.problems(), [""; 0], "{:#?}", run.diagnostics);
    let plan = plan(&run);
    assert_eq!(plan.written_on, date(2026, 5, 1));
    assert_eq!(plan.patterns.original, ["Low in one element."]);
    let goal = &plan.goals[0];
    assert_eq!(goal.parts.len(), 2);
    assert_eq!((goal.from.unwrap().0, goal.to.unwrap().0), (0, 1));
    let activities: Vec<_> = goal
        .activities
        .iter()
        .map(|one| (&*one.id, one.status))
        .collect();
    assert_eq!(
        activities,
        [
            ("activity-1", ActivityStatus::Started),
            ("print", ActivityStatus::Planned)
        ]
    );
    assert_eq!(
        plan.resources[0]
            .missing
            .as_ref()
            .unwrap()
            .original
            .source(),
        "More."
    );
    assert_eq!(
        plan.left_out[0].reason.original,
        "The board decides in March."
    );
    assert_eq!(run.site.unwrap().date, date(2026, 5, 1));
}

#[test]
fn little_is_required() {
    let run = with_plan("written_on = 2026-05-01\nwritten_by = \"Office of Data\"\n");
    assert_eq!(run.problems(), [""; 0]);
    let plan = plan(&run);
    assert_eq!(plan.rubric_version, "2");
    assert_eq!(
        plan.sector,
        run.site.as_ref().unwrap().rubric.whole_sector()
    );
    assert!(plan.goals.is_empty());
    assert_eq!(
        with_plan("vision = \"Far.\"\n").problems(),
        [
            "missing-key states/ohio/plan.toml:1:1",
            "missing-key states/ohio/plan.toml:1:1"
        ]
    );
}

#[test]
fn a_plan_needs_a_profile_and_no_assessment() {
    let run = run(&[
        Remove("states/ohio/2025.toml"),
        CATEGORIES,
        File(PLAN, TEXT),
    ]);
    assert_eq!(run.problems(), [""; 0]);
    expect(&[(
        &[CATEGORIES, File("states/iowa/plan.toml", TEXT)],
        &["missing-file states/iowa/plan.toml:1:1"],
    )]);
}

#[test]
fn ids_of_others_are_known() {
    expect_in_plan(&[
        (
            "rubric = \"2\"",
            "rubric = \"9\"",
            &["unknown-rubric-version 1:11"],
        ),
        ("\"whole\"", "\"moon\"", &["unknown-sector 2:11"]),
        (
            "parts = [\"GOV-10\"]",
            "parts = [\"GOV-1\"]",
            &["unknown-sub-element 11:11"],
        ),
        ("\"GOV-2\"]", "\"GOV\"]", &["unknown-sub-element 25:21"]),
        ("[\"policy\"]", "[\"polcy\"]", &["unknown-lever 34:12"]),
        (
            "resources.funding",
            "resources.fun",
            &["unknown-value 41:12"],
        ),
        (
            "vision = \"The board",
            "visions = \"The board",
            &["unknown-value 46:1"],
        ),
        ("\"started\"", "\"begun\"", &["unknown-value 35:11"]),
        ("from = 0", "from = 1", &["rating-off-scale 26:8"]),
        ("to = 5", "to = 7", &["rating-off-scale 27:6"]),
    ]);
}

#[test]
fn a_goal_goes_up() {
    expect_in_plan(&[
        ("to = 5", "to = 0", &["to-not-above-from 27:6"]),
        ("from = 0", "from = 6", &["to-not-above-from 27:6"]),
        ("from = 0\n", "", &[]),
    ]);
    let run = with_plan(&TEXT.replace("from = 0", "from = 6"));
    assert_eq!(
        run.diagnostics[0].message,
        "The goal `goal-rules` is to reach 5 Middle, and it starts from 6 High"
    );
}

#[test]
fn t16_days_of_plans_are_real() {
    expect_in_plan(&[
        ("2027-06-30", "2027-02-30", &["bad-date 23:7"]),
        (
            "2027-06-30",
            "0001-06-30",
            &["bad-date 23:7", "due-before-plan 23:7"],
        ),
        ("2027-06-30", "\"2027-06-30\"", &["wrong-type 23:7"]),
        ("2026-05-01", "2026-06-16", &["future-date 5:14"]),
        ("2027-06-30", "2026-04-30", &["due-before-plan 23:7"]),
        ("2027-06-30", "2026-05-01", &[]),
        ("2026-12-15", "2025-12-15", &["due-before-plan 32:7"]),
        (
            "due = 2026-12-15\nsuccess = \"Twenty answers.\"\nlevers = [\"policy\"]\nstatus = \"started\"",
            "due = 2025-12-15\nstatus = \"done\"",
            &[],
        ),
    ]);
}

#[test]
fn ids_of_goals_are_unique_and_parts_of_addresses() {
    let second = "[resources.funding]";
    expect_in_plan(&[
        ("\"goal-rules\"", "\"Goal rules\"", &["wrong-type 17:7"]),
        ("id = \"goal-rules\"\n", "", &["missing-key 16:1"]),
        ("\"print\"", "\"activity-1\"", &["duplicate-id 38:7"]),
        (
            second,
            "[[goal]]\nid = \"goal-rules\"\ntitle = \"Again\"\n\n[resources.funding]",
            &["duplicate-id 42:7"],
        ),
        (
            "title = \"Write the rules down\"\n",
            "",
            &["missing-key 16:1"],
        ),
        ("what = \"Print it.\"\n", "", &["missing-key 37:1"]),
    ]);
    let run = with_plan(&TEXT.replace("\"print\"", "\"activity-1\""));
    assert_eq!(
        run.diagnostics[0].message,
        "There is already an activity `activity-1`"
    );
}

#[test]
fn whoever_could_be_reached_is_pointed_to() {
    expect_in_plan(&[
        (
            "\"Office of Rules\"",
            "\"ada@data.example.gov\"",
            &["personal-data 24:10"],
        ),
        (
            "\"Office of Questions\"",
            "\"Ada, 555-555-0123\"",
            &["personal-data 31:15"],
        ),
        (
            "\"Office of Data\"",
            "\"+1 (555) 555-0123\"",
            &["personal-data 6:15"],
        ),
        (
            "More.",
            "More. Ask ada@example.org.",
            &["personal-data 43:22"],
        ),
        ("in March.", "(555 555 0123).", &["personal-data 46:30"]),
        ("In one place.", "In 2026-2027, 1,234,567 records.", &[]),
    ]);
    let run = with_plan(&TEXT.replace("\"Office of Rules\"", "\"ada@data.example.gov\""));
    assert!(run.site.is_some());
    assert_eq!(run.diagnostics[0].code, Code::PersonalData);
}

#[test]
fn unknown_keys_are_refused_everywhere() {
    expect_in_plan(&[
        (
            "owner = \"Office of Rules\"",
            "boss = \"Office of Rules\"",
            &["unknown-key 24:1"],
        ),
        ("success =", "sucess =", &["unknown-key 33:1"]),
        (
            "there = \"A grant.\"",
            "here = \"A grant.\"",
            &["unknown-key 42:1"],
        ),
        (
            "[left_out]\nvision = \"The board decides in March.\"",
            "[left_out]\nvision = 1",
            &["wrong-type 46:10"],
        ),
        ("[left_out]", "[[left_out]]", &["wrong-type 45:1"]),
    ]);
}

#[test]
fn texts_of_every_kind_are_kept_or_refused() {
    let long = "é".repeat(5_000);
    for (text, problems) in [
        (long.as_str(), vec![]),
        ("=SUM(A1:A9)", vec![]),
        ("ما زالت الخطة قيد الإعداد", vec![]),
        ("👩🏽‍🌾, a; b: c", vec![]),
        ("a\\u0000b", vec!["forbidden-character"]),
        ("a\u{202e}b", vec!["forbidden-character"]),
    ] {
        let run = with_plan(&TEXT.replace("Twenty answers.", text));
        let codes: Vec<_> = run
            .diagnostics
            .iter()
            .map(|found| found.code.name())
            .collect();
        assert_eq!(codes, problems, "{text}");
        if problems.is_empty() {
            let activity = &plan(&run).goals[0].activities[0];
            assert_eq!(activity.success.as_ref().unwrap().original, text);
        }
    }
    let run = with_plan(&TEXT.replace("In one place.", "<b>In one place.</b>"));
    assert_eq!(run.diagnostics[0].code, Code::RawHtml);
}

#[test]
fn a_plan_may_have_two_hundred_goals() {
    let mut text = TEXT.to_owned();
    for at in 0..200 {
        text = text.replacen(
            "[resources.funding]",
            &format!("[[goal]]\nid = \"goal-{at}\"\ntitle = \"Goal {at}\"\n\n[resources.funding]"),
            1,
        );
    }
    let run = with_plan(&text);
    assert_eq!(run.problems(), [""; 0]);
    assert_eq!(plan(&run).goals.len(), 201);
}

#[test]
fn plans_are_translated() {
    let es = r#"vision = "Todos encuentran trabajo."
patterns = ["Bajo en un elemento."]

[[strength]]
text = "La gente ayuda."

[[goal]]
id = "goal-rules"
title = "Escribir las reglas"
owner = "Oficina de Reglas"

[[goal.activity]]
what = "Preguntar."

[[goal.activity]]
id = "print"
what = "Imprimir."

[resources.funding]
there = "Una beca."

[left_out]
vision = "La junta decide en marzo."
"#;
    let translated = |es: &str| {
        let languages = Replace("site.toml", "[\"en\"]", "[\"en\", \"es\"]");
        run(&[
            languages,
            CATEGORIES,
            File(PLAN, TEXT),
            File("states/ohio/plan.es.toml", es),
        ])
    };
    let run = translated(es);
    assert_eq!(run.problems(), [""; 0], "{:#?}", run.diagnostics);
    let (plan, es_tag) = (plan(&run), Language::new("es"));
    let goal = &plan.goals[0];
    let resource = plan.resources[0].there.as_ref().unwrap();
    assert_eq!(
        [
            plan.vision.as_ref().unwrap().get(&es_tag).source(),
            &plan.patterns.get(&es_tag)[0],
            plan.strengths[0].text.get(&es_tag),
            goal.title.get(&es_tag),
            goal.owner.as_ref().unwrap().get(&es_tag),
            goal.activities[0].what.get(&es_tag),
            goal.activities[1].what.get(&es_tag),
            resource.get(&es_tag).source(),
            plan.left_out[0].reason.get(&es_tag),
        ],
        [
            "Todos encuentran trabajo.",
            "Bajo en un elemento.",
            "La gente ayuda.",
            "Escribir las reglas",
            "Oficina de Reglas",
            "Preguntar.",
            "Imprimir.",
            "Una beca.",
            "La junta decide en marzo.",
        ]
    );
    for (old, new, expected) in [
        (
            "goal-rules",
            "goal-rule",
            "orphan-translation states/ohio/plan.es.toml:8:7",
        ),
        (
            "\"print\"",
            "\"paint\"",
            "orphan-translation states/ohio/plan.es.toml:16:7",
        ),
        (
            "[[strength]]",
            "[[strength]]\ntext = \"Más.\"\n\n[[strength]]",
            "orphan-translation states/ohio/plan.es.toml:4:1",
        ),
        (
            "[left_out]\nvision",
            "[left_out]\nwork",
            "orphan-translation states/ohio/plan.es.toml:23:1",
        ),
        (
            "resources.funding",
            "resources.staff",
            "orphan-translation states/ohio/plan.es.toml:19:12",
        ),
        (
            "owner =",
            "due = 2027-06-30\nowner =",
            "unknown-key states/ohio/plan.es.toml:10:1",
        ),
        (
            "Oficina de Reglas",
            "ada@example.org",
            "personal-data states/ohio/plan.es.toml:10:10",
        ),
    ] {
        assert_eq!(
            translated(&es.replace(old, new)).problems(),
            [expected],
            "{new}"
        );
    }
}

#[test]
fn a_changed_plan_is_lowered_again() {
    let mut memo = StateMemo::default();
    let files = || edited(&[CATEGORIES, File(PLAN, TEXT)]);
    let first = run_with_memo(files(), &options(), &mut memo);
    assert_eq!(plan(&first).goals[0].due, Some(date(2027, 6, 30)));
    let mut changed = files();
    let at = changed.iter().position(|file| file.path == PLAN).unwrap();
    changed[at] = source(PLAN, &TEXT.replace("2027-06-30", "2028-06-30"));
    let sources = Sources::new(changed.clone());
    let (id, file) = sources.find(PLAN).unwrap();
    memo.forget(id, file);
    let second = run_with_memo(changed, &options(), &mut memo);
    assert_eq!(plan(&second).goals[0].due, Some(date(2028, 6, 30)));
}
