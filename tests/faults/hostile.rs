//! A valid but hostile site: every text contains markup that would break careless templates, and
//! every page still keeps the rules.

use crate::html::Piece;
use crate::page_rules::{Pages, all_tags, all_text, tags, text_of};
use crate::program::{run, statewise};
use crate::project::Project;
use crate::tree::tree;

const BASE: &str = "https://site.example/";

/// For a text that takes no markup: quotes, tags, references, template syntax, an emoji of several
/// parts, text from right to left with marks, combining marks, a zero-width space.
const WORDS: &str = "\"'><img src=x onerror=alert(1)></main><script>alert(1)</script> &amp; &lt; \
                     {{ config }} {% include \"/etc/passwd\" %} 👩‍👩‍👧‍👦 עברית\u{200f}! e\u{301}\u{200b}";

/// The text that must be on every page that shows [`WORDS`].
const TAG: &str = "<img src=x onerror=alert(1)>";

/// A word that is longer than any column.
fn long_word() -> String {
    "Wort".repeat(1_250)
}

/// The same for a text in Markdown, where `<` needs a backslash.
fn markdown() -> String {
    WORDS
        .replace('<', "\\<")
        .replace("&amp;", "\\&amp;")
        .replace("&lt;", "\\&lt;")
}

fn toml(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Appends the words to every value of these keys that has a text in quotes.
fn spoil(project: &Project, path: &str, keys: &[&str], words: &str) {
    let text = project.read(path);
    let ending = toml(words);
    let ending = ending.trim_matches('"');
    let spoiled: Vec<String> = text
        .lines()
        .map(|line| {
            let mut line = line.to_owned();
            for key in keys {
                let start = format!("{key} = \"");
                let at = if line.starts_with(&start) {
                    Some(0)
                } else {
                    line.find(&format!(" {start}"))
                };
                if let Some(at) = at {
                    let from = at + line[at..].find('"').unwrap() + 1;
                    let to = from + line[from..].find('"').unwrap();
                    line.insert_str(to, &format!(" {ending}"));
                }
            }
            line
        })
        .collect();
    assert_ne!(spoiled.join("\n"), text, "{path}");
    project.write(path, spoiled.join("\n") + "\n");
}

fn hostile() -> Project {
    let project = Project::small();
    let plain = [
        "title",
        "name",
        "description",
        "publisher",
        "organization",
        "short",
        "assessed_by",
    ];
    for path in ["site.toml", "site.es.toml"] {
        spoil(&project, path, &plain, WORDS);
    }
    project.replace(
        "site.toml",
        "practice_headings = [\"Problem\"",
        "practice_headings = [\"Problem & 'more'\"",
    );
    for path in [
        "content/home.md",
        "content/about.md",
        "content/about.es.md",
        "content/practices/barrel.md",
        "content/resources/guide.md",
        "states/ohio/profile.md",
        "states/guam/profile.md",
    ] {
        spoil(&project, path, &plain, WORDS);
        project.append(path, &format!("\n{}\n\n{}\n", markdown(), long_word()));
    }
    for path in [
        "states/ohio/2024.toml",
        "states/ohio/2020.toml",
        "states/guam/2024.toml",
    ] {
        spoil(&project, path, &plain, WORDS);
        spoil(
            &project,
            path,
            &["evidence", "note"],
            &format!("{} {}", markdown(), long_word()),
        );
    }
    for path in [
        "rubric/elements/1.toml",
        "rubric/elements/2.toml",
        "rubric/levers.toml",
        "rubric/audiences.toml",
        "rubric/theory-of-action.toml",
        "rubric/action-plan.toml",
        "rubric/glossary.toml",
    ] {
        spoil(&project, path, &["title", "short", "name"], WORDS);
    }
    for (path, keys) in [
        (
            "rubric/elements/1.toml",
            ["why", "statement", "text"].as_slice(),
        ),
        ("rubric/levers.toml", &["summary", "description"]),
        ("rubric/audiences.toml", &["summary", "description"]),
        ("rubric/glossary.toml", &["definition"]),
        ("rubric/rubric.toml", &["definition", "note", "because"]),
        (
            "rubric/theory-of-action.toml",
            &["introduction", "condition"],
        ),
        (
            "rubric/action-plan.toml",
            &["introduction", "summary", "description"],
        ),
    ] {
        spoil(&project, path, keys, &markdown());
    }
    spoil(
        &project,
        "rubric/rubric.toml",
        &["title", "name", "publisher"],
        WORDS,
    );
    project.replace(
        "content/practices/barrel.md",
        "## Problem",
        "## Problem & 'more'",
    );
    project.append("content/about.md", ATTACKS);
    project
}

/// Texts that are valid, and that a careless renderer turns into markup.
const ATTACKS: &str = r##"
## main

## nav

## Who

## score-1a

## element-1

## h {#"><img/src/onerror=alert(1)>}

## 日本

## 中国

### `<script>alert(1)</script>`

[a](https://other.test/ "'\"><script>alert(1)</script>") [b](https://other.test/ 'a" onmouseover="alert(1)')
[c](<https://other.test/"onmouseover="alert(1)>) <https://other.test/?"onclick=alert(1)> <mail@other.test>

```html"><script>alert(1)</script>
</code></pre><script>alert(1)</script>
```

{{ config }} {% include "/etc/passwd" %} {# comment #}

| a"> \<script> | b |
| --- | --- |
| `</td><script>alert(1)</script>` | {{ w.nav_states }} |

"x
:<
  {}
 -
"

\</main>\</footer>\<main>

1 < 2 & 3 &copy &#0; &#x1F469; &lt;script&gt;
"##;

fn built() -> Pages {
    let project = hostile();
    let out = project.around().join("out");
    let built = run(statewise()
        .arg("build")
        .arg(project.root())
        .arg("--out")
        .arg(&out));
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    Pages::read(tree(&out), BASE)
}

#[test]
fn c02_c25_c28_n01_x08_a_hostile_site_keeps_the_rules() {
    let pages = built();
    let broken = pages.broken_rules();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    // The hostile words did arrive, as text.
    for path in pages.pages.keys() {
        assert!(all_text(&pages.pages[path]).contains(TAG), "{path}");
    }
    let profile = all_text(&pages.pages["states/ohio/index.html"]);
    assert!(profile.matches(TAG).count() > 40, "{profile}");
    assert!(profile.contains(&long_word()));
}

#[test]
fn c04_c20_heading_attributes_and_definition_lists_are_text() {
    let pages = built();
    let headings = text_of(&pages.pages["about/index.html"], "h2");
    for heading in ["h {#\"><img/src/onerror=alert(1)>}", "\"x\n:<\n{}"] {
        assert!(headings.iter().any(|own| own == heading), "{headings:?}");
    }
}

#[test]
fn c10_titles_and_addresses_stay_in_their_attributes() {
    let pages = built();
    let links: Vec<_> = tags(&pages.pages["about/index.html"], "a")
        .filter(|link| {
            link.get("href")
                .is_some_and(|href| href.contains("other.test"))
        })
        .map(|link| {
            (
                link.get("href").unwrap(),
                link.get("title").unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        links,
        [
            ("https://other.test/", "'\"><script>alert(1)</script>"),
            ("https://other.test/", "a\" onmouseover=\"alert(1)"),
            ("https://other.test/%22onmouseover=%22alert(1)", ""),
            ("https://other.test/?%22onclick=alert(1)", ""),
            ("mailto:mail@other.test", ""),
        ]
    );
}

#[test]
fn c11_the_language_of_a_block_is_letters_and_digits() {
    let pages = built();
    let about = &pages.pages["about/index.html"];
    let classes: Vec<_> = tags(about, "code")
        .filter_map(|code| code.get("class"))
        .collect();
    assert_eq!(classes, ["language-html"]);
    let code = text_of(about, "code");
    assert!(
        code.contains(&"</code></pre><script>alert(1)</script>\n".to_owned()),
        "{code:?}"
    );
}

#[test]
fn c26_content_is_never_a_template() {
    let pages = built();
    let about = all_text(&pages.pages["about/index.html"]);
    for words in [
        "{{ config }} {% include \"/etc/passwd\" %} {# comment #}",
        "{{ w.nav_states }}",
    ] {
        assert!(about.contains(words), "{about}");
    }
    for (path, page) in &pages.pages {
        assert!(!all_text(page).contains("root:"), "{path}");
    }
}

#[test]
fn n01_n07_ids_and_paths_are_ascii_and_unique() {
    let pages = built();
    for (path, page) in &pages.pages {
        assert!(path.is_ascii(), "{path}");
        for id in all_tags(page).filter_map(|tag| tag.get("id")) {
            assert!(id.is_ascii(), "{path}: {id}");
        }
    }
    let ids: Vec<_> = tags(&pages.pages["about/index.html"], "h2")
        .filter_map(|heading| heading.get("id"))
        .collect();
    for id in ["who", "who-2", "main-2", "nav-2", "section", "section-2"] {
        assert!(ids.contains(&id), "{ids:?}");
    }
}

#[test]
fn n07_a_title_does_not_turn_the_line_around_it() {
    for (path, page) in &built().pages {
        let start = page
            .iter()
            .position(|piece| matches!(piece, Piece::Open(tag) if tag.name == "h1"))
            .unwrap();
        let isolated = page[start..]
            .iter()
            .take_while(|piece| !matches!(piece, Piece::Close(name) if name == "h1"))
            .any(|piece| match piece {
                Piece::Open(tag) => tag.name == "bdi" || tag.get("dir") == Some("auto"),
                _ => false,
            });
        assert!(isolated, "{path}");
    }
}

/// C31: the scripts of a page are the theme's own files, which hold nothing of the content, and
/// blocks of linked data, which nothing in them ends. (C32, what an address says to the filters, is
/// a test in the browser.)
#[test]
fn c31_no_script_runs_what_content_says() {
    let pages = built();
    let mut hostile = 0;
    for (path, page) in &pages.pages {
        for script in tags(page, "script") {
            assert!(
                script.get("type") == Some("application/ld+json")
                    || script.get("src").is_some_and(|src| src.contains("assets/")),
                "{path}"
            );
        }
        for data in text_of(page, "script")
            .iter()
            .filter(|text| !text.is_empty())
        {
            assert!(!data.contains('<') && !data.contains('>'), "{path}");
            let read: serde_json::Value = serde_json::from_str(data).unwrap();
            hostile += usize::from(serde_json::to_string(&read).unwrap().contains(TAG));
        }
    }
    assert!(hostile > 0, "no linked data has anything to escape");
    for (path, bytes) in &pages.tree {
        if let (true, Some(bytes)) = (path.ends_with(".js"), bytes) {
            assert!(path.starts_with("assets/"), "{path}");
            assert!(!String::from_utf8_lossy(bytes).contains(TAG), "{path}");
        }
        if let (true, Some(bytes)) = (path.ends_with(".json"), bytes) {
            let read: serde_json::Value = serde_json::from_slice(bytes).unwrap();
            let text = serde_json::to_string(&read).unwrap();
            // The file of the page that compares states holds numbers and ids. A schema has names of
            // the content where it lists ids.
            let has_content = path != "data/compare.json";
            if !path.starts_with("schema/") {
                assert_eq!(text.contains(TAG), has_content, "{path}");
            }
        }
    }
}

/// What comes from an address is only compared, and shown as text: no script of the site makes
/// elements out of text. `tests/browser` looks at it in a browser.
#[test]
fn c32_no_script_makes_elements_out_of_text() {
    let pages = built();
    let mut count = 0;
    for (path, bytes) in &pages.tree {
        let Some(bytes) = bytes.as_ref().filter(|_| path.ends_with("js")) else {
            continue;
        };
        count += 1;
        let script = std::str::from_utf8(bytes).unwrap();
        for door in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "setHTML",
            "document.write",
            "createContextualFragment",
            "DOMParser",
            "srcdoc",
            "eval(",
            "Function(",
            "setTimeout(\"",
            "javascript:",
            "location =",
            "location.href =",
            "setAttribute(\"on",
            "setAttribute(\"style",
            "cssText",
        ] {
            assert!(!script.contains(door), "{path} has {door}");
        }
    }
    assert!(count > 0);
}
