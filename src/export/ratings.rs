//! The rows of the tables about assessments: one for each state, edition, sector and core element
//! or sub-element, and the values that their cells share.

use super::cell::Cell;
use crate::analysis::{self, Analysis, ElementScore};
use crate::model::{
    Assessment, Citation, Edition, ElementIndex, Rating, Score, ScoreValue, Site, State,
    SubElement, SubElementIndex, SummativeScore,
};

/// A row, before it is converted to cells.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) site: &'a Site,
    pub(super) state: &'a State,
    pub(super) assessment: &'a Assessment,
    pub(super) is_current: bool,
    pub(super) part: Part<'a>,
}

/// The subject of a row.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    Element {
        index: ElementIndex,
        score: ElementScore,
        summative: Option<&'a SummativeScore>,
    },
    SubElement {
        sub_element: &'a SubElement,
        score: &'a Score,
    },
}

/// Every row of every state, states by slug; of one edition, or of all.
pub(super) fn all_rows<'a>(
    site: &'a Site,
    analysis: &'a Analysis,
    edition: Option<Edition>,
) -> impl Iterator<Item = Row<'a>> {
    let states = site.states.iter().zip(&analysis.states);
    states.flat_map(move |(state, table)| rows(site, state, table.current, edition))
}

/// Every row of a state: newest edition first, each element before its sub-elements. `current` is
/// the position of the current assessment.
pub(super) fn rows<'a>(
    site: &'a Site,
    state: &'a State,
    current: Option<usize>,
    edition: Option<Edition>,
) -> impl Iterator<Item = Row<'a>> {
    let assessments = state.assessments.iter().enumerate();
    let assessments = assessments.filter(move |(_, assessment)| is_of(assessment, edition));
    assessments.flat_map(move |(position, assessment)| {
        let row = move |part| Row {
            site,
            state,
            assessment,
            is_current: current == Some(position),
            part,
        };
        let elements = site.rubric.elements.indices();
        elements.flat_map(move |index| {
            let element = Part::Element {
                index,
                score: analysis::element_score(&site.rubric, assessment, index),
                summative: assessment.summative(index),
            };
            let sub_elements = site.rubric.element(index).sub_elements.iter();
            let sub_elements = sub_elements.map(move |&sub_element: &SubElementIndex| {
                row(Part::SubElement {
                    sub_element: site.rubric.sub_element(sub_element),
                    score: assessment.score(sub_element),
                })
            });
            std::iter::once(row(element)).chain(sub_elements)
        })
    })
}

/// Whether an assessment belongs to a table of one edition, or of all (`None`).
pub(super) fn is_of(assessment: &Assessment, edition: Option<Edition>) -> bool {
    edition.is_none_or(|edition| assessment.edition == edition)
}

