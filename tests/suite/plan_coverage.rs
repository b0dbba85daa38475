//! Every field of a plan is shown on its page, in the state's JSON and in the tables. The plan is made
//! from the keys of the format, so a key that is added and shown nowhere fails here.

use serde_json::Value as Json;
use statewise::parse::documents::{Key, Kind, Values, formats};

use crate::files;
use crate::project::{Project, render_all};

const PLAN: &str = "states/columbia/plan.toml";

/// A value of the plan, and how it is shown.
struct Shown {
    /// The keys that lead to it.
    path: String,
    page: String,
    json: String,
}

/// The plan under construction.
#[derive(Default)]
struct Everything {
    toml: String,
    shown: Vec<Shown>,
}

fn is_keyed(key: &Key) -> bool {
    matches!(key.kind, Kind::KeyedTables(_))
}

impl Everything {
    /// Writes every key of a table: first the values, then the tables, as TOML needs it.
    fn table(&mut self, keys: &[Key], place: &[&str]) {
        for key in keys.iter().filter(|key| key.keys.is_empty()) {
            self.value(key, place);
        }
        for key in keys.iter().filter(|key| !key.keys.is_empty()) {
            let id = match key.kind {
                Kind::KeyedTables(_) => "money",
                _ => key.name,
            };
            let inner = [place, &[id]].concat();
            let header = inner.join(".");
            // A table of nothing but tables has no header of its own.
            match key.kind {
                Kind::Tables => self.toml += &format!("\n[[{header}]]\n"),
                _ if key.keys.iter().all(is_keyed) => {}
                _ => self.toml += &format!("\n[{header}]\n"),
            }
            self.table(key.keys, &inner);
        }
    }

    fn value(&mut self, key: &Key, place: &[&str]) {
        let path = [place, &[key.name]].concat().join(".");
        let word = format!("word{}", self.shown.len());
        let text = |word: &str| {
            (
                format!("\"{word}\""),
                word.to_owned(),
                format!("\"{word}\""),
            )
        };
        let (toml, page, json) = match key.kind {
            Kind::Label | Kind::Text | Kind::Markdown | Kind::Fact(Values::Words) => text(&word),
            Kind::Texts => (format!("[\"{word}\"]"), word.clone(), format!("\"{word}\"")),
            Kind::Id => (format!("\"{word}\""), word.clone(), format!("\"{word}\"")),
            Kind::KeyedTexts(_) => {
                self.toml += &format!("work = \"{word}\"\n");
                let json = format!("\"work\":\"{word}\"");
                self.shown.push(Shown {
                    path,
                    page: word,
                    json,
                });
                return;
            }
            Kind::Date => {
                let day = match key.name {
                    "written_on" => "2025-06-01".to_owned(),
                    _ => format!("2027-03-{:02}", self.shown.len()),
                };
                (
                    day.clone(),
                    format!("datetime=\"{day}\""),
                    format!("\"{day}\""),
                )
            }
            Kind::Integer | Kind::Level | Kind::Year => {
                let (value, name) = match key.name {
                    "from" => (1, "From Bare"),
                    _ => (4, "to Blooming"),
                };
                let json = format!("\"{}\":{value}", key.name);
                (value.to_string(), name.to_owned(), json)
            }
            Kind::Fact(Values::RubricVersion) => (
                "\"2019x\"".to_owned(),
                "version 2019x".to_owned(),
                "\"2019x\"".to_owned(),
            ),
            Kind::Fact(Values::Sector) => (
                "\"pots\"".to_owned(),
                ">. Pots.".to_owned(),
                "\"sector\":\"pots\"".to_owned(),
            ),
            Kind::Fact(Values::ActivityStatus) => (
                "\"stopped\"".to_owned(),
                "Stopped".to_owned(),
                "\"stopped\"".to_owned(),
            ),
            Kind::Facts(Values::SubElement) => {
                let (id, title) = match place {
                    ["strength"] => ("1A", "1A Soil"),
                    ["challenge"] => ("1B", "1B Water"),
                    _ => ("2A", "2A Sharing"),
                };
                (
                    format!("[\"{id}\"]"),
                    title.to_owned(),
                    format!("\"parts\":[\"{id}\"]"),
                )
            }
            Kind::Facts(Values::Lever) => (
                "[\"tools\"]".to_owned(),
                ">Tools</a></td>".to_owned(),
                "[\"tools\"]".to_owned(),
            ),
            kind => panic!("{path}: this test does not know {kind:?}"),
        };
        self.toml += &format!("{} = {toml}\n", key.name);
        self.shown.push(Shown { path, page, json });
    }
}

#[test]
fn every_field_is_shown_on_the_page_in_the_json_and_in_the_tables() {
    let format = formats()
        .find(|format| format.path == "states/*/plan.toml")
        .unwrap();
    let mut plan = Everything::default();
    plan.table(format.keys, &[]);
    assert!(plan.shown.len() > 25, "only {}", plan.shown.len());

    let project = Project::of_case(&files::root().join("tests/sites/ok/plan"));
    project.write(PLAN, plan.toml.as_bytes());
    let rubric = files::text(project.root().join("rubric/rubric.toml").as_std_path());
    let older = "\n[[change]]\nversion = \"2019x\"\ncomparable = true\nnote = \"Made up.\"\n";
    project.write("rubric/rubric.toml", (rubric + older).as_bytes());
    let (built, _) = render_all(&project.publish());
    let file = |path: &str| {
        let found = built.iter().find(|(found, _)| found == path);
        let (_, bytes) = found.unwrap_or_else(|| panic!("no {path} of {}", plan.toml));
        std::str::from_utf8(bytes).unwrap()
    };
    let page = file("states/columbia/plan/index.html");
    let json: Json = serde_json::from_str(file("data/states/columbia.json")).unwrap();
    let json = json["states"][0]["plan"].to_string();
    // A list has a table of its own, with a row for each of its values.
    let tables = [["goals", "goal_parts"], ["activities", "activity_levers"]];
    let mut missing = Vec::new();
    for Shown {
        path,
        page: on_page,
        json: in_json,
    } in &plan.shown
    {
        if !page.contains(on_page) {
            missing.push(format!("{path}: the page does not say {on_page:?}"));
        }
        if !json.contains(in_json) {
            missing.push(format!("{path}: the JSON does not say {in_json}"));
        }
        let of = match path.strip_prefix("goal.") {
            Some(of_goal) => usize::from(of_goal.starts_with("activity.")),
            None => continue,
        };
        // The value alone: a table has its own names of columns.
        let value = in_json
            .rsplit(':')
            .next()
            .unwrap()
            .trim_matches(['[', ']', '"']);
        for format in ["csv", "json"] {
            let says = |table: &&str| file(&format!("data/{table}.{format}")).contains(value);
            if !tables[of].iter().any(says) {
                missing.push(format!("{path}: no table in {format} says {value:?}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}\n{}", plan.toml, missing.join("\n"));
}
