//! The rubric for scripts: ids, names in the language of the page, and the rule of suggestions.
//! Levels are positions on the scale, from 1; everything else counts from 0.

use serde::Serialize;

use crate::model::{Condition, EmptyKind, Rating, ShareTest, SubElementIndex};
use crate::pages::context::page::PageContext;
use crate::pages::parts::cell;

/// Whether criteria come with their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CriteriaTexts {
    Given,
    LeftOut,
}

/// The rubric for scripts.
#[derive(Debug, Serialize)]
pub(crate) struct RubricData<'a> {
    id: &'a str,
    version: &'a str,
    title: &'a str,
    levels: Vec<LevelData<'a>>,
    empty: Vec<EmptyData>,
    /// The symbol of an element with too few ratings for a mean.
    too_few: &'static str,
    sectors: Vec<Named<'a>>,
    bases: Vec<BasisData<'a>>,
    elements: Vec<ElementData<'a>>,
    parts: Vec<PartData<'a>>,
    /// The names of the levers that parts refer to by position.
    levers: Vec<&'a str>,
    suggestion: Vec<RuleData<'a>>,
}

#[derive(Debug, Serialize)]
struct LevelData<'a> {
    value: i32,
    name: &'a str,
}

#[derive(Debug, Serialize)]
struct EmptyData {
    id: &'static str,
    name: String,
    mark: &'static str,
}

#[derive(Debug, Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Debug, Serialize)]
struct BasisData<'a> {
    id: &'a str,
    name: &'a str,
    /// Whether a rating on this basis is refused without a source.
    needs_source: bool,
}

#[derive(Debug, Serialize)]
struct ElementData<'a> {
    id: &'a str,
    short: &'a str,
    title: &'a str,
    anchor: String,
    parts: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct PartData<'a> {
    id: &'a str,
    letter: &'a str,
    anchor: String,
    title: &'a str,
    element: usize,
    levers: Vec<usize>,
    criteria: Vec<CriterionData<'a>>,
}

#[derive(Debug, Serialize)]
struct CriterionData<'a> {
    id: &'a str,
    level: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Debug, Serialize)]
struct RuleData<'a> {
    when: Vec<ConditionData>,
    rating: usize,
    because: &'a str,
}

#[derive(Debug, Serialize)]
struct ConditionData {
    level: usize,
    test: &'static str,
    /// A share, 0 to 1; for `at_least_share_of` the level whose share it is.
    value: f64,
}

impl<'a> RubricData<'a> {
    /// The rubric of the site in the language of the page.
    pub(crate) fn new(context: &PageContext<'a>, texts: CriteriaTexts) -> Self {
        let site = context.site;
        let rubric = &site.rubric;
        Self {
            id: &rubric.id,
            version: &rubric.version,
            title: context.text(&rubric.title),
            levels: (rubric.levels.iter())
                .map(|level| LevelData {
                    value: level.value,
                    name: context.text(&level.name),
                })
                .collect(),
            empty: EmptyKind::ALL
                .map(|kind| EmptyData {
                    id: kind.id(),
                    name: cell::empty_name(context, kind),
                    mark: cell::empty_mark(kind),
                })
                .into(),
            too_few: cell::TOO_FEW,
            sectors: (rubric.sectors.iter())
                .map(|sector| Named {
                    id: &sector.id,
                    name: context.text(&sector.name),
                })
                .collect(),
            bases: (rubric.bases.iter())
                .map(|basis| BasisData {
                    id: &basis.id,
                    name: context.text(&basis.name),
                    needs_source: basis.needs_source,
                })
                .collect(),
            elements: (rubric.elements.iter_enumerated())
                .map(|(index, element)| ElementData {
                    id: &element.id,
                    short: context.text(&element.short),
                    title: context.text(&element.title),
                    anchor: context.urls.element_anchor(index),
                    parts: (element.sub_elements.iter())
                        .map(|index| index.position())
                        .collect(),
                })
                .collect(),
            parts: (rubric.sub_elements.indices())
                .map(|index| part(context, index, texts))
                .collect(),
            levers: (site.levers.iter())
                .map(|lever| context.text(&lever.name))
                .collect(),
            suggestion: (rubric.suggestion.iter())
                .flat_map(|suggestion| &suggestion.rules)
                .map(|rule| RuleData {
                    when: rule.when.iter().map(condition).collect(),
                    rating: position(rule.rating),
                    because: context.text(&rule.because),
                })
                .collect(),
        }
    }
}

fn part<'a>(
    context: &PageContext<'a>,
    index: SubElementIndex,
    texts: CriteriaTexts,
) -> PartData<'a> {
    let sub_element = context.site.rubric.sub_element(index);
    PartData {
        id: &sub_element.id,
        letter: &sub_element.letter,
        anchor: context.urls.score_anchor(index),
        title: context.text(&sub_element.title),
        element: sub_element.element.position(),
        levers: (sub_element.levers.iter())
            .map(|lever| lever.position())
            .collect(),
        criteria: (sub_element.criteria.iter())
            .map(|criterion| CriterionData {
                id: &criterion.id,
                level: position(criterion.level),
                text: (texts == CriteriaTexts::Given).then(|| context.plain(&criterion.text)),
            })
            .collect(),
    }
}

/// The position of a level on the scale, from 1.
fn position(level: Rating) -> usize {
    level.position() + 1
}

fn condition(condition: &Condition) -> ConditionData {
    let (test, value) = match condition.test {
        ShareTest::MoreThan(share) => ("more_than", share),
        ShareTest::AtLeast(share) => ("at_least", share),
        ShareTest::AtMost(share) => ("at_most", share),
        ShareTest::LessThan(share) => ("less_than", share),
        ShareTest::AtLeastShareOf(level) => ("at_least_share_of", position(level) as f64),
    };
    ConditionData {
        level: position(condition.level),
        test,
        value,
    }
}
