//! Ids that are parts of URLs.

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::documents::{Field, Text};
use crate::source::{Span, Spanned};

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
    report_long(lowering, &id);
    id.value.to_string()
}

/// Reports an id that is too long to be the name of a file or folder.
pub(crate) fn report_long(lowering: &mut Lowering<'_>, id: &Spanned<Text>) {
    if id.value.len() > slugs::LONGEST {
        Diagnostic::new(Code::LongName, id.span)
            .message(format!(
                "The id `{}` has {} letters, which is too long for the name of a folder",
                shortened(&id.value),
                id.value.len()
            ))
            .caret("an id")
            .expected(format!("at most {} letters", slugs::LONGEST))
            .hint("Choose a short id; the name beside it may be longer.")
            .report(lowering);
    }
}
