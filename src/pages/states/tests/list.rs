//! The content of the list of states.

use super::ohio;
use crate::pages::tests::support::site;

#[test]
fn the_list_says_how_many_states_have_a_profile() {
    let none = site().build();
    none.says(
        "/states/",
        &[
            ("lead", "No state has a profile yet."),
            ("rows", "nothing"),
            ("map", "nothing"),
        ],
    );
    none.says(
        "/es/states/",
        &[("lead", "Todavía ningún estado tiene perfil.")],
    );
    let one = site().state("ohio").build();
    one.says(
        "/states/",
        &[(
            "lead",
            "One state has a profile. Open it to see every rating with its evidence.",
        )],
    );
    let two = site().state("ohio").state("north-plots").build();
    two.says(
        "/states/",
        &[(
            "lead",
            "2 states have a profile. Open one to see every rating with its evidence.",
        )],
    );
    two.says(
        "/es/states/",
        &[(
            "lead",
            "2 estados tienen perfil. Abra uno para ver cada calificación con su evidencia.",
        )],
    );
}

#[test]
fn a_row_of_the_list_says_on_what_a_state_stands_and_how_much_is_rated() {
    let site = site()
        .state("utah")
        .state("guam")
        .edition(2024, "whole", "444 444 444")
        .edition(2026, "whole", "12~ xw3 3--")
        .state("ohio")
        .edition(2025, "whole", "4")
        .desk_review()
        .build();
    site.says(
        "/states/",
        &[
            ("rows.*.state.label", "Guam | Ohio | Utah"),
            (
                "rows.*.detail",
                "Own word, 2026, 4 of 8 parts rated | Desk review, 2025, 1 of 9 parts rated | Not assessed",
            ),
            ("elements.*.label", "Ground | Light | People"),
            ("rows.0.cells.*.text", "1.5 | 3.0 | *"),
            (
                "rows.0.cells.*.name",
                "Between Low and Fair, computed: the mean of 2 of 3 parts | Good, computed: the mean of 1 of 2 parts | \
                 Too few parts rated to show a mean (1 of 3)",
            ),
            ("rows.2.cells.*.text", "– | – | –"),
            ("key.*.name", "Low | Fair | Good | Top | Not assessed | Too few parts rated for a mean"),
        ],
    );
    site.says(
        "/es/states/",
        &[(
            "rows.0.detail",
            "Own word, 2026, 4 de 8 partes con calificación",
        )],
    );
}

#[test]
fn a_column_of_the_list_can_be_sorted_by_its_number() {
    let site = ohio(&[(2026, "34")]);
    site.says(
        "/states/",
        &[
            ("rows.0.cells.0.text", "3.5"),
            ("rows.0.cells.0.value", "3.5"),
            (
                "sort.highest",
                "Sorted by {column}, highest first. What has no rating comes last.",
            ),
        ],
    );
    // The script sorts by a decimal point, whatever separator is displayed.
    site.says(
        "/es/states/",
        &[
            ("rows.0.cells.0.text", "3.5"),
            ("rows.0.cells.0.value", "3.5"),
        ],
    );
}
