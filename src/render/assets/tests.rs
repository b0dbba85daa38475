use super::Assets;
use crate::diagnostic::Diagnostics;
use crate::source::{Source, SourceKind, Sources};

fn load(files: &[(&str, &str)], theme: &str) -> (Assets, Vec<String>) {
    let sources = Sources::new(files.iter().map(|(path, text)| Source {
        path: format!("themes/{path}"),
        kind: SourceKind::Asset,
        text: crate::source::Text::new(),
        bytes: text.as_bytes().into(),
        oddity: None,
        built_in: false,
    }));
    let mut diagnostics = Diagnostics::new();
    let assets = Assets::load(&sources, theme, &mut diagnostics);
    let problems = diagnostics
        .into_sorted()
        .into_iter()
        .map(|problem| problem.message)
        .collect();
    (assets, problems)
}

fn text(assets: &Assets, name: &str) -> String {
    let path = assets.path(name).unwrap();
    let (_, bytes) = assets.iter().find(|(other, _)| *other == path).unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn r08_a_name_changes_with_the_bytes_and_with_what_they_refer_to() {
    let style = "a{b:url(fonts/x.woff2)} c{d:url(fonts/x.woff2?v#f)}";
    let files = |font: &'static str| {
        [
            ("default/static/style.css", style),
            ("default/static/fonts/x.woff2", font),
            ("default/static/app.js", "import \"./part.js\";"),
            ("default/static/part.js", "1"),
        ]
    };
    let (first, problems) = load(&files("A"), "default");
    assert_eq!(problems, Vec::<String>::new());
    let (same, _) = load(&files("A"), "default");
    assert_eq!(first.paths(), same.paths());
    let (second, _) = load(&files("B"), "default");
    for (name, changes) in [
        ("style.css", true),
        ("fonts/x.woff2", true),
        ("app.js", false),
        ("part.js", false),
    ] {
        assert_eq!(first.path(name) != second.path(name), changes, "{name}");
    }
    let font = first.path("fonts/x.woff2").unwrap();
    let short = font.strip_prefix("assets/").unwrap();
    assert_eq!(
        text(&first, "style.css"),
        format!("a{{b:url(./{short})}} c{{d:url(./{short}?v#f)}}")
    );
    let part = first
        .path("part.js")
        .unwrap()
        .strip_prefix("assets/")
        .unwrap();
    assert_eq!(text(&first, "app.js"), format!("import \"./{part}\";"));
    let name = first.path("style.css").unwrap();
    let hash = name
        .strip_prefix("assets/style.")
        .and_then(|rest| rest.strip_suffix(".css"))
        .unwrap();
    assert!(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[test]
fn root_files_keep_their_names_and_a_theme_stands_over_the_default() {
    let (assets, problems) = load(
        &[
            ("default/static/root/favicon.svg", "default"),
            ("default/static/a.css", "a{b:url(root/favicon.svg)}"),
            ("mine/static/root/favicon.svg", "mine"),
        ],
        "mine",
    );
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(assets.path("root/favicon.svg"), Some("favicon.svg"));
    assert_eq!(text(&assets, "root/favicon.svg"), "mine");
    assert_eq!(text(&assets, "a.css"), "a{b:url(../favicon.svg)}");
}

#[test]
fn missing_files_and_circles_are_reported() {
    let (_, problems) = load(
        &[
            ("default/static/a.css", "a{}\nb{c:url(icno.svg)}"),
            ("default/static/b.js", "import './c.js'"),
            ("default/static/c.js", "import './b.js'"),
            ("default/static/icon.svg", ""),
        ],
        "default",
    );
    assert_eq!(
        problems,
        [
            "Line 2 of `a.css` refers to `icno.svg`, which the theme does not have",
            "`b.js` refers to itself, or to files that refer to each other in a circle",
            "`c.js` refers to itself, or to files that refer to each other in a circle",
        ]
    );
}

#[test]
fn scripts_and_styles_are_published_without_comments_and_the_rest_as_it_is() {
    let (assets, problems) = load(
        &[
            (
                "default/static/app.js",
                "/** Says it. */\nimport { a } from \"./part.js\";\n\n  a(); // now\n",
            ),
            ("default/static/part.js", "export const a = 1;"),
            ("default/static/doubt.js", "// a\n{}\n/b/g // c\n"),
            ("default/static/latin.js", "// a\n'\u{e9}'"),
            ("default/static/style.css", "/* a */\na {\n  b: c;\n}\n"),
            ("default/static/note.txt", "/* a */\n"),
        ],
        "default",
    );
    assert_eq!(problems, Vec::<String>::new());
    let part = assets.path("part.js").unwrap();
    let part = part.strip_prefix("assets/").unwrap();
    let app = format!("import {{ a }} from \"./{part}\";\na();\n");
    for (name, expected) in [
        ("app.js", app.as_str()),
        ("doubt.js", "// a\n{}\n/b/g // c\n"),
        ("latin.js", "'\u{e9}'"),
        ("style.css", "a {\nb: c;\n}\n"),
        ("note.txt", "/* a */\n"),
    ] {
        assert_eq!(text(&assets, name), expected, "{name}");
    }
    let hash = xxhash_rust::xxh3::xxh3_64(app.as_bytes());
    assert_eq!(
        assets.path("app.js"),
        Some(format!("assets/app.{hash:016x}.js").as_str())
    );
}

#[test]
fn a_script_names_all_that_it_needs_before_it_can_run_and_nothing_else() {
    let (assets, problems) = load(
        &[
            (
                "default/static/app.js",
                "import './b.js'; import './a.js'; import d from './d.json'; import('./later.js');",
            ),
            ("default/static/a.js", "export * from './c/e.mjs';"),
            (
                "default/static/b.js",
                "/** @import {x} from './later.js' */ import './a.js';",
            ),
            ("default/static/c/e.mjs", "1"),
            ("default/static/later.js", "import './last.js'"),
            ("default/static/last.js", "1"),
            ("default/static/d.json", "{}"),
        ],
        "default",
    );
    assert_eq!(problems, Vec::<String>::new());
    for (name, expected) in [
        ("app.js", vec!["b.js", "a.js", "c/e.mjs"]),
        ("later.js", vec!["last.js"]),
        ("last.js", vec![]),
        ("d.json", vec![]),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .filter_map(|name| assets.path(name))
            .collect();
        assert_eq!(assets.imports(name), expected, "{name}");
    }
    let scripts: Vec<_> = assets.scripts().collect();
    assert_eq!(
        scripts,
        ["a.js", "app.js", "b.js", "c/e.mjs", "last.js", "later.js"]
    );
}
