//! The set of files, and that every file has its own address.

use std::collections::BTreeSet;
use std::mem::discriminant;

use crate::pages::tests::support::{Draft, MadeUp, site};
use crate::pages::{FileKind, Page, Urls, is_state_page};

/// A site with a page of every kind.
fn everything() -> MadeUp {
    site()
        .state("guam")
        .edition(2026, "whole", "1")
        .state("ohio")
        .edition(2026, "beds", "1")
        .edition(2026, "whole", "1")
        .practice("barrel", "\"1A\"", "\"OH\"")
        .needs_assessment()
        .resource(
            "book",
            "type = \"guide\"\nsectors = [\"beds\"]\naction_steps = [\"vision\"]\nstates = [\"OH\", \"NY\"]",
        )
        .file(
            "rubric/theory-of-action.toml",
            "title = \"Theory\"\nintroduction = \"If people dig, things grow.\"\ncondition = \"People dig.\"\n\n\
             [[outcome]]\nid = \"gardeners\"\nname = \"Gardeners\"\naudiences = [\"gardeners\"]\n\
             able_to = [\"Dig\"]\nresulting_in = [\"Flowers\"]\n",
        )
        .build()
}

/// A site with this many states, the first of which has an edition.
fn states(count: usize) -> MadeUp {
    let first = site().state("plot-0").edition(2026, "whole", "1");
    let add = |draft: Draft, at: usize| draft.state(&format!("plot-{at}"));
    (1..count).fold(first, add).build()
}

#[test]
fn a_page_of_every_kind_has_an_address_in_each_language_and_no_two_share_one() {
    let made = everything();
    let urls = Urls::new(&made.site);
    let (mut kinds, mut addresses, mut pages) = (Vec::new(), BTreeSet::new(), 0);
    for (path, kind) in made.table.paths().iter().zip(made.table.kinds()) {
        let FileKind::Page { page, language } = *kind else {
            continue;
        };
        pages += 1;
        if !kinds.contains(&discriminant(&page)) {
            kinds.push(discriminant(&page));
        }
        let href = urls.href(language, page);
        let prefix = ["/plots/", "/plots/es/"][usize::from(language)];
        assert!(href.starts_with(prefix), "{href}");
        // The address and the full address resolve to the file.
        let below = href.strip_prefix("/plots/").unwrap();
        assert_eq!(path.strip_suffix("index.html").unwrap_or(path), below);
        assert_eq!(urls.absolute(language, page), urls.absolute_href(&href));
        assert_eq!(urls.out_path(language, page), *path);
        let is_state = language == 0 && matches!(page, Page::State(_));
        assert_eq!(is_state_page(path), is_state, "{path}");
        assert!(addresses.insert(href), "{path}");
    }
    assert_eq!(kinds.len(), 32, "kinds of pages");
    assert_eq!(addresses.len(), pages);
    assert_eq!(pages % 2, 0);
}

#[test]
fn addresses_are_what_people_expect() {
    let made = everything();
    for path in [
        "index.html",
        "es/index.html",
        "404.html",
        "es/404.html",
        "elements/1/1a/index.html",
        "states/ohio/index.html",
        "states/ohio/2026/index.html",
        "states/ohio/2026-beds/index.html",
        "states/ohio/learn/index.html",
        "compare/guam/ohio/index.html",
        "resources/type/guide/index.html",
        "resources/sector/beds/index.html",
        "resources/step/vision/index.html",
        // The slug that a profile would have, though there is none.
        "resources/state/new-york/index.html",
        "theory-of-action/index.html",
        "assessment/index.html",
        "es/assessment/form/index.html",
        "assessment/heat-map/index.html",
        "assessment/record/index.html",
        "assessment/settle/index.html",
        "assessment/blank.csv",
        "es/assessment/blank.csv",
        "embed/heatmap/ohio/2026-beds/index.html",
        "embed/map/1/2026/index.html",
        "data/editions/2026/ratings.csv",
        "data/states/ohio.json",
        "feeds/states/ohio.atom",
        "es/feeds/elements/1/1a.json",
        "schema/draft.json",
        "sitemap.xml",
        "_headers",
    ] {
        assert!(made.has(path), "{path}");
    }
    // A pair has one page, in slug order; a map is never pinned to a sector.
    for path in [
        "compare/ohio/guam/index.html",
        "embed/map/1/2026-beds/index.html",
    ] {
        assert!(!made.has(path), "{path}");
    }
}

