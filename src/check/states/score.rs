//! The scores of an assessment: the rating of each sub-element and core element, and its evidence.

use super::scores::Scores;
use super::{contradictions, ticks};
use crate::check::facts::citations::citations;
use crate::check::known::ids;
use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{
    Basis, ElementIndex, EmptyKind, Localized, Rating, Rubric, Score, ScoreValue, SubElement,
    SummativeScore,
};
use crate::parse::documents::{Field, RawAssessment, RawCitation, RawScore, Text};
use crate::source::{Span, Spanned};

/// Lowers every score of an assessment; sub-elements without a table are not assessed.
pub(super) fn lower_all(
    lowering: &mut Lowering<'_>,
    raw: Vec<RawScore>,
    others: &mut Translations<RawAssessment>,
    rubric: &Rubric,
    basis: Option<&Basis>,
) -> Scores {
    let mut scores = Scores {
        of_sub_elements: rubric.sub_elements.iter().map(|_| not_assessed()).collect(),
        of_elements: rubric.elements.iter().map(|_| None).collect(),
    };
    let mut summative_places: Vec<(ElementIndex, Span)> = Vec::new();
    let mut nested = others.nested("score", |raw| &mut raw.scores, |raw| Some(raw.id.clone()));
    let names = lowering.names;
    for raw in raw {
        let has_text = raw.evidence.is_some() || raw.why.is_some();
        let mut others = nested.take(lowering, &raw.id.value, raw.id.span, has_text);
        if let Some(index) = names.sub_elements.get(&raw.id.value) {
            let Some(sub_element) = rubric.sub_elements.get(index.position()) else {
                continue;
            };
            let score = score(lowering, raw, &mut others, rubric, sub_element, basis);
            if let Some(place) = scores.of_sub_elements.get_mut(index.position()) {
                *place = score;
            }
        } else if let Some(index) = names.elements.get(&raw.id.value) {
            let place = raw.rating.map_or(raw.id.span, |rating| rating.span);
            summative_places.push((index, place));
            let score = summative(lowering, raw, &mut others);
            if let Some(place) = scores.of_elements.get_mut(index.position()) {
                *place = score;
            }
        } else {
            report_unknown(lowering, raw.id.as_str());
            // What does not depend on the name is looked at all the same.
            value(lowering, &raw);
        }
    }
    nested.finish(lowering);
    for (index, place) in summative_places {
        contradictions::with_parts(lowering, &scores, rubric, index, place);
    }
    scores
}

fn not_assessed() -> Score {
    Score {
        value: ScoreValue::Empty(EmptyKind::NotAssessed),
        evidence: Localized::default(),
        criteria: Vec::new(),
        not_found: Vec::new(),
        why: None,
        sources: Vec::new(),
    }
}

/// Reports a key that is neither a sub-element nor a core element, with the code of the kind that
/// it resembles most.
fn report_unknown(lowering: &mut Lowering<'_>, id: Spanned<&str>) {
    let names = lowering.names;
    if !names.rubric_complete {
        return;
    }
    let both = names.sub_elements.iter().chain(names.elements.iter());
    let near = nearest(id.value, both);
    let is_as_long = |other: &str| other.chars().count() == id.value.chars().count();
    let means_element = match near {
        Some(near) => names.elements.get(near).is_some(),
        None => names.elements.iter().any(is_as_long) && !names.sub_elements.iter().any(is_as_long),
    };
    let diagnostic = if means_element {
        names.elements.absence(Code::UnknownElement, id)
    } else {
        names.sub_elements.absence(Code::UnknownSubElement, id)
    };
    diagnostic.suggestion(near).report(lowering);
}

