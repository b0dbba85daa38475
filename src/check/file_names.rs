//! Names of files and folders that become addresses.

use std::collections::BTreeMap;

use super::ids::shown;
use super::lowering::Lowering;
use super::slugs;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

/// Names that the site takes for itself directly under its root.
const TAKEN_BY_SECTIONS: [&str; 21] = [
    "elements",
    "states",
    "compare",
    "national",
    "trends",
    "practices",
    "resources",
    "levers",
    "audiences",
    "glossary",
    "theory-of-action",
    "changes",
    "assessment",
    "plan",
    "data",
    "embed",
    "feeds",
    "assets",
    "api",
    "404",
    "index",
];

/// Names that mean something to hosts or to lists of pages, in any folder.
const TAKEN_EVERYWHERE: [&str; 3] = ["404", "index", "page"];

/// Names of the lists that the resource repository keeps beside the resources.
const TAKEN_AMONG_RESOURCES: [&str; 4] = ["type", "sector", "step", "state"];

/// What kind of thing a name is the address of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// Directly under the root of the site.
    Root,
    /// In a folder of its own kind.
    Section,
    /// In the folder of resources.
    Resources,
}

/// Checks the names of one kind of thing: the shape, names taken by the site, and two that would
/// have one address.
pub(super) fn check<'n>(
    lowering: &mut Lowering<'_>,
    level: Level,
    names: impl IntoIterator<Item = (&'n str, SourceId)>,
) {
    let mut first: BTreeMap<String, SourceId> = BTreeMap::new();
    for (name, source) in names {
        let top = Span::new(source, 0..0);
        let path = &lowering.ground.sources.get(source).path;
        let lower = name.to_lowercase();
        if let Some(&other) = first.get(&lower) {
            let other_path = &lowering.ground.sources.get(other).path;
            lowering.found.diagnostics.push(
                Diagnostic::new(
                    Code::SlugCollision,
                    top,
                    format!("`{other_path}` and `{path}` would have one address"),
                )
                .label(Span::new(other, 0..0), "the first one")
                .hint("Rename one of them."),
            );
        } else {
            first.insert(lower, source);
        }
        if !slugs::is_slug(name) {
            let slug = slugs::slug_of(name);
            let mut diagnostic = Diagnostic::new(
                Code::BadFileName,
                top,
                format!("The name `{}` cannot be part of an address", shown(name)),
            )
            .expected("small letters a to z, digits and single hyphens");
            if !slug.is_empty() {
                diagnostic = diagnostic.hint(format!("Rename it to `{slug}`."));
            }
            lowering.report(diagnostic);
        } else if is_taken(lowering, level, name) {
            lowering.report(
                Diagnostic::new(
                    Code::ReservedSlug,
                    top,
                    format!("The name `{name}` is taken by the site itself"),
                )
                .hint("Choose another name."),
            );
        }
    }
}

fn is_taken(lowering: &Lowering<'_>, level: Level, name: &str) -> bool {
    TAKEN_EVERYWHERE.contains(&name)
        || level == Level::Resources && TAKEN_AMONG_RESOURCES.contains(&name)
        || level == Level::Root
            && (TAKEN_BY_SECTIONS.contains(&name)
                || lowering
                    .ground
                    .languages
                    .iter()
                    .any(|language| language.tag().eq_ignore_ascii_case(name)))
}
