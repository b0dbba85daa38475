//! The whole rubric as JSON, in the words of `rubric/`, for tools that rate or compare.

use super::head::Head;
use super::json_file::SourceData;
use super::writing::in_memory;
use crate::model::{
    Basis, Change, Condition, Criterion, Element, Localized, Markdown, Rating, Rubric, Sector,
    ShareTest, Site, SubElement, Suggestion,
};
use serde::Serialize;

/// Everything about the rubric: scale, sectors, bases, the rule of suggestions, what versions
/// changed, and every element with its sub-elements and criteria. Levels are given by the numbers
/// that people see.
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

#[derive(Serialize)]
struct File<'a> {
    #[serde(flatten)]
    head: Head,
    rubric: RubricData<'a>,
}

#[derive(Serialize)]
struct RubricData<'a> {
    bases: Vec<NamedData<'a>>,
    changes: Vec<ChangeData<'a>>,
    elements: Vec<ElementData<'a>>,
    id: &'a str,
    ratings: Vec<LevelData<'a>>,
    sectors: Vec<NamedData<'a>>,
    source: SourceData<'a>,
    suggestion: Option<SuggestionData<'a>>,
    title: &'a str,
    version: &'a str,
}

fn rubric_data(site: &Site) -> RubricData<'_> {
    let rubric = &site.rubric;
    let levels = rubric.levels.iter();
    RubricData {
        bases: rubric.bases.iter().map(NamedData::of_basis).collect(),
        changes: rubric
            .changes
            .iter()
            .map(|change| change_data(rubric, change))
            .collect(),
        elements: rubric
            .elements
            .iter()
            .map(|element| element_data(site, element))
            .collect(),
        id: &rubric.id,
        ratings: levels
            .map(|level| LevelData {
                definition: words(&level.definition),
                name: &level.name.original,
                value: level.value,
            })
            .collect(),
        sectors: rubric.sectors.iter().map(NamedData::of_sector).collect(),
        source: SourceData::new(&rubric.source),
        suggestion: rubric
            .suggestion
            .as_ref()
            .map(|suggestion| suggestion_data(rubric, suggestion)),
        title: &rubric.title.original,
        version: &rubric.version,
    }
}

fn words(text: &Localized<Markdown>) -> &str {
    text.original.source()
}

/// The number that people see.
fn value(rubric: &Rubric, rating: Rating) -> Option<i32> {
    rubric.levels.get(rating).map(|level| level.value)
}

#[derive(Serialize)]
struct LevelData<'a> {
    definition: &'a str,
    name: &'a str,
    value: i32,
}

#[derive(Serialize)]
struct NamedData<'a> {
    definition: &'a str,
    id: &'a str,
    name: &'a str,
}

impl<'a> NamedData<'a> {
    fn of_basis(basis: &'a Basis) -> Self {
        Self {
            definition: words(&basis.definition),
            id: &basis.id,
            name: &basis.name.original,
        }
    }

    fn of_sector(sector: &'a Sector) -> Self {
        Self {
            definition: words(&sector.definition),
            id: &sector.id,
            name: &sector.name.original,
        }
    }
}

#[derive(Serialize)]
struct ChangeData<'a> {
    comparable: bool,
    note: &'a str,
    sub_elements: Vec<&'a str>,
    version: &'a str,
}

fn change_data<'a>(rubric: &'a Rubric, change: &'a Change) -> ChangeData<'a> {
    let sub_elements = change.sub_elements.iter();
    ChangeData {
        comparable: change.comparable,
        note: words(&change.note),
        sub_elements: sub_elements
            .filter_map(|index| rubric.sub_elements.get(index))
            .map(|sub_element| sub_element.id.as_str())
            .collect(),
        version: &change.version,
    }
}

#[derive(Serialize)]
struct SuggestionData<'a> {
    note: &'a str,
    rules: Vec<RuleData<'a>>,
}

#[derive(Serialize)]
struct RuleData<'a> {
    because: &'a str,
    rating: Option<i32>,
    when: Vec<ConditionData>,
}

fn suggestion_data<'a>(rubric: &'a Rubric, suggestion: &'a Suggestion) -> SuggestionData<'a> {
    let rules = suggestion.rules.iter();
    SuggestionData {
        note: words(&suggestion.note),
        rules: rules
            .map(|rule| RuleData {
                because: &rule.because.original,
                rating: value(rubric, rule.rating),
                when: rule
                    .when
                    .iter()
                    .map(|condition| condition_data(rubric, condition))
                    .collect(),
            })
            .collect(),
    }
}

/// A condition in the words of `rubric.toml`; only the test that is made is present.
#[derive(Default, Serialize)]
struct ConditionData {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least_share_of: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    less_than: Option<f64>,
    level: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    more_than: Option<f64>,
}

fn condition_data(rubric: &Rubric, condition: &Condition) -> ConditionData {
    let mut data = ConditionData {
        level: value(rubric, condition.level),
        ..ConditionData::default()
    };
    match condition.test {
        ShareTest::MoreThan(share) => data.more_than = Some(share),
        ShareTest::AtLeast(share) => data.at_least = Some(share),
        ShareTest::AtMost(share) => data.at_most = Some(share),
        ShareTest::LessThan(share) => data.less_than = Some(share),
        ShareTest::AtLeastShareOf(level) => data.at_least_share_of = value(rubric, level),
    }
    data
}

#[derive(Serialize)]
struct ElementData<'a> {
    id: &'a str,
    short: &'a str,
    sub_elements: Vec<SubElementData<'a>>,
    title: &'a str,
    why: &'a str,
}

fn element_data<'a>(site: &'a Site, element: &'a Element) -> ElementData<'a> {
    let sub_elements = element.sub_elements.iter();
    ElementData {
        id: &element.id,
        short: &element.short.original,
        sub_elements: sub_elements
            .filter_map(|index| site.rubric.sub_elements.get(index))
            .map(|sub_element| sub_element_data(site, sub_element))
            .collect(),
        title: &element.title.original,
        why: words(&element.why),
    }
}

#[derive(Serialize)]
struct SubElementData<'a> {
    criteria: Vec<CriterionData<'a>>,
    id: &'a str,
    levers: Vec<&'a str>,
    statement: &'a str,
    title: &'a str,
}

fn sub_element_data<'a>(site: &'a Site, sub_element: &'a SubElement) -> SubElementData<'a> {
    let levers = sub_element.levers.iter();
    SubElementData {
        criteria: sub_element
            .criteria
            .iter()
            .map(|criterion| criterion_data(&site.rubric, criterion))
            .collect(),
        id: &sub_element.id,
        levers: levers
            .filter_map(|index| site.levers.get(index))
            .map(|lever| lever.id.as_str())
            .collect(),
        statement: words(&sub_element.statement),
        title: &sub_element.title.original,
    }
}

#[derive(Serialize)]
struct CriterionData<'a> {
    id: &'a str,
    level: Option<i32>,
    text: &'a str,
}

fn criterion_data<'a>(rubric: &Rubric, criterion: &'a Criterion) -> CriterionData<'a> {
    CriterionData {
        id: &criterion.id,
        level: value(rubric, criterion.level),
        text: words(&criterion.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::test_support::{rubric_change, site};
    use crate::model::{LeverIndex, SuggestionRule};
    use serde_json::json;

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