fn score(
    lowering: &mut Lowering<'_>,
    raw: RawScore,
    others: &mut Translations<RawScore>,
    rubric: &Rubric,
    sub_element: &SubElement,
    basis: Option<&Basis>,
) -> Score {
    let value = value(lowering, &raw);
    if let (ScoreValue::Rated(_), Some(written)) = (value, raw.rating) {
        report_missing_evidence(lowering, &raw.id.value, &raw.evidence, written.span);
        if basis.is_some_and(|basis| basis.needs_source) {
            report_missing_source(lowering, &raw, written.span);
        }
    }
    let ticks = ticks::lower(lowering, &raw, sub_element);
    if let (ScoreValue::Rated(rating), Some(written)) = (value, raw.rating) {
        let rated = contradictions::Rated {
            sub_element,
            ticked: &ticks.found,
            rating,
            place: written.span,
            says_why: raw.why.is_some(),
        };
        match basis.is_some_and(|basis| basis.needs_criteria) {
            true => contradictions::with_needed_criteria(lowering, rubric, &rated, &raw.criteria),
            false => contradictions::with_criteria(lowering, rubric, &rated),
        }
    }
    report_needless_why(lowering, &raw);
    Score {
        value,
        evidence: others
            .optional_markdown(lowering, "evidence", raw.evidence, |raw| &mut raw.evidence)
            .unwrap_or_default(),
        criteria: ticks.found,
        not_found: ticks.not_found,
        why: others.optional_text(lowering, "why", raw.why, |raw| &mut raw.why),
        sources: citations(lowering, raw.sources),
    }
}

/// Reports a reason for a rating where there is no rating.
fn report_needless_why(lowering: &mut Lowering<'_>, raw: &RawScore) {
    // A slip in the key of the rating is told already.
    if let (Some(why), false) = (&raw.why, raw.rating_written)
        && !lowering.inputs.is_broken_at(raw.id.span)
    {
        Diagnostic::new(Code::NeedlessWhy, why.span)
            .message(format!(
                "`why` says why {} is rated as it is, and there is no rating",
                raw.id.value
            ))
            .hint("Add `rating`, or say it in `evidence`.")
            .report(lowering);
    }
}

/// Lowers the value of a score, which has either a rating or a status.
fn value(lowering: &mut Lowering<'_>, raw: &RawScore) -> ScoreValue {
    let id = &raw.id.value;
    if let (true, Some(status)) = (raw.rating_written, &raw.status) {
        let rating = raw.rating.map_or(raw.id.span, |rating| rating.span);
        Diagnostic::new(Code::RatingAndStatus, status.span)
            .message(format!("The score of {id} has both a rating and a status"))
            .label(rating, "the rating")
            .hint("Keep `rating` if it is rated, or `status` if it is not.")
            .report(lowering);
    } else if !raw.rating_written
        && raw.status.is_none()
        && !lowering.inputs.is_broken_at(raw.id.span)
    {
        Diagnostic::new(Code::RatingAndStatus, raw.id.span)
            .message(format!(
                "The score of {id} has neither a rating nor a status"
            ))
            .hint("Add `rating`, or `status = \"not-assessed\"`, or leave the score out.")
            .report(lowering);
    }
    if let Some(rating) = raw.rating {
        return rating_of(lowering, id, rating)
            .map_or(ScoreValue::Empty(EmptyKind::NotAssessed), ScoreValue::Rated);
    }
    ScoreValue::Empty(
        raw.status
            .as_ref()
            .and_then(|status| kind_of(lowering, status))
            .unwrap_or_default(),
    )
}

fn rating_of(lowering: &mut Lowering<'_>, id: &str, rating: Spanned<i64>) -> Option<Rating> {
    lowering
        .names
        .scale
        .resolve(rating, || format!("The rating of {id}"), lowering)
}

fn kind_of(lowering: &mut Lowering<'_>, status: &Spanned<Text>) -> Option<EmptyKind> {
    let kind = EmptyKind::from_id(&status.value);
    if kind.is_none() {
        let words = EmptyKind::ALL.map(EmptyKind::id);
        ids::unknown_word(Code::UnknownStatus, "status", status, &words).report(lowering);
    }
    kind
}

