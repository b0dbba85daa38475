mod tags;
mod terms;

use proptest::prelude::*;

use self::tags::check_tags;
use super::*;
use crate::model::TermIndex;
use crate::prose::tests::fixture::{html, rendered, with_prose};

#[test]
fn markdown_becomes_html() {
    for (text, expected) in [
        ("", ""),
        (
            "One *two* **three** ~~four~~ `<five>`",
            "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>&lt;five&gt;</code></p>",
        ),
        ("a\nb  \nc", "<p>a\nb<br>\nc</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        (
            "3. a\n\n4. b",
            "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>",
        ),
        ("> q\n\n---", "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>"),
        (
            "    a < b\n",
            "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>",
        ),
        (
            "|a|b|\n|-|-:|\n|1|2|",
            "<div class=\"scroll words\" tabindex=\"0\" role=\"region\" aria-label=\"a, b\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"end\">2</td></tr>\n</tbody></table></div>",
        ),
        (
            "See https://example.org/a_b?c=1&d. Mail jane@example.org",
            "<p>See <a rel=\"external noopener\" href=\"https://example.org/a_b?c=1&amp;d\">https://example.org/a_b?c=1&amp;d</a>. Mail <a rel=\"external noopener\" href=\"mailto:jane@example.org\">jane@example.org</a></p>",
        ),
        (
            "`https://a.org` [https://a.org](https://b.org) https://good.org@evil.test/",
            "<p><code>https://a.org</code> <a rel=\"external noopener\" href=\"https://b.org\">https://a.org</a> https://good.org@evil.test/</p>",
        ),
        (
            "a[^x] b[^y] c[^x]\n\n[^y]: Two\n[^X]: One\n\n    - more",
            "<p>a<sup><a id=\"note_1_back\" href=\"#note_1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> b<sup><a id=\"note_2_back\" href=\"#note_2\" role=\"doc-noteref\" aria-label=\"Note 2\">2</a></sup> c<sup><a id=\"note_1_back_2\" href=\"#note_1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup></p>\n<div class=\"notes\" role=\"doc-endnotes\" aria-label=\"List 0\">\n<ol>\n<li id=\"note_1\"><p>One</p>\n<ul>\n<li>more</li>\n</ul> <a href=\"#note_1_back\" role=\"doc-backlink\" aria-label=\"Back 1\">\u{21a9}\u{fe0e}\u{a0}1</a> <a href=\"#note_1_back_2\" role=\"doc-backlink\" aria-label=\"Back 1\">\u{21a9}\u{fe0e}\u{a0}1</a></li>\n<li id=\"note_2\"><p>Two <a href=\"#note_2_back\" role=\"doc-backlink\" aria-label=\"Back 2\">\u{21a9}\u{fe0e}\u{a0}2</a></p></li>\n</ol>\n</div>",
        ),
        (
            "{{ config }} {% include \"x\" %}",
            "<p>{{ config }} {% include \"x\" %}</p>",
        ),
    ] {
        assert_eq!(html(text), expected, "{text:?}");
    }
}

#[test]
fn links_lead_where_they_should() {
    for (text, expected) in [
        ("[K](state:kentucky)", "<a href=\"/states/kentucky/\">K</a>"),
        (
            "[](state:kentucky)",
            "<a href=\"/states/kentucky/\"><bdi>Kentucky</bdi></a>",
        ),
        (
            "[](sub-element:GOV-2)",
            "<a href=\"/elements/0/\"><bdi>Clear &lt;roles&gt;</bdi></a>",
        ),
        ("[how](page:about#who)", "<a href=\"/about/#who\">how</a>"),
        ("[gone](state:nowhere)", "gone"),
        ("[a](element:GOV)", "a"),
        (
            "[x](https://a.org/?b&c)",
            "<a rel=\"external noopener\" href=\"https://a.org/?b&amp;c\">x</a>",
        ),
        (
            "<https://a.org>",
            "<a rel=\"external noopener\" href=\"https://a.org\">https://a.org</a>",
        ),
        (
            "<a@b.org>",
            "<a rel=\"external noopener\" href=\"mailto:a@b.org\">a@b.org</a>",
        ),
        (
            "[x](images/map.png#a)",
            "<a href=\"/files/content/images/map.png#a\">x</a>",
        ),
        ("[x](images/other.png)", "x"),
        ("[x](../../../etc/passwd)", "x"),
        ("[x](#here)", "<a href=\"#here\">x</a>"),
        (
            "![A map](images/map.png)",
            "<img src=\"/files/content/images/map.png\" alt=\"A map\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\">",
        ),
        (
            "![a *map*](https://evil.test/x.png)",
            "<a rel=\"external noopener\" href=\"https://evil.test/x.png\">a map</a>",
        ),
        (
            "[![a](https://evil.test/x.png)](https://a.org)",
            "<a rel=\"external noopener\" href=\"https://a.org\">a</a>",
        ),
    ] {
        assert_eq!(html(text), format!("<p>{expected}</p>"), "{text}");
    }
}

