use super::*;

const RUBRIC: &str = "rubric/rubric.toml";
const ELEMENT: &str = "rubric/elements/gov.toml";

#[test]
fn the_scale_goes_up() {
    expect_in(
        RUBRIC,
        &[
            ("value = 6", "value = 5", &["bad-rubric 17:9"]),
            ("value = 5", "value = 7", &["bad-rubric 17:9"]),
            (
                "value = 0",
                "value = 99999999999",
                &["bad-rubric 7:9", "bad-rubric 12:9"],
            ),
        ],
    );
}

#[test]
fn t13_what_the_rubric_says_of_levels_is_on_the_scale() {
    expect_in(
        RUBRIC,
        &[
            ("rating = 0", "rating = 1", &["rating-off-scale 52:10"]),
            ("level = 6", "level = 4", &["rating-off-scale 46:19"]),
            (
                "{ level = 6, more_than = 0.5 }",
                "{ level = 6, at_least_share_of = 4 }",
                &["rating-off-scale 46:42"],
            ),
        ],
    );
    expect_in(
        ELEMENT,
        &[("level = 6", "level = 4", &["rating-off-scale 19:9"])],
    );
}

#[test]
fn conditions_have_one_test_and_the_last_rule_has_none() {
    expect_in(
        RUBRIC,
        &[
            (", more_than = 0.5 }", " }", &["bad-rubric 46:9"]),
            (
                "more_than = 0.5 }",
                "more_than = 0.5, at_most = 1 }",
                &["bad-rubric 46:49"],
            ),
            ("more_than = 0.5", "more_than = 50", &["bad-rubric 46:34"]),
            (
                "when = []",
                "when = [{ level = 0, at_most = 0.5 }]",
                &["bad-rubric 50:1"],
            ),
        ],
    );
}

#[test]
fn sectors_and_bases_are_unique_and_fit_for_addresses() {
    expect_in(
        RUBRIC,
        &[
            ("id = \"desk\"", "id = \"own\"", &["duplicate-id 37:7"]),
            ("id = \"own\"", "id = \"Own Work\"", &["bad-rubric 32:7"]),
            ("[\"GOV-2\"]", "[\"GOV-3\"]", &["unknown-sub-element 57:18"]),
        ],
    );
}

#[test]
fn n02_ids_of_elements_are_unique_and_fit_for_addresses() {
    expect_in(
        ELEMENT,
        &[
            ("id = \"GOV-10\"", "id = \"gov-2\"", &["duplicate-id 23:7"]),
            (
                "id = \"GOV-10\"",
                "id = \"GOV.2\"",
                &["slug-collision 23:7"],
            ),
            ("id = \"GOV-10\"", "id = \"note\"", &["bad-rubric 7:7"]),
            (
                "id = \"GOV-10\"",
                "id = \"use\"",
                &["duplicate-id rubric/elements/use.toml:1:7"],
            ),
            ("id = \"strong\"", "id = \"weak\"", &["duplicate-id 18:7"]),
            ("[\"policy\"]", "[\"polcy\"]", &["unknown-lever 10:12"]),
        ],
    );
}

#[test]
fn elements_stand_in_the_order_of_their_ids() {
    let element = |id: &str| {
        format!(
            "id = \"{id}\"\ntitle = \"T\"\nshort = \"S\"\nwhy = \"W.\"\n\n[[sub_element]]\nid = \"{id}-x\"\ntitle = \"T\"\nstatement = \"S.\"\n"
        )
    };
    let (ten, two) = (element("E10"), element("E2"));
    let run = run(&[
        File("rubric/elements/a.toml", &ten),
        File("rubric/elements/b.toml", &two),
    ]);
    let site = run.site.unwrap();
    let ids: Vec<_> = site
        .rubric
        .elements
        .iter()
        .map(|element| element.id.as_str())
        .collect();
    assert_eq!(ids, ["E2", "E10", "GOV", "USE"]);
    for (at, element) in site.rubric.elements.iter().enumerate() {
        for &index in &element.sub_elements {
            assert_eq!(site.rubric.sub_element(index).element.position(), at);
        }
    }
}

#[test]
fn terms_are_written_one_way_each() {
    expect_in(
        "rubric/glossary.toml",
        &[
            ("name = \"CTE\"", "name = \"ferpa\"", &["duplicate-id 9:9"]),
            (
                "name = \"CTE\"",
                "name = \"The Privacy Act\"",
                &["duplicate-id 9:9"],
            ),
            ("id = \"cte\"", "id = \"ferpa\"", &["duplicate-id 8:7"]),
            ("name = \"FERPA\"", "name = \"The privacy act\"", &[]),
        ],
    );
}
