//! The layout around every page.

use crate::pages::tests::support::site;

#[test]
fn the_title_of_the_window_is_the_page_then_the_site() {
    let site = site().state("ohio").edition(2026, "whole", "1").build();
    for (address, title) in [
        ("/", "Gardens"),
        ("/es/", "Jardines"),
        ("/about/", "About – Gardens"),
        ("/states/ohio/", "Ohio – Gardens"),
        ("/es/states/ohio/", "Ohio – Jardines"),
        ("/states/ohio/2026/", "Ohio, 2026 – Gardens"),
        ("/elements/1/", "1 Ground – Gardens"),
        ("/404.html", "This page is not here – Gardens"),
        ("/es/404.html", "Esta página no está aquí – Jardines"),
    ] {
        site.says(address, &[("page.full_title", title)]);
    }
}

#[test]
fn a_page_has_one_address_and_names_the_same_page_in_each_language() {
    let site = site().state("ohio").build();
    site.says(
        "/es/states/ohio/",
        &[
            ("page.lang", "es"),
            ("page.direction", "ltr"),
            ("page.canonical", "https://garden.example/plots/es/states/ohio/"),
            ("page.alternates.*.lang", "en | es"),
            ("page.alternates.*.name", "English | Español"),
            ("page.alternates.*.is_current", "false | true"),
            (
                "page.alternates.*.absolute",
                "https://garden.example/plots/states/ohio/ | https://garden.example/plots/es/states/ohio/",
            ),
            ("page.alternates.*.href", "/plots/states/ohio/ | /plots/es/states/ohio/"),
        ],
    );
}

#[test]
fn the_page_of_no_address_claims_none() {
    let site = site().build();
    site.says(
        "/404.html",
        &[
            ("page.canonical", "nothing"),
            ("page.alternates", "nothing"),
            ("page.card", "nothing"),
            ("page.linked_data", "nothing"),
            (
                "page.description",
                "The address may be old or mistyped. Try one of these.",
            ),
            (
                "ways.*.label",
                "Home | States | What is rated | Practices | Resources",
            ),
        ],
    );
}

#[test]
fn the_navigation_marks_the_part_that_a_page_belongs_to() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "1")
        .state("ohio")
        .practice("barrel", "\"1A\"", "\"OH\"")
        .resource("book", "type = \"guide\"")
        .build();
    for (address, current) in [
        ("/", ""),
        ("/elements/1/1a/", "What is rated"),
        ("/states/guam/learn/", "States"),
        ("/states/guam/2026/", "States"),
        ("/compare/guam/ohio/", "Compare"),
        ("/practices/barrel/", "Practices"),
        ("/resources/type/guide/", "Resources"),
        ("/glossary/", "Glossary"),
        ("/about/", "About"),
        ("/data/", "Data"),
    ] {
        let page = site.value(address);
        let items = page["page"]["navigation"].as_array().unwrap().iter();
        let marked: Vec<_> = (items.filter(|item| item["is_current"] == true))
            .map(|item| item["label"].as_str().unwrap())
            .collect();
        assert_eq!(marked.join(" "), current, "{address}");
    }
}

#[test]
fn breadcrumbs_lead_from_the_front_page_to_the_page() {
    let site = site()
        .state("guam")
        .edition(2026, "whole", "1")
        .state("ohio")
        .build();
    for (address, crumbs) in [
        ("/", ""),
        ("/states/guam/2026/", "Home | States | Guam | Guam, 2026"),
        (
            "/states/guam/learn/",
            "Home | States | Guam | Who Guam can learn from",
        ),
        (
            "/elements/1/1a/",
            "Home | What is rated | 1 Ground | 1A Soil",
        ),
        (
            "/compare/guam/ohio/",
            "Home | Compare | Guam | Guam and Ohio",
        ),
    ] {
        site.says(address, &[("page.breadcrumbs.*.label", crumbs)]);
    }
}

