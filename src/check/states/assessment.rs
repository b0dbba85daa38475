//! `2025.toml`: the assessment of one state in one edition.

use std::collections::BTreeMap;

use super::{as_of, edition, score, source_dates};
use crate::check::facts::dates;
use crate::check::known::originals::Original;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AsOf, Assessment, Edition, Rubric, SectorIndex};
use crate::parse::documents::RawAssessment;
use crate::source::Span;

/// The assessments of one state: the newest edition first, then in the order of the sectors.
pub(super) fn lower_all(
    lowering: &mut Lowering<'_>,
    originals: Vec<Original<RawAssessment>>,
    rubric: &Rubric,
) -> Vec<Assessment> {
    let mut taken: BTreeMap<(Edition, SectorIndex), Span> = BTreeMap::new();
    let mut assessments = Vec::with_capacity(originals.len());
    for original in originals {
        let top = original.translations.place();
        let name = original.name().to_owned();
        let written = edition::read(lowering, rubric, &name, &original.body.sector, top);
        if let Some((edition, sector)) = written {
            match taken.get(&(edition, sector)) {
                None => {
                    taken.insert((edition, sector), top);
                }
                Some(&first) => Diagnostic::new(Code::DuplicateId, top)
                    .message(format!(
                        "Two files are the edition {} of one sector",
                        edition.0
                    ))
                    .label(first, "the first one")
                    .hint("Keep one of them.")
                    .report(lowering),
            }
        }
        // Also without an edition, so that the rest of the file is checked.
        assessments.extend(lower(lowering, original, written, rubric));
    }
    assessments.sort_by(|a, b| (b.edition, a.sector).cmp(&(a.edition, b.sector)));
    assessments
}

/// One assessment; `None` if its edition or basis is invalid.
fn lower(
    lowering: &mut Lowering<'_>,
    original: Original<RawAssessment>,
    written: Option<(Edition, SectorIndex)>,
    rubric: &Rubric,
) -> Option<Assessment> {
    let path = lowering.inputs.sources.get(original.source).path.clone();
    let (raw, mut others) = (original.body, original.translations);
    let top = others.place();
    let names = lowering.names;
    let rubric_version = lowering.required(raw.rubric, "rubric", top);
    if let Some(version) = &rubric_version
        && names.versions.is_surely_absent(&version.value)
    {
        names
            .versions
            .absence(Code::UnknownRubricVersion, version.as_str())
            .hint(
                "Rate against the current version, or add a `[[change]]` with the \
                 older version to `rubric/rubric.toml`.",
            )
            .report(lowering);
    }
    let basis = lowering
        .required(raw.basis, "basis", top)
        .and_then(|basis| names.bases.resolve(basis.as_str(), lowering));
    let assessed_on = lowering.required(raw.assessed_on, "assessed_on", top);
    let edition = written.map(|(edition, _)| edition);
    let as_of = as_of::read(lowering, raw.as_of, edition, assessed_on);
    let speaks_of = as_of.or(edition.map(|edition| AsOf::Year(edition.0)));
    // A time or a day that cannot be is reported, and says nothing about sources.
    if let (Some(speaks_of), Some(written)) = (speaks_of, assessed_on)
        && raw.as_of.is_some() == as_of.is_some()
        && written.value.year() >= dates::FIRST_YEAR_OF_DAYS
    {
        let place = raw.as_of.map_or(written.span, |as_of| as_of.span);
        let time = (speaks_of, as_of.is_some());
        source_dates::look_at(lowering, &raw.scores, time, written.value, place);
    }
    let assessed_on = dates::day(lowering, "assessed_on", assessed_on);
    let known_basis = basis.and_then(|basis| rubric.bases.get(basis.position()));
    let scores = score::lower_all(lowering, raw.scores, &mut others, rubric, known_basis);
    let assessed_by = lowering.required_text(raw.assessed_by, "assessed_by", top);
    let note = others.optional_markdown(lowering, "note", raw.note, |raw| &mut raw.note);
    let (edition, sector) = written?;
    Some(Assessment {
        edition,
        as_of,
        sector,
        rubric_version: rubric_version
            .map(|version| version.value.to_string())
            .unwrap_or_default(),
        basis: basis?,
        assessed_on: assessed_on?,
        assessed_by,
        note,
        scores: scores.of_sub_elements.into(),
        summative: scores.of_elements.into(),
        path,
    })
}
