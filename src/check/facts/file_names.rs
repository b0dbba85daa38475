//! Names of files and folders that become parts of URLs.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::model::{RESERVED_AMONG_RESOURCES, RESERVED_EVERYWHERE, RESERVED_SECTIONS};
use crate::parse::meant_language_tag;
use crate::source::{SourceId, Sources, Span};

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
    let names: Vec<(&str, SourceId)> = names.into_iter().collect();
    let all: BTreeSet<String> = names.iter().map(|(name, _)| name.to_lowercase()).collect();
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
        if name.len() > slugs::LONGEST {
            Diagnostic::new(Code::BadFileName, top)
                .message(format!(
                    "The name `{}` has {} letters, which is too long for some disks",
                    shortened(name),
                    name.len()
                ))
                .expected(format!("at most {} letters", slugs::LONGEST))
                .hint("Give it a short name; the title in the file may be longer.")
                .report(lowering);
        } else if !slugs::is_slug(name) {
            bad_name(lowering, level, &all, name, source).report(lowering);
        } else if is_taken(lowering, level, name) {
            Diagnostic::new(Code::ReservedSlug, top)
                .message(format!("The name `{name}` is taken by the site itself"))
                .hint("Choose another name.")
                .report(lowering);
        }
    }
}

/// The diagnostic for a name that is no slug: it offers one that the next run accepts.
fn bad_name(
    lowering: &Lowering<'_>,
    level: Level,
    all: &BTreeSet<String>,
    name: &str,
    source: SourceId,
) -> Diagnostic {
    let sources = lowering.inputs.sources;
    let top = Span::new(source, 0..0);
    let files = || files_named(sources, source, name);
    let original = slugs::copied_from(name).filter(|base| all.contains(&base.to_lowercase()));
    if let Some(original) = original {
        let diagnostic = Diagnostic::new(Code::BadFileName, top)
            .message(format!(
                "`{}` looks like a copy of `{}`",
                shortened(name),
                shortened(original)
            ))
            .expected("small letters a to z, digits and single hyphens")
            .hint("Remove it; or give it a name of its own, if it is something else.");
        return files().fold(diagnostic, |diagnostic, (id, _)| {
            diagnostic.edit(Edit::Remove(id))
        });
    }
    // A translation whose language is not written as a tag: `about.ES.md`.
    let translated = name.split_once('.').filter(|(stem, _)| all.contains(*stem));
    if let Some((stem, tag)) = translated
        && let Some(tag) = meant_language_tag(tag)
    {
        let diagnostic = Diagnostic::new(Code::BadFileName, top)
            .message(format!(
                "`{}` is not a language tag",
                shortened(&name[stem.len() + 1..])
            ))
            .expected("a tag like `en`, `es` or `pt-BR`")
            .hint(format!("Rename it to `{stem}.{tag}`, with its ending."));
        return diagnostic;
    }
    let diagnostic = Diagnostic::new(Code::BadFileName, top)
        .message(format!(
            "The name `{}` cannot be part of an address",
            shortened(name)
        ))
        .expected("small letters a to z, digits and single hyphens");
    let free = slugs::slugs_for(name)
        .into_iter()
        .find(|slug| !all.contains(slug) && !is_taken(lowering, level, slug));
    let Some(slug) = free else {
        return diagnostic.hint("Choose another name, of small letters and hyphens.");
    };
    let diagnostic = diagnostic.hint(format!("Rename it to `{slug}`."));
    files().fold(diagnostic, |diagnostic, (id, rest)| {
        let path = &sources.get(id).path;
        let folder = path.len() - rest.len() - name.len();
        let folder = path.get(..folder).unwrap_or("");
        diagnostic.edit(Edit::Rename(id, format!("{folder}{slug}{rest}")))
    })
}

/// The files that have the name of a file or of its folder, and what their paths have behind it:
/// translations, and what else stands in the folder.
fn files_named<'s>(
    sources: &'s Sources,
    source: SourceId,
    name: &str,
) -> impl Iterator<Item = (SourceId, &'s str)> {
    let path = &sources.get(source).path;
    let start = match path.rfind(&format!("/{name}/")) {
        Some(folder) => path.get(..folder + 2 + name.len()),
        None => path
            .rfind(&format!("/{name}."))
            .and_then(|at| path.get(..at + 2 + name.len())),
    };
    let start = start.unwrap_or(path).to_owned();
    sources.iter().filter_map(move |(id, file)| {
        let is_one = file.path.starts_with(&start);
        is_one.then(|| (id, file.path.get(start.len() - 1..).unwrap_or("")))
    })
}

/// Whether the site has a page or a list of its own at a name.
pub(super) fn is_taken(lowering: &Lowering<'_>, level: Level, name: &str) -> bool {
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
