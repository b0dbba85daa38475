use super::*;
use crate::diagnostic::Code;
use crate::model::{CriterionIndex, EmptyKind, ScoreValue, SubElementIndex};

const PROFILE: &str = "states/ohio/profile.md";
const ASSESSMENT: &str = "states/ohio/2025.toml";

#[test]
fn t13_ratings_are_numbers_on_the_scale() {
    expect_in(
        ASSESSMENT,
        &[
            ("rating = 6", "rating = \"6\"", &["wrong-type 8:10"]),
            ("rating = 6", "rating = 6.0", &["wrong-type 8:10"]),
            ("rating = 6", "rating = true", &["wrong-type 8:10"]),
            ("rating = 6", "rating = 4", &["rating-off-scale 8:10"]),
            ("rating = 6", "rating = -1", &["rating-off-scale 8:10"]),
            ("rating = 6\n", "", &["rating-and-status 7:2"]),
        ],
    );
    let run = run(&[Replace(ASSESSMENT, "rating = 6", "rating = 4")]);
    assert_eq!(
        run.diagnostics[0].expected.as_deref(),
        Some("0 Low, 5 Middle or 6 High")
    );
    assert!(run.diagnostics[0].message.contains("GOV-10"));
}

#[test]
fn t13_missing_is_not_zero() {
    let run = run(&[]);
    let site = run.site.unwrap();
    let scores = &site.states[0].assessments[0].scores;
    assert_eq!(scores[1].value, ScoreValue::Empty(EmptyKind::NotAssessed));
    assert_eq!(scores[2].value, ScoreValue::Empty(EmptyKind::UnderReview));
}

#[test]
fn t14_unknown_keys_are_refused() {
    let run = run(&[Replace(ASSESSMENT, "rating = 6", "raiting = 6")]);
    assert!(
        run.problems()
            .contains(&"unknown-key states/ohio/2025.toml:8:1".to_owned())
    );
    let found = run
        .diagnostics
        .iter()
        .find(|found| found.code == Code::UnknownKey);
    assert_eq!(found.unwrap().suggestion.as_deref(), Some("rating"));
}

#[test]
fn t16_dates_are_real_and_past() {
    expect_in(
        ASSESSMENT,
        &[
            ("2025-11-01", "2026-02-30", &["bad-date 4:15"]),
            ("2025-11-01", "2026-06-15", &[]),
            ("2025-11-01", "2026-06-16", &["future-date 4:15"]),
            ("2025-11-01", "0025-11-01", &["bad-date 4:15"]),
            ("2026-03-01", "2027-03-01", &["future-date 11:64"]),
            (
                "accessed = 2026-03-01",
                "year = 2026, accessed = 2025-03-01",
                &["bad-date 11:77"],
            ),
            ("accessed = 2026-03-01", "year = 1492", &["bad-date 11:60"]),
        ],
    );
    expect_in(
        PROFILE,
        &[("2026-02-01", "2030-01-01", &["future-date 5:11"])],
    );
}

#[test]
fn t19_the_folder_and_the_code_belong_together() {
    expect_in(
        PROFILE,
        &[
            ("code = \"OH\"", "code = \"IA\"", &["state-mismatch 3:9"]),
            (
                "code = \"OH\"",
                "code = \"oh\"",
                &["unknown-state-code 3:9"],
            ),
            (
                "code = \"OH\"",
                "code = \"Ohio\"",
                &["unknown-state-code 3:9"],
            ),
        ],
    );
    let run = run(&[Replace(PROFILE, "code = \"OH\"", "code = \"Ohio\"")]);
    assert_eq!(run.diagnostics[0].suggestion.as_deref(), Some("OH"));
}

#[test]
fn t19_two_folders_for_one_state_are_both_named() {
    let profile = "+++\nname = \"Ohio\"\ncode = \"OH\"\n+++\nText.\n";
    let run = run(&[File("states/oh/profile.md", profile)]);
    assert_eq!(run.problems(), ["duplicate-id states/ohio/profile.md:3:9"]);
    let message = &run.diagnostics[0].message;
    assert!(
        message.contains("`states/oh`") && message.contains("`states/ohio`"),
        "{message}"
    );
    assert_eq!(run.diagnostics[0].labels.len(), 1);
}

#[test]
fn editions_are_named_for_a_year_and_a_sector() {
    let text = PROJECT
        .iter()
        .find(|(path, _)| *path == ASSESSMENT)
        .unwrap()
        .1;
    let k12 = text.replace("whole", "k12");
    for (name, text, expected) in [
        ("2024", text, vec![]),
        ("2024-k12", &*k12, vec![]),
        ("2024-whole", text, vec![]),
        (
            "2024-k12",
            text,
            vec!["bad-edition states/ohio/2024-k12.toml:2:11"],
        ),
        (
            "2024",
            &*k12,
            vec!["bad-edition states/ohio/2024.toml:2:11"],
        ),
        (
            "2024-k13",
            text,
            vec!["bad-edition states/ohio/2024-k13.toml:1:1"],
        ),
        ("24", text, vec!["bad-edition states/ohio/24.toml:1:1"]),
        ("2027", text, vec!["bad-edition states/ohio/2027.toml:1:1"]),
        ("1980", text, vec!["bad-edition states/ohio/1980.toml:1:1"]),
        (
            "latest",
            text,
            vec!["bad-edition states/ohio/latest.toml:1:1"],
        ),
        (
            "2025-whole",
            text,
            vec!["duplicate-id states/ohio/2025-whole.toml:1:1"],
        ),
    ] {
        let path = format!("states/ohio/{name}.toml");
        expect(&[(&[File(&path, text)], &expected)]);
    }
}

