//! The shipped states, practices, resources and terms are complete (`research_index.toml` lists the
//! research for them).

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;
use serde::Deserialize;
use toml::{Table, Value};

use crate::files;
use crate::project::publish;
use crate::rubric_is_data::{elements, list, table};

/// The numbers of states, practices and resources that the site claims to have.
const STATES_PRACTICES_RESOURCES: [usize; 3] = [34, 44, 132];

/// The research for the site.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    /// The terms of the published tool, by id.
    terms: Vec<String>,
    /// The parts of the rubric with a fact, by the folder of the state.
    parts_with_facts: BTreeMap<String, String>,
    practices: BTreeMap<String, Practice>,
    /// The address of each resource, by its id.
    resources: BTreeMap<String, String>,
}

/// The states of a practice and the parts that it is about, with spaces between them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Practice {
    states: String,
    parts: String,
}

/// One rated or unrated part of an assessment.
struct Score {
    state: String,
    /// The file of the assessment in the folder of the state.
    file: String,
    part: String,
    score: Table,
}

#[test]
fn the_site_is_as_large_as_its_readme_says() {
    let [states, practices, resources] = STATES_PRACTICES_RESOURCES;
    let index = index();
    assert_eq!(
        [
            index.parts_with_facts.len(),
            index.practices.len(),
            index.resources.len()
        ],
        STATES_PRACTICES_RESOURCES
    );
    let (mut sub_elements, mut lowest, mut highest) = (0, 0, 0);
    for element in &elements() {
        for sub_element in list(element, "sub_element") {
            sub_elements += 1;
            for criterion in list(sub_element, "criterion") {
                match criterion["level"].as_integer() {
                    Some(1) => lowest += 1,
                    Some(4) => highest += 1,
                    level => panic!("a criterion of level {level:?}"),
                }
            }
        }
    }
    assert_eq!((sub_elements, lowest, highest), (21, 83, 88));
    let readme = files::text(&files::root().join("README.md")).replace('\n', " ");
    for count in [
        format!("{sub_elements} sub-elements"),
        format!("{states} states"),
        format!("{practices} best practices"),
        format!("{resources} resources"),
    ] {
        assert!(readme.contains(&count), "README.md does not say {count:?}");
    }
}

#[test]
fn every_state_answers_for_each_part_with_a_fact_and_rates_no_other() {
    let index = index();
    let named: BTreeSet<&String> = index.parts_with_facts.keys().collect();
    let folders = files::folders(&files::root().join("states"));
    assert_eq!(named, folders.iter().collect());
    let scores = scores();
    for (state, parts) in &index.parts_with_facts {
        let with_facts: BTreeSet<&str> = parts.split(' ').collect();
        let mut of_file: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for score in scores.iter().filter(|score| score.state == *state) {
            let parts = of_file.entry(&score.file).or_default();
            parts.insert(&score.part);
        }
        // The newest edition is the last file; earlier ones rate a few sub-elements only.
        let (_, newest) = of_file.pop_last().unwrap();
        assert_eq!(newest, with_facts, "{state}");
        for (file, parts) in of_file {
            assert!(parts.is_subset(&with_facts), "{state}/{file}: {parts:?}");
        }
    }
}

