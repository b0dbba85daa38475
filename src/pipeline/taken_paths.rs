//! Files of a project that would stand where the site has a file of its own.

use super::publication::Publication;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pages::FileKind;
use crate::source::{DEFAULT_THEME, SourceId, Sources, Span};

/// Reports them, at the file of the project.
pub(super) fn report(publication: &Publication, sources: &Sources, diagnostics: &mut Diagnostics) {
    for taken in publication.taken_paths() {
        let Some(id) = source(publication, sources, &taken.path, taken.kind) else {
            continue;
        };
        let names: Vec<String> = publication
            .own_names()
            .map(|name| format!("`{name}`"))
            .collect();
        let path = &sources.get(id).path;
        Diagnostic::new(Code::ReservedSlug, Span::new(id, 0..0))
            .message(format!(
                "`{path}` would stand where the site has its own `{}`",
                taken.by
            ))
            .expected(format!(
                "a name other than those that the site makes itself: {}, and its folders",
                names.join(", ")
            ))
            .hint("Rename it, or remove it.")
            .report(diagnostics);
    }
}

fn source(
    publication: &Publication,
    sources: &Sources,
    path: &str,
    kind: FileKind,
) -> Option<SourceId> {
    let find = |path: &str| sources.find(path).map(|(id, _)| id);
    match kind {
        FileKind::Attached(at) => find(&publication.site.files.get(at as usize)?.path),
        _ => [publication.theme_name(), DEFAULT_THEME]
            .into_iter()
            .find_map(|theme| find(&format!("themes/{theme}/static/root/{path}"))),
    }
}
