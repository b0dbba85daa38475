//! The page of states to learn from.

use crate::pages::tests::support::{Draft, site};

const KENTUCKY: &str = "/states/kentucky/learn/";

/// Kentucky has a low rating on 1A only; all others are ahead there.
fn kentucky() -> Draft {
    site()
        .state("kentucky")
        .edition(2026, "whole", "144 444 444")
}

#[test]
fn the_part_with_most_room_comes_with_who_is_ahead() {
    let site = kentucky()
        .state("ohio")
        .edition(2026, "whole", "2")
        .state("utah")
        .edition(2026, "whole", "1")
        .build();
    site.says(
        KENTUCKY,
        &[
            ("title", "Who Kentucky can learn from"),
            (
                "lead",
                "Here is the part where Kentucky has the most room to grow, who is ahead on it, and what they did.",
            ),
            ("parts.*.link.label", "1A Soil"),
            ("parts.*.own", "Kentucky is at Low."),
            ("parts.0.ahead.*.evidence.state.label", "Ohio"),
            ("parts.0.ahead.*.evidence.evidence_html", "<p>ohio says so.</p>"),
            ("parts.0.ahead.*.pair.label", "Compare Kentucky and Ohio"),
            ("parts.*.nobody", "nothing"),
        ],
    );
    site.says(
        "/es/states/kentucky/learn/",
        &[
            ("title", "De quién puede aprender Kentucky"),
            ("parts.*.own", "Kentucky está en Bajo."),
        ],
    );
}

#[test]
fn whoever_rose_comes_first_then_the_most_alike_then_who_cannot_be_told() {
    let site = kentucky()
        .state("alabama") // too few shared sub-elements for a distance
        .edition(2026, "whole", "4")
        .state("guam") // one level apart on 1A
        .edition(2026, "whole", "244 444 444")
        .state("ohio") // rose, though less similar
        .edition(2024, "whole", "122 222 222")
        .edition(2026, "whole", "322 222 222")
        .build();
    site.says(
        KENTUCKY,
        &[
            ("parts.0.ahead.*.evidence.state.label", "Ohio | Guam | Alabama"),
            (
                "parts.0.ahead.0.why.*",
                "Moved up from Low to Good since 2024. | \
                 Like Kentucky: 2.0 levels apart on average, over 9 shared parts.",
            ),
            (
                "parts.0.ahead.1.why.*",
                "Like Kentucky: 0.1 levels apart on average, over 9 shared parts.",
            ),
            (
                "parts.0.ahead.2.why.*",
                "Shares fewer than 8 rated parts with Kentucky, so we cannot say how alike they are.",
            ),
        ],
    );
    site.says(
        "/es/states/kentucky/learn/",
        &[(
            "parts.0.ahead.0.why.*",
            "Subió de Bajo a Bueno desde 2024. | \
             Se parece a Kentucky: 2.0 niveles de diferencia en promedio, en 9 partes compartidas.",
        )],
    );
}

#[test]
fn whoever_was_rated_for_another_sector_comes_last_and_it_is_said() {
    let site = kentucky()
        .state("alabama")
        .edition(2026, "beds", "444 444 444")
        .state("ohio")
        .edition(2026, "whole", "2")
        .build();
    site.says(
        KENTUCKY,
        &[
            ("parts.0.ahead.*.evidence.state.label", "Ohio | Alabama"),
            (
                "parts.0.ahead.1.why.*",
                "Rated for another part of the system: Flower beds.",
            ),
        ],
    );
}

#[test]
fn peers_need_eight_shared_parts_in_the_same_sector() {
    let site = kentucky()
        .state("alabama")
        .edition(2026, "whole", "344 444 44-")
        .state("guam")
        .edition(2026, "whole", "144 444 4--")
        .state("iowa")
        .edition(2026, "beds", "144 444 444")
        .state("ohio")
        .edition(2026, "whole", "144 444 443")
        .build();
    site.says(
        KENTUCKY,
        &[
            ("peers.*.state.label", "Ohio | Alabama"),
            (
                "peers.*.likeness",
                "Ratings are 0.1 levels apart on average, over 9 shared parts. | \
                 Ratings are 0.3 levels apart on average, over 8 shared parts.",
            ),
            ("no_peers", "nothing"),
        ],
    );
    site.says(
        "/states/guam/learn/",
        &[(
            "no_peers",
            "No other state shares 8 or more rated parts with Guam, so nobody can be called most alike yet.",
        )],
    );
}

#[test]
fn nobody_ahead_and_nothing_low_are_said() {
    let alone = kentucky().build();
    alone.says(
        KENTUCKY,
        &[
            (
                "parts.*.nobody",
                "No state is rated higher than Kentucky on this part yet.",
            ),
            ("parts.0.ahead", "nothing"),
        ],
    );
    let top = site()
        .state("kentucky")
        .edition(2026, "whole", "444 444 444")
        .build();
    let low = "No part is rated low enough for Kentucky to look for help on it yet.";
    top.says(KENTUCKY, &[("lead", low), ("parts", "nothing")]);
    let unrated = site().state("kentucky").build();
    unrated.says(
        KENTUCKY,
        &[
            ("lead", "No part is rated for Kentucky yet."),
            ("parts", "nothing"),
        ],
    );
}

#[test]
fn practices_of_those_ahead_come_first_and_ones_own_are_left_out() {
    let site = kentucky()
        .state("ohio")
        .edition(2026, "whole", "3")
        .practice("a-of-utah", "\"1A\"", "\"UT\"")
        .practice("b-of-ohio", "\"1A\"", "\"OH\"")
        .practice("c-of-kentucky", "\"1A\"", "\"KY\"")
        .resource("book", "type = \"guide\"\nsub_elements = [\"1A\"]")
        .build();
    site.says(
        KENTUCKY,
        &[
            (
                "parts.0.practices.*.title_html",
                "Practice b-of-ohio | Practice a-of-utah",
            ),
            ("parts.0.resources.*.title", "Resource book"),
        ],
    );
    site.says(
        "/states/kentucky/",
        &[
            ("assessment.challenges.0.ahead.*.label", "Ohio"),
            (
                "assessment.challenges.0.practices.*.label",
                "Practice b-of-ohio | Practice a-of-utah",
            ),
            ("assessment.challenges.0.resources.label", "One resource"),
            ("practices.*.title_html", "Practice c-of-kentucky"),
        ],
    );
}
