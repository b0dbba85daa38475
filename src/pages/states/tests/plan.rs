//! The page of a plan, and what other pages, feeds and tables say about it.

use crate::pages::tests::support::{Draft, MadeUp, site};

const PAGE: &str = "/states/ohio/plan/";
const PROFILE: &str = "/states/ohio/";

const GOALS: &str = r#"
[[goal]]
id = "goal-soil"
title = "Better soil"
measurable = "Count the *worms*."
due = 2027-06-30
owner = "Office of Worms"
parts = ["1A", "2B"]
from = 1
to = 3

[[goal.activity]]
what = "Dig."
levers = ["tools"]
status = "done"

[[goal]]
id = "goal-talk"
title = "Talk about it"
"#;

/// Ohio, made up, with a plan of 2025.
fn ohio() -> Draft {
    let ratings = "12- --- ---";
    site().state("ohio").edition(2024, "whole", ratings)
}

fn built() -> MadeUp {
    ohio().plan(GOALS).build()
}

#[test]
fn a_plan_has_a_page() {
    built().says(
        PAGE,
        &[
            ("title", "Ohio: action plan"),
            (
                "lead",
                "The plan has 2 goals. 2 parts of the rubric are to move up: 1A and 2B.",
            ),
            ("date", "May 1, 2025"),
            ("written_by", "Office of Soil"),
            ("sector", "Whole garden"),
            ("older_rubric", "nothing"),
            ("progress", "nothing"),
            (
                "page.breadcrumbs.*.label",
                "Home | States | Ohio | Ohio: action plan",
            ),
            ("goals.*.anchor", "plan-goal-soil | plan-goal-talk"),
            ("goals.*.levels", "From Low to Good | nothing"),
            ("goals.0.from.text", "1"),
            ("goals.0.to.class", "r r3 planned"),
            ("goals.0.to.name", "planned: Good"),
            ("goals.0.due.date", "June 30, 2027"),
            ("goals.0.parts.*.label", "1A Soil | 2B Shade"),
            ("goals.0.texts.*.label", "Measurable"),
            ("goals.0.texts.0.html", "<p>Count the <em>worms</em>.</p>"),
            ("goals.0.activities.*.status", "Done"),
            ("goals.0.activities.0.anchor", "plan-goal-soil.activity-1"),
            ("goals.0.activities.0.levers.*.label", "Tools"),
            ("goals.*.progress", "nothing | nothing"),
        ],
    );
}

#[test]
fn a_plan_is_read_in_spanish() {
    let es = r#"
[[goal]]
id = "goal-soil"
title = "Mejor suelo"
measurable = "Contar las lombrices."
owner = "Oficina de Lombrices"

[[goal.activity]]
what = "Cavar."
"#;
    let site = ohio()
        .plan(GOALS)
        .file("states/ohio/plan.es.toml", es)
        .build();
    site.says(
        "/es/states/ohio/plan/",
        &[
            ("title", "Ohio: plan de acción"),
            (
                "lead",
                "El plan tiene 2 metas. Deben subir 2 partes de la guía de calificación: 1A y 2B.",
            ),
            ("goals.0.title_html", "Mejor suelo"),
            ("goals.0.owner_html", "Oficina de Lombrices"),
            ("goals.0.levels", "De Bajo a Bueno"),
            ("goals.0.activities.0.what_html", "Cavar."),
            ("goals.0.activities.0.status", "Terminada"),
            // What is not translated says which language it is in.
            (
                "goals.1.title_html",
                "<span lang=\"en\">Talk about it</span>",
            ),
        ],
    );
}

#[test]
fn planned_levels_stand_beside_ratings_and_are_none() {
    let site = built();
    site.says(
        PAGE,
        &[
            ("maps.today.rows.0.cells.*.cell.text", "1 | 2 | –"),
            (
                "maps.today.rows.0.cells.0.href",
                "/plots/states/ohio/2024/#score-1a",
            ),
            ("maps.planned.rows.*.short", "Ground | Light | People"),
            (
                "maps.planned.rows.0.cells.*.cell.class",
                "r r3 planned | kept | kept",
            ),
            ("maps.planned.rows.0.cells.*.cell.text", "3 | 2 | –"),
            ("maps.planned.rows.0.cells.0.cell.name", "planned: Good"),
            ("maps.planned.rows.0.cells.0.href", "#plan-goal-soil"),
            (
                "maps.planned.rows.1.cells.*.cell.class",
                "kept | r r3 planned | kept",
            ),
        ],
    );
    // Nothing of the plan is in the ratings.
    site.says(
        "/",
        &[(
            "heat_map.rows.0.cells.*.text",
            "1 | 2 | – | – | – | – | – | – | –",
        )],
    );
    let bare = site_with("vision = \"Green.\"\n");
    bare.says(
        PAGE,
        &[("maps.today", "nothing"), ("maps.planned", "nothing")],
    );
}

/// Ohio with a plan, and without an assessment.
fn site_with(plan: &str) -> MadeUp {
    site().state("ohio").plan(plan).build()
}