#[test]
fn c05_c07_c08_other_schemes_are_left_out() {
    for text in [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#x6a;avascript:alert(1))",
        "[x](java&#x0a;script:alert)",
        "[x](&#1;javascript:alert)",
        "[x][r]\n\n[r]: javascript:alert(1)",
        "[x](data:text/html,x)",
        "[x](//evil.test)",
        "[x](/\\evil.test)",
        "![x](data:image/svg+xml;base64,AAAA)",
        "![x](javascript:alert)",
    ] {
        assert_eq!(html(text), "<p>x</p>", "{text}");
    }
    assert_eq!(html("<javascript:x>"), "<p>javascript:x</p>");
}

#[test]
fn c01_c02_c13_c14_c25_raw_html_is_text() {
    for (text, expected) in [
        (
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        ),
        (
            "a <b onclick=x>c</b>",
            "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>",
        ),
        ("<div>\n\nunclosed", "<p>&lt;div&gt;</p>\n<p>unclosed</p>"),
        ("<!-- c -->", "<p>&lt;!-- c --&gt;</p>"),
        (
            "![<img onerror=x>](images/map.png)",
            "<p><img src=\"/files/content/images/map.png\" alt=\"&lt;img onerror=x&gt;\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>",
        ),
    ] {
        assert_eq!(html(text), expected);
    }
}

#[test]
fn c04_n01_n07_headings_get_safe_unique_ids() {
    let text = "# A {#\"><img/src/onerror=x>}\n## Main\n## Main\n## שלום 🎉\n## The `code` of [](state:ohio)\n## ![a map](x.png)\n";
    let options = HtmlOptions {
        heading_shift: 1,
        ..HtmlOptions::default()
    };
    let rendered = rendered(text, options);
    let headings: Vec<_> = rendered
        .headings
        .iter()
        .map(|heading| (heading.level, heading.id.as_str(), heading.text.as_str()))
        .collect();
    assert_eq!(
        headings,
        [
            (2, "a-img-src-onerror-x", "A {#\"><img/src/onerror=x>}"),
            (3, "main-2", "Main"),
            (3, "main-3", "Main"),
            (3, "section", "שלום 🎉"),
            (3, "the-code-of", "The code of أوهايو"),
            (3, "a-map", "a map"),
        ]
    );
    assert!(rendered.html.starts_with(
        "<h2 id=\"a-img-src-onerror-x\">A {#\"&gt;&lt;img/src/onerror=x&gt;}</h2>\n<h3 id=\"main-2\">Main</h3>\n"
    ));
    let deep = HtmlOptions {
        heading_shift: 200,
        ..HtmlOptions::default()
    };
    assert!(
        crate::prose::tests::fixture::rendered("## x", deep)
            .html
            .starts_with("<h6 id=\"x\">")
    );
}

