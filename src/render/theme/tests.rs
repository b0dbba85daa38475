use std::collections::BTreeMap;

use serde_json::json;

use super::Theme;
use crate::diagnostic::{Diagnostics, place};
use crate::serialized_view::SerializedView;
use crate::source::{Source, SourceKind, Sources};

fn sources(files: &[(&str, &str)]) -> Sources {
    Sources::new(files.iter().map(|(path, text)| Source {
        path: format!("themes/{path}"),
        kind: SourceKind::Template,
        text: (*text).into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }))
}

/// Loads templates as if each were that of a page.
fn load(files: &[(&str, &str)], theme: &str) -> (Theme, Vec<String>) {
    let names = files
        .iter()
        .filter_map(|(path, _)| path.split_once("/templates/"));
    load_for(
        &names.map(|(_, name)| name).collect::<Vec<_>>(),
        files,
        theme,
    )
}

fn load_for(pages: &[&str], files: &[(&str, &str)], theme: &str) -> (Theme, Vec<String>) {
    let sources = sources(files);
    let mut diagnostics = Diagnostics::new();
    let theme = Theme::load(&sources, theme, pages, &mut diagnostics);
    let problems = diagnostics
        .into_sorted()
        .iter()
        .map(|problem| {
            format!(
                "{} {:?} {}",
                place(&sources, problem.span),
                sources.slice(problem.span),
                problem.message
            )
        })
        .collect();
    (theme, problems)
}

fn rendered(theme: &Theme, template: &str, view: serde_json::Value) -> String {
    String::from_utf8(theme.render(template, "/x/", &view, &[]).unwrap()).unwrap()
}

#[test]
fn a_theme_stands_over_the_default_theme_and_can_extend_it() {
    let (theme, problems) = load(
        &[
            (
                "default/templates/page.html",
                "<{% block a %}default{% endblock %}>{% include \"parts/head.html\" %}",
            ),
            ("default/templates/parts/head.html", "head"),
            ("mine/templates/parts/head.html", "MINE"),
            (
                "mine/templates/page.html",
                "{% extends \"default/page.html\" %}{% block a %}my{% endblock %}",
            ),
            ("other/templates/page.html", "{{ broken"),
        ],
        "mine",
    );
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(rendered(&theme, "page.html", json!({})), "<my>MINE");
    assert!(theme.has("parts/head.html") && !theme.has("nothing.html"));
}

#[test]
fn c26_content_is_escaped_and_never_a_template() {
    let (theme, _) = load(
        &[
            ("default/templates/a.html", "{{ text }}"),
            ("default/templates/a.xml", "{{ text }}"),
            ("default/templates/a.txt", "{{ text }}"),
        ],
        "default",
    );
    let text = "{{ config }} {% include \"/etc/passwd\" %} <b a='\"'>&";
    let escaped =
        "{{ config }} {% include &quot;/etc/passwd&quot; %} &lt;b a=&#39;&quot;&#39;&gt;&amp;";
    let view = json!({ "text": text });
    assert_eq!(rendered(&theme, "a.xml", view.clone()), escaped);
    assert_eq!(rendered(&theme, "a.html", view.clone()), escaped);
    assert_eq!(rendered(&theme, "a.txt", view), text);
}

#[test]
fn shared_values_stand_beside_the_view_and_json_is_safe() {
    let (theme, _) = load(
        &[(
            "default/templates/a.html",
            "{{ w.nav }} {{ asset[\"style.css\"] }} {{ data | json }}",
        )],
        "default",
    );
    let shared = [
        ("w", SerializedView::new(&BTreeMap::from([("nav", "Go")]))),
        (
            "asset",
            SerializedView::new(&BTreeMap::from([("style.css", "assets/s.css")])),
        ),
    ];
    let view = json!({ "data": { "b": "</script>", "a": [1, null] } });
    let bytes = theme.render("a.html", "/", &view, &shared).unwrap();
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        r#"Go assets/s.css {"b":"\u003c/script\u003e","a":[1,null]}"#
    );
}

#[test]
fn every_broken_template_is_reported_at_its_place() {
    let (theme, problems) = load(
        &[
            ("default/templates/a.html", "\u{feff}é\n{{ 1 + }}"),
            ("default/templates/b.html", "{% extends \"nowhere.html\" %}"),
            (
                "default/templates/c.html",
                "é{{ x | nofilter }}\n{{ x | worse }}",
            ),
            ("default/templates/d.html", "{% include \"gone.html\" %}"),
            ("default/templates/e.html", "{% extends 'f.html' %}"),
            ("default/templates/f.html", "{% extends 'e.html' %}"),
            ("default/templates/g.html", "{% if x %}"),
            (
                "default/templates/h.html",
                "{{ <nocomponent/> }}{% include 'a.html' %}",
            ),
        ],
        "default",
    );
    let d = "themes/default/templates";
    assert_eq!(
        problems,
        [
            format!(
                "{d}/a.html:2:8 \"}}}}\" The template cannot be read: found `}}}}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{{`, `[` or `(`"
            ),
            format!(
                "{d}/b.html:1:12 \"\\\"nowhere.html\\\"\" There is no template `nowhere.html` to extend"
            ),
            format!(
                "{d}/c.html:1:9 \"nofilter\" The template cannot be used: unknown filter `nofilter`"
            ),
            format!("{d}/c.html:2:8 \"worse\" The template cannot be used: unknown filter `worse`"),
            format!(
                "{d}/d.html:1:12 \"\\\"gone.html\\\"\" The template cannot be used: unknown template `gone.html`"
            ),
            format!("{d}/e.html:1:12 \"'f.html'\" The template extends itself in a circle"),
            format!("{d}/g.html:1:9 \"%}}\" The template cannot be read: unexpected end of input"),
        ]
    );
    assert!(
        theme
            .render("c.html", "/", &json!({ "x": 1 }), &[])
            .is_err()
    );
}