#[test]
fn other_pages_lead_to_a_plan() {
    let site = built();
    site.says(
        PROFILE,
        &[
            ("plan.link.href", "/plots/states/ohio/plan/"),
            ("plan.link.label", "Read the plan of May 1, 2025"),
            (
                "plan.goals.*.link.href",
                "/plots/states/ohio/plan/#plan-goal-soil | /plots/states/ohio/plan/#plan-goal-talk",
            ),
            ("plan.goals.*.due", "Due June 30, 2027 | nothing"),
            ("plan.goals.*.progress", "nothing | nothing"),
            ("plan.more", "nothing"),
        ],
    );
    // The page of an edition never changes.
    site.says("/states/ohio/2024/", &[("plan", "nothing")]);
    site.says(
        "/elements/1/1a/",
        &[
            ("planned.states.*.link.label", "Ohio"),
            (
                "planned.states.*.link.href",
                "/plots/states/ohio/plan/#plan-goal-soil",
            ),
            (
                "planned.states.*.detail",
                "From Low to Good. Due June 30, 2027",
            ),
            ("planned.more", "nothing"),
        ],
    );
    site.says(
        "/elements/2/2b/",
        &[(
            "planned.states.*.detail",
            "From Low to Good. Due June 30, 2027",
        )],
    );
    site.says("/elements/1/1b/", &[("planned", "nothing")]);
    assert!(
        site.file("/sitemap.xml")
            .contains("/states/ohio/plan/</loc>")
    );
}

#[test]
fn nothing_says_plan_where_there_is_none() {
    let site = ohio().build();
    for path in [
        "states/ohio/plan/index.html",
        "data/goals.csv",
        "data/goals.json",
        "data/activities.csv",
    ] {
        assert!(!site.has(path), "{path}");
    }
    site.says(PROFILE, &[("plan", "nothing")]);
    site.says("/elements/1/1a/", &[("planned", "nothing")]);
    site.says(
        "/feeds/changes.json",
        &[(
            "items.*.title",
            "Ohio, edition 2024 | The rubric: version 1 | The rubric: version 2",
        )],
    );
    let with = built();
    assert!(with.has("data/goals.csv") && with.has("data/activities.json"));
}

#[test]
fn long_lists_end_with_the_way_to_all() {
    let goals: String = (0..12)
        .map(|at| format!("[[goal]]\nid = \"goal-{at}\"\ntitle = \"Goal {at}\"\n\n"))
        .collect();
    site_with(&goals).says(
        PROFILE,
        &[
            ("plan.goals", "a list of 10"),
            ("plan.more.label", "2 more goals"),
            ("plan.more.href", "/plots/states/ohio/plan/"),
        ],
    );
    let goal = "[[goal]]\nid = \"goal-a\"\ntitle = \"A\"\nparts = [\"1A\"]\nto = 4\n";
    let many = (0..52).fold(site(), |draft, at| {
        draft.state(&format!("plot-{at:02}")).plan(goal)
    });
    many.build().says(
        "/elements/1/1a/",
        &[
            ("planned.states", "a list of 50"),
            ("planned.states.0.detail", "To Top"),
            (
                "planned.more.label",
                "2 more states are in the table of goals",
            ),
            ("planned.more.href", "/plots/data/#table-goals"),
        ],
    );
}

#[test]
fn the_next_assessment_says_how_far_the_goals_have_come() {
    let site = ohio()
        .plan(GOALS)
        .edition(2026, "whole", "33- -3- ---")
        .build();
    site.says(
        PAGE,
        &[
            (
                "progress.label",
                "Progress is judged by the ratings of the 2026 edition",
            ),
            ("progress.href", "/plots/states/ohio/2026/"),
            ("goals.*.progress", "Met | Not assessed"),
            ("lead", "The plan has 2 goals."),
            ("maps.planned", "nothing"),
        ],
    );
    site.says(
        PROFILE,
        &[
            ("plan.goals.*.progress", "Met | Not assessed"),
            ("plan.progress.href", "/plots/states/ohio/2026/"),
        ],
    );
    let said = "This is how far the goals in the plan of May 1, 2025 have come. Met: “Better soil”. \
                Not assessed: “Talk about it”.";
    for (address, field) in [
        ("/feeds/states/ohio.json", "items.0.content_text"),
        ("/feeds/changes.json", "items.0.content_text"),
        ("/changes/", "months.0.rows.0.sentence"),
    ] {
        let found = site.text(address, field);
        assert!(found.ends_with(said), "{address}: {found}");
    }
    // The edition before the plan says nothing about it.
    let before = site.text("/feeds/states/ohio.json", "items.2.content_text");
    assert!(!before.contains("plan"), "{before}");
    let es = site.text("/es/feeds/states/ohio.json", "items.0.content_text");
    assert!(
        es.ends_with("Cumplidas: «Better soil». Sin evaluar: «Talk about it»."),
        "{es}"
    );
}

#[test]
fn t23_a_feed_says_nothing_across_a_break() {
    let plan = format!(
        "rubric = \"1\"\n{}",
        GOALS.replace("\"1A\", \"2B\"", "\"3C\"")
    );
    let site = ohio()
        .plan(&plan)
        .edition(2026, "whole", "333 333 334")
        .build();
    site.says(
        PAGE,
        &[
            (
                "older_rubric",
                "The levels in this plan are those of version 1 of the rubric.",
            ),
            ("goals.*.progress", "Not assessed | Not assessed"),
        ],
    );
}

#[test]
fn a_plan_is_an_event_whose_id_never_moves() {
    let site = built();
    let id = "https://garden.example/plots/states/ohio/plan/#written-2025-05-01";
    for feed in ["/feeds/states/ohio.json", "/feeds/changes.json"] {
        site.says(
            feed,
            &[
                ("items.0.id", id),
                ("items.0.title", "Ohio: action plan"),
                ("items.0.date_published", "2025-05-01T00:00:00Z"),
                (
                    "items.0.content_text",
                    "The plan has 2 goals. 2 parts of the rubric are to move up: 1A and 2B.",
                ),
            ],
        );
    }
    site.says(
        "/changes/",
        &[("months.0.rows.0.detail", "An action plan was published.")],
    );
}
