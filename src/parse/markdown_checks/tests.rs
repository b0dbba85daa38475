use super::{Placement, check, limits};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, SourceId, SourceKind, Sources, Span, Spanned};
use proptest::prelude::*;

fn source_id() -> SourceId {
    let sources = Sources::new([Source {
        path: "a.md".into(),
        kind: SourceKind::Markdown,
        text: "".into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }]);
    let (id, _) = sources.iter().next().unwrap();
    id
}

pub(super) fn checked(text: &str, placement: Placement) -> Vec<Diagnostic> {
    let span = Span::new(source_id(), 0..text.len());
    check(&Spanned::new(text.into(), span), placement)
}

/// The codes reported for a body, with the text at their places.
pub(super) fn in_body(text: &str) -> Vec<(Code, String)> {
    checked(text, Placement::Body)
        .into_iter()
        .map(|diagnostic| {
            let slice = text.get(diagnostic.span.range()).unwrap_or("");
            (diagnostic.code, slice.trim_end().to_owned())
        })
        .collect()
}

pub(super) fn codes(text: &str) -> Vec<Code> {
    in_body(text).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn c01_c02_c13_c14_c25_raw_html_is_refused() {
    for (text, place) in [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        (
            "a <img src=x onerror=alert(1)> b",
            "<img src=x onerror=alert(1)>",
        ),
        ("<svg><a><set attributeName=href to=javascript:x>", "<svg>"),
        ("a <math><annotation-xml encoding=text/html>", "<math>"),
        ("text\n\n<div>\nmore\n", "<div>"),
        ("text </main> more", "</main>"),
        ("<!-- note -->", "<!-- note -->"),
        ("a <!-- note --> b", "<!-- note -->"),
        ("<?php ?>", "<?php ?>"),
        ("<![CDATA[x]]>", "<![CDATA[x]]>"),
        ("- <b>x</b>", "<b>"),
        ("| a |\n|---|\n| <b> |", "<b>"),
        ("**<u>**", "<u>"),
        ("[<i>](page:about)", "<i>"),
    ] {
        let found = in_body(text);
        assert_eq!(
            found.first(),
            Some(&(Code::RawHtml, place.to_owned())),
            "{text}"
        );
        assert!(
            found.iter().all(|(code, _)| *code == Code::RawHtml),
            "{text}"
        );
    }
    for text in [
        "`<script>`",
        "```\n<div>\n```",
        "1 < 2 and 3 > 2",
        "\\<b>",
        "&lt;b&gt;",
    ] {
        assert_eq!(codes(text), [], "{text}");
    }
}

#[test]
fn c04_heading_attributes_are_text() {
    for text in ["## h {#\" onclick=x}", "## h {#\"><img/src/onerror=x>}"] {
        assert_eq!(codes(text), [Code::LeftoverMarkup], "{text}");
    }
}

#[test]
fn c05_c07_c08_links_and_images_stay_on_the_list() {
    for (text, place) in [
        ("[x](javascript:alert(1))", "javascript:alert(1)"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "[x][y]"),
        ("[x](JAVASCRIPT:a)", "JAVASCRIPT:a"),
        ("[x](&#x6a;avascript:a)", "[x](&#x6a;avascript:a)"),
        ("[x](java&Tab;script:a)", "[x](java&Tab;script:a)"),
        ("[x](java&#10;script:a)", "[x](java&#10;script:a)"),
        ("[x](<java\\script:a>)", "java\\script:a"),
        ("[x](vbscript:a)", "vbscript:a"),
        ("[x](//evil.test)", "//evil.test"),
        ("[x](/root)", "/root"),
        ("[x](stat:kentucky)", "stat:kentucky"),
        ("[x]()", "[x]()"),
        (
            "![x y](data:image/svg+xml;base64,AA)",
            "data:image/svg+xml;base64,AA",
        ),
        ("![x y](https://evil.test/a.png)", "https://evil.test/a.png"),
        ("![x y](/a.png)", "/a.png"),
        ("![x y](state:kentucky)", "state:kentucky"),
    ] {
        assert_eq!(
            in_body(text),
            [(Code::BadLinkScheme, place.to_owned())],
            "{text}"
        );
    }
    for text in [
        "[x](https://a.org) <https://a.org> <a@b.org> [y](mailto:a@b.org) [z](tel:1)",
        "[](state:kentucky) [](sub-element:3A) [x](page:about#who) [x](report.pdf) [x](#who)",
        "![A chart](chart.png)",
        "https://a.org in plain text, javascript:alert(1) in plain text",
    ] {
        assert_eq!(codes(text), [], "{text}");
    }
    let near = checked("[x](stat:kentucky)", Placement::Body);
    assert_eq!(near[0].suggestion.as_deref(), Some("state"));
}

#[test]
fn c11_info_strings_are_text() {
    assert_eq!(codes("```html\"><script>\nx\n```"), []);
}

#[test]
fn c16_deep_nesting_is_refused() {
    for text in [
        ">".repeat(20_000),
        "- ".repeat(20_000),
        "1. ".repeat(33),
        "> - ".repeat(17),
        (0..40)
            .map(|depth| format!("{}- a\n", "  ".repeat(depth)))
            .collect(),
        format!("{}x", "*a _b ".repeat(200)) + &"_ *".repeat(200),
    ] {
        let start: String = text.chars().take(20).collect();
        assert_eq!(codes(&text), [Code::NestingTooDeep], "{start}");
    }
    assert_eq!(codes(&format!("{}x", "> ".repeat(32))), []);
    assert_eq!(codes(&"- a\n".repeat(1000)), []);
    assert_eq!(codes("---\n\n* * *\n"), []);
}

#[test]
fn c17_repeated_openings_are_capped() {
    for piece in ["!-- <", "[a](<b", "[](", "]([\n", "` "] {
        let text = piece.repeat(10_000);
        assert_eq!(codes(&text), [Code::TooManyLinks], "{piece:?}");
    }
    let uses = format!("[x]: {}\n\n{}", "u".repeat(10_000), "[x]\n".repeat(6_000));
    assert_eq!(codes(&uses), [Code::TooManyLinks]);
}

#[test]
fn c19_footnotes_are_read() {
    assert_eq!(codes("Text[^1].\n\n[^1]: A note of several words."), []);
}

#[test]
fn c20_definition_lists_are_only_text() {
    assert_eq!(codes("x\n:<\n  {}\n -\n"), [Code::LeftoverMarkup]);
}

#[test]
fn c28_headings_make_an_outline() {
    for (text, places) in [
        ("## a\n\n### b\n\n#### c\n\n## d\n\n### e", vec![]),
        ("# a", vec!["# a"]),
        ("a\n=\n", vec!["a\n="]),
        ("### a", vec!["### a"]),
        ("## a\n\n#### b", vec!["#### b"]),
        ("## a\n\n# b\n\n## c", vec!["# b"]),
        ("##\n\ntext", vec!["##"]),
        ("## a\n\n##### b\n\n##### c", vec!["##### b"]),
    ] {
        let expected: Vec<_> = places
            .into_iter()
            .map(|place| (Code::HeadingSkip, place.to_owned()))
            .collect();
        assert_eq!(in_body(text), expected, "{text:?}");
    }
    for text in ["## a", "a\n---\n", "# a"] {
        let found = checked(text, Placement::Value);
        assert_eq!(found.len(), 1, "{text:?}");
        assert_eq!(found[0].code, Code::HeadingSkip, "{text:?}");
    }
    assert!(checked("a\n\n---\n", Placement::Value).is_empty());
}

#[test]
fn c29_images_say_what_they_show() {
    let long = format!("![{}](a.png)", "word ".repeat(400));
    for (text, expected) in [
        ("![](a.png)", vec![Code::ImageAlt]),
        ("![ ](a.png)", vec![Code::ImageAlt]),
        ("![a.png](a.png)", vec![Code::ImageAlt]),
        ("![Chart.PNG](img/chart.png)", vec![Code::ImageAlt]),
        ("![chart](img/chart.png)", vec![Code::ImageAlt]),
        (&long, vec![Code::LongAlt]),
        ("![A chart of `x`](chart.png)", vec![]),
        ("![two\nlines](chart.png)", vec![]),
        ("![a ![](b.png)](c.png)", vec![Code::ImageAlt]),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
}

#[test]
fn where_escapes_hide_the_place_the_whole_text_is_shown() {
    let span = Span::new(source_id(), 10..100);
    let found = check(&Spanned::new("a <b>".into(), span), Placement::Value);
    assert_eq!(found[0].span, span);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    /// A text that is not parsed has no problem that parsing would find.
    #[test]
    fn plain_texts_have_nothing_to_find(text in "[a-z <>#=\\[\\]()!*_~`0-9.+:|&;\\\\\n-]{0,60}") {
        if limits::is_plain(&text) {
            let marked = format!("{text}\n\n<b>");
            let found = checked(&marked, Placement::Value);
            let html: Vec<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
            prop_assert!(html.iter().all(|code| *code == Code::RawHtml), "{:?}", found);
            prop_assert!(html.len() <= 1);
        }
    }
}
