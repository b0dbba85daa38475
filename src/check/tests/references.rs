use super::*;

const HOME: &str = "content/home.md";

/// The problems of a link to `target` in the home page, at the link's own place.
fn expect_link(table: &[(&str, Option<&str>)]) {
    let mut wrong = Vec::new();
    for (target, code) in table {
        let run = run(&[
            Replace(HOME, "element:GOV", target),
            File("content/plan.png", "bytes"),
            File("content/practices/chart.svg", "bytes"),
        ]);
        let expected: Vec<String> = code
            .iter()
            .map(|code| format!("{code} content/home.md:4:25"))
            .collect();
        if run.problems() != expected {
            wrong.push(format!("{target}: {:?}", run.problems()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn references_lead_somewhere() {
    expect_link(&[
        ("element:USE", None),
        ("element:US", Some("broken-reference")),
        ("sub-element:GOV-2", None),
        ("sub-element:gov-2", Some("broken-reference")),
        ("state:ohio", None),
        ("state:OH", Some("broken-reference")),
        ("practice:first", None),
        ("practice:frist", Some("broken-reference")),
        ("resource:guide", None),
        ("resource:guides", Some("broken-reference")),
        ("term:cte", None),
        ("term:CTE", Some("unknown-term")),
        ("lever:policy", None),
        ("lever:x", Some("broken-reference")),
        ("audience:teams", None),
        ("audience:x", Some("broken-reference")),
        ("page:about", None),
        ("page:abuot", Some("broken-reference")),
        ("page:about#how-ratings-work", None),
        ("page:about#how-rating-works", Some("missing-anchor")),
        ("#nowhere", Some("missing-anchor")),
        ("https://example.org/x", None),
        ("mailto:a@example.org", None),
        ("plan.png", None),
        ("practices/chart.svg#part", None),
        ("chart.svg", Some("broken-reference")),
        ("about.md", Some("broken-reference")),
        ("../../../etc/passwd", Some("broken-reference")),
    ]);
}

#[test]
fn texts_link_to_the_needs_assessment_of_a_site_that_has_one() {
    let text = r#"title = "Assessment"
introduction = "Text."
duration = "Text."
storage = "Text."
moving = "Text."
privacy = "Text."
summary = "Text."
end = "Text."
settling = "Text."

[[step]]
id = "look"
title = "Look"
description = "Text."
"#;
    for (target, with, without) in [
        ("page:assessment", None, Some("broken-reference")),
        ("page:assessment#look", None, Some("broken-reference")),
        (
            "page:assessment#lok",
            Some("missing-anchor"),
            Some("broken-reference"),
        ),
    ] {
        let link = || Replace(HOME, "element:GOV", target);
        for (edits, expected) in [
            (vec![link(), File("rubric/assessment.toml", text)], with),
            (vec![link()], without),
        ] {
            let expected: Vec<String> = expected
                .iter()
                .map(|code| format!("{code} content/home.md:4:25"))
                .collect();
            assert_eq!(run(&edits).problems(), expected, "{target}");
        }
    }
}

#[test]
fn texts_link_to_the_plan_of_a_site_that_asks_for_all_of_it() {
    let assessment = "title = \"A\"\nintroduction = \"Text.\"\nduration = \"Text.\"\nstorage = \"Text.\"\n\
        moving = \"Text.\"\nprivacy = \"Text.\"\nsummary = \"Text.\"\nend = \"Text.\"\nsettling = \"Text.\"\n[[step]]\nid = \"look\"\ntitle = \"Look\"\ndescription = \"Text.\"\n";
    let plan = |asks: &[&str]| {
        let steps: String = (asks.iter())
            .map(|asks| {
                format!(
                    "[[step]]\nid = \"{asks}\"\ntitle = \"S\"\nsummary = \"Text.\"\n\
                     description = \"Text.\"\nasks = \"{asks}\"\n"
                )
            })
            .collect();
        format!("title = \"Plan\"\nintroduction = \"Text.\"\n{steps}")
    };
    let all = ["vision", "challenges", "goals", "resources", "activities"];
    for (target, asks, expected) in [
        ("page:plan", &all[..], None),
        ("page:plan#goals", &all, None),
        ("page:plan#gaols", &all, Some("missing-anchor")),
        ("page:plan", &all[..4], Some("broken-reference")),
    ] {
        let edits = [
            Replace(HOME, "element:GOV", target),
            File("rubric/assessment.toml", assessment),
            File("rubric/action-plan.toml", &plan(asks)),
        ];
        let expected: Vec<String> = (expected.iter())
            .map(|code| format!("{code} content/home.md:4:25"))
            .collect();
        assert_eq!(run(&edits).problems(), expected, "{target} {asks:?}");
    }
}

#[test]
fn the_nearest_target_is_offered() {
    for (target, expected) in [
        ("state:OH", "state:ohio"),
        ("sub-element:gov-2", "sub-element:GOV-2"),
        ("practice:frist", "practice:first"),
        ("page:about#how-rating-work", "page:about#how-ratings-work"),
    ] {
        let run = run(&[Replace(HOME, "element:GOV", target)]);
        assert_eq!(
            run.diagnostics[0].suggestion.as_deref(),
            Some(expected),
            "{target}"
        );
    }
}

#[test]
fn texts_in_toml_are_checked_at_their_place() {
    expect(&[
        (
            &[Replace(
                "rubric/levers.toml",
                "\"A law\"",
                "\"A [law](term:x)\"",
            )],
            &["unknown-term rubric/levers.toml:6:22"],
        ),
        (
            &[Replace(
                "states/ohio/2025.toml",
                "\"Good.\"",
                "\"\"\"\nGood.\n\nSee [it](page:x).\n\"\"\"",
            )],
            &["broken-reference states/ohio/2025.toml:12:10"],
        ),
        // The source differs from the text because of escapes, so the place is the whole text.
        (
            &[Replace(
                "states/ohio/2025.toml",
                "\"Good.\"",
                "\"\\u0047ood, see [it](page:x).\"",
            )],
            &["broken-reference states/ohio/2025.toml:9:12"],
        ),
    ]);
}

#[test]
fn links_of_every_kind_of_markdown_are_checked() {
    for (text, problems) in [
        ("[x][y]\n\n[y]: page:z", 1),
        ("<page:z>", 1),
        ("<a@example.org>", 0),
        ("`[x](page:z)`", 0),
        ("![Ratings by year](chart.png)", 1),
        ("[a](page:z) and [b](page:z)", 2),
    ] {
        let run = run(&[Replace(HOME, "Welcome to the [rubric](element:GOV).", text)]);
        assert_eq!(
            run.problems().len(),
            problems,
            "{text}: {:#?}",
            run.diagnostics
        );
    }
}

/// The start of an image of 23 by 11 pixels.
const GIF: &str = "GIF89a\x17\0\x0b\0\0\0";

#[test]
fn a_file_that_is_shown_and_is_no_image_is_reported_there() {
    let run = run(&[
        Replace(
            "content/about.md",
            "Text.",
            "![A plan](plan.gif) [and](plan.gif)",
        ),
        File("content/plan.gif", "GIF89a"),
    ]);
    assert_eq!(run.problems(), ["broken-image content/about.md:6:11"]);
}

#[test]
fn files_that_texts_show_are_attached_once() {
    let run = run(&[
        Replace(HOME, "element:GOV", "plan.gif"),
        Replace("content/about.md", "Text.", "![A plan](./plan.gif)"),
        File("content/plan.gif", GIF),
        File("content/unused.png", "more"),
    ]);
    let site = run.site.unwrap();
    let files: Vec<_> = site
        .files
        .iter()
        .map(|file| (file.path.as_str(), &*file.bytes))
        .collect();
    assert_eq!(files, [("content/plan.gif", GIF.as_bytes())]);
    assert_eq!(site.files[0].size.map(|size| size.width), Some(23));
}