#[test]
fn what_is_not_translated_is_said_on_the_translated_page_only() {
    let site = site()
        .file(
            "content/about.es.md",
            "+++\ntitle = \"Acerca de\"\n+++\n## Quién\n\nNadie.\n",
        )
        .build();
    let notice = "Algunas partes de esta página todavía no tienen traducción. \
                  Se muestran tal como se escribieron al principio.";
    site.says("/elements/1/", &[("page.notice", "nothing")]);
    site.says("/es/elements/1/", &[("page.notice", notice)]);
    site.says(
        "/es/about/",
        &[("page.notice", "nothing"), ("title_html", "Acerca de")],
    );
}

#[test]
fn corrections_go_to_the_repository_else_to_the_contact() {
    let repository = "repository = \"https://github.com/example/garden\"\n";
    let contact = "contact = \"mailto:tests@garden.example\"\n";
    let with = site().build();
    with.says(
        "/about/",
        &[
            (
                "page.edit_href",
                "https://github.com/example/garden/edit/main/content/about.md",
            ),
            (
                "page.correct_href",
                "https://github.com/example/garden/issues/new?title=Correction%3A+About&body=https%3A%2F%2Fgarden.example%2Fplots%2Fabout%2F",
            ),
        ],
    );
    let mail = site().replace("site.toml", repository, "").build();
    mail.says(
        "/es/about/",
        &[
            ("page.edit_href", "nothing"),
            (
                "page.correct_href",
                "mailto:tests@garden.example?subject=Correcci%C3%B3n%3A%20About&body=https%3A%2F%2Fgarden.example%2Fplots%2Fes%2Fabout%2F",
            ),
        ],
    );
    let none = site()
        .replace("site.toml", repository, "")
        .replace("site.toml", contact, "");
    none.build()
        .says("/about/", &[("page.correct_href", "nothing")]);
}

#[test]
fn the_footer_says_license_source_and_the_newest_day() {
    let site = site()
        .state("ohio")
        .edition(2026, "whole", "1")
        .on("2026-03-09")
        .build();
    site.says(
        "/",
        &[
            ("page.license.label", "CC0"),
            ("page.updated", "March 9, 2026"),
            ("page.license_sentence", "Words and data are licensed under"),
        ],
    );
    site.says("/es/", &[("page.updated", "9 de marzo de 2026")]);
    let source = site.text("/", "page.source_sentence_html");
    assert!(
        source.contains("by Nobody (2024) in this site's own words"),
        "{source}"
    );
}

#[test]
fn a_page_names_the_feeds_that_follow_what_it_shows() {
    let site = site().state("ohio").edition(2026, "whole", "1").build();
    for (address, labels) in [
        (
            "/",
            "Everything that changes (Atom feed) | Everything that changes (JSON feed)",
        ),
        (
            "/states/ohio/",
            "Changes in Ohio (Atom feed) | Changes in Ohio (JSON feed)",
        ),
        (
            "/elements/1/1a/",
            "Ratings of 1A Soil (Atom feed) | Ratings of 1A Soil (JSON feed)",
        ),
        (
            "/es/changes/",
            "Todo lo que cambia (canal Atom) | Todo lo que cambia (canal JSON)",
        ),
        ("/states/ohio/2026/", ""),
    ] {
        site.says(address, &[("page.feeds.*.label", labels)]);
    }
}

#[test]
fn linked_data_says_when_a_profile_changed_last() {
    let site = site()
        .state("ohio")
        .edition(2024, "whole", "1")
        .edition(2026, "beds", "1")
        .build();
    site.says(
        "/states/ohio/",
        &[
            (
                "page.linked_data.@graph.*.@type",
                "BreadcrumbList | Dataset",
            ),
            ("page.linked_data.@graph.1.dateModified", "2026-05-01"),
            ("page.linked_data.@graph.1.name", "Ohio – Gardens"),
        ],
    );
}

#[test]
fn c42_footers_of_many_pages_end() {
    let page = |at: usize| format!("+++\ntitle = \"Page {at}\"\n+++\nText.\n");
    let mut project = site();
    for at in 0..60 {
        project = project.file(&format!("content/page-{at:02}.md"), &page(at));
    }
    let site = project.build();
    let count = |path: &str| {
        let links = site.value(path)["page"]["footer"].to_string();
        links.matches("\"Page ").count()
    };
    assert!(count("/about/") <= 40);
    assert_eq!(count("/"), 60);
    site.says("/", &[("page.footer_id", "all-pages")]);
}
