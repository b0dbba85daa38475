//! A rubric as the files of a project.

use serde_json::Value;

use crate::rubrics::{list, position};

/// The files of a project with the rubric, without states.
pub(crate) fn files(data: &Value) -> Vec<(String, String)> {
    let quoted = |value: &Value| serde_json::to_string(value).unwrap();
    let mut rubric = format!(
        "id = {}\nversion = {}\ntitle = \"Made up\"\nsource = {{ title = \"Made up\", publisher = \"Nobody\", year = 2026 }}\n",
        quoted(&data["id"]),
        quoted(&data["version"])
    );
    for level in list(&data["levels"]) {
        let (value, name) = (&level["value"], quoted(&level["name"]));
        rubric +=
            &format!("[[rating]]\nvalue = {value}\nname = {name}\ndefinition = \"Made up.\"\n");
    }
    for (table, items) in [("sector", "sectors"), ("basis", "bases")] {
        for item in list(&data[items]) {
            let (id, name) = (quoted(&item["id"]), quoted(&item["name"]));
            rubric +=
                &format!("[[{table}]]\nid = {id}\nname = {name}\ndefinition = \"Made up.\"\n");
        }
    }
    let mut files = vec![
        (
            "site.toml".to_owned(),
            "title = \"Made up\"\ndescription = \"Made up.\"\nbase_url = \"https://example.org/\"\n\
             languages = [\"en\"]\npublisher = \"Nobody\"\nlicense = { name = \"CC0\" }\n"
                .to_owned(),
        ),
        ("content/home.md".to_owned(), "+++\ntitle = \"Made up\"\n+++\nMade up.\n".to_owned()),
        ("rubric/rubric.toml".to_owned(), rubric),
    ];
    let mut levers = String::new();
    for id in list(&data["lever_ids"]).map(quoted) {
        levers += &format!(
            "[[lever]]\nid = {id}\nname = {id}\nsummary = \"Made up.\"\ndescription = \"Made up.\"\n"
        );
    }
    files.push(("rubric/levers.toml".to_owned(), levers));
    let mut steps = "title = \"Made up\"\nintroduction = \"Made up.\"\n".to_owned();
    for id in list(&data["steps"]).map(|step| quoted(&step["id"])) {
        steps += &format!(
            "[[step]]\nid = {id}\ntitle = {id}\nsummary = \"Made up.\"\ndescription = \"Made up.\"\n"
        );
    }
    for id in list(&data["categories"]).map(|category| quoted(&category["id"])) {
        steps +=
            &format!("[[resource_category]]\nid = {id}\nname = {id}\ndescription = \"Made up.\"\n");
    }
    files.push(("rubric/action-plan.toml".to_owned(), steps));
    let parts = data["parts"].as_array().unwrap();
    for (at, element) in list(&data["elements"]).enumerate() {
        let (id, title) = (quoted(&element["id"]), quoted(&element["title"]));
        let mut file = format!("id = {id}\ntitle = {title}\nshort = {title}\nwhy = \"Made up.\"\n");
        for part in list(&element["parts"]).map(|part| &parts[position(part)]) {
            let (id, title) = (quoted(&part["id"]), quoted(&part["title"]));
            file +=
                &format!("[[sub_element]]\nid = {id}\ntitle = {title}\nstatement = \"Made up.\"\n");
            for criterion in list(&part["criteria"]) {
                let level = &data["levels"][position(&criterion["level"]) - 1]["value"];
                let id = quoted(&criterion["id"]);
                file += &format!(
                    "[[sub_element.criterion]]\nid = {id}\nlevel = {level}\ntext = \"Made up.\"\n"
                );
            }
        }
        files.push((format!("rubric/elements/{at}.toml"), file));
    }
    files
}
