use super::*;

const PRACTICE: &str = "content/practices/first.md";
const RESOURCE: &str = "content/resources/guide.md";
const PAGE: &str = "+++\ntitle = \"T\"\n+++\nText.\n";

#[test]
fn n02_names_taken_by_the_site_are_refused() {
    for name in [
        "elements", "404", "index", "assets", "api", "en", "glossary",
    ] {
        let path = format!("content/{name}.md");
        let expected = format!("reserved-slug {path}:1:1");
        expect(&[(&[File(&path, PAGE)], &[&expected])]);
    }
}

#[test]
fn n02_names_of_lists_are_taken_among_resources_only() {
    for name in ["type", "sector", "step", "state"] {
        let path = format!("content/resources/{name}.md");
        let found = run(&[File(&path, PAGE)]);
        let problem = format!("reserved-slug {path}:1:1");
        assert!(
            found.problems().contains(&problem),
            "{:?}",
            found.problems()
        );
        let path = format!("content/practices/{name}.md");
        let found = run(&[File(&path, PAGE)]);
        let problem = format!("reserved-slug {path}:1:1");
        assert!(
            !found.problems().contains(&problem),
            "{:?}",
            found.problems()
        );
    }
}

#[test]
fn n02_two_files_with_one_address_are_both_named() {
    let run = run(&[File("content/About.md", PAGE)]);
    assert_eq!(
        run.problems(),
        [
            "bad-file-name content/About.md:1:1",
            "slug-collision content/about.md:1:1",
        ]
    );
    let collision = &run.diagnostics[1];
    assert!(collision.message.contains("content/About.md"));
    assert!(collision.message.contains("content/about.md"));
    assert_eq!(collision.labels.len(), 1);
}

#[test]
fn n04_names_that_cannot_be_addresses_are_refused() {
    for name in ["_x", "a b", "é", "%2e%2e", "x--y", "-x"] {
        let path = format!("content/{name}.md");
        let expected = format!("bad-file-name {path}:1:1");
        expect(&[(&[File(&path, PAGE)], &[&expected])]);
    }
}

#[test]
fn practices_name_what_is_there() {
    expect_in(
        PRACTICE,
        &[
            ("\"OH\"", "\"ohio\"", &[]),
            ("\"OH\"", "\"KY\"", &[]),
            ("\"OH\"", "\"Ohio\"", &["unknown-state-code 3:12"]),
            ("\"GOV-2\"", "\"GOV-3\"", &["unknown-sub-element 4:18"]),
            ("\"policy\"", "\"police\"", &["unknown-lever 5:12"]),
            ("\"k12\"", "\"k-12\"", &["unknown-sector 6:13"]),
            ("started = 2009", "started = 209", &["bad-date 7:11"]),
            ("started = 2009", "started = 2027", &[]),
            ("started = 2009", "started = 2028", &["bad-date 7:11"]),
            (
                ", url = \"https://example.org/report\"",
                "",
                &["missing-key 8:12"],
            ),
            (
                "https://example.org/report",
                "javascript:alert(1)",
                &["bad-url 8:39"],
            ),
        ],
    );
}

#[test]
fn practices_have_their_fixed_headings() {
    expect_in(
        PRACTICE,
        &[
            ("## Problem", "## Problems", &["practice-headings 10:1"]),
            ("## Result", "### Result", &["practice-headings 14:1"]),
            (
                "## Result\n\nText.",
                "Text.\n\n## Result\n\n## More",
                &["practice-headings 18:1"],
            ),
            ("## Result\n", "### Own\n\n## Result\n", &[]),
        ],
    );
}

#[test]
fn resources_name_what_is_there() {
    expect_in(
        RESOURCE,
        &[
            (
                "type = \"guide\"",
                "type = \"gide\"",
                &["unknown-value 5:9"],
            ),
            ("\"publisher\"", "\"copy\"", &["unknown-value 6:14"]),
            ("\"teams\"", "\"team\"", &["unknown-audience 7:15"]),
            ("\"vision\"", "\"vission\"", &["unknown-value 8:18"]),
            (
                "https://example.org/guide",
                "https://a b.org",
                &["bad-url 4:8"],
            ),
            (
                "https://example.org/guide",
                "https://u:p@example.org",
                &["bad-url 4:8"],
            ),
        ],
    );
}

#[test]
fn n11_hosts_are_shown_in_ascii_and_mixed_alphabets_are_flagged() {
    // The first letter is Cyrillic.
    let run = run(&[Replace(
        RESOURCE,
        "https://example.org/guide",
        "https://\u{430}pple.com/",
    )]);
    assert_eq!(run.problems(), ["bad-url content/resources/guide.md:4:8"]);
    let site = run.site.expect("a warning only");
    assert_eq!(site.resources[0].url, "https://xn--pple-43d.com/");
}

#[test]
fn c34_drafts_are_left_out_everywhere() {
    let draft = |path| Replace(path, "+++\ntitle", "+++\ndraft = true\ntitle");
    let run = run(&[draft("content/about.md"), draft(PRACTICE), draft(RESOURCE)]);
    assert_eq!(run.problems(), [""; 0]);
    let site = run.site.unwrap();
    assert!(site.page("about").is_none());
    assert!(site.practices.is_empty() && site.resources.is_empty());
}

#[test]
fn c34_a_reference_to_a_draft_is_broken() {
    let run = run(&[
        Replace("content/about.md", "+++\ntitle", "+++\ndraft = true\ntitle"),
        Replace("content/home.md", "element:GOV", "page:about"),
    ]);
    assert_eq!(run.problems(), ["broken-reference content/home.md:4:25"]);
    assert!(run.diagnostics[0].hints[0].contains("draft"));
}

#[test]
fn c34_a_draft_of_a_state_takes_its_assessments_with_it() {
    let run = run(&[Replace(
        "states/ohio/profile.md",
        "+++\nname",
        "+++\ndraft = true\nname",
    )]);
    assert_eq!(run.problems(), [""; 0]);
    assert!(run.site.unwrap().states.is_empty());
}

#[test]
fn c34_the_home_page_cannot_be_a_draft() {
    let run = run(&[Replace(
        "content/home.md",
        "+++\ntitle",
        "+++\ndraft = true\ntitle",
    )]);
    assert_eq!(run.problems(), ["missing-file content/home.md:1:1"]);
}

#[test]
fn c26_content_is_never_a_template() {
    let text = "{{ config }} {% include \"/etc/passwd\" %} {# x #}";
    let run = run(&[Replace("content/about.md", "Text.", text)]);
    assert_eq!(run.problems(), [""; 0]);
    let site = run.site.unwrap();
    assert!(
        site.page("about")
            .unwrap()
            .body
            .original
            .source()
            .contains(text)
    );
}
