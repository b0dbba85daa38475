//! The part of a profile that shows one assessment.

use serde::Serialize;

use crate::analysis;
use crate::model::{Assessment, StateIndex};
use crate::pages::address::page::Page;
use crate::pages::address::url::edition_slug;
use crate::pages::context::page::PageContext;
use crate::pages::parts::heat_map::{self, OwnHeatMap};
use crate::pages::parts::{assessment_words, evidence_age, one_sector};
use crate::prose::SeenTerms;

use super::evidence::{self, ElementSection};
use super::highlights::{self, Highlight, HighlightWords, Learning};
use super::movement::{self, MovementView};
use super::shape::{self, ShapeView};

/// The part of a profile that shows one assessment.
#[derive(Debug, Serialize)]
pub(super) struct AssessmentView<'a> {
    basis: &'a str,
    basis_definition_html: String,
    date: String,
    iso_date: String,
    edition: String,
    /// The part of the system that was looked at, and what was not.
    covers: String,
    assessed_by: &'a str,
    is_stale: Option<String>,
    /// How many ratings rest on old or undated sources.
    evidence_age: Option<String>,
    note_html: String,
    headline: String,
    heat_map: OwnHeatMap<'a>,
    shape: Option<ShapeView<'a>>,
    highlight_words: HighlightWords,
    strengths: Vec<Highlight>,
    challenges: Vec<Learning>,
    patterns: Vec<String>,
    movement: Option<MovementView<'a>>,
    elements: Vec<ElementSection<'a>>,
}

/// The part of a profile for an assessment and its position.
pub(super) fn view<'a>(
    context: &PageContext<'a>,
    index: StateIndex,
    (at, assessment): (usize, &'a Assessment),
    headline: String,
    seen: &mut SeenTerms,
) -> AssessmentView<'a> {
    let site = context.site;
    let rubric = &site.rubric;
    let basis = &rubric.bases[assessment.basis];
    let scores = analysis::element_scores(rubric, assessment);
    let state_name = context.state_name(index);
    let page = if context.analysis.states[index].current == Some(at) {
        Page::State(index)
    } else {
        Page::Edition(index, at as u32)
    };
    AssessmentView {
        basis: context.text(&basis.name),
        basis_definition_html: context.inline_html(&basis.definition, seen),
        date: context.words.date(assessment.assessed_on),
        iso_date: assessment.assessed_on.to_string(),
        edition: edition_slug(site, index, at as u32),
        covers: one_sector::covers(context, assessment),
        assessed_by: &assessment.assessed_by,
        is_stale: assessment_words::stale_notice(context, assessment),
        evidence_age: evidence_age::sentences(
            context,
            assessment_words::evidence_age(context, assessment),
        ),
        note_html: (assessment.note.as_ref())
            .map(|note| context.block_html_of(&assessment.path, note, seen))
            .unwrap_or_default(),
        headline,
        heat_map: heat_map::of_assessment(context, state_name, assessment, &scores),
        shape: shape::view(context, assessment, &scores),
        highlight_words: highlights::words(context, assessment),
        strengths: highlights::strengths(context, assessment),
        challenges: highlights::challenges(context, index, assessment),
        patterns: highlights::patterns(context, assessment),
        movement: movement::view(context, index, assessment, seen),
        elements: (scores.iter_enumerated())
            .map(|(at, score)| {
                let element = (at, score);
                evidence::section(context, (index, page), assessment, element, seen)
            })
            .collect(),
    }
}
