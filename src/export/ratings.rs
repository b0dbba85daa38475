//! The rows of the tables about assessments: one for each state, edition, sector and core element
//! or sub-element, and the values that their cells share.

use super::cell::Cell;
use super::code::{COMPUTED, RATED, TOO_FEW};
use crate::analysis::{self, Analysis, ElementScore};
use crate::model::{
    Assessment, Citation, Edition, Element, ElementIndex, EmptyKind, Rating, Score, ScoreValue,
    Site, Standing, State, SubElement, SubElementIndex, SummativeScore,
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

/// The key of an assessment in every table: `texas-2013-whole`.
pub(super) fn assessment_id(site: &Site, state: &State, assessment: &Assessment) -> String {
    let sector = site.rubric.sectors.get(assessment.sector);
    let sector = sector.map_or("", |sector| sector.id.as_str());
    format!("{}-{}-{sector}", state.slug, assessment.edition.0)
}

/// The numbers of rated and applicable parts.
pub(super) fn parts_rated_of<'a>(scores: impl Iterator<Item = &'a Score>) -> (usize, usize) {
    let applicable =
        scores.filter(|score| score.value != ScoreValue::Empty(EmptyKind::NotApplicable));
    applicable.fold((0, 0), |(rated, of), score| {
        (rated + usize::from(score.value.rating().is_some()), of + 1)
    })
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
    pub(super) fn assessment_id(&self) -> Cell<'a> {
        Cell::text(assessment_id(self.site, self.state, self.assessment))
    }

    pub(super) fn code(&self) -> Cell<'a> {
        Cell::optional(self.state.place.map(|place| place.code))
    }

    pub(super) fn state_fips(&self) -> Cell<'a> {
        Cell::optional(self.state.place.map(|place| place.fips))
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

    /// The id of what the row is about; no element has the id of a part.
    pub(super) fn about(&self) -> Cell<'a> {
        match self.part {
            Part::Element { .. } => self.element_id(),
            Part::SubElement { .. } => self.part_id(),
        }
    }

    fn element(&self) -> &'a Element {
        self.site.rubric.element(match self.part {
            Part::Element { index, .. } => index,
            Part::SubElement { sub_element, .. } => sub_element.element,
        })
    }

    pub(super) fn element_id(&self) -> Cell<'a> {
        Cell::text(&self.element().id)
    }

    /// The id of the part; empty in the row of an element.
    pub(super) fn part_id(&self) -> Cell<'a> {
        match self.part {
            Part::Element { .. } => Cell::Empty,
            Part::SubElement { sub_element, .. } => Cell::text(&sub_element.id),
        }
    }

    pub(super) fn is_element(&self) -> bool {
        matches!(self.part, Part::Element { .. })
    }

    pub(super) fn title(&self) -> Cell<'a> {
        Cell::text(match self.part {
            Part::Element { index, .. } => &self.site.rubric.element(index).title.original,
            Part::SubElement { sub_element, .. } => &sub_element.title.original,
        })
    }

    /// The value of the chosen rating.
    pub(super) fn rating_value(&self) -> Cell<'a> {
        self.level(self.rating())
    }

    pub(super) fn rating_name(&self) -> Cell<'a> {
        match self.rating() {
            Some(rating) => Cell::text(&self.site.rubric.level(rating).name.original),
            None => Cell::Empty,
        }
    }

    /// Whether there is a text that gives reasons.
    pub(super) fn has_evidence(&self) -> bool {
        !self.evidence().trim().is_empty()
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

    /// The scores of the parts of the element.
    fn scores(&self) -> impl Iterator<Item = &'a Score> {
        let assessment = self.assessment;
        let parts = self.element().sub_elements.iter();
        parts.map(move |&part| assessment.score(part))
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

    /// The numbers of rated and applicable parts of the element.
    pub(super) fn rated_of(&self) -> (usize, usize) {
        parts_rated_of(self.scores())
    }

    /// The sum of the values of the ratings of the element's parts, from which a mean can be computed
    /// without the error of rounding.
    pub(super) fn rating_sum(&self) -> Cell<'a> {
        let ratings = self.scores().filter_map(|score| score.value.rating());
        let values = ratings.map(|rating| i64::from(self.site.rubric.level(rating).value));
        match self.rated_of() {
            (0, _) => Cell::Empty,
            _ => Cell::Number(values.sum()),
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

    /// The level that the score of the element is nearest to: the lower and the higher one of two that
    /// are equally near, else twice the same.
    pub(super) fn nearest(&self) -> Option<(Rating, Rating)> {
        let Part::Element { score, .. } = self.part else {
            return None;
        };
        Some(match score.standing(&self.site.rubric)? {
            Standing::Nearest(level) => (level, level),
            Standing::Between(low, high) => (low, high),
        })
    }

    pub(super) fn level(&self, rating: Option<Rating>) -> Cell<'a> {
        rating.map_or(Cell::Empty, |rating| {
            Cell::Number(self.site.rubric.level(rating).value.into())
        })
    }
}

/// How the score of an element was determined, in one word.
pub(super) fn element_status(score: ElementScore) -> &'static str {
    match score {
        ElementScore::Chosen(_) => RATED,
        ElementScore::Computed { .. } => COMPUTED,
        ElementScore::TooFew { .. } => TOO_FEW,
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
