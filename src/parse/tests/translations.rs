use super::{found, read};

#[test]
fn a_translation_holds_ids_and_texts_only() {
    let text = "id = \"1\"\ntitle = \"Uno\"\nicon = \"target\"\n\n[[sub_element]]\nid = \"1A\"\nlevers = [\"policy\"]\n\n[[sub_element.criterion]]\nid = \"a\"\nlevel = 4\ntext = \"Texto\"\n";
    let (_, documents, diagnostics) = read("rubric/elements/1.es.toml", text);
    let messages: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.message.as_str(), diagnostic.hints.len()))
        .collect();
    assert_eq!(
        messages,
        [
            ("The key `icon` does not belong in a translation", 1),
            ("The key `levers` does not belong in a translation", 1),
            ("The key `level` does not belong in a translation", 1),
        ]
    );
    let element = &documents.elements[0];
    assert_eq!(element.language.as_deref(), Some("es"));
    assert_eq!(element.stem, "rubric/elements/1");
    assert_eq!(
        element.body.sub_elements[0].criteria[0]
            .text
            .as_ref()
            .unwrap()
            .value,
        "Texto"
    );
}

#[test]
fn nothing_is_missing_in_a_translation() {
    for (path, text) in [
        ("site.es.toml", "title = \"x\"\n"),
        (
            "rubric/rubric.es.toml",
            "[[rating]]\nvalue = 1\nname = \"x\"\n",
        ),
        ("states/kentucky/2026.es.toml", "[1A]\nevidence = \"x\"\n"),
        ("states/kentucky/profile.es.md", "+++\n+++\nTexto\n"),
        ("content/resources/a.es.md", "+++\n+++\nTexto\n"),
    ] {
        let (_, _, diagnostics) = read(path, text);
        assert_eq!(diagnostics, [], "{path}");
    }
}

#[test]
fn a_score_is_not_translated() {
    assert_eq!(
        found(
            "states/kentucky/2026.es.toml",
            "rubric = \"x\"\n[1A]\nrating = 3\nevidence = \"x\"\nraiting = 1\n"
        ),
        ["unknown-key 1:1", "unknown-key 3:1", "unknown-key 5:1"]
    );
}
