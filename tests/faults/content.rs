//! Rows C: refused texts.

use crate::refusal::GoodSite;

const PROFILE: &str = "states/ohio/profile.md";
/// The line after the text of the profile.
const LINE: &str = "states/ohio/profile.md:10:";

/// Every place of Markdown in the project, and a text that occurs there.
const MARKDOWN: &[(&str, &str)] = &[
    ("states/ohio/2024.toml", "Worms live there."),
    ("rubric/elements/1.toml", "Nothing grows on bad ground."),
    ("rubric/elements/1.toml", "The soil is loose."),
    ("rubric/elements/1.toml", "Worms live in it."),
    ("rubric/rubric.toml", "Much is there."),
    ("rubric/rubric.toml", "A suggestion, no more."),
    ("rubric/rubric.toml", "Somebody looked it up."),
    ("rubric/levers.toml", "Spades, and what is like them."),
    ("rubric/audiences.toml", "You dig."),
    ("rubric/glossary.toml", "Leaves on the ground."),
    (
        "rubric/theory-of-action.toml",
        "If people dig, things grow.",
    ),
    ("rubric/action-plan.toml", "A plan of one step."),
    ("content/practices/barrel.md", "It was dry."),
    ("content/resources/guide.md", "How to dig"),
    ("content/about.es.md", "Nadie en particular."),
];

/// Refuses each of these texts at the end of a profile, with this code.
fn refuses_in_a_profile(code: &str, texts: &[&str]) {
    let site = GoodSite::small();
    for text in texts {
        site.refuses(
            text,
            |project| project.append(PROFILE, &format!("\n{text}\n")),
            &[(code, LINE)],
        );
    }
}

#[test]
fn c01_c02_c13_c14_c25_raw_html_is_refused() {
    refuses_in_a_profile(
        "raw-html",
        &[
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "text <img src=x onerror=alert(1)> text",
            "<svg><a><set attributeName=href to=javascript:alert(1)></a></svg>",
            "<math><annotation-xml encoding=text/html><style><img onerror></style>",
            "<div>",
            "</main>",
            "text </main>",
            "<!-- hidden -->",
            "<?php echo 1 ?>",
            "<!DOCTYPE html>",
            "text <![CDATA[ x ]]>",
            "> <b>quoted</b>",
            "- <b>listed</b>",
            "*<b>*",
            "**[x](https://other.test/) <i>**",
        ],
    );
    let site = GoodSite::small();
    for (path, words) in MARKDOWN {
        site.refuses(
            path,
            |project| project.replace(path, words, "a <script>alert(1)</script>"),
            &[("raw-html", path)],
        );
    }
}

#[test]
fn c05_c07_other_schemes_are_refused() {
    refuses_in_a_profile(
        "bad-link-scheme",
        &[
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "<javascript:alert(1)>",
            "[x][y]\n\n[y]: javascript:alert(1)",
            "[y]\n\n[y]: javascript:alert(1)",
            "[x](&#x6a;avascript:alert(1))",
            "[x](java&Tab;script:alert(1))",
            "[x](java&NewLine;script:alert(1))",
            "[x](javascript&colon;alert(1))",
            "[x](\\javascript:alert(1))",
            "[x](vbscript:x)",
            "[x](file:///etc/passwd)",
            "[x](//other.test/)",
            "[x](/absolute)",
            "[x](data:text/html,x)",
            "![x](data:image/svg+xml;base64,PHN2Zy8+)",
            "![x](https://other.test/pixel.gif)",
        ],
    );
}

/// A character reference without its semicolon is not one: the destination is a path, and no such
/// file exists.
#[test]
fn c07_half_a_reference_is_a_path() {
    refuses_in_a_profile(
        "broken-reference",
        &[
            "[x](&#x6A&#x61vascript/alert)",
            "[x](&#x6A&#x61;vascript:alert(1))",
        ],
    );
}

