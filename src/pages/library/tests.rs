//! The content of the pages of practices and resources.

use crate::pages::tests::support::{Draft, site};

/// Three resources that differ in every facet.
fn repository() -> Draft {
    site()
        .state("ohio")
        .resource("a", "type = \"guide\"\nyear = 2020\nsub_elements = [\"2A\", \"1A\"]\nstates = [\"UT\"]")
        .resource("b", "type = \"guide\"\nsub_elements = [\"1A\"]\nlevers = [\"tools\"]\nstates = [\"OH\", \"UT\"]")
        .resource(
            "c",
            "type = \"report\"\nsectors = [\"beds\"]\naudiences = [\"gardeners\"]\naction_steps = [\"vision\"]",
        )
}

#[test]
fn the_repository_lists_each_resource_once_under_its_first_part() {
    let site = repository().build();
    site.says(
        "/resources/",
        &[
            (
                "lead",
                "3 resources, each listed under the element that it helps with first.",
            ),
            ("groups.*.element.label", "1 Ground | 2 Light"),
            ("groups.*.resources.*.title", "Resource b | Resource a"),
            ("other.*.title", "Resource c"),
            ("shown_words", "Showing {shown} of 3 resources"),
        ],
    );
    site.says(
        "/es/resources/",
        &[(
            "lead",
            "3 recursos, cada uno bajo el elemento con el que ayuda en primer lugar.",
        )],
    );
}

#[test]
fn facets_count_the_resources_that_have_a_value() {
    let site = repository().build();
    site.says(
        "/resources/",
        &[
            (
                "facets.*.legend",
                "Type | Parts of the rubric | Levers | Sectors | States | Who it is for | Step of the plan",
            ),
            ("facets.0.groups.*.options.*.label", "Guide | Report"),
            ("facets.0.groups.*.options.*.count", "2 | 1"),
            ("facets.1.groups.*.legend", "1 Ground | 2 Light"),
            ("facets.1.groups.*.options.*.label", "1A Soil | 2A Sun"),
            ("facets.1.groups.*.options.*.count", "2 | 1"),
            ("facets.3.groups.*.options.*.label", "Flower beds"),
            // With and without a profile.
            ("facets.4.groups.*.options.*.label", "Ohio | Utah"),
            ("facets.4.groups.*.options.*.count", "1 | 2"),
            ("facets.4.groups.*.options.*.value", "ohio | utah"),
            ("groups.0.resources.0.facets", "type:guide part:1a lever:tools state:ohio state:utah"),
        ],
    );
    site.says(
        "/es/resources/",
        &[("facets.3.groups.*.options.*.label", "Los macizos")],
    );
}

#[test]
fn facets_without_a_value_are_left_out() {
    let site = site().resource("a", "type = \"report\"").build();
    site.says(
        "/resources/",
        &[
            (
                "lead",
                "One resource, listed under the element that it helps with first.",
            ),
            ("facets.*.name", "type"),
            ("facets.0.groups.*.options.*.label", "Report"),
        ],
    );
    let none = crate::pages::tests::support::site().build();
    none.says(
        "/resources/",
        &[
            ("lead", "No resource is listed yet."),
            ("facets", "nothing"),
        ],
    );
}

#[test]
fn the_page_of_a_facet_counts_what_it_lists() {
    let site = repository().build();
    for (address, title, lead, titles) in [
        (
            "/resources/type/guide/",
            "Resources by type: Guide",
            "2 resources are listed here.",
            "Resource a | Resource b",
        ),
        (
            "/resources/sector/beds/",
            "Resources by sector: Flower beds",
            "One resource is listed here.",
            "Resource c",
        ),
        (
            "/resources/step/vision/",
            "Resources by step of the plan: Look ahead",
            "One resource is listed here.",
            "Resource c",
        ),
        (
            "/resources/state/ohio/",
            "Resources by state: Ohio",
            "One resource is listed here.",
            "Resource b",
        ),
        (
            "/resources/state/utah/",
            "Resources by state: Utah",
            "2 resources are listed here.",
            "Resource a | Resource b",
        ),
    ] {
        let claims = [
            ("title", title),
            ("lead", lead),
            ("resources.*.title", titles),
        ];
        site.says(address, &claims);
    }
    site.says(
        "/es/resources/sector/beds/",
        &[
            ("title", "Recursos por sector: Los macizos"),
            ("lead", "Aquí hay un recurso."),
        ],
    );
}

#[test]
fn a_resource_says_what_it_is_by_whom_and_where_its_address_leads() {
    let site = repository()
        .resource("d", "type = \"report\"\nlink_kind = \"third-party-copy\"")
        .resource("e", "type = \"report\"\nlink_kind = \"about-page\"")
        .build();
    site.says(
        "/resources/a/",
        &[
            ("detail", "Guide · The diggers · 2020"),
            (
                "page.full_title",
                "Resource a – Guide · The diggers · 2020 – Gardens",
            ),
            ("host", "garden.example"),
            ("link_note", "nothing"),
            ("sub_elements.*.label", "2A Sun | 1A Soil"),
            // Utah has no profile, so its name links to its resources.
            ("states.*.href", "/plots/resources/state/utah/"),
        ],
    );
    site.says(
        "/resources/b/",
        &[
            ("detail", "Guide · The diggers"),
            (
                "states.*.href",
                "/plots/states/ohio/ | /plots/resources/state/utah/",
            ),
        ],
    );
    let copy =
        "This address leads to a copy on another site, because no official address was found.";
    site.says("/resources/d/", &[("link_note", copy)]);
    let about = "This address leads to a page about the resource.";
    site.says("/resources/e/", &[("link_note", about)]);
}

#[test]
fn practices_are_listed_once_under_the_element_that_they_help_with_first() {
    let site = site()
        .practice("barrel", "\"1B\", \"2A\"", "\"OH\", \"UT\"")
        .practice("fence", "\"2A\"", "\"UT\"")
        .build();
    site.says(
        "/practices/",
        &[
            (
                "lead",
                "2 stories of what was done, what came of it and what others can learn.",
            ),
            ("groups.*.element.label", "1 Ground | 2 Light"),
            (
                "groups.*.practices.*.title_html",
                "Practice barrel | Practice fence",
            ),
            // What both have tells nothing apart.
            ("facets.*.name", "part | state"),
            ("facets.0.groups.*.options.*.value", "1b | 2a"),
            ("facets.0.groups.*.options.*.count", "1 | 2"),
            (
                "groups.0.practices.0.facets",
                "kind:practice lever:tools part:1b part:2a state:ohio state:utah",
            ),
            ("shown_words", "Showing {shown} of 2 stories"),
            ("groups.0.practices.0.states.*.label", "Ohio | Utah"),
            ("groups.0.practices.0.started", "2019"),
        ],
    );
    site.says(
        "/practices/barrel/",
        &[
            ("page.full_title", "Practice barrel – Gardens"),
            ("sub_elements.*.label", "1B Water | 2A Sun"),
            ("levers.*.label", "Tools"),
            // Neither has a profile, so there are no links.
            ("states.*.href", " | "),
            ("related.*.title_html", "Practice fence"),
        ],
    );
    let none = crate::pages::tests::support::site().build();
    none.says(
        "/practices/",
        &[
            ("lead", "No practice has been written up yet."),
            ("groups", "nothing"),
        ],
    );
    none.says(
        "/es/practices/",
        &[("lead", "Todavía no se ha descrito ninguna práctica.")],
    );
}