#[test]
fn every_rating_has_evidence_and_a_source_with_an_address() {
    let scores = scores();
    let rated = |score: &&Score| score.score.contains_key("rating");
    assert!(scores.iter().filter(rated).count() > 200);
    let mut bare = Vec::new();
    for score in scores.iter().filter(rated) {
        let place = format!("states/{}/{} {}", score.state, score.file, score.part);
        let text = |key: &str| score.score.get(key).and_then(Value::as_str).unwrap_or("");
        let has_address = |source: &Value| {
            ["https://", "http://"].iter().any(|scheme| {
                let address = source.get("url").and_then(Value::as_str);
                address.is_some_and(|address| address.starts_with(scheme))
            })
        };
        let sources = score.score.get("sources").and_then(Value::as_array);
        let sources = sources.map_or(&[][..], Vec::as_slice);
        if text("evidence").split_whitespace().count() < 10 {
            bare.push(format!("{place}: no evidence"));
        }
        if sources.is_empty() || !sources.iter().all(has_address) {
            bare.push(format!("{place}: no source with an address"));
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}

#[test]
fn every_practice_is_there_with_its_states_and_parts() {
    let index = index();
    let mut shipped = BTreeMap::new();
    for (id, facts) in front_matters("content/practices") {
        shipped.insert(id, (words(&facts, "states"), words(&facts, "sub_elements")));
    }
    let gathered: BTreeMap<String, _> = index
        .practices
        .into_iter()
        .map(|(id, practice)| (id, (split(&practice.states), split(&practice.parts))))
        .collect();
    assert_eq!(shipped, gathered);
}

#[test]
fn every_term_of_the_published_tool_is_explained_in_both_languages() {
    for path in ["rubric/glossary.toml", "rubric/glossary.es.toml"] {
        let glossary = table(path);
        let explained: BTreeSet<&str> = list(&glossary, "term")
            .iter()
            .filter(|term| {
                term["definition"]
                    .as_str()
                    .is_some_and(|text| !text.is_empty())
            })
            .filter_map(|term| term["id"].as_str())
            .collect();
        let missing: Vec<String> = index()
            .terms
            .into_iter()
            .filter(|term| !explained.contains(term.as_str()))
            .collect();
        assert!(missing.is_empty(), "{path}: {missing:?}");
    }
}

#[test]
fn the_built_site_links_every_resource_and_says_first_what_a_profile_is() {
    let index = index();
    let shipped: BTreeMap<String, String> = front_matters("content/resources")
        .into_iter()
        .map(|(id, facts)| (id, facts["url"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(shipped, index.resources);

    let site = publish(Utf8Path::from_path(files::root()).unwrap());
    let page = |path: String| {
        let at = site.paths().binary_search(&path);
        let at = at.unwrap_or_else(|_| panic!("the site has no {path}"));
        String::from_utf8(site.render(at).unwrap().into_bytes()).unwrap()
    };
    let mut wrong = Vec::new();
    for (id, address) in &index.resources {
        let link = format!("href=\"{}\"", address.replace('&', "&amp;"));
        if !page(format!("resources/{id}/index.html")).contains(&link) {
            wrong.push(format!("the page of {id} does not lead to {address}"));
        }
    }
    let contact = table("site.toml")["contact"].as_str().unwrap().to_owned();
    for (below, basis) in [
        ("", basis("rubric/rubric.toml")),
        ("es/", basis("rubric/rubric.es.toml")),
    ] {
        for state in index.parts_with_facts.keys() {
            let page = page(format!("{below}states/{state}/index.html"));
            let (first_screen, _) = page.split_once("<table class=\"heat own\"").unwrap();
            let (_, first_screen) = first_screen.split_once("<main").unwrap();
            for said in [basis.as_str(), &format!("href=\"{contact}?subject=")] {
                if !first_screen.contains(said) {
                    wrong.push(format!("{below}{state} does not say {said} at first"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn index() -> Index {
    let path = files::root().join("tests/suite/research_index.toml");
    toml::from_str(&files::text(&path)).unwrap()
}

/// The name of a desk review.
fn basis(path: &str) -> String {
    let rubric = table(path);
    let bases = list(&rubric, "basis").iter();
    let mut desk_review = bases.filter(|basis| basis["id"].as_str() == Some("desk-review"));
    desk_review.next().unwrap()["name"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// Every score of every shipped assessment.
fn scores() -> Vec<Score> {
    let root = files::root().join("states");
    let mut scores = Vec::new();
    for path in files::below(&root) {
        let Some((state, file)) = path.split_once('/') else {
            continue;
        };
        if !file.ends_with(".toml") || file.starts_with("plan") {
            continue;
        }
        let Value::Table(assessment) = table(&format!("states/{path}")) else {
            continue;
        };
        for (part, score) in assessment {
            if let Value::Table(score) = score {
                scores.push(Score {
                    state: state.to_owned(),
                    file: file.to_owned(),
                    part,
                    score,
                });
            }
        }
    }
    scores
}

/// The facts at the head of every file of a folder, by its name without the ending.
fn front_matters(folder: &str) -> Vec<(String, Table)> {
    let folder = files::root().join(folder);
    files::below(&folder)
        .into_iter()
        .filter(|path| path.matches('.').count() == 1)
        .map(|path| {
            let text = files::text(&folder.join(&path));
            let facts = toml::from_str(text.split("+++").nth(1).unwrap()).unwrap();
            (path.trim_end_matches(".md").to_owned(), facts)
        })
        .collect()
}

fn words(facts: &Table, key: &str) -> BTreeSet<String> {
    let words = facts[key].as_array().unwrap().iter();
    words
        .map(|word| word.as_str().unwrap().to_owned())
        .collect()
}

fn split(words: &str) -> BTreeSet<String> {
    words.split(' ').map(str::to_owned).collect()
}
