//! Core elements, their sub-elements and the criteria.

use std::collections::BTreeMap;

use crate::check::facts::slug_id;
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::translations::Translations;
use crate::check::known::{ids, slugs};
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Criterion, Element, ElementIndex, Rating, SubElement, SubElementIndex};
use crate::parse::documents::{
    Field, RawAssessment, RawCriterion, RawElement, RawSubElement, Text,
};
use crate::source::{Span, Spanned};

/// All elements and, in their order, all sub-elements.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    originals: Vec<Original<RawElement>>,
) -> (Vec<Element>, Vec<SubElement>) {
    let mut elements = Vec::with_capacity(originals.len());
    let mut sub_elements = Vec::new();
    let mut element_slugs = Slugs::default();
    let mut sub_element_slugs = Slugs::default();
    for original in originals {
        let (raw, mut others) = (original.body, original.translations);
        let top = others.place();
        let (id, slug) = id(lowering, raw.id, top, &mut element_slugs);
        let mut nested = others.nested(
            "sub-element",
            |raw| &mut raw.sub_elements,
            |raw| raw.id.clone(),
        );
        if raw.sub_elements.is_empty() && !lowering.inputs.is_broken(top.source) {
            Diagnostic::new(Code::BadRubric, top)
                .message(format!(
                    "The core element `{}` has no sub-element",
                    shortened(&id)
                ))
                .hint("Add a `[[sub_element]]` table. Sub-elements are what is rated.")
                .report(lowering);
        }
        let first = sub_elements.len();
        for raw in raw.sub_elements {
            let element = Of {
                index: ElementIndex::new(elements.len()),
                id: &id,
            };
            let key = raw.id.as_ref().map(|id| id.value.clone());
            let others = nested.take(lowering, &key.unwrap_or_default(), raw.span, true);
            sub_elements.push(sub_element(
                lowering,
                raw,
                others,
                &element,
                &mut sub_element_slugs,
            ));
        }
        nested.finish(lowering);
        elements.push(Element {
            slug,
            title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
            short: others.text(lowering, "short", raw.short, |raw| &mut raw.short),
            why: others.markdown(lowering, "why", raw.why, |raw| &mut raw.why),
            icon: raw.icon.map(|icon| icon.value.to_string()),
            sub_elements: (first..sub_elements.len())
                .map(SubElementIndex::new)
                .collect(),
            id,
        });
    }
    (elements, sub_elements)
}

/// The element that a sub-element belongs to.
struct Of<'a> {
    index: ElementIndex,
    id: &'a str,
}

fn sub_element(
    lowering: &mut Lowering<'_>,
    raw: RawSubElement,
    mut others: Translations<RawSubElement>,
    element: &Of<'_>,
    slugs_so_far: &mut Slugs,
) -> SubElement {
    let (id, slug) = id(lowering, raw.id, raw.span, slugs_so_far);
    let criteria = criteria(lowering, raw.criteria, &mut others);
    SubElement {
        letter: slugs::letter(&id, element.id).to_owned(),
        id,
        slug,
        element: element.index,
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        statement: others.markdown(lowering, "statement", raw.statement, |raw| {
            &mut raw.statement
        }),
        levers: lowering.names.levers.resolve_all(&raw.levers, lowering),
        criteria: criteria.into(),
    }
}

fn criteria(
    lowering: &mut Lowering<'_>,
    raw: Vec<RawCriterion>,
    others: &mut Translations<RawSubElement>,
) -> Vec<Criterion> {
    ids::report_duplicates(
        "criterion",
        raw.iter()
            .filter_map(|raw| raw.id.as_ref().map(Spanned::as_str)),
        lowering,
    );
    let mut nested = others.nested("criterion", |raw| &mut raw.criteria, |raw| raw.id.clone());
    let criteria = raw
        .into_iter()
        .map(|raw| {
            let id = lowering.required_text(raw.id, "id", raw.span);
            let mut others = nested.take(lowering, &id, raw.span, true);
            let level = lowering
                .required(raw.level, "level", raw.span)
                .and_then(|level| {
                    lowering.names.scale.resolve(
                        level,
                        || format!("The level of the criterion `{}`", shortened(&id)),
                        lowering,
                    )
                });
            Criterion {
                id,
                level: level.unwrap_or(Rating(0)),
                text: others.markdown(lowering, "text", raw.text, |raw| &mut raw.text),
            }
        })
        .collect();
    nested.finish(lowering);
    criteria
}

/// The slugs in use so far, with their places.
#[derive(Default)]
struct Slugs(BTreeMap<String, (Span, String)>);

/// An id and its slug.
fn id(
    lowering: &mut Lowering<'_>,
    id: Field<Text>,
    place: Span,
    slugs_so_far: &mut Slugs,
) -> (String, String) {
    let Some(id) = lowering.required(id, "id", place) else {
        return Default::default();
    };
    slug_id::report_long(lowering, &id);
    let slug = slugs::slug_of(&id.value);
    if RawAssessment::KEYS
        .iter()
        .any(|key| key.name == id.value.as_str())
    {
        Diagnostic::new(Code::BadRubric, id.span)
            .message(format!(
                "The id `{}` is also a key of every assessment",
                id.value
            ))
            .hint("Choose another id.")
            .report(lowering);
    }
    if slug.is_empty() {
        Diagnostic::new(Code::BadRubric, id.span)
            .message(format!(
                "Nothing of the id `{}` can be part of an address",
                shortened(&id.value)
            ))
            .expected("an id with letters a to z or digits")
            .report(lowering);
    } else {
        report_collision(lowering, &id, &slug, slugs_so_far);
    }
    (id.value.to_string(), slug)
}

fn report_collision(
    lowering: &mut Lowering<'_>,
    id: &Spanned<Text>,
    slug: &str,
    slugs_so_far: &mut Slugs,
) {
    match slugs_so_far.0.get(slug) {
        // Ids that differ in case only are reported as duplicates.
        Some((_, other)) if other.to_lowercase() == id.value.to_lowercase() => {}
        Some((span, other)) => {
            Diagnostic::new(Code::SlugCollision, id.span)
                .message(format!(
                    "The ids `{}` and `{}` would both have the address `{slug}`",
                    shortened(other),
                    shortened(&id.value)
                ))
                .label(*span, "the first one")
                .hint("Change one of them by a letter or digit.")
                .report(lowering);
        }
        None => {
            slugs_so_far
                .0
                .insert(slug.to_owned(), (id.span, id.value.to_string()));
        }
    }
}
