//! The content of the pages of core elements.

use super::{five_states, rated_on_soil};

#[test]
fn an_element_says_where_most_states_are() {
    let finding = |states: &[(&str, &str)]| rated_on_soil(states).text("/elements/1/", "finding");
    for (states, expected) in [
        (&[][..], "Ground: no state has enough ratings yet."),
        // One of three sub-elements is too few for a mean.
        (&[("guam", "4")], "Ground: no state has enough ratings yet."),
        (
            &[("guam", "444")],
            "Ground: one state has enough ratings. It is at Top.",
        ),
        (
            &[("guam", "44"), ("iowa", "112"), ("ohio", "4")],
            "Ground: of 2 states with enough ratings, 1 is at or nearest to Top.",
        ),
        (
            &[("guam", "33"), ("iowa", "333"), ("ohio", "444")],
            "Ground: of 3 states with enough ratings, 2 are at or nearest to Good.",
        ),
    ] {
        assert_eq!(finding(states), expected, "{states:?}");
    }
    rated_on_soil(&[("guam", "33"), ("iowa", "333"), ("ohio", "444")]).says(
        "/es/elements/1/",
        &[("finding", "Ground: de 3 estados con suficientes calificaciones, 2 están en el nivel Bueno o más cerca de ese que de otro.")],
    );
}

#[test]
fn the_table_of_an_element_counts_the_whole_and_each_part() {
    rated_on_soil(&[("guam", "33"), ("iowa", "1"), ("ohio", "")]).says(
        "/elements/1/",
        &[
            (
                "shares.rows.*.link.label",
                "Whole element | 1A Soil | 1B Water | 1C Worms",
            ),
            ("shares.rows.*.rated", "1 | 2 | 1 | 0"),
            (
                "shares.others.*",
                "Too few parts rated for a mean | Not assessed",
            ),
            ("shares.rows.0.others.*", "1 | 1"),
            ("shares.rows.1.others.*", "0 | 1"),
        ],
    );
}

#[test]
fn the_list_of_elements_explains_the_scale_and_leads_on() {
    let site = five_states();
    site.says(
        "/elements/",
        &[
            ("title", "A rubric for gardens"),
            ("page.full_title", "What is rated: the rubric – Gardens"),
            ("scale.*.cell.text", "1 | 2 | 3 | 4"),
            (
                "scale.*.definition_html",
                "Little is there. | Something is there. | Much is there. | All is there.",
            ),
            (
                "elements.*.title_html",
                "The ground is good | The light is good | People know how",
            ),
            (
                "elements.0.sub_elements.*.label",
                "1A Soil | 1B Water | 1C Worms",
            ),
        ],
    );
    site.says(
        "/es/elements/",
        &[
            ("title", "Una guía para jardines"),
            ("scale.*.cell.name", "Bajo | Regular | Bueno | Alto"),
            // A text without a translation has its language as an attribute.
            (
                "elements.0.title_html",
                "<span lang=\"en\">The ground is good</span>",
            ),
        ],
    );
}
