//! Ids that are parts of URLs.

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::{Field, Text};
use crate::source::Span;

/// An id of the rubric that is used unchanged in URLs and file names.
pub(crate) fn slug_id(
    lowering: &mut Lowering<'_>,
    noun: &str,
    id: Field<Text>,
    place: Span,
) -> String {
    slug_id_or(Code::BadRubric, lowering, noun, id, place)
}

/// As [`slug_id`], with the code of the diagnostic for an id that is none.
pub(crate) fn slug_id_or(
    code: Code,
    lowering: &mut Lowering<'_>,
    noun: &str,
    id: Field<Text>,
    place: Span,
) -> String {
    let Some(id) = lowering.required(id, "id", place) else {
        return String::new();
    };
    if !slugs::is_slug(&id.value) {
        Diagnostic::new(code, id.span)
            .message(format!(
                "The {noun} id `{}` cannot be part of an address",
                shortened(&id.value)
            ))
            .expected("small letters a to z, digits and single hyphens")
            .hint(match slugs::slug_of(&id.value) {
                slug if slug.is_empty() => "Choose another id.".to_owned(),
                slug => format!("`{slug}` would do."),
            })
            .report(lowering);
    }
    id.value.to_string()
}
