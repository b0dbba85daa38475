//! Rubrics: made up at random, and as the data of a page, as a model, and as the files of a project.

use serde_json::{Value, json};
use statewise::model::{
    ActionPlan, Basis, Citation, Condition, Criterion, Element, ElementIndex, EmptyKind, IndexVec,
    Level, LeverIndex, Localized, Markdown, Rating, ResourceCategory, Rubric, Sector, ShareTest,
    Step, SubElement, SubElementIndex, Suggestion, SuggestionRule,
};

use statewise::source::Text;

use crate::random::Random;

/// The rubrics of the random cases: of 2 to 9 levels, with ids and values of all kinds.
pub(crate) fn all() -> Vec<Value> {
    let mut random = Random::new(7);
    let levels = [4, 3, 7, 2, 9];
    levels.map(|levels| made_up(levels, &mut random)).into()
}

/// A rubric as the data of a page (`data-rubric`), with the texts of criteria.
fn made_up(levels: usize, random: &mut Random) -> Value {
    let is_plain = levels == 4;
    let step = if is_plain { 1 } else { random.from(1..=3) };
    let first = if is_plain { 1 } else { random.from(-1..=2) };
    let value = |level: usize| first + step * level as i64;
    let levers = 1 + random.below(5);
    let mut parts = Vec::new();
    let mut elements = Vec::new();
    for element in 0..2 + random.below(5) {
        let id = match is_plain {
            true => (element + 1).to_string(),
            false => format!("{}{element}", random.one(&["E", "GOV-", "e_"])),
        };
        let count = 1 + random.below(5);
        let inside: Vec<usize> = (parts.len()..parts.len() + count).collect();
        for (at, letter) in ('A'..='Z').take(count).enumerate() {
            let criteria: Vec<Value> = (0..random.below(9))
                .map(|number| {
                    let level = 1 + random.below(levels);
                    let text = format!("Made-up, number {number}: \"yes\", they do.");
                    json!({ "id": format!("c{number}"), "level": level, "text": text })
                })
                .collect();
            let moved: Vec<usize> = (0..levers).filter(|_| random.chance(35)).collect();
            parts.push(json!({
                "id": format!("{id}{letter}"), "letter": letter.to_string(), "element": element,
                "title": format!("Part {at}, of {element}"), "levers": moved, "criteria": criteria,
            }));
        }
        elements.push(json!({
            "id": id, "title": format!("Element {element}"), "short": id, "parts": inside,
        }));
    }
    let name = |level: usize| {
        let names = ["Bare", "Sown", "Green; some", "In bloom", "Ripe"];
        format!("{}{}", names[level % 5], level / 5)
    };
    let empty = ["Not assessed", "Under review", "Not applicable", "Withheld"];
    json!({
        "id": format!("made-up-{levels}"), "version": "2026", "title": "Made up",
        "levels": (0..levels).map(|level| json!({ "value": value(level), "name": name(level) })).collect::<Vec<_>>(),
        "empty": EmptyKind::ALL.iter().zip(empty).map(|(kind, name)| json!({ "id": kind.id(), "name": name })).collect::<Vec<_>>(),
        "sectors": [{ "id": "whole", "name": "Whole" }, { "id": "k12", "name": "K-12" }, { "id": "early", "name": "Early" }],
        "bases": [{ "id": "own-word", "name": "Own word" }, { "id": "visit", "name": "Visit" }],
        "elements": elements, "parts": parts,
        "levers": (0..levers).map(|lever| format!("Lever {lever}")).collect::<Vec<_>>(),
        "lever_ids": (0..levers).map(lever_id).collect::<Vec<_>>(),
        "steps": STEPS.map(|id| json!({ "id": id, "title": id })),
        "categories": CATEGORIES.map(|id| json!({ "id": id, "name": id })),
        "suggestion": [],
        "also": [{
            "levels": (0..levels).map(|level| format!("Nivel {level}")).collect::<Vec<_>>(),
            "empty": ["Sin evaluar", "En revisión", "No aplica", "Reservado"],
        }],
    })
}

/// The steps of the action plan; not in the order of the alphabet.
const STEPS: [&str; 4] = ["vision", "look-back", "goals", "all-the-work"];

/// The categories of resources.
const CATEGORIES: [&str; 4] = ["money", "staff", "partners", "b"];

