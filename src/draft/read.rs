//! From the raw document of a draft to its answers.

use super::raw_texts::{text, texts};
use super::read_plan;
use super::values::{Draft, DraftScore, DraftSource, DraftSummary};
use super::values_of_plan::DraftHighlight;
use crate::diagnostic::Diagnostics;
use crate::parse;
use crate::parse::documents::{
    Field, RawDraft, RawDraftAssessment, RawDraftHighlight, RawDraftScore, RawDraftSource, RawText,
    Text,
};
use crate::source::{SourceId, Span};

/// A draft with the places that messages about it need.
#[derive(Clone, Debug)]
pub struct ReadDraft {
    /// The answers.
    pub draft: Draft,
    /// The place of the rubric's id.
    pub rubric_at: Option<Span>,
    /// The place of the edition.
    pub edition_at: Option<Span>,
}

/// Reads the JSON of a draft, and reports its problems. `None` if there is any.
pub fn read_json(source: SourceId, text: &Text) -> (Option<ReadDraft>, Diagnostics) {
    let (raw, problems) = parse::draft(source, text);
    let read = raw.filter(|_| problems.is_empty()).map(|raw| ReadDraft {
        rubric_at: rubric_id(&raw).map(|id| id.span),
        edition_at: edition(&raw).map(|edition| edition.span),
        draft: answers(raw),
    });
    (read, problems)
}

fn rubric_id(raw: &RawDraft) -> Option<&RawText> {
    raw.rubric.as_ref()?.id.as_ref()
}

fn edition(raw: &RawDraft) -> Field<i64> {
    raw.assessment.as_ref()?.edition
}

fn answers(raw: RawDraft) -> Draft {
    let rubric_id = rubric_id(&raw).map(|id| id.value.to_string());
    let rubric_version = raw.rubric.map(|rubric| text(rubric.version));
    let mut draft = raw.assessment.map(assessment).unwrap_or_default();
    draft.rubric_id = rubric_id.unwrap_or_default();
    draft.rubric_version = rubric_version.unwrap_or_default();
    draft.plan = raw.plan.map(read_plan::plan).unwrap_or_default();
    draft
}

fn assessment(raw: RawDraftAssessment) -> Draft {
    let scores = raw.scores.map(|scores| scores.scores).unwrap_or_default();
    let summaries = (raw.summaries).map(|summaries| summaries.summaries);
    Draft {
        system: text(raw.system),
        code: text(raw.code),
        sector: text(raw.sector),
        edition: raw.edition.map(|edition| edition.value),
        basis: text(raw.basis),
        assessed_on: text(raw.assessed_on),
        assessed_by: text(raw.assessed_by),
        note: text(raw.note),
        scores: (scores.into_iter())
            .map(|raw| (raw.id.value.to_string(), score(raw)))
            .collect(),
        summaries: (summaries.unwrap_or_default().into_iter())
            .map(|raw| {
                let summary = DraftSummary {
                    rating: raw.rating.map(|rating| rating.value),
                    evidence: text(raw.evidence),
                    is_completed: raw.is_completed.is_some_and(|is| is.value),
                };
                (raw.id.value.to_string(), summary)
            })
            .collect(),
        patterns: texts(raw.patterns),
        strengths: raw.strengths.into_iter().map(highlight).collect(),
        challenges: raw.challenges.into_iter().map(highlight).collect(),
        ..Draft::default()
    }
}

fn score(raw: RawDraftScore) -> DraftScore {
    DraftScore {
        rating: raw.rating.map(|rating| rating.value),
        status: text(raw.status),
        criteria: texts(raw.criteria),
        evidence: text(raw.evidence),
        sources: raw.sources.into_iter().map(source).collect(),
        is_completed: raw.is_completed.is_some_and(|is| is.value),
    }
}

fn source(raw: RawDraftSource) -> DraftSource {
    DraftSource {
        title: text(raw.title),
        publisher: text(raw.publisher),
        url: text(raw.url),
        year: raw.year.map(|year| year.value),
        accessed: text(raw.accessed),
    }
}

fn highlight(raw: RawDraftHighlight) -> DraftHighlight {
    DraftHighlight {
        text: text(raw.text),
        parts: texts(raw.parts),
    }
}
