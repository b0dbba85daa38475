use super::{found, only, read};
use crate::diagnostic::Code;

#[test]
fn front_matter_must_begin_the_file() {
    for (text, hint) in [
        ("# Title\n\nText\n", "Put the facts at the top"),
        ("---\ntitle: x\n---\nText\n", "TOML"),
        ("+++\ntitle = \"x\"\nText\n", "second line"),
    ] {
        let diagnostic = only("content/about.md", text);
        assert_eq!(diagnostic.code, Code::FrontMatter, "{text:?}");
        assert!(diagnostic.hints[0].contains(hint), "{diagnostic:?}");
    }
}

#[test]
fn places_in_front_matter_and_body_count_from_the_start_of_the_file() {
    let text = "+++\ntitle = 3\ndraft = \"yes\"\n+++\n## One\n\nText <b>\n\n[x](data:y)\n";
    let expected = [
        "wrong-type 2:9",
        "wrong-type 3:9",
        "raw-html 7:6",
        "bad-link-scheme 9:5",
    ];
    assert_eq!(found("content/about.md", text), expected);
    let windows = text.replace('\n', "\r\n");
    assert_eq!(found("content/about.md", &windows), expected);
}

#[test]
fn bodies_are_kept_letter_for_letter() {
    let text = "+++\nname = \"Kentucky\"\ncode = \"KY\"\n+++\nA *text*.\n";
    let (sources, documents, diagnostics) = read("states/kentucky/profile.md", text);
    assert_eq!(diagnostics, []);
    let body = documents.profiles[0].body.body.clone().unwrap();
    assert_eq!(
        (body.value.as_str(), sources.slice(body.span)),
        ("A *text*.\n", "A *text*.\n")
    );
    assert_eq!(sources.slice(documents.profiles[0].top), "+++");
}

#[test]
fn a_text_that_people_expect_is_asked_for() {
    assert_eq!(
        found("content/about.md", "+++\ntitle = \"x\"\n+++\n\n"),
        ["empty-text 1:1"]
    );
    let profile = "+++\nname = \"x\"\ncode = \"KY\"\n+++\n";
    assert!(found("states/kentucky/profile.md", profile).is_empty());
}

#[test]
fn c26_template_syntax_is_only_text() {
    let text = "+++\ntitle = \"{{ config }}\"\n+++\n{% include \"/etc/passwd\" %} {{ x }}\n";
    let (_, documents, diagnostics) = read("content/about.md", text);
    assert_eq!(diagnostics, []);
    assert_eq!(
        documents.pages[0].body.title.as_ref().unwrap().value,
        "{{ config }}"
    );
}