fn lever_id(lever: usize) -> String {
    format!("lever-{lever}")
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(crate) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

pub(crate) fn position(value: &Value) -> usize {
    value.as_u64().unwrap_or_default() as usize
}

/// A level from 1 as a rating.
pub(crate) fn rating(level: &Value) -> Rating {
    Rating((position(level) - 1) as u8)
}

/// The value of each level, lowest first.
pub(crate) fn values(rubric: &Value) -> Vec<i64> {
    list(&rubric["levels"])
        .filter_map(|level| level["value"].as_i64())
        .collect()
}

/// A list of texts.
pub(crate) fn texts(items: &Value) -> Vec<String> {
    list(items).map(text).collect()
}

/// The ids of a list.
pub(crate) fn ids(items: &Value) -> Vec<String> {
    list(items).map(|item| text(&item["id"])).collect()
}

/// The rules of `suggestion`.
pub(crate) fn suggestion(rules: &Value) -> Suggestion {
    let condition = |condition: &Value| {
        let share = condition["value"].as_f64().unwrap_or_default();
        Condition {
            level: rating(&condition["level"]),
            test: match condition["test"].as_str().unwrap_or_default() {
                "more_than" => ShareTest::MoreThan(share),
                "at_least" => ShareTest::AtLeast(share),
                "at_most" => ShareTest::AtMost(share),
                "less_than" => ShareTest::LessThan(share),
                "at_least_share_of" => ShareTest::AtLeastShareOf(rating(&condition["value"])),
                other => panic!("no test {other:?}"),
            },
        }
    };
    Suggestion {
        note: Localized::default(),
        rules: list(rules)
            .map(|rule| SuggestionRule {
                when: list(&rule["when"]).map(condition).collect(),
                rating: rating(&rule["rating"]),
                because: Localized::default(),
            })
            .collect(),
    }
}

/// The criteria of a part.
pub(crate) fn criteria<I: From<usize>>(criteria: &Value) -> IndexVec<I, Criterion> {
    let criterion = |criterion: &Value| Criterion {
        id: text(&criterion["id"]),
        level: rating(&criterion["level"]),
        text: Localized::new(Markdown::checked(text(&criterion["text"]))),
    };
    list(criteria).map(criterion).collect()
}

/// A part with nothing but its criteria.
pub(crate) fn part(criteria: &Value) -> SubElement {
    SubElement {
        id: String::new(),
        slug: String::new(),
        letter: String::new(),
        element: ElementIndex(0),
        title: Localized::default(),
        statement: Localized::default(),
        levers: Vec::new(),
        criteria: self::criteria(criteria),
    }
}

/// The rubric as the program knows it. What the data of a page does not have is empty.
pub(crate) fn model(data: &Value) -> Rubric {
    let title = |value: &Value| Localized::new(text(&value["title"]));
    Rubric {
        id: text(&data["id"]),
        version: text(&data["version"]),
        title: title(data),
        source: Citation {
            title: Text::new(),
            publisher: None,
            url: None,
            year: None,
            copy_of: None,
            accessed: None,
        },
        levels: list(&data["levels"])
            .map(|level| Level {
                value: level["value"].as_i64().unwrap_or_default() as i32,
                name: Localized::new(text(&level["name"])),
                definition: Localized::default(),
            })
            .collect(),
        sectors: list(&data["sectors"])
            .map(|sector| Sector {
                id: text(&sector["id"]),
                name: Localized::default(),
                definition: Localized::default(),
            })
            .collect(),
        bases: list(&data["bases"])
            .map(|basis| Basis {
                id: text(&basis["id"]),
                name: Localized::default(),
                definition: Localized::default(),
                needs_source: false,
                needs_criteria: false,
                by_state: false,
            })
            .collect(),
        suggestion: None,
        changes: Vec::new(),
        elements: list(&data["elements"])
            .map(|element| Element {
                id: text(&element["id"]),
                slug: String::new(),
                title: title(element),
                short: Localized::default(),
                why: Localized::default(),
                icon: None,
                sub_elements: list(&element["parts"])
                    .map(|part| SubElementIndex::new(position(part)))
                    .collect(),
            })
            .collect(),
        sub_elements: list(&data["parts"])
            .map(|part| SubElement {
                id: text(&part["id"]),
                title: title(part),
                element: ElementIndex::new(position(&part["element"])),
                levers: list(&part["levers"])
                    .map(|lever| LeverIndex::new(position(lever)))
                    .collect(),
                ..self::part(&part["criteria"])
            })
            .collect(),
    }
}

/// The steps and categories, as far as a draft needs them.
pub(crate) fn steps(data: &Value) -> ActionPlan {
    let step = |id: String| Step {
        id,
        title: Localized::default(),
        summary: Localized::default(),
        description: Localized::default(),
        example: None,
        asks: None,
    };
    let category = |id: String| ResourceCategory {
        id,
        name: Localized::default(),
        description: Localized::default(),
    };
    ActionPlan {
        title: Localized::default(),
        introduction: Localized::default(),
        steps: ids(&data["steps"]).into_iter().map(step).collect(),
        categories: ids(&data["categories"]).into_iter().map(category).collect(),
    }
}
