//! The content of the pages of levers, audiences, the glossary and the theory of action.

use crate::pages::tests::support::site;

#[test]
fn levers_and_audiences_lead_to_what_they_are_for() {
    let site = site()
        .practice("barrel", "\"1B\"", "\"OH\"")
        .resource("book", "type = \"guide\"\naudiences = [\"gardeners\"]")
        .build();
    site.says(
        "/levers/",
        &[
            ("title", "Levers of change"),
            ("items.*.name_html", "Tools"),
        ],
    );
    site.says(
        "/levers/tools/",
        &[
            ("sub_elements.*.label", "1A Soil | 1B Water | 1C Worms"),
            ("practices.rows.*.title_html", "Practice barrel"),
            ("practices.all", "nothing"),
            ("resources.rows", "nothing"),
            ("examples_html.*", "A spade"),
        ],
    );
    site.says(
        "/audiences/gardeners/",
        &[
            ("resources.rows.*.title", "Resource book"),
            ("practices.rows", "nothing"),
            ("alike", "nothing"),
        ],
    );
}

#[test]
fn a_few_of_many_are_shown_with_the_way_to_all() {
    let mut made = site().practice("barrel", "\"1B\"", "\"OH\"");
    for (at, year) in (2011..2021).enumerate() {
        let facts = format!(
            "type = \"guide\"\nyear = {year}\naudiences = [\"gardeners\"]\nsub_elements = [\"1B\"]{}",
            if at == 9 {
                "\nlink_kind = \"third-party-copy\""
            } else {
                ""
            }
        );
        made = made.resource(&format!("book{at}"), &facts);
    }
    let site = made.build();
    site.says(
        "/audiences/gardeners/",
        &[
            (
                "resources.rows.*.title",
                "Resource book8 | Resource book7 | Resource book6 | Resource book5 | \
                 Resource book4 | Resource book3 | Resource book2 | Resource book1",
            ),
            ("resources.all.label", "See all 10 resources, with filters"),
            ("resources.all.href", "/plots/resources/?audience=gardeners"),
            ("alike.*.title_html", "Practice barrel"),
        ],
    );
}

#[test]
fn the_glossary_is_sorted_and_no_definition_links_to_itself() {
    let site = site().build();
    site.says(
        "/glossary/",
        &[
            ("groups.*.letter", "C | M"),
            ("groups.*.terms.*.name_html", "compost | mulch"),
            (
                "groups.1.terms.0.definition_html",
                "<p>Leaves on the ground.</p>",
            ),
        ],
    );
    let compost = site.text("/glossary/", "groups.0.terms.0.definition_html");
    assert!(
        compost.contains("href=\"/plots/glossary/#mulch\""),
        "{compost}"
    );
    assert!(!compost.contains("#compost"), "{compost}");
}

#[test]
fn the_theory_of_action_leads_to_elements_and_audiences() {
    let theory = r#"title = "Theory"
introduction = "If people dig, things grow."
condition = "People dig, with mulch."

[[outcome]]
id = "gardeners"
name = "Gardeners"
audiences = ["gardeners"]
able_to = ["Dig", "Rest"]
resulting_in = ["Flowers"]
"#;
    let site = site().file("rubric/theory-of-action.toml", theory).build();
    site.says(
        "/theory-of-action/",
        &[
            ("page.full_title", "Theory – Gardens"),
            ("page.description", "If people dig, things grow."),
            ("elements.*.label", "1 Ground | 2 Light | 3 People"),
            ("outcomes.*.name_html", "Gardeners"),
            ("outcomes.*.able_to_html.*", "Dig | Rest"),
            ("outcomes.*.audiences.*.href", "/plots/audiences/gardeners/"),
        ],
    );
}