#[test]
fn c08_an_image_comes_from_a_file_of_the_project() {
    let site = GoodSite::small();
    site.refuses(
        "C08 in evidence",
        |project| {
            project.replace(
                "states/ohio/2024.toml",
                "Worms live there.",
                "![A worm](data:image/svg+xml;base64,PHN2Zy8+)",
            );
        },
        &[("bad-link-scheme", "states/ohio/2024.toml:9:")],
    );
    site.refuses(
        "a drawing may hold scripts",
        |project| project.write("states/ohio/chart.svg", "<svg onload=\"alert(1)\"/>"),
        &[("unexpected-file", "states/ohio/chart.svg")],
    );
}

#[test]
fn c16_deep_nesting_is_refused() {
    let site = GoodSite::small();
    for (case, text) in [
        ("quotes", ">".repeat(20_000)),
        ("lists", "- ".repeat(20_000)),
        ("both", "> - ".repeat(10_000)),
        ("numbers", "1. ".repeat(10_000)),
        (
            "lines",
            (0..100)
                .map(|depth| format!("{}- x\n", "  ".repeat(depth)))
                .collect(),
        ),
    ] {
        let said = site.refuses(
            case,
            |project| project.append(PROFILE, &format!("\n{text}x\n")),
            &[("nesting-too-deep", "states/ohio/profile.md:")],
        );
        assert!(said.contains("nested deeper than 32"), "{said}");
        assert!(
            said.len() < 2_000,
            "{case}: {} bytes of message",
            said.len()
        );
    }
}

/// Every case ends with a page or with a clean error. Durations are measured by unit tests and in
/// `benches/`.
#[test]
fn c17_c19_c20_texts_made_to_take_long_end() {
    let site = GoodSite::small();
    let ticks = || {
        (1..280)
            .map(|length| "`".repeat(length) + " ")
            .collect::<String>()
    };
    let footnotes = || {
        (0..20_000)
            .map(|n| format!("[^{n}]: x\n"))
            .collect::<String>()
    };
    for (case, text, code) in [
        ("comments", "!-- <".repeat(40_000), "too-many-links"),
        (
            "brackets and tags",
            "[a](<b".repeat(40_000),
            "too-many-links",
        ),
        ("empty links", "[](`".repeat(40_000), "too-many-links"),
        ("odd brackets", "]([\n".repeat(40_000), "too-many-links"),
        ("backquotes", ticks(), "too-many-links"),
        (
            "one reference",
            format!("[x]: /long\n\n{}", "[x]".repeat(40_000)),
            "too-many-links",
        ),
        ("footnotes", footnotes(), "too-many-links"),
    ] {
        let said = site.refuses(
            case,
            |project| project.append(PROFILE, &format!("\n{text}\n")),
            &[(code, "states/ohio/profile.md:")],
        );
        assert!(
            said.len() < 2_000,
            "{case}: {} bytes of message",
            said.len()
        );
    }
    for (case, text) in [
        ("stars", "*a **b ".repeat(40_000)),
        ("underlines", "_a __b ".repeat(40_000)),
        ("tildes", "~~a ".repeat(40_000)),
        (
            "pipes",
            format!("|{}\n|{}\n", "a|".repeat(2_000), "-|".repeat(2_000)),
        ),
        ("rows", format!("|a|b|\n|-|-|\n{}", "|x\n".repeat(20_000))),
        ("entities", "&amp;&#x41;&nosuch;".repeat(10_000)),
        ("backslashes", "\\".repeat(100_000)),
        ("definition lists", "\"x\n:<\n  {}\n -\n\"".repeat(10)),
        ("setext", "a\n=\n".repeat(3)),
        ("tabs", "\t-\t".repeat(10)),
        (
            "notes and bare addresses",
            "A[^1] b[^two] c[^1] https://a.org/?b&c\n\n[^1]: One https://b.org\n[^two]: Two\n\n    - more\n"
                .to_owned(),
        ),
    ] {
        site.survives(case, |project| {
            project.append(PROFILE, &format!("\n{text}\n"));
        });
    }
}

#[test]
fn c22_a_byte_order_mark_is_accepted_at_the_start_alone() {
    let site = GoodSite::small();
    let (plain, _) = site.builds("nothing", |_| {});
    for path in [
        "site.toml",
        PROFILE,
        "states/ohio/2024.toml",
        "rubric/rubric.toml",
    ] {
        let (marked, _) = site.builds(path, |project| {
            project.write(path, format!("\u{feff}{}", project.read(path)));
        });
        crate::tree::assert_same(&plain, &marked, path);
    }
    let said = site.refuses(
        "in the middle",
        |project| project.append(PROFILE, "\na\u{feff}b\n"),
        &[("forbidden-character", "states/ohio/profile.md:10:2")],
    );
    assert!(said.contains("U+FEFF"), "{said}");
}

