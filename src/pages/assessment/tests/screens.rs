//! What each screen says besides the questions.

use crate::pages::tests::support::{Draft, site};

fn garden() -> Draft {
    site().needs_assessment()
}

#[test]
fn the_first_page_says_what_to_know_and_how_to_do_it() {
    garden().build().says(
        "/assessment/",
        &[
            ("title_html", "Look at your garden"),
            ("page.description", "You look, and you write it down."),
            ("introduction_html", "<p>You look, and you write it down.</p>"),
            ("duration_html", "<p>An hour.</p>"),
            ("storage_html", "<p>In the shed.</p>"),
            ("moving_html", "<p>In a wheelbarrow.</p>"),
            ("privacy_html", "<p>Nobody looks over the fence.</p>"),
            ("steps.*.id", "look | write"),
            (
                "steps.0.description_html",
                "<p>Look at the <a class=\"term\" href=\"/plots/glossary/#mulch\">mulch</a>, then at \
                 <a href=\"/plots/elements/1/\">the ground</a>.</p>",
            ),
            ("ratings", "a list of 8"),
            ("screens.form", "/plots/assessment/form/"),
        ],
    );
}

#[test]
fn the_other_screens_have_their_texts_of_the_content_and_titles_of_their_own() {
    let made = garden().build();
    made.says(
        "/assessment/record/",
        &[
            ("end_html", "<p>Nothing was sent.</p>"),
            ("rubric", "A rubric for gardens"),
            ("title", "Your record"),
            ("elements", "a list of 3"),
        ],
    );
    made.says(
        "/assessment/form/",
        &[("summary_html", "<p>A garden is more than its beds.</p>")],
    );
    made.says(
        "/assessment/settle/",
        &[("settling_html", "<p>Two gardeners, one garden.</p>")],
    );
}

#[test]
fn search_engines_list_what_says_something_by_itself() {
    let made = garden().build();
    let sitemap = made.file("/sitemap.xml");
    for (address, is_listed) in [
        ("/assessment/", true),
        ("/assessment/form/", true),
        ("/assessment/record/", true),
        ("/assessment/heat-map/", false),
        ("/assessment/settle/", false),
        ("/es/assessment/settle/", false),
    ] {
        let unlisted = if is_listed { "false" } else { "true" };
        made.says(address, &[("page.is_unlisted", unlisted)]);
        let written = format!("<loc>https://garden.example/plots{address}</loc>");
        assert_eq!(sitemap.contains(&written), is_listed, "{address}");
    }
}

#[test]
fn a_translation_is_shown_and_what_it_lacks_is_shown_as_it_was_written() {
    let translated = garden().file(
        "rubric/assessment.es.toml",
        "title = \"Mire su jardín\"\nduration = \"Una hora.\"\n\n\
         [[step]]\nid = \"write\"\ntitle = \"Anótelo\"\ndescription = \"Con un lápiz.\"\n",
    );
    translated.build().says(
        "/es/assessment/",
        &[
            ("title_html", "Mire su jardín"),
            ("duration_html", "<p>Una hora.</p>"),
            (
                "storage_html",
                "<div lang=\"en\"><p>In the shed.</p></div>",
            ),
            (
                "steps.*.title_html",
                "<span lang=\"en\">Look</span> | Anótelo",
            ),
            ("page.notice", "Algunas partes de esta página todavía no tienen traducción. Se muestran tal como se escribieron al principio."),
        ],
    );
}

#[test]
fn the_blank_table_is_in_the_language_of_the_page_and_its_link_says_how_large_it_is() {
    let made = garden().build();
    let table = made.file("/es/assessment/blank.csv");
    let lines: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "\u{feff}id,title,rating,criteria,evidence,sources,completed,choices"
    );
    assert_eq!(
        lines[1],
        "1A,Soil,,,,,,\"stones: It is full of stones.\ncrumbs: It falls into crumbs.\""
    );
    // Nine parts, three elements, and the end of the last line.
    assert_eq!(lines.len(), 1 + 9 + 3 + 1);
    made.says(
        "/es/assessment/",
        &[
            ("blank_table.label", "Tabla vacía (CSV, 0.3 KB)"),
            ("blank_table.href", "/plots/es/assessment/blank.csv"),
        ],
    );
}
