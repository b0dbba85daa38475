//! Ids that are parts of URLs.

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Edit};
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
        let slug = slugs::slugs_for(&id.value).into_iter().next();
        let diagnostic = Diagnostic::new(code, id.span);
        let diagnostic = match slug {
            Some(slug) => diagnostic
                .hint(format!("`{slug}` would do."))
                .edit(Edit::Replace(id.span, slug)),
            None => diagnostic.hint("Choose another id."),
        };
        diagnostic
            .message(format!(
                "The {noun} id `{}` cannot be part of an address",
                shortened(&id.value)
            ))
            .expected("small letters a to z, digits and single hyphens")
            .report(lowering);
    }
    id.value.to_string()
}
