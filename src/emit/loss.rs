//! What a build would take away from the site that it replaces.
//!
//! A folder that was renamed or left out of a checkout is no error of any file: the site without it
//! is right, and its pages are gone. So a build that would take away most of a site asks first.

use std::path::Path;

use super::failure::Refusal;
use super::manifest::Manifest;
use super::options::{EmitOptions, EmitReport};

/// Losing this many pages or fewer is what happens to any small site in a day of work.
const FEW_PAGES: usize = 20;

/// With this many of the caller's kind or fewer, losing all of them is.
const FEW_OF_A_KIND: usize = 2;

/// How many pages a message names.
const EXAMPLES: usize = 5;

/// Adds what is in the old site and not in the new one to a report.
pub(super) fn report(report: &mut EmitReport, old: &Manifest, new: &Manifest) {
    report.removed = old.missing_from(new);
    let gone = pages_gone(old, new);
    report.pages_gone = gone.into_iter().map(str::to_owned).collect();
}

/// The pages of the old site that are not in the new one, sorted.
fn pages_gone<'m>(old: &'m Manifest, new: &Manifest) -> Vec<&'m str> {
    (old.files().iter().map(String::as_str))
        .filter(|path| is_page(path) && !new.has_file(path))
        .collect()
}

/// Refuses to take away more than half of the pages, or all of the kind that the caller names.
pub(super) fn check(
    target: &Path,
    old: &Manifest,
    new: &Manifest,
    options: &EmitOptions<'_>,
) -> Result<(), Refusal> {
    if options.force {
        return Ok(());
    }
    let pages = old.files().iter().filter(|path| is_page(path)).count();
    let gone = pages_gone(old, new);
    let is_most = gone.len() > FEW_PAGES && gone.len() * 2 > pages;
    let lost_kind = options.kept.filter(|kind| {
        let of_kind = |manifest: &Manifest| {
            let files = manifest.files().iter();
            files.filter(|path| (kind.is_one)(path)).count()
        };
        of_kind(old) > FEW_OF_A_KIND && of_kind(new) == 0
    });
    if !is_most && lost_kind.is_none() {
        return Ok(());
    }
    // Those of the kind come first: they say best what happened.
    let is_one = |path: &str| lost_kind.is_some_and(|kind| (kind.is_one)(path));
    let (first, rest): (Vec<&str>, Vec<&str>) = gone.iter().partition(|path| is_one(path));
    Err(Refusal::TooMuchGone {
        target: target.to_owned(),
        gone: gone.len(),
        pages,
        kind: lost_kind.map(|kind| kind.name.to_owned()),
        examples: (first.iter().chain(&rest))
            .take(EXAMPLES)
            .map(|path| (*path).to_owned())
            .collect(),
    })
}

/// Pages are what readers have addresses of; the names of other files change with their content.
fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::Kind;

    fn manifest(paths: impl IntoIterator<Item = String>) -> Manifest {
        Manifest::new(&paths.into_iter().collect::<Vec<_>>())
    }

    fn pages(range: std::ops::Range<usize>) -> impl Iterator<Item = String> {
        range.map(|number| format!("p/{number}/index.html"))
    }

    fn states(count: usize) -> impl Iterator<Item = String> {
        (0..count).map(|number| format!("s/{number}"))
    }

    fn refused(old: &Manifest, new: &Manifest, force: bool) -> Option<(usize, usize, bool)> {
        let options = EmitOptions {
            force,
            kept: Some(Kind {
                name: "state",
                is_one: &|path| path.starts_with("s/"),
            }),
            ..EmitOptions::new(Path::new("/"))
        };
        match check(Path::new("public"), old, new, &options) {
            Ok(()) => None,
            Err(Refusal::TooMuchGone {
                gone, pages, kind, ..
            }) => Some((gone, pages, kind.is_some())),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn b17_more_than_half_of_the_pages_is_too_much() {
        for (old, new, expected) in [
            (0..0, 0..100, None),
            (0..100, 0..100, None),
            (0..100, 0..50, None),
            (0..100, 0..49, Some((51, 100, false))),
            // As many new ones as old ones: the old addresses are gone all the same.
            (0..100, 100..200, Some((100, 100, false))),
            (0..20, 20..40, None),
            (0..21, 0..0, Some((21, 21, false))),
        ] {
            let (old, new) = (manifest(pages(old)), manifest(pages(new)));
            assert_eq!(refused(&old, &new, false), expected, "{old:?}");
            assert_eq!(refused(&old, &new, true), None);
        }
    }

    #[test]
    fn b17_assets_with_other_names_are_no_loss() {
        let assets = |hash: &'static str| {
            let names = (0..500).map(move |number| format!("assets/{number}.{hash}.js"));
            manifest(names.chain(pages(0..30)))
        };
        assert_eq!(refused(&assets("1"), &assets("2"), false), None);
    }

    #[test]
    fn b17_all_of_a_kind_is_too_much() {
        for (old, new, is_refused) in [(0, 0, false), (2, 0, false), (3, 0, true), (3, 1, false)] {
            let site = |count| manifest(states(count).chain(pages(0..100)));
            let expected = is_refused.then_some((0, 100, true));
            assert_eq!(refused(&site(old), &site(new), false), expected, "{old}");
        }
    }
}
