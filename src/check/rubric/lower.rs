//! Lowers the documents of the rubric.

use super::{changes, elements, levels, suggestion};
use crate::check::facts::citations;
use crate::check::facts::slug_id::slug_id;
use crate::check::known::originals::Original;
use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Basis, Citation, Rubric, Sector};
use crate::parse::documents::{RawBasis, RawElement, RawRubric, RawSector};
use crate::source::Span;

/// Lowers the rubric. Invalid values are reported, and replaced by defaults.
pub(crate) fn lower(
    lowering: &mut Lowering<'_>,
    original: Original<RawRubric>,
    elements: Vec<Original<RawElement>>,
) -> Rubric {
    let (raw, mut others) = (original.body, original.translations);
    let top = others.place();
    let (elements, sub_elements) = elements::lower(lowering, elements);
    let source = match raw.source {
        Some(source) => citations::citation(lowering, source),
        None => {
            lowering.lacking("source", top);
            Citation::default()
        }
    };
    let levels = levels::lower(lowering, top, raw.ratings, &mut others);
    let sectors = sectors(lowering, top, raw.sectors, &mut others);
    let bases = bases(lowering, top, raw.bases, &mut others);
    let suggestion = raw
        .suggestion
        .map(|raw| suggestion::lower(lowering, raw, &mut others));
    let changes = changes::lower(lowering, raw.changes, &mut others);
    Rubric {
        id: lowering.required_text(raw.id, "id", top),
        version: lowering.required_text(raw.version, "version", top),
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        source,
        levels: levels.into(),
        sectors: sectors.into(),
        bases: bases.into(),
        suggestion,
        changes,
        elements: elements.into(),
        sub_elements: sub_elements.into(),
    }
}

fn sectors(
    lowering: &mut Lowering<'_>,
    top: Span,
    raw: Vec<RawSector>,
    others: &mut Translations<RawRubric>,
) -> Vec<Sector> {
    if raw.is_empty() {
        lacks(lowering, top, "sector", "The first one is the whole system");
    }
    let mut nested = others.nested("sector", |raw| &mut raw.sectors, |raw| raw.id.clone());
    let sectors = raw
        .into_iter()
        .map(|raw| {
            let id = slug_id(lowering, "sector", raw.id, raw.span);
            let mut others = nested.take(lowering, &id, raw.span, true);
            Sector {
                id,
                name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
                definition: others.markdown(lowering, "definition", raw.definition, |raw| {
                    &mut raw.definition
                }),
            }
        })
        .collect();
    nested.finish(lowering);
    sectors
}

fn bases(
    lowering: &mut Lowering<'_>,
    top: Span,
    raw: Vec<RawBasis>,
    others: &mut Translations<RawRubric>,
) -> Vec<Basis> {
    if raw.is_empty() {
        lacks(
            lowering,
            top,
            "basis",
            "It says on what ground a rating stands",
        );
    }
    let mut nested = others.nested("basis", |raw| &mut raw.bases, |raw| raw.id.clone());
    let bases = raw
        .into_iter()
        .map(|raw| {
            let id = slug_id(lowering, "basis", raw.id, raw.span);
            let mut others = nested.take(lowering, &id, raw.span, true);
            Basis {
                id,
                name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
                definition: others.markdown(lowering, "definition", raw.definition, |raw| {
                    &mut raw.definition
                }),
                needs_source: raw.needs_source.is_some_and(|needs| needs.value),
                needs_criteria: raw.needs_criteria.is_some_and(|needs| needs.value),
                by_state: raw.by_state.is_some_and(|by_state| by_state.value),
            }
        })
        .collect();
    nested.finish(lowering);
    bases
}

fn lacks(lowering: &mut Lowering<'_>, top: Span, noun: &str, hint: &str) {
    if !lowering.inputs.is_broken(top.source) {
        Diagnostic::new(Code::BadRubric, top)
            .message(format!("The rubric has no {noun}"))
            .hint(format!("Add a `[[{noun}]]` table. {hint}."))
            .report(lowering);
    }
}