#[test]
fn assessments_stand_newest_first_and_then_by_sector() {
    let text = PROJECT
        .iter()
        .find(|(path, _)| *path == ASSESSMENT)
        .unwrap()
        .1;
    let k12 = text.replace("whole", "k12");
    let run = run(&[
        File("states/ohio/2024.toml", text),
        File("states/ohio/2025-k12.toml", &k12),
        File("states/ohio/2026.toml", text),
    ]);
    let site = run.site.unwrap();
    let order: Vec<_> = site.states[0]
        .assessments
        .iter()
        .map(|assessment| (assessment.edition.0, assessment.sector.0))
        .collect();
    assert_eq!(order, [(2026, 0), (2025, 0), (2025, 1), (2024, 0)]);
}

#[test]
fn t23_assessments_name_a_version_that_the_rubric_knows() {
    expect_in(
        ASSESSMENT,
        &[
            ("rubric = \"2\"", "rubric = \"1\"", &[]),
            (
                "rubric = \"2\"",
                "rubric = \"3\"",
                &["unknown-rubric-version 1:11"],
            ),
        ],
    );
    // A new version that the ledger does not mention.
    expect_in(
        "rubric/rubric.toml",
        &[(
            "version = \"2\"",
            "version = \"3\"",
            &["unknown-rubric-version states/ohio/2025.toml:1:11"],
        )],
    );
}

#[test]
fn scores_name_what_is_in_the_rubric() {
    expect_in(
        ASSESSMENT,
        &[
            (
                "sector = \"whole\"",
                "sector = \"hole\"",
                &["unknown-sector 2:11"],
            ),
            (
                "basis = \"desk\"",
                "basis = \"dask\"",
                &["unknown-basis 3:10"],
            ),
            ("[GOV-10]", "[GOV-11]", &["unknown-sub-element 7:2"]),
            ("[GOV-10]", "[gov-10]", &["unknown-sub-element 7:2"]),
            ("[GOV]", "[gov]", &["unknown-element 13:2"]),
            ("[GOV]", "[GOVE]", &["unknown-element 13:2"]),
            ("[\"strong\"]", "[\"stong\"]", &["unknown-criterion 10:14"]),
            ("\"under-review\"", "\"review\"", &["unknown-status 18:11"]),
        ],
    );
    let run = run(&[Replace(ASSESSMENT, "[GOV-10]", "[gov-10]")]);
    assert_eq!(run.diagnostics[0].suggestion.as_deref(), Some("GOV-10"));
}

#[test]
fn t38_a_source_that_nobody_can_look_up_is_none() {
    let source = "publisher = \"Press\", accessed = 2026-03-01";
    expect_in(
        ASSESSMENT,
        &[
            (
                source,
                "publisher = \"Press\"",
                &["review-without-source 11:12"],
            ),
            (source, "publisher = \"Press\", year = 2020", &[]),
            (source, "url = \"https://example.org/\"", &[]),
            (source, "year = 2020", &["missing-key 11:12"]),
            (
                source,
                "publisher = \"Press\", year = \"2020\"",
                &["wrong-type 11:60"],
            ),
            ("basis = \"desk\"", "basis = \"own\"", &[]),
        ],
    );
    let two = "publisher = \"Press\" }, { title = \"Page\", url = \"https://example.org/\"";
    expect_in(ASSESSMENT, &[(source, two, &[])]);
}

#[test]
fn scores_have_a_rating_with_evidence_and_sources_or_a_status() {
    expect_in(
        ASSESSMENT,
        &[
            (
                "rating = 6",
                "rating = 6\nstatus = \"withheld\"",
                &["rating-and-status 9:11"],
            ),
            (
                "evidence = \"Good.\"\n",
                "",
                &["rating-without-evidence 8:10"],
            ),
            (
                "sources = [{ title = \"Report\", publisher = \"Press\", accessed = 2026-03-01 }]\n",
                "",
                &["review-without-source 8:10"],
            ),
            (
                "evidence = \"Fair.\"\n",
                "",
                &["rating-without-evidence 14:10"],
            ),
            (
                "rating = 5",
                "status = \"withheld\"",
                &["rating-and-status 14:11"],
            ),
            (
                "evidence = \"Fair.\"",
                "evidence = \"Fair.\"\ncriteria = [\"weak\"]",
                &["unknown-criterion 16:14"],
            ),
        ],
    );
}

