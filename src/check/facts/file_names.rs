//! Names of files and folders that become parts of URLs.

use std::collections::BTreeMap;

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{RESERVED_AMONG_RESOURCES, RESERVED_EVERYWHERE, RESERVED_SECTIONS};
use crate::source::{SourceId, Span};

/// The folder of a file's page in the site, which decides which names are reserved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Directly under the root of the site.
    Root,
    /// In the folder of its kind.
    Section,
    /// In the folder of resources.
    Resources,
}

/// Checks the names of files of one kind: their syntax, names reserved by the site, and pairs that
/// would have the same URL.
pub(crate) fn check<'n>(
    lowering: &mut Lowering<'_>,
    level: Level,
    names: impl IntoIterator<Item = (&'n str, SourceId)>,
) {
    let mut first: BTreeMap<String, SourceId> = BTreeMap::new();
    for (name, source) in names {
        let top = Span::new(source, 0..0);
        let path = &lowering.inputs.sources.get(source).path;
        let lower = name.to_lowercase();
        if let Some(&other) = first.get(&lower) {
            let other_path = &lowering.inputs.sources.get(other).path;
            Diagnostic::new(Code::SlugCollision, top)
                .message(format!(
                    "`{other_path}` and `{path}` would have one address"
                ))
                .label(Span::new(other, 0..0), "the first one")
                .hint("Rename one of them.")
                .report(lowering);
        } else {
            first.insert(lower, source);
        }
        if !slugs::is_slug(name) {
            let slug = slugs::slug_of(name);
            let mut diagnostic = Diagnostic::new(Code::BadFileName, top)
                .message(format!(
                    "The name `{}` cannot be part of an address",
                    shortened(name)
                ))
                .expected("small letters a to z, digits and single hyphens");
            if !slug.is_empty() {
                diagnostic = diagnostic.hint(format!("Rename it to `{slug}`."));
            }
            diagnostic.report(lowering);
        } else if is_taken(lowering, level, name) {
            Diagnostic::new(Code::ReservedSlug, top)
                .message(format!("The name `{name}` is taken by the site itself"))
                .hint("Choose another name.")
                .report(lowering);
        }
    }
}

fn is_taken(lowering: &Lowering<'_>, level: Level, name: &str) -> bool {
    RESERVED_EVERYWHERE.contains(&name)
        || level == Level::Resources && RESERVED_AMONG_RESOURCES.contains(&name)
        || level == Level::Root
            && (RESERVED_SECTIONS.contains(&name)
                || lowering
                    .inputs
                    .languages
                    .iter()
                    .any(|language| language.tag().eq_ignore_ascii_case(name)))
}
