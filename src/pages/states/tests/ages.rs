//! The times and sources of a profile: look backs, the age of evidence, and what one source cannot show.

use super::ohio;
use crate::pages::tests::support::{Draft, site};

/// A source for each rating of the last edition.
fn sourced(draft: Draft, source: &str) -> Draft {
    draft.sourced(&format!(
        "{{ title = \"A leaf\", url = \"https://garden.example/leaf\", {source} }}"
    ))
}

#[test]
fn a_state_with_look_backs_only_is_not_assessed_and_leads_to_them() {
    let site = sourced(
        site().state("ohio").edition(2013, "whole", "3"),
        "year = 2013",
    )
    .on("2026-05-01")
    .speaking_of("2013-06-30")
    .build();
    let words = "Nobody has rated Ohio as it stands today. One look back says how it once stood:";
    let label = "June 30, 2013, a look back written in 2026 (Whole garden)";
    site.says(
        "/states/ohio/",
        &[
            ("assessment", "nothing"),
            ("not_assessed.words", words),
            ("not_assessed.look_backs.*.label", label),
            ("not_assessed.look_backs.*.href", "/plots/states/ohio/2013/"),
        ],
    );
    let palabras =
        "Nadie ha calificado a Ohio tal como está hoy. Una mirada atrás dice cómo estaba antes:";
    site.says("/es/states/ohio/", &[("not_assessed.words", palabras)]);
    site.says(
        "/states/ohio/2013/",
        &[
            (
                "edition_notice.words",
                "A look back to June 30, 2013, written on May 1, 2026. It is not an edition of that \
                 time.",
            ),
            ("not_assessed", "nothing"),
        ],
    );
    site.says(
        "/states/",
        &[(
            "rows.*.detail",
            "June 30, 2013, a look back written in 2026",
        )],
    );
    // It counts for nothing among the states of today.
    let nobody = "No state has a rating yet.";
    site.says(
        "/national/",
        &[("finding", nobody), ("evidence_age", "nothing")],
    );
}

#[test]
fn a_rating_says_how_old_its_newest_source_is() {
    let ages = "assessment.elements.0.scores.*.age";
    let none = ohio(&[(2026, "3~")]);
    none.says("/states/ohio/", &[(ages, "No dated source | nothing")]);
    none.says(
        "/es/states/ohio/",
        &[(ages, "Ninguna fuente con fecha | nothing")],
    );
    for (source, age, copy) in [
        (
            "year = 2017, accessed = 2026-04-01",
            "Newest dated source: 2017",
            "nothing",
        ),
        (
            "copy_of = 2018, accessed = 2026-04-01",
            "Newest dated source: 2018",
            "Read in a copy of 2018",
        ),
        (
            "year = 2014, copy_of = 2018",
            "Newest dated source: 2014",
            "Read in a copy of 2018",
        ),
        ("accessed = 2026-04-01", "No dated source", "nothing"),
    ] {
        let site = sourced(site().state("ohio").edition(2026, "whole", "3"), source).build();
        let copies = "assessment.elements.0.scores.0.sources.*.copy";
        site.says("/states/ohio/", &[(ages, age), (copies, copy)]);
    }
}

#[test]
fn editions_from_one_source_show_no_movement_and_say_why() {
    let site = sourced(
        site().state("ohio").edition(2024, "whole", "12"),
        "year = 2021",
    );
    let site = sourced(site.edition(2026, "whole", "33"), "year = 2021").build();
    site.says(
        "/states/ohio/",
        &[
            ("assessment.movement.moved", "nothing"),
            (
                "assessment.movement.finding",
                "From 2024 to 2026: No rating can be compared.",
            ),
            (
                "assessment.movement.same_source.*.label",
                "1A Soil | 1B Water",
            ),
            (
                "assessment.elements.0.scores.0.trend.points.1.note",
                "not compared with the edition before, because both rest on the same source",
            ),
            ("assessment.elements.0.scores.0.trend.line", "nothing"),
        ],
    );
    site.says(
        "/changes/",
        &[(
            "months.0.rows.0.sentence",
            "2 of 9 parts are rated. 2 parts show no change, because they rest on the same sources \
             as in the 2024 edition.",
        )],
    );
    site.says(
        "/trends/",
        &[
            ("has_same_source", "true"),
            ("sub_elements.0.same_source", "1"),
            ("sub_elements.0.up", "0"),
            ("most_improved", "nothing"),
        ],
    );
}

#[test]
fn a_look_back_of_another_sector_is_no_edition_before() {
    let old = sourced(
        site().state("ohio").edition(2013, "beds", "1"),
        "year = 2013",
    );
    let site = old.on("2026-05-01").edition(2026, "whole", "2").build();
    site.says(
        "/states/ohio/",
        &[
            ("assessment.movement.title", "A look back to 2013"),
            (
                "assessment.movement.finding",
                "The look back to 2013 is about another part of the system (Flower beds). Its ratings \
                 are not compared with these.",
            ),
            ("assessment.movement.moved", "nothing"),
        ],
    );
    site.says("/trends/", &[("other_sector", "nothing")]);
}

#[test]
fn evidence_is_old_after_three_years_whenever_it_was_written_down() {
    let site_of = |sources: [&str; 2]| {
        let guam = site().state("guam").edition(2026, "whole", "1");
        let ohio = sourced(guam.state("ohio").edition(2026, "whole", "3"), sources[0]);
        ohio.rated("2A", 2, sources[1]).build()
    };
    let (notice, ages) = ("assessment.is_stale", "assessment.evidence_age");
    let old = "The evidence for these ratings is more than 3 years old. Things may have changed.";
    for (sources, is_stale, age) in [
        (["year = 2023", "year = 2023"], "nothing", "nothing"),
        (
            ["year = 2022", "year = 2024"],
            "nothing",
            "One of 2 ratings has dated sources, but none newer than 2022.",
        ),
        (
            ["year = 2022", "copy_of = 2019"],
            old,
            "2 of 2 ratings have dated sources, but none newer than 2022.",
        ),
        (
            ["year = 2022", "accessed = 2026-01-01"],
            "nothing",
            "One of 2 ratings has no dated source. One of 2 ratings has dated sources, but none \
             newer than 2022.",
        ),
    ] {
        let made = site_of(sources);
        made.says("/states/ohio/", &[(notice, is_stale), (ages, age)]);
    }
    let antigua = "La evidencia de estas calificaciones tiene más de 3 años. Es posible que algo haya cambiado.";
    site_of(["year = 2022", "year = 2022"]).says("/es/states/ohio/", &[(notice, antigua)]);
    site_of(["year = 2022", "accessed = 2026-01-01"]).says(
        "/national/",
        &[(
            "evidence_age",
            "2 of 3 ratings have no dated source. One of 3 ratings has dated sources, but none newer \
             than 2022.",
        )],
    );
}

#[test]
fn without_a_date_a_rating_is_as_old_as_its_writing() {
    let ohio = |day: &str| {
        let newest = site()
            .state("guam")
            .edition(2026, "whole", "1")
            .state("ohio");
        newest.edition(2023, "whole", "1").on(day).build()
    };
    let years = "The evidence for these ratings is more than 3 years old. Things may have changed.";
    ohio("2023-05-01").says("/states/ohio/", &[("assessment.is_stale", "nothing")]);
    ohio("2023-04-30").says("/states/ohio/", &[("assessment.is_stale", years)]);
    let anos = "La evidencia de estas calificaciones tiene más de 3 años. Es posible que algo haya cambiado.";
    ohio("2023-04-30").says("/es/states/ohio/", &[("assessment.is_stale", anos)]);
}
