use super::read;
use proptest::prelude::*;

const PATHS: &[&str] = &[
    "site.toml",
    "rubric/rubric.toml",
    "rubric/elements/1.toml",
    "states/kentucky/2026.toml",
    "states/kentucky/2026.es.toml",
    "states/kentucky/profile.md",
    "content/about.md",
];

/// Fragments that make broken TOML and Markdown more likely than letters alone.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "[1A]\n",
            "[[1A]]\n",
            "[a.b]\n",
            "rating = 3\n",
            "rating = ",
            "evidence = ",
            "\"",
            "\"\"\"",
            "'",
            "'''",
            "=",
            ",",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "#",
            "+++\n",
            "\\",
            "\\u00e9",
            "\\u0000",
            "“",
            "\u{a0}",
            "\u{feff}",
            "\u{202e}",
            "é",
            "e\u{301}",
            "2026-02-30",
            "1.5",
            "nan",
            "true",
            "title",
            "note = \"\"\"\n",
            "<<<<<<< a\n",
            "=======\n",
            ">>>>>>> b\n",
            "<b>",
            "<!--",
            "![",
            "](",
            "javascript:",
            "> ",
            "- ",
            "1. ",
            "## ",
            "# ",
            "`",
            "*",
            "_",
            "|",
            "sources = [{",
            "when = [{ level = 1 }]",
            "[[sub_element]]\n",
            "[[rating]]\n",
            "a.b.c = 1\n",
            "&#x6a;",
            "&amp",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// C20, T01 to T22: any file is read without a panic, every place is in the file, and no
    /// message holds an invisible character.
    #[test]
    fn c20_no_text_can_break_the_reader(path in prop::sample::select(PATHS), text in pieces()) {
        for text in [text.clone(), format!("+++\n{text}\n+++\n{text}")] {
            let (sources, _, diagnostics) = read(path, &text);
            for diagnostic in diagnostics {
                let range = diagnostic.span.range();
                prop_assert!(range.start <= range.end && range.end <= text.len() + 1, "{diagnostic:?}");
                prop_assert!(text.is_char_boundary(range.start.min(text.len())), "{diagnostic:?}");
                prop_assert!(!diagnostic.message.is_empty());
                prop_assert!(!diagnostic.message.contains(|c: char| c.is_control()), "{diagnostic:?}");
                let _ = sources.position(diagnostic.span);
            }
        }
    }

    /// Reading is a function of the text: nothing depends on order or state.
    #[test]
    fn reading_twice_says_the_same(text in pieces()) {
        let (_, _, first) = read("states/kentucky/2026.toml", &text);
        let (_, _, second) = read("states/kentucky/2026.toml", &text);
        prop_assert_eq!(first, second);
    }
}
