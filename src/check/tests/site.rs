use super::*;

#[test]
fn t17_settings_are_checked() {
    expect_in(
        "site.toml",
        &[
            (
                "https://example.org/site",
                "ftp://example.org/",
                &["bad-url 3:13"],
            ),
            (
                "https://example.org/site",
                "https://example.org/?a",
                &["bad-url 3:13"],
            ),
            ("[\"en\"]", "[\"english\"]", &["unknown-value 4:15"]),
            (
                "[\"en\"]",
                "[\"en\", \"es\", \"es\"]",
                &["duplicate-id 4:27"],
            ),
            (
                "publisher =",
                "theme = \"Default\"\npublisher =",
                &["unknown-value 5:10"],
            ),
            (
                "publisher =",
                "theme = \"../x\"\npublisher =",
                &["unknown-value 5:10"],
            ),
            (
                "publisher =",
                "repository = \"http://github.com/a/b/\"\npublisher =",
                &["bad-url 5:15"],
            ),
            (
                "publisher =",
                "contact = \"editors\"\npublisher =",
                &["bad-url 5:12"],
            ),
            ("publisher =", "contact = \"mailto:a@b\"\npublisher =", &[]),
            (
                "publisher =",
                "contact = \"mailto:a b@c\"\npublisher =",
                &["bad-url 5:12"],
            ),
            (
                "publisher =",
                "stale_after_years = 0\npublisher =",
                &["unknown-value 5:21"],
            ),
            (
                "publisher =",
                "compare_pairs_up_to = 401\npublisher =",
                &["unknown-value 5:23"],
            ),
            ("publisher =", "compare_pairs_up_to = 0\npublisher =", &[]),
            (
                "{ name = \"CC BY 4.0\" }",
                "{ name = \"CC\", url = \"x\" }",
                &["bad-url 6:33"],
            ),
            (
                "[\"Problem\", \"Result\"]",
                "[\"Problem\", \"problem\", \"Result\"]",
                &[
                    "practice-headings content/practices/first.md:14:1",
                    "duplicate-id 7:34",
                ],
            ),
            (
                "id = \"guide\"",
                "id = \"Guide\"",
                &[
                    "unknown-value content/resources/guide.md:5:9",
                    "bad-rubric 10:7",
                ],
            ),
        ],
    );
}

#[test]
fn the_address_given_to_the_run_wins_and_is_checked() {
    let files = || {
        PROJECT
            .iter()
            .map(|(path, text)| source(path, text))
            .collect()
    };
    let options = |base_url: &str| Options {
        today: TODAY,
        base_url: Some(base_url.to_owned()),
    };
    let good = run_with(files(), &options("http://localhost:8000"));
    let site = good.site.unwrap();
    assert_eq!(site.settings.base_url, "http://localhost:8000/");
    let bad = run_with(files(), &options("localhost"));
    assert_eq!(bad.problems(), ["bad-url site.toml:3:13"]);
}

#[test]
fn a_theme_of_the_project_is_known_by_its_folder() {
    expect(&[
        (
            &[
                Replace("site.toml", "publisher =", "theme = \"own\"\npublisher ="),
                File("themes/own/static/a.css", "a{}"),
            ],
            &[],
        ),
        (
            &[
                Replace("site.toml", "publisher =", "theme = \"owm\"\npublisher ="),
                File("themes/own/static/a.css", "a{}"),
            ],
            &["unknown-value site.toml:5:10"],
        ),
    ]);
}

#[test]
fn practice_headings_are_needed_only_for_practices() {
    let gone = Replace(
        "site.toml",
        "practice_headings = [\"Problem\", \"Result\"]\n",
        "",
    );
    expect(&[(&[gone], &["missing-key site.toml:1:1"])]);
    let gone = Replace(
        "site.toml",
        "practice_headings = [\"Problem\", \"Result\"]\n",
        "",
    );
    expect(&[(&[gone, Remove("content/practices/first.md")], &[])]);
}

#[test]
fn f22_more_languages_than_a_site_can_have_are_told() {
    let letters = || 'a'..='z';
    let tags = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    let tags: Vec<String> = std::iter::once("en".to_owned())
        .chain(tags.filter(|tag| tag != "en"))
        .collect();
    let with = |count: usize| {
        let list = format!("languages = [\"{}\"]", tags[..count].join("\", \""));
        run(&[Replace("site.toml", "languages = [\"en\"]", &list)])
    };
    let run = with(256);
    assert_eq!(run.problems(), [""; 0]);
    assert_eq!(run.site.unwrap().settings.languages.len(), 256);
    let run = with(260);
    let found = run.problems();
    assert!(
        found[0].starts_with("unknown-value site.toml:"),
        "{found:?}"
    );
    assert_eq!(found.len(), 1);
    assert!(run.diagnostics[0].message.contains("260"));
}
