//! A site that is valid and hostile: every text that people write holds what breaks out of careless
//! templates, and every page still keeps the rules.

use crate::page_rules::{Pages, all_tags, all_text, tags, text_of};
use crate::program::{run, statewise};
use crate::project::Project;
use crate::tree::tree;

const BASE: &str = "https://site.example/";

/// For a text that takes no markup: quotes, tags, references, template syntax, an emoji of several
/// parts, text from right to left with marks, combining marks, a zero-width space.
const WORDS: &str = "\"'><img src=x onerror=alert(1)></main><script>alert(1)</script> &amp; &lt; \
                     {{ config }} {% include \"/etc/passwd\" %} 👩‍👩‍👧‍👦 עברית\u{200f}! e\u{301}\u{200b}";

/// What must stand in the site as text wherever [`WORDS`] is shown.
const TAG: &str = "<img src=x onerror=alert(1)>";

/// A word that is too long for every column.
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
fn c02_c25_c28_n01_n07_x08_a_hostile_site_keeps_the_rules() {
    let broken = built().broken_rules();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