/// Reports a rating without a source that a reader can look up.
fn report_missing_source(lowering: &mut Lowering<'_>, raw: &RawScore, rating: Span) {
    let id = &raw.id.value;
    let problem = match raw.sources.first() {
        None => Diagnostic::new(Code::ReviewWithoutSource, rating)
            .message(format!(
                "The rating of {id} has no source, and its basis needs one"
            ))
            .hint("Add `sources`, or leave the score out if there is no source for it."),
        Some(first) if !raw.sources.iter().any(can_be_looked_up) => {
            Diagnostic::new(Code::ReviewWithoutSource, first.span)
                .message(format!(
                    "The rating of {id} has no source that a reader can look up, and its basis \
                     needs one"
                ))
                .expected("`url`, or `publisher` with `year` or `accessed`")
                .hint("Add the address, or the year in which it was published.")
        }
        Some(_) => return,
    };
    if !lowering.inputs.is_broken_at(problem.span) {
        problem.report(lowering);
    }
}

/// Whether a source says enough to be found: an address, or a publisher and a date. One with neither
/// address nor publisher is reported for that.
fn can_be_looked_up(source: &RawCitation) -> bool {
    let has_date = source.year.is_some() || source.accessed.is_some();
    source.url.is_some() || source.publisher.is_none() || has_date
}

fn report_missing_evidence(
    lowering: &mut Lowering<'_>,
    id: &str,
    evidence: &Field<Text>,
    rating: Span,
) {
    // If the table has errors, an empty text may already be reported by `parse`.
    let is_missing = match evidence {
        Some(evidence) => evidence.value.trim().is_empty(),
        None => !lowering.inputs.is_broken_at(rating),
    };
    if is_missing {
        Diagnostic::new(Code::RatingWithoutEvidence, rating)
            .message(format!("The rating of {id} has no evidence"))
            .hint("Add `evidence`: say in a sentence or two why it is rated so.")
            .report(lowering);
    }
}

/// The score that the team chose for a whole core element: a rating with evidence, never a status.
fn summative(
    lowering: &mut Lowering<'_>,
    raw: RawScore,
    others: &mut Translations<RawScore>,
) -> Option<SummativeScore> {
    let id = &raw.id.value;
    if let Some(status) = &raw.status {
        Diagnostic::new(Code::RatingAndStatus, status.span)
            .message(format!(
                "The core element {id} has a status, and can only have a rating"
            ))
            .hint("Leave the score of the core element out if it has no rating.")
            .report(lowering);
    } else if !raw.rating_written && !lowering.inputs.is_broken_at(raw.id.span) {
        Diagnostic::new(Code::RatingAndStatus, raw.id.span)
            .message(format!("The score of the core element {id} has no rating"))
            .hint("Add `rating`, or leave the score of the core element out.")
            .report(lowering);
    }
    let criterion = raw.criteria.first().or(raw.not_found.first());
    if let (Some(criterion), true) = (criterion, lowering.names.rubric_complete) {
        Diagnostic::new(Code::UnknownCriterion, criterion.span)
            .message(format!("The core element {id} has no criteria of its own"))
            .hint("Tick criteria in the scores of its sub-elements.")
            .report(lowering);
    }
    if let Some(why) = &raw.why {
        Diagnostic::new(Code::NeedlessWhy, why.span)
            .message(format!(
                "The core element {id} has no criteria that its rating could differ from"
            ))
            .hint("Say it in `evidence`.")
            .report(lowering);
    }
    let rating = raw.rating.and_then(|written| {
        let whose = format!("the core element {id}");
        let rating = rating_of(lowering, &whose, written)?;
        report_missing_evidence(lowering, &whose, &raw.evidence, written.span);
        Some(rating)
    });
    let evidence = others
        .optional_markdown(lowering, "evidence", raw.evidence, |raw| &mut raw.evidence)
        .unwrap_or_default();
    let sources = citations(lowering, raw.sources);
    rating.map(|rating| SummativeScore {
        rating,
        evidence,
        sources,
    })
}
