//! Former names of files, whose addresses lead to what the files have become.

use std::collections::{BTreeMap, BTreeSet};

use super::file_names::{self, Level};
use crate::check::known::message::shortened;
use crate::check::known::slugs;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::documents::Text;
use crate::source::{Span, Spanned};

/// Checks the former names of files of one kind: their syntax, names that the site or a file has
/// now, and names that were given twice. `files` are the names of all, with their former ones.
pub(crate) fn check<'n>(
    lowering: &mut Lowering<'_>,
    level: Level,
    files: &[(&'n str, &'n [Spanned<Text>])],
) {
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| *name).collect();
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for old in files.iter().flat_map(|(_, moved)| *moved) {
        let name = old.value.as_str();
        let shown = shortened(name);
        if !slugs::is_slug(name) || name.len() > slugs::LONGEST {
            Diagnostic::new(Code::BadFileName, old.span)
                .message(format!("`{shown}` cannot have been part of an address"))
                .expected("the old name without folder and ending, such as `old-name`")
                .hint("The address `/practices/old-name/` was made of the name `old-name`.")
                .report(lowering);
        } else if file_names::is_taken(lowering, level, name) {
            Diagnostic::new(Code::ReservedSlug, old.span)
                .message(format!("The name `{shown}` is taken by the site itself"))
                .hint("Delete it: this address was never of a file.")
                .report(lowering);
        } else if names.contains(name) {
            Diagnostic::new(Code::SlugCollision, old.span)
                .message(format!(
                    "A file has the name `{shown}` now, and its page this address"
                ))
                .hint("Delete it, or rename that file.")
                .report(lowering);
        } else if let Some(&other) = first.get(name) {
            Diagnostic::new(Code::SlugCollision, old.span)
                .message(format!("The old address `{shown}` would lead to two pages"))
                .label(other, "the first one")
                .hint("Delete one of them.")
                .report(lowering);
        } else {
            first.insert(name, old.span);
        }
    }
}

/// The former names as they are published.
pub(crate) fn published(written: &[Spanned<Text>]) -> Vec<String> {
    (written.iter())
        .map(|name| name.value.to_string())
        .collect()
}
