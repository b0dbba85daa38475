//! The ways to the needs assessment from other pages, and what a site without one has.

use crate::pages::tests::support::{Draft, site};

fn garden() -> Draft {
    site()
        .state("ohio")
        .edition(2025, "whole", "1")
        .edition(2026, "beds", "1")
        .edition(2026, "whole", "1")
        .state("guam")
}

#[test]
fn the_front_page_each_part_and_each_profile_lead_to_it() {
    let made = garden().needs_assessment().build();
    made.says(
        "/es/",
        &[
            ("assess.href", "/plots/es/assessment/"),
            ("assess.label", "Califique a su propio estado o sistema"),
        ],
    );
    made.says(
        "/elements/1/1b/",
        &[
            ("assess.href", "/plots/assessment/form/#score-1b"),
            ("assess.label", "Rate your own system on 1B"),
        ],
    );
    for (address, expected) in [
        ("/states/ohio/", "/plots/assessment/?from=ohio/2026"),
        (
            "/states/ohio/2026-beds/",
            "/plots/assessment/?from=ohio/2026-beds",
        ),
        (
            "/es/states/ohio/2025/",
            "/plots/es/assessment/?from=ohio/2025",
        ),
        // Not assessed: nothing to start from.
        ("/states/guam/", "nothing"),
    ] {
        made.says(
            address,
            &[(
                "assess",
                if expected == "nothing" {
                    expected
                } else {
                    "something"
                },
            )],
        );
        made.says(address, &[("assess.href", expected)]);
    }
}

#[test]
fn it_has_an_entry_in_the_navigation_that_its_screens_belong_to() {
    let made = garden().needs_assessment().build();
    made.says(
        "/assessment/record/",
        &[
            (
                "page.navigation.*.label",
                "What is rated | States | Compare | Assess | Practices | Resources | Data | Glossary | About",
            ),
            (
                "page.navigation.*.is_current",
                "false | false | false | true | false | false | false | false | false",
            ),
            ("page.navigation.3.href", "/plots/assessment/"),
            (
                "page.breadcrumbs.*.label",
                "Home | Look at your garden | Your record",
            ),
        ],
    );
}

#[test]
fn texts_link_to_it_and_to_its_steps() {
    let linked = garden().needs_assessment().file(
        "content/about.md",
        "+++\ntitle = \"About\"\n+++\n[](page:assessment) and [how](page:assessment#write)\n",
    );
    linked.build().says(
        "/es/about/",
        &[(
            "body_html",
            "<div lang=\"en\"><p><a href=\"/plots/es/assessment/\"><bdi>Look at your garden</bdi></a> and \
             <a href=\"/plots/es/assessment/#write\">how</a></p></div>",
        )],
    );
}

#[test]
fn a_site_without_its_texts_does_not_offer_it() {
    let made = garden().build();
    made.says("/", &[("assess", "nothing")]);
    made.says("/elements/1/1b/", &[("assess", "nothing")]);
    made.says(
        "/states/ohio/",
        &[
            ("assess", "nothing"),
            (
                "page.navigation.*.label",
                "What is rated | States | Compare | Practices | Resources | Data | Glossary | About",
            ),
        ],
    );
}
