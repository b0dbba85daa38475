//! The folders, names and codes of states against each other.

use std::collections::BTreeMap;

use super::folder::Folder;
use crate::check::facts::file_names::{self, Level};
use crate::check::facts::moved_names;
use crate::check::known::message::shortened;
use crate::check::known::places;
use crate::check::known::state_head::ProfileHead;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, look};

/// Checks that every state can be told from the others by each of its names.
pub(crate) fn check(lowering: &mut Lowering<'_>, folders: &[Folder]) {
    let published: Vec<(&str, &ProfileHead)> = (folders.iter())
        .filter_map(|Folder { head, .. }| Some((head.folder.as_str(), head.published()?)))
        .collect();
    let names = published
        .iter()
        .map(|&(folder, profile)| (folder, profile.source));
    file_names::check(lowering, Level::Section, names);
    let moved: Vec<_> = (published.iter())
        .map(|&(folder, profile)| (folder, profile.moved_from.as_slice()))
        .collect();
    moved_names::check(lowering, Level::Section, &moved);
    report_shared_codes(lowering, &published);
    report_shared_names(lowering, &published);
    report_codes_as_folders(lowering, &published);
}

/// The code of a state, if there is such a one.
fn code(profile: &ProfileHead) -> Option<(&str, Span)> {
    let code = profile.code.as_ref()?;
    places::find(&code.value).map(|_| (code.value.as_str(), code.span))
}

/// Reports two folders with the same code.
fn report_shared_codes(lowering: &mut Lowering<'_>, published: &[(&str, &ProfileHead)]) {
    let mut first: BTreeMap<&str, (Span, &str)> = BTreeMap::new();
    for &(folder, profile) in published {
        let Some((code, span)) = code(profile) else {
            continue;
        };
        let &mut (place, other) = first.entry(code).or_insert((span, folder));
        if other != folder {
            Diagnostic::new(Code::DuplicateId, span)
                .message(format!(
                    "The folders `states/{}` and `states/{}` both have the code `{code}`",
                    shortened(other),
                    shortened(folder),
                ))
                .label(place, "the first one")
                .hint("Correct one of the codes, or move the files into one folder.")
                .report(lowering);
        }
    }
}

/// Reports two states whose names look the same: readers could not tell them apart in any list.
fn report_shared_names(lowering: &mut Lowering<'_>, published: &[(&str, &ProfileHead)]) {
    let mut first: BTreeMap<String, (Span, &str, Option<&str>)> = BTreeMap::new();
    for &(folder, profile) in published {
        let Some(name) = profile.name.as_ref() else {
            continue;
        };
        let code = code(profile).map(|(code, _)| code);
        let here = (name.span, folder, code);
        let &mut (place, other, other_code) = first.entry(look(&name.value)).or_insert(here);
        // That they have one code is reported already.
        if other != folder && (code.is_none() || code != other_code) {
            Diagnostic::new(Code::DuplicateId, name.span)
                .message(format!(
                    "The folders `states/{}` and `states/{}` both have the name `{}`",
                    shortened(other),
                    shortened(folder),
                    shortened(&name.value)
                ))
                .label(place, "the first one")
                .hint("Give one of them a name that tells it apart, or remove it.")
                .report(lowering);
        }
    }
}

/// Reports a folder that is the code of another state in small letters: addresses such as
/// `/compare/?states=ky` name a state by its code, or by its folder if it has none.
fn report_codes_as_folders(lowering: &mut Lowering<'_>, published: &[(&str, &ProfileHead)]) {
    let by_code: BTreeMap<String, (&str, &str, Span)> = (published.iter())
        .filter_map(|&(folder, profile)| {
            let (code, span) = code(profile)?;
            Some((code.to_ascii_lowercase(), (folder, code, span)))
        })
        .collect();
    for &(folder, profile) in published {
        // A folder that has the code itself is reported for that.
        let own = code(profile).map(|(code, _)| code);
        if let Some(&(other, code, place)) = by_code.get(folder)
            && other != folder
            && own != Some(code)
        {
            Diagnostic::new(Code::SlugCollision, Span::new(profile.source, 0..0))
                .message(format!(
                    "`states/{}` and `states/{}` would have one address where states are compared: \
                     `{folder}` is the code {code} in small letters",
                    shortened(other),
                    shortened(folder),
                ))
                .label(place, "the code")
                .hint(format!(
                    "Rename the folder `states/{}`, or move its files to `states/{}`.",
                    shortened(folder),
                    shortened(other)
                ))
                .report(lowering);
        }
    }
}
