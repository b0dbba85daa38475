//! Ratings that contradict other facts in the same file. These are warnings: the rating that the
//! team chose is valid.

use super::scores::Scores;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    CriterionIndex, ElementIndex, Mean, Rating, Rubric, SubElement, SubElementIndex,
};
use crate::source::Span;

/// Warns when the ticked criteria suggest another rating.
pub(super) fn with_criteria(
    lowering: &mut Lowering<'_>,
    rubric: &Rubric,
    sub_element: &SubElement,
    ticked: &[CriterionIndex],
    rating: Rating,
    place: Span,
) {
    let Some(suggestion) = &rubric.suggestion else {
        return;
    };
    if ticked.is_empty() || !lowering.names.rules_hold {
        return;
    }
    let Some(rule) = suggestion.suggest(sub_element, ticked) else {
        return;
    };
    if rule.rating != rating {
        let scale = &lowering.names.scale;
        let message = format!(
            "The criteria ticked for {} suggest {}, and it is rated {}",
            sub_element.id,
            scale.show(rule.rating),
            scale.show(rating)
        );
        Diagnostic::new(Code::CriteriaContradictRating, place)
            .message(message)
            .hint(rule.because.original.clone())
            .hint("If the rating is right all the same, say why in the evidence.")
            .report(lowering);
    }
}

/// Warns when a core element's own score differs by more than one level from the mean of its
/// sub-elements.
pub(super) fn with_parts(
    lowering: &mut Lowering<'_>,
    scores: &Scores,
    rubric: &Rubric,
    index: ElementIndex,
    place: Span,
) {
    if !lowering.names.rules_hold {
        return;
    }
    let summative = scores.of_elements.get(index.position());
    let (Some(Some(score)), Some(element)) = (summative, rubric.elements.get(index.position()))
    else {
        return;
    };
    let scale = &lowering.names.scale;
    let values = element
        .sub_elements
        .iter()
        .filter_map(|part: &SubElementIndex| scores.of_sub_elements.get(part.position()))
        .filter_map(|part| part.value.rating())
        .filter_map(|rating| scale.value(rating));
    let (Some(mean), Some(value)) = (Mean::of(values), scale.value(score.rating)) else {
        return;
    };
    if (f64::from(value) - mean.value()).abs() > 1.0 {
        let message = format!(
            "The core element {} is rated {}, and its parts have a mean of {:.1}",
            element.id,
            scale.show(score.rating),
            mean.value()
        );
        Diagnostic::new(Code::SummaryFarFromParts, place)
            .message(message)
            .hint("If the rating is right all the same, say why in the evidence.")
            .report(lowering);
    }
}
