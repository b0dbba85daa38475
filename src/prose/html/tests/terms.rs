//! Which words are linked to the glossary.

use super::*;

#[test]
fn the_first_use_of_a_term_on_a_page_is_linked() {
    let link =
        |id: &str, text: &str| format!("<a class=\"term\" href=\"/glossary/#{id}\">{text}</a>");
    with_prose("en", |prose| {
        let mut seen = SeenTerms::default();
        let first = prose.html(
            "FERPA and FERPA, it and IT.",
            &HtmlOptions::default(),
            &mut seen,
        );
        assert_eq!(
            first.html,
            format!(
                "<p>{} and FERPA, it and {}.</p>",
                link("ferpa", "FERPA"),
                link("it", "IT")
            )
        );
        assert_eq!(first.terms, [TermIndex(0), TermIndex(1)]);
        let second = prose.html("FERPA. IT. A dashboard", &HtmlOptions::default(), &mut seen);
        assert_eq!(
            second.html,
            format!("<p>FERPA. IT. A {}</p>", link("dashboard", "dashboard"))
        );
        assert_eq!(
            seen.terms().collect::<Vec<_>>(),
            [TermIndex(0), TermIndex(1), TermIndex(2)]
        );
    });
    for (text, expected) in [
        ("Data\ndashboard", format!("<p>{}</p>", link("dashboard", "Data\ndashboard"))),
        ("ferpa", "<p>ferpa</p>".to_owned()),
        ("Student Privacy LAW", format!("<p>{}</p>", link("ferpa", "Student Privacy LAW"))),
        ("dashboards, data-sharing, xdata", "<p>dashboards, data-sharing, xdata</p>".to_owned()),
        ("data- \"data\"", format!("<p>{}- \"data\"</p>", link("data", "data"))),
        ("FERPA's", format!("<p>{}'s</p>", link("ferpa", "FERPA"))),
        ("secret", "<p>secret</p>".to_owned()),
        ("`FERPA` [FERPA](https://a.org)", "<p><code>FERPA</code> <a rel=\"external noopener\" href=\"https://a.org\">FERPA</a></p>".to_owned()),
        ("## FERPA", "<h2 id=\"ferpa\">FERPA</h2>".to_owned()),
        ("    FERPA", "<pre tabindex=\"0\"><code>FERPA</code></pre>".to_owned()),
        ("[the law](term:ferpa), FERPA", format!("<p>{}, FERPA</p>", link("ferpa", "the law"))),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

#[test]
fn a_term_is_not_linked_in_its_own_definition() {
    with_prose("en", |prose| {
        let mut seen = SeenTerms::default();
        seen.insert(TermIndex(0));
        let rendered = prose.html("FERPA", &HtmlOptions::default(), &mut seen);
        assert_eq!(
            (rendered.html.as_str(), rendered.terms.len()),
            ("<p>FERPA</p>", 0)
        );
    });
}

#[test]
fn terms_are_found_in_the_words_of_the_language() {
    with_prose("es", |prose| {
        let text = "ÍNDICE DE PRIVACIDAD";
        let html = prose
            .html(text, &HtmlOptions::default(), &mut SeenTerms::default())
            .html;
        assert_eq!(
            html,
            format!("<p><a class=\"term\" href=\"/glossary/#ferpa\">{text}</a></p>")
        );
    });
}