impl<'a> Row<'a> {
    pub(super) fn code(&self) -> Cell<'a> {
        Cell::optional(self.state.place.map(|place| place.code))
    }

    pub(super) fn edition(&self) -> Cell<'a> {
        Cell::Number(self.assessment.edition.0.into())
    }

    pub(super) fn sector(&self) -> Cell<'a> {
        let sector = self.site.rubric.sectors.get(self.assessment.sector);
        Cell::optional(sector.map(|sector| sector.id.as_str()))
    }

    pub(super) fn basis(&self) -> Cell<'a> {
        let bases = &self.site.rubric.bases;
        let basis = bases.get(self.assessment.basis);
        Cell::optional(basis.map(|basis| basis.id.as_str()))
    }

    pub(super) fn level_of_detail(&self) -> Cell<'a> {
        Cell::text(match self.part {
            Part::Element { .. } => "element",
            Part::SubElement { .. } => "sub-element",
        })
    }

    pub(super) fn element(&self) -> Cell<'a> {
        let index = match self.part {
            Part::Element { index, .. } => index,
            Part::SubElement { sub_element, .. } => sub_element.element,
        };
        Cell::text(&self.site.rubric.element(index).id)
    }

    pub(super) fn sub_element(&self) -> Cell<'a> {
        match self.part {
            Part::Element { .. } => Cell::Empty,
            Part::SubElement { sub_element, .. } => Cell::text(&sub_element.id),
        }
    }

    pub(super) fn title(&self) -> Cell<'a> {
        Cell::text(match self.part {
            Part::Element { index, .. } => &self.site.rubric.element(index).title.original,
            Part::SubElement { sub_element, .. } => &sub_element.title.original,
        })
    }

    /// The value of the chosen rating.
    pub(super) fn rating_value(&self) -> Cell<'a> {
        match self.rating() {
            Some(rating) => Cell::Number(self.site.rubric.level(rating).value.into()),
            None => Cell::Empty,
        }
    }

    pub(super) fn rating_name(&self) -> Cell<'a> {
        match self.rating() {
            Some(rating) => Cell::text(&self.site.rubric.level(rating).name.original),
            None => Cell::Empty,
        }
    }

    /// Whether the part has a rating, or a reason why there is none.
    pub(super) fn is_explained(&self) -> bool {
        self.rating().is_some()
            || !self.evidence().trim().is_empty()
            || !self.criteria().is_empty()
            || !self.not_found().is_empty()
            || !self.sources().is_empty()
    }

    /// The chosen rating; a mean is not one.
    pub(super) fn rating(&self) -> Option<Rating> {
        match self.part {
            Part::Element {
                score: ElementScore::Chosen(rating),
                ..
            } => Some(rating),
            Part::Element { .. } => None,
            Part::SubElement { score, .. } => score.value.rating(),
        }
    }

    pub(super) fn status(&self) -> &'static str {
        match self.part {
            Part::Element { score, .. } => element_status(score),
            Part::SubElement { score, .. } => status(score.value),
        }
    }

    pub(super) fn evidence(&self) -> &'a str {
        match self.part {
            Part::Element { summative, .. } => {
                summative.map_or("", |summative| summative.evidence.original.source())
            }
            Part::SubElement { score, .. } => score.evidence.original.source(),
        }
    }

    pub(super) fn sources(&self) -> &'a [Citation] {
        match self.part {
            Part::Element { summative, .. } => {
                summative.map_or(&[], |summative| summative.sources.as_slice())
            }
            Part::SubElement { score, .. } => &score.sources,
        }
    }

    /// The ids of the criteria that are met, in the order of the assessment.
    pub(super) fn criteria(&self) -> Vec<&'a str> {
        match self.part {
            Part::Element { .. } => Vec::new(),
            Part::SubElement { sub_element, score } => criteria(sub_element, score),
        }
    }

    /// The ids of the criteria on which nothing was found, in the order of the assessment.
    pub(super) fn not_found(&self) -> Vec<&'a str> {
        match self.part {
            Part::Element { .. } => Vec::new(),
            Part::SubElement { sub_element, score } => not_found(sub_element, score),
        }
    }

    /// Why the rating differs from the one that the criteria suggest.
    pub(super) fn why(&self) -> Cell<'a> {
        match self.part {
            Part::SubElement { score, .. } => score
                .why
                .as_ref()
                .map_or(Cell::Empty, |why| Cell::written(&why.original)),
            Part::Element { .. } => Cell::Empty,
        }
    }

    /// The numbers of rated and applicable sub-elements of an element.
    pub(super) fn rated_of(&self) -> Option<(usize, usize)> {
        match self.part {
            Part::Element { score, .. } => rated_of(score),
            Part::SubElement { .. } => None,
        }
    }

    pub(super) fn computed_mean(&self) -> Cell<'a> {
        match self.part {
            Part::Element {
                score: ElementScore::Computed { mean, .. },
                ..
            } => Cell::Tenths(mean.tenths()),
            _ => Cell::Empty,
        }
    }
}

/// How the score of an element was determined, in one word.
pub(super) fn element_status(score: ElementScore) -> &'static str {
    match score {
        ElementScore::Chosen(_) => RATED,
        ElementScore::Computed { .. } => "computed",
        ElementScore::TooFew { .. } => "too-few-rated",
        ElementScore::Empty(kind) => kind.id(),
    }
}

/// The status of a sub-element, in one word.
pub(super) fn status(value: ScoreValue) -> &'static str {
    match value {
        ScoreValue::Rated(_) => RATED,
        ScoreValue::Empty(kind) => kind.id(),
    }
}

const RATED: &str = "rated";

/// The numbers of rated and applicable sub-elements, if they explain the score.
pub(super) fn rated_of(score: ElementScore) -> Option<(usize, usize)> {
    match score {
        ElementScore::Computed { rated, of, .. } | ElementScore::TooFew { rated, of } => {
            Some((rated, of))
        }
        ElementScore::Chosen(_) | ElementScore::Empty(_) => None,
    }
}

/// The ids of the criteria that are met.
pub(super) fn criteria<'a>(sub_element: &'a SubElement, score: &'a Score) -> Vec<&'a str> {
    let ticked = sub_element.criteria.named(&score.criteria);
    ticked.map(|criterion| criterion.id.as_str()).collect()
}

/// The ids of the criteria on which nothing was found.
pub(super) fn not_found<'a>(sub_element: &'a SubElement, score: &'a Score) -> Vec<&'a str> {
    let looked_for = sub_element.criteria.named(&score.not_found);
    looked_for.map(|criterion| criterion.id.as_str()).collect()
}