#[test]
fn tables_are_named_by_their_heads_and_can_be_scrolled_with_the_keyboard() {
    let body = "\n|-|-|\n|1|2|\n\n";
    for (heads, expected) in [
        (&["| a  *b* | `c` |"][..], &["a b, c"][..]),
        (&["| | b |"], &["b"]),
        (
            &["|a|b|", "|a|b|", "|b|a|", "|a|b|"],
            &["a, b", "a, b (2)", "b, a", "a, b (3)"],
        ),
        (
            &["| [](state:kentucky) | \"<'>&\" |"],
            &["Kentucky, &quot;&lt;&#39;&gt;&amp;&quot;"],
        ),
        (&["| ![a map](images/map.png) | FERPA |"], &["a map, FERPA"]),
        (&["| | |"], &[]),
    ] {
        let html = html(
            &heads
                .iter()
                .map(|head| format!("{head}{body}"))
                .collect::<String>(),
        );
        let names: Vec<&str> = html
            .split("role=\"region\" aria-label=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(names, expected, "{heads:?}");
        assert_eq!(
            html.matches("<div class=\"scroll words\" tabindex=\"0\"")
                .count(),
            heads.len()
        );
    }
}

#[test]
fn n01_ids_are_unique_across_the_texts_of_a_page() {
    with_prose("en", |prose| {
        let mut seen = SeenTerms::with_reserved_ids(["scores"]);
        let ids: Vec<_> = ["## Scores", "## Why", "## Why"]
            .iter()
            .map(|text| {
                prose
                    .html(text, &HtmlOptions::default(), &mut seen)
                    .headings[0]
                    .id
                    .clone()
            })
            .collect();
        assert_eq!(ids, ["scores-2", "why", "why-2"]);
    });
}

#[test]
fn c10_titles_cannot_leave_their_attribute() {
    for (text, expected) in [
        (
            "[x](https://a.org '\"><script>')",
            "<p><a rel=\"external noopener\" href=\"https://a.org\" title=\"&quot;&gt;&lt;script&gt;\">x</a></p>",
        ),
        (
            "[x](https://a.org \"a\\\" onmouseover='b'\")",
            "<p><a rel=\"external noopener\" href=\"https://a.org\" title=\"a&quot; onmouseover=&#39;b&#39;\">x</a></p>",
        ),
    ] {
        assert_eq!(html(text), expected);
    }
}

#[test]
fn c11_the_language_of_a_block_is_reduced() {
    for (info, expected) in [
        (
            "toml",
            "<pre tabindex=\"0\"><code class=\"language-toml\">x\n</code></pre>",
        ),
        (
            "C++ extra",
            "<pre tabindex=\"0\"><code class=\"language-c++\">x\n</code></pre>",
        ),
        (
            "html\"><script>",
            "<pre tabindex=\"0\"><code class=\"language-html\">x\n</code></pre>",
        ),
        ("\" onclick=", "<pre tabindex=\"0\"><code>x\n</code></pre>"),
    ] {
        assert_eq!(html(&format!("```{info}\nx\n```")), expected);
    }
}

#[test]
fn one_paragraph_can_stand_without_its_tags() {
    let options = HtmlOptions {
        inline: true,
        ..HtmlOptions::default()
    };
    for (text, expected) in [
        ("a *b*", "a <em>b</em>"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
        ("", ""),
    ] {
        assert_eq!(rendered(text, options).html, expected, "{text:?}");
    }
}

#[test]
fn plain_text_has_no_markup() {
    with_prose("en", |prose| {
        let text = "## Head\n\nSee [](state:kentucky) *and*\n`code`  \n[x](https://a.org) ![a map](images/map.png)\n\n- one\n- two\n\n|a|b|\n|-|-|\n|c|d|";
        assert_eq!(
            prose.plain_text(text),
            "Head See Kentucky and code x a map one two a b c d"
        );
        assert_eq!(prose.first_sentence("*One* thing. Two."), "One thing.");
        assert_eq!(prose.excerpt("*One* thing. Two.", 8), "One…");
    });
}

#[test]
fn c16_c17_hostile_texts_are_rendered_in_one_pass() {
    // `check` refuses these texts; rendering must still not overflow the stack or hang.
    for text in [
        ">".repeat(20_000),
        "- ".repeat(5_000),
        "[a](<b".repeat(5_000),
        "![".repeat(5_000),
        "*a **a ".repeat(5_000),
        "FERPA student privacy law ".repeat(5_000),
    ] {
        let rendered = rendered(&text, HtmlOptions::default());
        assert!(rendered.html.len() < text.len() * 60);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_only_our_own_tags_and_attributes_come_out(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("<script>"), Just("</script>"), Just("<img src=x onerror=alert(1)>"), Just("<!--"),
                Just("["), Just("]("), Just(")"), Just("!["), Just("](javascript:x)"), Just("]: data:x\n"),
                Just("](https://a.org \""), Just("\" onclick=\"x"), Just("'"), Just("\"")
                , Just("](state:kentucky)"), Just("[](term:ferpa)"), Just("FERPA"), Just("data"),
                Just("`"), Just("```"), Just("\n\n"), Just("\n"), Just("# "), Just("- "), Just("> "),
                Just("1. "), Just("|a|b|\n|-|:-:|\n|"), Just("*"), Just("**"), Just("~~"), Just("&#x6a;"),
                Just("&quot;"), Just("{#x onclick=y}"), Just("<"), Just(">"), Just("&"), Just("\\"), Just("\t"),
                Just("    "), Just("é"), Just("\u{200b}"), Just("java"), Just("script:"), Just("[^1]"), Just("$$"),
                Just("  \n"), Just("---\n"), Just("<a@b.c>"), Just("](images/map.png)"), Just("<svg><a>"),
            ],
            0..24,
        ),
        other in "\\PC{0,12}",
        inline in any::<bool>(),
    ) {
        let text = pieces.concat() + &other;
        let options = HtmlOptions { inline, in_file: "content/a.md", heading_shift: 0 };
        let rendered = rendered(&text, options);
        if let Err(problem) = check_tags(&rendered.html) {
            prop_assert!(false, "{problem}\nfrom {text:?}");
        }
        let mut ids: Vec<_> = rendered.headings.iter().map(|heading| &heading.id).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
        with_prose("en", |prose| {
            let plain = prose.plain_text(&text);
            assert!(plain.chars().count() >= super::super::excerpt(&plain, 20).chars().count());
            super::super::first_sentence(&plain);
        });
    }
}

#[test]
fn c37_footnotes_of_several_texts_have_ids_of_their_own() {
    with_prose("en", |prose| {
        let mut seen = SeenTerms::default();
        let text = "a[^1]\n\n[^1]: b";
        let first = prose.html(text, &HtmlOptions::default(), &mut seen).html;
        let second = prose.html(text, &HtmlOptions::default(), &mut seen).html;
        for (html, own) in [(&first, "note_1"), (&second, "note_2")] {
            assert_eq!(html.matches(&format!("id=\"{own}")).count(), 2, "{html}");
            assert_eq!(html.matches("id=\"note_").count(), 2, "{html}");
        }
        assert_ne!(first, second);
        assert!(second.contains("aria-label=\"List 0 (2)\""), "{second}");
        assert_eq!(
            prose.plain_text("One[^1] two.\n\n[^1]: note\n\nthree"),
            "One two. three note"
        );
        assert_eq!(prose.once(text, &HtmlOptions::default()), None);
    });
}