#[test]
fn b26_old_addresses_lead_on_and_are_told_to_nobody() {
    let made = site()
        .state("ohio")
        .edition(2026, "whole", "1")
        .practice("barrel", "\"1A\"", "\"OH\"")
        .replace(
            "states/ohio/profile.md",
            "code = \"OH\"",
            "code = \"OH\"\nmoved_from = [\"buckeyes\", \"older\"]",
        )
        .replace(
            "content/practices/barrel.md",
            "states = ",
            "moved_from = [\"drum\"]\nstates = ",
        )
        .build();
    let map = made.file("/sitemap.xml");
    for (old, new) in [
        ("states/buckeyes/", "states/ohio/"),
        ("states/older/", "states/ohio/"),
        ("states/older/2026/", "states/ohio/2026/"),
        ("states/older/learn/", "states/ohio/learn/"),
        ("embed/heatmap/older/", "embed/heatmap/ohio/"),
        ("embed/heatmap/older/2026/", "embed/heatmap/ohio/2026/"),
        ("practices/drum/", "practices/barrel/"),
        ("es/practices/drum/", "es/practices/barrel/"),
    ] {
        made.says(
            &format!("/{old}"),
            &[
                ("to.href", &format!("/plots/{new}")),
                ("canonical", &format!("https://garden.example/plots/{new}")),
            ],
        );
        assert!(!map.contains(&format!("/{old}<")), "{old}");
    }
}

#[test]
fn what_a_site_does_not_have_has_no_page() {
    let made = site()
        .without("rubric/audiences.toml")
        .without("rubric/action-plan.toml")
        .build();
    for path in [
        "theory-of-action/index.html",
        "assessment/index.html",
        "assessment/form/index.html",
        "assessment/blank.csv",
        "audiences/index.html",
        "embed/index.html",
        "states/page/2/index.html",
    ] {
        assert!(!made.has(path), "{path}");
    }
    for path in [
        "states/index.html",
        "compare/index.html",
        "levers/index.html",
        "trends/index.html",
    ] {
        assert!(made.has(path), "{path}");
    }
}

#[test]
fn with_more_than_200_states_what_grows_with_them_is_left_out() {
    let (few, many) = (states(200), states(201));
    let mut of_state = vec![
        "feeds/states/plot-0.json",
        "feeds/states/plot-0.atom",
        "embed/heatmap/plot-0/index.html",
        "embed/heatmap/plot-0/2026/index.html",
        "data/all.zip",
    ];
    if crate::cards::AVAILABLE {
        of_state.push("cards/states/plot-0.png");
    }
    for path in of_state {
        assert!(few.has(path) && !many.has(path), "{path}");
    }
    for path in [
        "states/page/2/index.html",
        "elements/1/1a/page/2/index.html",
    ] {
        assert!(!few.has(path) && many.has(path), "{path}");
    }
    for path in [
        "feeds/changes.json",
        "feeds/elements/1/1a.json",
        "data/ratings.csv",
        "data/states/plot-0.csv",
    ] {
        assert!(few.has(path) && many.has(path), "{path}");
    }

    few.says(
        "/data/",
        &[("archive.download.link.label", "All of it in one file (ZIP)")],
    );
    many.says("/data/", &[("archive", "nothing")]);
    few.says(
        "/states/plot-0/",
        &[("embed", "something"), ("page.feeds", "a list of 2")],
    );
    many.says(
        "/states/plot-0/",
        &[("embed", "nothing"), ("page.feeds", "nothing")],
    );
    few.says(
        "/compare/",
        &[("tool.choices", "a list of 200"), ("more", "nothing")],
    );
    many.says(
        "/compare/",
        &[
            ("tool.choices", "a list of 200"),
            ("tool.has_what_if", "false"),
            (
                "more.label",
                "Only the first 200 states can be compared here. See the list of all states.",
            ),
        ],
    );
    few.says("/", &[("more_states", "nothing")]);
    many.says(
        "/",
        &[
            ("more_states.label", "One more state"),
            ("states", "a list of 200"),
        ],
    );
    few.says(
        "/states/",
        &[("rows", "a list of 200"), ("pager", "something")],
    );
    many.says(
        "/states/page/2/",
        &[
            ("rows", "a list of 1"),
            ("map", "nothing"),
            ("page.full_title", "States, page 2 – Gardens"),
        ],
    );
    many.says(
        "/es/elements/1/1a/page/2/",
        &[
            ("page.full_title", "1A Soil, página 2 – Jardines"),
            ("levels", "nothing"),
            ("is_first", "false"),
        ],
    );
}

#[test]
fn pairs_have_pages_up_to_the_number_in_the_settings() {
    let pairs = |limit: &str| {
        let states = site().state("guam").state("ohio").state("utah");
        let setting = format!("languages = [\"en\", \"es\"]\ncompare_pairs_up_to = {limit}");
        states
            .replace("site.toml", "languages = [\"en\", \"es\"]", &setting)
            .build()
    };
    let (some, none) = (pairs("3"), pairs("2"));
    for path in ["compare/guam/index.html", "compare/guam/ohio/index.html"] {
        assert!(some.has(path) && !none.has(path), "{path}");
    }
    none.says(
        "/compare/",
        &[
            ("links_lead", "Choose a state to see its profile."),
            ("links.0.href", "/plots/states/guam/"),
        ],
    );
}
