//! The ids of items in lists, and of items that are a file each.

use std::collections::BTreeMap;

use crate::check::known::ids::{self, Ids};
use crate::check::known::inputs::Inputs;
use crate::check::known::originals::{Original, OriginalDocuments};
use crate::check::known::places;
use crate::check::known::state_head::StateHead;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{ElementIndex, StateIndex, SubElementIndex};
use crate::parse::documents::{Field, Text};
use crate::source::{Role, Spanned};

/// Items that are listed in one file, each with an id.
pub(super) struct Listed<'a, U, I> {
    /// The noun for one of them in messages.
    pub(super) noun: &'static str,
    /// The code of the diagnostic for an unknown id.
    pub(super) code: Code,
    /// Whether the list could be read in full.
    pub(super) is_complete: bool,
    pub(super) items: &'a [U],
    pub(super) id: fn(&U) -> &Field<Text>,
    pub(super) index: fn(usize) -> I,
}

impl<U, I: Copy> Listed<'_, U, I> {
    /// The ids of the list; reports duplicates.
    pub(super) fn ids(self, diagnostics: &mut Diagnostics) -> Ids<I> {
        let written = self
            .items
            .iter()
            .filter_map(|item| (self.id)(item).as_ref());
        ids::report_duplicates(self.noun, written.map(Spanned::as_str), diagnostics);
        let ids = self.items.iter().enumerate().filter_map(|(at, item)| {
            let id = (self.id)(item).as_ref()?;
            Some((id.value.to_string(), (self.index)(at)))
        });
        Ids::new(self.noun, self.code, self.is_complete, ids)
    }
}

/// Elements and sub-elements share one namespace: both are names of tables in an assessment.
pub(super) fn elements(
    originals: &OriginalDocuments,
    complete: bool,
    diagnostics: &mut Diagnostics,
) -> (Ids<ElementIndex>, Ids<SubElementIndex>) {
    let mut all = Vec::new();
    let mut element_ids = Vec::new();
    let mut sub_element_ids = Vec::new();
    let mut sub_elements = 0;
    for (at, element) in originals.elements.iter().enumerate() {
        if let Some(id) = element.body.id.as_ref().map(Spanned::as_str) {
            all.push(id);
            element_ids.push((id.value.to_owned(), ElementIndex::new(at)));
        }
        for sub_element in &element.body.sub_elements {
            if let Some(id) = sub_element.id.as_ref().map(Spanned::as_str) {
                all.push(id);
                sub_element_ids.push((id.value.to_owned(), SubElementIndex::new(sub_elements)));
            }
            sub_elements += 1;
        }
    }
    ids::report_duplicates("core element or sub-element", all, diagnostics);
    (
        Ids::new("core element", Code::UnknownElement, complete, element_ids),
        Ids::new(
            "sub-element",
            Code::UnknownSubElement,
            complete,
            sub_element_ids,
        ),
    )
}

pub(super) fn versions(originals: &OriginalDocuments, complete: bool) -> Ids<()> {
    let versions = originals.rubric.iter().flat_map(|rubric| {
        let changed = rubric.body.changes.iter().map(|change| &change.version);
        std::iter::once(&rubric.body.version)
            .chain(changed)
            .flatten()
            .map(|version| (version.value.to_string(), ()))
    });
    Ids::new(
        "rubric version",
        Code::UnknownRubricVersion,
        complete,
        versions,
    )
}

/// Items of one role that are a file each; the id is the file's name.
pub(super) fn files<T>(
    noun: &'static str,
    list: &[Original<T>],
    originals: &OriginalDocuments,
    inputs: &Inputs<'_>,
    role: fn(&str) -> Role<'_>,
) -> Ids<()> {
    let names = |path: &str| {
        let name = path.rsplit('/').next()?.split('.').next()?;
        (Role::from_path(path) == role(name)).then(|| name.to_owned())
    };
    let ids = list.iter().map(|original| (original.name().to_owned(), ()));
    let folder = match role("") {
        Role::Practice(_) => "content/practices",
        Role::Resource(_) => "content/resources",
        _ => "content",
    };
    let is_complete = !inputs.elsewhere.has(folder);
    Ids::new(noun, Code::BrokenReference, is_complete, ids)
        .with_unreadable(inputs.broken_paths().filter_map(names).collect())
        .with_drafts(
            originals
                .drafts
                .iter()
                .filter_map(|stem| names(stem))
                .collect(),
        )
}

pub(super) fn states(heads: &[&StateHead], is_complete: bool) -> Ids<StateIndex> {
    let published = heads.iter().filter(|head| head.published().is_some());
    let slugs = published
        .enumerate()
        .map(|(at, head)| (head.folder.clone(), StateIndex::new(at)));
    // A folder without a valid profile is reported once, not at every mention.
    let (drafts, folders) = heads.iter().partition::<Vec<_>, _>(|head| head.is_draft());
    let names = |heads: Vec<&&StateHead>| heads.iter().map(|head| head.folder.clone()).collect();
    Ids::new("state", Code::UnknownStateCode, is_complete, slugs)
        .with_unreadable(names(folders))
        .with_drafts(names(drafts))
}

pub(super) fn states_by_code(heads: &[&StateHead]) -> BTreeMap<&'static str, StateIndex> {
    let mut by_code = BTreeMap::new();
    let profiles = heads.iter().filter_map(|head| head.published());
    for (at, profile) in profiles.enumerate() {
        let place = (profile.code.as_ref()).and_then(|code| places::find(&code.value));
        if let Some(place) = place {
            by_code.entry(place.code).or_insert(StateIndex::new(at));
        }
    }
    by_code
}
