//! The rubric as JSON, with the keys of `rubric/`, for tools that rate or compare.

use super::head::Head;
use super::json_file::SourceData;
use super::writing::in_memory;
use crate::model::{
    Condition, Element, Localized, Markdown, Rating, Rubric, ShareTest, Site, SubElement,
    Suggestion,
};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The complete rubric: scale, sectors, bases, suggestion rules, changes of versions, and every
/// element with its sub-elements and criteria. Levels are given by their values.
pub fn rubric_json(site: &Site) -> Vec<u8> {
    let file = File {
        head: Head::new(site),
        rubric: rubric_data(site),
    };
    in_memory(|out| {
        serde_json::to_writer_pretty(&mut *out, &file)?;
        out.push(b'\n');
        Ok(())
    })
}

/// Keys are sorted.
#[derive(Serialize)]
struct File {
    #[serde(flatten)]
    head: Head,
    rubric: Value,
}

fn rubric_data(site: &Site) -> Value {
    let rubric = &site.rubric;
    json!({
        "bases": each(&rubric.bases, |basis| json!({
            "definition": words(&basis.definition),
            "id": basis.id,
            "name": basis.name.original,
        })),
        "changes": each(&rubric.changes, |change| json!({
            "comparable": change.comparable,
            "note": words(&change.note),
            "sub_elements": each(
                rubric.sub_elements.named(&change.sub_elements),
                |sub_element| sub_element.id.as_str().into(),
            ),
            "version": change.version,
        })),
        "elements": each(&rubric.elements, |element| element_data(site, element)),
        "id": rubric.id,
        "ratings": each(&rubric.levels, |level| json!({
            "definition": words(&level.definition),
            "name": level.name.original,
            "value": level.value,
        })),
        "sectors": each(&rubric.sectors, |sector| json!({
            "definition": words(&sector.definition),
            "id": sector.id,
            "name": sector.name.original,
        })),
        "source": SourceData::new(&rubric.source),
        "suggestion": rubric.suggestion.as_ref().map(|own| suggestion_data(rubric, own)),
        "title": rubric.title.original,
        "version": rubric.version,
    })
}

fn each<T>(items: impl IntoIterator<Item = T>, data: impl FnMut(T) -> Value) -> Value {
    items.into_iter().map(data).collect()
}

fn words(text: &Localized<Markdown>) -> &str {
    text.original.source()
}

/// The value of a level.
fn value(rubric: &Rubric, rating: Rating) -> Option<i32> {
    rubric.levels.get(rating).map(|level| level.value)
}

fn suggestion_data(rubric: &Rubric, suggestion: &Suggestion) -> Value {
    json!({
        "note": words(&suggestion.note),
        "rules": each(&suggestion.rules, |rule| json!({
            "because": rule.because.original,
            "rating": value(rubric, rule.rating),
            "when": each(&rule.when, |condition| condition_data(rubric, condition)),
        })),
    })
}

/// A condition, with the keys of `rubric.toml`.
fn condition_data(rubric: &Rubric, condition: &Condition) -> Value {
    let (name, test) = match condition.test {
        ShareTest::MoreThan(share) => ("more_than", json!(share)),
        ShareTest::AtLeast(share) => ("at_least", json!(share)),
        ShareTest::AtMost(share) => ("at_most", json!(share)),
        ShareTest::LessThan(share) => ("less_than", json!(share)),
        ShareTest::AtLeastShareOf(level) => ("at_least_share_of", json!(value(rubric, level))),
    };
    json!(BTreeMap::from([
        ("level", json!(value(rubric, condition.level))),
        (name, test)
    ]))
}

fn element_data(site: &Site, element: &Element) -> Value {
    let sub_elements = (site.rubric.sub_elements).named(&element.sub_elements);
    json!({
        "id": element.id,
        "short": element.short.original,
        "sub_elements": each(sub_elements, |own| sub_element_data(site, own)),
        "title": element.title.original,
        "why": words(&element.why),
    })
}

fn sub_element_data(site: &Site, sub_element: &SubElement) -> Value {
    let levers = site.levers.named(&sub_element.levers);
    json!({
        "criteria": each(&sub_element.criteria, |criterion| json!({
            "id": criterion.id,
            "level": value(&site.rubric, criterion.level),
            "text": words(&criterion.text),
        })),
        "id": sub_element.id,
        "levers": each(levers, |lever| lever.id.as_str().into()),
        "statement": words(&sub_element.statement),
        "title": sub_element.title.original,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::support::{rubric_change, site};
    use crate::model::{Criterion, LeverIndex, SuggestionRule};

    #[test]
    fn the_rubric_in_the_words_of_its_files() {
        let mut site = site(3, &[2], Vec::new());
        site.rubric.changes = vec![rubric_change("2024", &[1], false)];
        site.rubric.sub_elements[0].levers = vec![LeverIndex(1)];
        site.rubric.sub_elements[0].criteria = vec![Criterion {
            id: "c".to_owned(),
            level: Rating(2),
            text: Localized::new(Markdown::checked("Holds.")),
        }]
        .into();
        let condition = |level, test| Condition { level, test };
        site.rubric.suggestion = Some(Suggestion {
            note: Localized::default(),
            rules: vec![SuggestionRule {
                when: vec![
                    condition(Rating(2), ShareTest::MoreThan(0.5)),
                    condition(Rating(2), ShareTest::AtLeastShareOf(Rating(0))),
                ],
                rating: Rating(2),
                because: Localized::new("So.".to_owned()),
            }],
        });
        let file: serde_json::Value = serde_json::from_slice(&rubric_json(&site)).unwrap();
        let rubric = &file["rubric"];
        assert_eq!(rubric["version"], "2021");
        assert_eq!(rubric["ratings"][2]["value"], 3);
        assert_eq!(rubric["changes"][0]["sub_elements"], json!(["1B"]));
        assert_eq!(
            rubric["suggestion"]["rules"][0],
            json!({
                "because": "So.",
                "rating": 3,
                "when": [
                    { "level": 3, "more_than": 0.5 },
                    { "at_least_share_of": 1, "level": 3 }
                ]
            })
        );
        let sub_element = &rubric["elements"][0]["sub_elements"][0];
        assert_eq!(sub_element["levers"], json!(["people"]));
        assert_eq!(
            sub_element["criteria"],
            json!([{ "id": "c", "level": 3, "text": "Holds." }])
        );
        assert_eq!(rubric["sectors"][0]["id"], "whole");
    }
}