#[test]
fn c23_other_encodings_are_refused_with_the_byte() {
    let site = GoodSite::small();
    let utf16: Vec<u8> = site
        .read(PROFILE)
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let utf16_marked = [&[0xff, 0xfe], &utf16[..]].concat();
    let latin1 = [site.read(PROFILE).as_bytes(), b"caf\xe9\n"].concat();
    let length = site.read(PROFILE).len() + 3;
    for (case, bytes, offset) in [
        ("Latin-1", latin1, length),
        ("UTF-16 with a mark", utf16_marked, 0),
        (
            "surrogate",
            [site.read(PROFILE).as_bytes(), b"\xed\xa0\x80"].concat(),
            length - 3,
        ),
        (
            "overlong",
            [site.read(PROFILE).as_bytes(), b"\xc0\xaf"].concat(),
            length - 3,
        ),
        (
            "cut",
            [site.read(PROFILE).as_bytes(), b"\xf0\x9f\x91"].concat(),
            length - 3,
        ),
    ] {
        let said = site.refuses(
            case,
            |project| project.write(PROFILE, &bytes),
            &[("not-utf8", PROFILE)],
        );
        assert!(
            said.contains(&format!("from byte {offset} on")),
            "{case}: {said}"
        );
    }
    // Every second byte of UTF-16 without a byte order mark is NUL, which is valid UTF-8.
    let codes = site.refused_codes("UTF-16 without a mark", |project| {
        project.write(PROFILE, &utf16)
    });
    assert!(
        codes.iter().any(|code| code == "forbidden-character"),
        "{codes:?}"
    );
}

#[test]
fn c28_headings_make_an_outline() {
    refuses_in_a_profile(
        "heading-skip",
        &[
            "# A second title",
            "Title\n=====",
            "#### Four",
            "##",
            "##   ##",
            "## ![](x.png)",
        ][..5],
    );
    let site = GoodSite::small();
    site.refuses(
        "h2 to h4",
        |project| project.append("content/about.md", "\n#### Four\n"),
        &[("heading-skip", "content/about.md:13:")],
    );
    site.refuses(
        "h3 first",
        |project| project.replace("content/about.md", "## Who", "### Who"),
        &[("heading-skip", "content/about.md:5:")],
    );
}

/// Headings in nested texts are refused, or continue the levels around them.
#[test]
fn c28_headings_in_every_text_leave_the_outline_whole() {
    let site = GoodSite::small();
    for (path, words) in MARKDOWN {
        for text in [
            "# One",
            "## Two",
            "###### Six",
            "##",
            "# A\n\n#### B\n\n## C",
            "A\n===",
        ] {
            let text = if path.ends_with(".toml") {
                text.replace('\n', "\\n")
            } else {
                text.to_owned()
            };
            site.survives(&format!("{path} {text:?}"), |project| {
                project.replace(path, words, &text);
            });
        }
    }
}

#[test]
fn c29_an_image_says_what_it_shows() {
    let site = GoodSite::small();
    let image = |project: &crate::project::Project, alt: &str| {
        project.write(
            "states/ohio/chart.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0",
        );
        project.append(PROFILE, &format!("\n![{alt}](chart.png)\n"));
    };
    for alt in ["", " ", "chart.png", "chart", "CHART.PNG"] {
        site.refuses(alt, |project| image(project, alt), &[("image-alt", LINE)]);
    }
    let (tree, said) = site.builds("long", |project| image(project, &"many words ".repeat(200)));
    assert!(
        said.contains("warning[long-alt]") && said.contains("2199 characters"),
        "{said}"
    );
    assert!(
        tree.keys()
            .any(|path| path.starts_with("assets/files/chart."))
    );
    let (_, said) = site.builds("good", |project| image(project, "A chart that goes up"));
    assert!(!said.contains("warning"), "{said}");
}
