//! The columns of the table of assessments: a row for each.

use crate::analysis::Analysis;
use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::{assessment_id, is_of, parts_rated_of};
use crate::model::{Assessment, Edition, Site, State};

/// An assessment.
pub(super) struct AssessmentRow<'a> {
    site: &'a Site,
    state: &'a State,
    assessment: &'a Assessment,
    is_current: bool,
}

/// Every assessment, states by slug and the newest edition first; of one edition, or of all.
pub(super) fn rows<'a>(
    site: &'a Site,
    analysis: &'a Analysis,
    edition: Option<Edition>,
) -> impl Iterator<Item = AssessmentRow<'a>> {
    let states = site.states.iter().zip(&analysis.states);
    states.flat_map(move |(state, table)| {
        let assessments = state.assessments.iter().enumerate();
        assessments
            .filter(move |(_, assessment)| is_of(assessment, edition))
            .map(move |(at, assessment)| AssessmentRow {
                site,
                state,
                assessment,
                is_current: table.current == Some(at),
            })
    })
}

columns! { AssessmentRow:
    "assessment_id" Text "data-column-assessment-id" |row| {
        Cell::text(assessment_id(row.site, row.state, row.assessment))
    },
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| Cell::optional(row.state.place.map(|place| place.code)),
    "state_fips" Text "data-column-state-fips" |row| {
        Cell::optional(row.state.place.map(|place| place.fips))
    },
    "edition" Integer "data-column-edition" |row| Cell::Number(row.assessment.edition.0.into()),
    "sector" Code of Sector "data-column-sector" |row| {
        let sector = row.site.rubric.sectors.get(row.assessment.sector);
        Cell::optional(sector.map(|sector| sector.id.as_str()))
    },
    "is_current" Boolean "data-column-is-current" |row| Cell::Flag(row.is_current),
    "assessed_on" Date "data-column-assessed-on" |row| Cell::date(row.assessment.assessed_on),
    "as_of" Text "data-column-as-of" |row| {
        Cell::text(row.assessment.speaks_of().to_string())
    },
    "look_back" Boolean "data-column-look-back" |row| Cell::Flag(row.assessment.is_look_back()),
    "basis" Code of Basis "data-column-basis" |row| {
        let basis = row.site.rubric.bases.get(row.assessment.basis);
        Cell::optional(basis.map(|basis| basis.id.as_str()))
    },
    "assessed_by" Text "data-column-assessed-by" |row| Cell::text(&row.assessment.assessed_by),
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
    "parts_rated" Integer "data-column-assessments-parts-rated" |row| {
        Cell::count(parts_rated_of(row.assessment.scores.iter()).0)
    },
    "parts_total" Integer "data-column-assessments-parts-total" |row| {
        Cell::count(parts_rated_of(row.assessment.scores.iter()).1)
    },
    "note" Text "data-column-note" |row| {
        let note = row.assessment.note.as_ref();
        note.map_or(Cell::Empty, |note| Cell::written(note.original.source()))
    },
}
