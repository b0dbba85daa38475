//! Ratings that contradict other facts in the same file. These are warnings, since the rating that
//! the team chose is valid, except on a basis that needs criteria.

use super::scores::Scores;
use crate::check::known::message::one_of;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    CriterionIndex, ElementIndex, Mean, Rating, Rubric, SubElement, SubElementIndex, SuggestionRule,
};
use crate::parse::documents::Text;
use crate::source::{Span, Spanned};

/// A rating, and what its score says of criteria.
pub(super) struct Rated<'a> {
    pub(super) sub_element: &'a SubElement,
    /// The criteria that hold.
    pub(super) ticked: &'a [CriterionIndex],
    pub(super) rating: Rating,
    /// Where the rating stands.
    pub(super) place: Span,
    /// Whether the score says why the rating differs from what its criteria suggest.
    pub(super) says_why: bool,
}

/// Warns when the ticked criteria suggest another rating and nobody says why.
pub(super) fn with_criteria(lowering: &mut Lowering<'_>, rubric: &Rubric, rated: &Rated<'_>) {
    if let Some(rule) = other_suggestion(lowering, rubric, rated) {
        differs(lowering, Code::CriteriaContradictRating, rated, rule)
            .hint("If the rating is right all the same, say why in a sentence: `why = \"…\"`.")
            .report(lowering);
    }
}

/// On a basis that needs criteria: reports a rating that ticks none, or that differs from what they
/// suggest without saying why. What is `written` but unknown is reported as that.
pub(super) fn with_needed_criteria(
    lowering: &mut Lowering<'_>,
    rubric: &Rubric,
    rated: &Rated<'_>,
    written: &[Spanned<Text>],
) {
    let Rated { sub_element, .. } = rated;
    // Where the rubric describes nothing, nothing can be ticked.
    if written.is_empty()
        && !sub_element.criteria.is_empty()
        && lowering.names.rules_hold
        && !lowering.inputs.is_broken_at(rated.place)
    {
        Diagnostic::new(Code::RatingWithoutCriteria, rated.place)
            .message(format!(
                "The rating of {} ticks no criterion, and its basis needs one",
                sub_element.id
            ))
            .expected(one_of(
                sub_element.criteria.iter().map(|known| known.id.as_str()),
            ))
            .hint("Add `criteria = [\"…\"]` with those that the evidence shows, of any level.")
            .hint("If it shows none of them, leave the rating out.")
            .report(lowering);
    } else if let Some(rule) = other_suggestion(lowering, rubric, rated) {
        differs(lowering, Code::RatingWithoutWhy, rated, rule)
            .hint("Tick what is missing, mend the rating, or say why in a sentence: `why = \"…\"`.")
            .report(lowering);
    }
}

/// The rule that suggests another rating than the given one, if nobody says why they differ.
fn other_suggestion<'a>(
    lowering: &Lowering<'_>,
    rubric: &'a Rubric,
    rated: &Rated<'_>,
) -> Option<&'a SuggestionRule> {
    if rated.says_why || !lowering.names.rules_hold {
        return None;
    }
    let rule = (rubric.suggestion.as_ref()?).suggest(rated.sub_element, rated.ticked)?;
    (rule.rating != rated.rating).then_some(rule)
}

/// The problem of a rating that is another than the suggested one.
fn differs(
    lowering: &Lowering<'_>,
    code: Code,
    rated: &Rated<'_>,
    rule: &SuggestionRule,
) -> Diagnostic {
    let scale = &lowering.names.scale;
    Diagnostic::new(code, rated.place)
        .message(format!(
            "The criteria ticked for {} suggest {}, and it is rated {}",
            rated.sub_element.id,
            scale.show(rule.rating),
            scale.show(rated.rating)
        ))
        .hint(rule.because.original.clone())
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