#[test]
fn a_page_that_cannot_be_rendered_names_page_and_place() {
    let sources = sources(&[
        (
            "default/templates/page.html",
            "é {% include \"part.html\" %}\n{{ <card title=\"x\"/> }}",
        ),
        (
            "default/templates/part.html",
            "{% if deep %}{{ state.nmae }}{% endif %}",
        ),
        (
            "default/templates/parts.html",
            "{% component card(title: string) %}{{ titel }}{% endcomponent %}",
        ),
    ]);
    let mut diagnostics = Diagnostics::new();
    let theme = Theme::load(&sources, "default", &["page.html"], &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    for (view, expected) in [
        (
            json!({ "deep": true, "state": {} }),
            "themes/default/templates/part.html:1:23 \"nmae\" The page /states/x/ cannot be rendered: field `nmae` is not defined None [\"\\\"part.html\\\"\"]",
        ),
        (
            json!({ "deep": false }),
            "themes/default/templates/parts.html:1:39 \"titel\" The page /states/x/ cannot be rendered: variable `titel` is not defined Some(\"title\") [\"<card title=\\\"x\\\"/>\"]",
        ),
        (
            json!([1]),
            "themes/default/templates/page.html:1:1 \"\" The page /states/x/ cannot be rendered: from_serialize requires a struct or map, got array None []",
        ),
    ] {
        let problem = theme
            .render("page.html", "/states/x/", &view, &[])
            .unwrap_err();
        let said = format!(
            "{} {:?} {} {:?} {:?}",
            place(&sources, problem.span),
            sources.slice(problem.span),
            problem.message,
            problem.suggestion,
            problem
                .labels
                .iter()
                .map(|label| sources.slice(label.span))
                .collect::<Vec<_>>(),
        );
        assert_eq!(said, expected);
    }
    let problem = theme.render("no.html", "/x/", &json!({}), &[]).unwrap_err();
    assert_eq!(
        problem.message,
        "The page /x/ cannot be rendered: template 'no.html' not found"
    );
}

#[test]
fn a_template_that_nothing_asks_for_is_named_with_the_one_that_was_meant() {
    for (theme, files, expected) in [
        (
            "mine",
            vec!["mine/templates/hom.html"],
            Some("Rename it to `themes/mine/templates/home.html`, or remove it."),
        ),
        (
            "default",
            vec!["default/templates/hom.html"],
            Some("Rename it to `themes/default/templates/home.html`, or remove it."),
        ),
        (
            "mine",
            vec!["mine/templates/hom.html", "mine/templates/home.html"],
            Some("Include it where it belongs, or remove it."),
        ),
        (
            "mine",
            vec!["mine/templates/parts/mine-alone.html"],
            Some("Include it where it belongs, or remove it."),
        ),
        // Over a built-in page, over a built-in part, and in a theme that is not chosen.
        ("mine", vec!["mine/templates/home.html"], None),
        ("default", vec!["default/templates/home.html"], None),
        ("default", vec!["mine/templates/hom.html"], None),
    ] {
        let text = |path: &str| Source {
            path: format!("themes/{path}"),
            kind: SourceKind::Template,
            text: "x".into(),
            bytes: std::sync::Arc::default(),
            oddity: None,
            built_in: false,
        };
        let sources = Sources::new(files.iter().map(|path| text(path)));
        let mut diagnostics = Diagnostics::new();
        Theme::load(&sources, theme, &["home.html"], &mut diagnostics);
        let said: Vec<_> = diagnostics
            .into_sorted()
            .into_iter()
            .flat_map(|problem| problem.hints)
            .collect();
        assert_eq!(said.first().map(String::as_str), expected, "{files:?}");
        assert!(said.len() < 2, "{said:?}");
    }
    // What another includes, or what holds a component, is asked for.
    let (_, problems) = load_for(
        &["page.html"],
        &[
            (
                "mine/templates/page.html",
                "{% include \"aside.html\" %}{{ <card title=\"x\"/> }}",
            ),
            ("mine/templates/aside.html", "aside"),
            (
                "mine/templates/cards.html",
                "{% component card(title: string) %}{{ title }}{% endcomponent %}",
            ),
        ],
        "mine",
    );
    assert_eq!(problems, [""; 0]);
}
