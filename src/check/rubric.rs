//! The rubric: what states are rated against.

mod changes;
mod elements;
mod suggestion;

use super::citations;
use super::lowering::Lowering;
use super::originals::Original;
use super::scale;
use super::slugs;
use super::translations::Translations;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Basis, Rubric, Sector};
use crate::parse::documents::{Field, RawBasis, RawElement, RawRubric, RawSector, Text};
use crate::source::Span;

/// Lowers the rubric. What is wrong is reported, and replaced by something harmless.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    original: Original<RawRubric>,
    elements: Vec<Original<RawElement>>,
) -> Rubric {
    let Original {
        body: raw,
        translations: mut others,
        ..
    } = original;
    let top = others.place();
    let (elements, sub_elements) = elements::lower(lowering, elements);
    let source = match raw.source {
        Some(source) => citations::citation(lowering, source),
        None => {
            lowering.lacking("source", top);
            citations::none()
        }
    };
    let levels = scale::lower(lowering, top, raw.ratings, &mut others);
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
        levels,
        sectors,
        bases,
        suggestion,
        changes,
        elements,
        sub_elements,
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
            }
        })
        .collect();
    nested.finish(lowering);
    bases
}

fn lacks(lowering: &mut Lowering<'_>, top: Span, noun: &str, hint: &str) {
    if !lowering.ground.is_broken(top.source) {
        lowering.report(
            Diagnostic::new(Code::BadRubric, top, format!("The rubric has no {noun}"))
                .hint(format!("Add a `[[{noun}]]` table. {hint}.")),
        );
    }
}

/// An id that is also a part of addresses and file names as it stands.
pub(super) fn slug_id(
    lowering: &mut Lowering<'_>,
    noun: &str,
    id: Field<Text>,
    place: Span,
) -> String {
    let Some(id) = lowering.required(id, "id", place) else {
        return String::new();
    };
    if !slugs::is_slug(&id.value) {
        lowering.report(
            Diagnostic::new(
                Code::BadRubric,
                id.span,
                format!(
                    "The {noun} id `{}` cannot be part of an address",
                    super::ids::shown(&id.value)
                ),
            )
            .expected("small letters a to z, digits and single hyphens")
            .hint(match slugs::slug_of(&id.value) {
                slug if slug.is_empty() => "Choose another id.".to_owned(),
                slug => format!("`{slug}` would do."),
            }),
        );
    }
    id.value.to_string()
}