#[test]
fn ratings_that_criteria_or_parts_contradict_are_warned_about() {
    expect_in(
        ASSESSMENT,
        &[
            (
                "[\"strong\"]",
                "[\"weak\"]",
                &["criteria-contradict-rating 8:10"],
            ),
            (
                "rating = 6",
                "rating = 5",
                &["criteria-contradict-rating 8:10"],
            ),
            (
                "rating = 5",
                "rating = 0",
                &["summary-far-from-parts 14:10"],
            ),
        ],
    );
    let run = run(&[Replace(ASSESSMENT, "[\"strong\"]", "[\"weak\"]")]);
    assert!(run.site.is_some());
    assert!(run.diagnostics[0].hints.contains(&"Few hold.".to_owned()));
}

#[test]
fn a_basis_can_need_criteria_and_a_reason() {
    let rubric = || {
        let needs = "name = \"Desk\"\nneeds_criteria = true";
        Replace("rubric/rubric.toml", "name = \"Desk\"", needs)
    };
    let problems = |from, to| run(&[rubric(), Replace(ASSESSMENT, from, to)]).problems();
    // GOV-2 has no criteria, so there is nothing to tick.
    assert_eq!(run(&[rubric()]).problems(), [""; 0]);
    assert_eq!(
        problems("criteria = [\"strong\"]", ""),
        ["rating-without-criteria states/ohio/2025.toml:8:10"]
    );
    // An id that the rubric does not have is reported as that alone.
    assert_eq!(
        problems("[\"strong\"]", "[\"storng\"]"),
        ["unknown-criterion states/ohio/2025.toml:10:14"]
    );
    assert_eq!(
        problems("[\"strong\"]", "[\"weak\"]"),
        ["rating-without-why states/ohio/2025.toml:8:10"]
    );
    assert_eq!(
        problems("[\"strong\"]", "[\"weak\"]\nwhy = \"It is new.\""),
        [""; 0]
    );
}

#[test]
fn a_reason_is_enough_for_a_rating_that_criteria_do_not_suggest() {
    let run = run(&[Replace(
        ASSESSMENT,
        "[\"strong\"]",
        "[\"weak\"]\nnot_found = [\"strong\"]\nwhy = \"It is new.\"",
    )]);
    assert_eq!(run.problems(), [""; 0]);
    let site = run.site.unwrap();
    let score = &site.states[0].assessments[0].scores[SubElementIndex(0)];
    assert_eq!(score.criteria, [CriterionIndex(0)]);
    assert_eq!(score.not_found, [CriterionIndex(1)]);
    assert_eq!(score.why.as_ref().unwrap().original, "It is new.");
}

#[test]
fn t20_no_state_and_nothing_rated_are_sites_too() {
    let nobody = run(&[Remove(PROFILE), Remove(ASSESSMENT)]);
    assert_eq!(nobody.problems(), [""; 0]);
    let site = nobody.site.unwrap();
    assert!(site.states.is_empty());
    // The content has no date and its rubric no year: the date does not depend on today's.
    assert_eq!(site.date, jiff::civil::date(1970, 1, 1));

    let unrated = run(&[File(
        ASSESSMENT,
        "rubric = \"2\"\nbasis = \"own\"\nassessed_on = 2025-01-01\nassessed_by = \"Team\"\n",
    )]);
    let site = unrated.site.unwrap();
    let assessment = &site.states[0].assessments[0];
    assert_eq!(assessment.scores.len(), 3);
    assert_eq!(assessment.summative.len(), 2);
    assert!(
        assessment
            .scores
            .iter()
            .all(|score| score.value == ScoreValue::Empty(EmptyKind::NotAssessed))
    );
}

#[test]
fn a_broken_rubric_is_reported_once_and_not_at_every_score() {
    expect_in(
        "rubric/elements/gov.toml",
        &[
            ("id = \"GOV-10\"", "id = GOV-10", &["toml-syntax 7:6"]),
            ("id = \"GOV-10\"\n", "", &["missing-key 6:1"]),
        ],
    );
    expect_in(
        "rubric/rubric.toml",
        &[("value = 6", "value = \"6\"", &["wrong-type 17:9"])],
    );
}

#[test]
fn states_stand_by_slug_and_not_by_path() {
    let profile = |name: &str| format!("+++\nname = \"{name}\"\ncode = \"{name}\"\n+++\nText.\n");
    let run = run(&[
        File("states/virginia/profile.md", &profile("VA")),
        File("states/west-virginia/profile.md", &profile("WV")),
        File("states/wa/profile.md", &profile("WA")),
        Replace(
            "content/practices/first.md",
            "[\"OH\"]",
            "[\"OH\", \"WV\", \"wa\"]",
        ),
    ]);
    assert_eq!(run.problems(), [""; 0]);
    let site = run.site.unwrap();
    let named: Vec<_> = site.practices[0]
        .states
        .iter()
        .map(|state| match state {
            crate::model::PlaceOrState::State(index) => site.states[index.position()].slug.as_str(),
            crate::model::PlaceOrState::Place(place) => place.code,
        })
        .collect();
    assert_eq!(named, ["ohio", "west-virginia", "wa"]);
}
