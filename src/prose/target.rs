//! Targets of links in texts.

use crate::markdown::{self, Reference};
use crate::model::{
    AudienceIndex, ElementIndex, IndexVec, LeverIndex, PracticeIndex, ResourceIndex, Site,
    StateIndex, SubElementIndex, TermIndex,
};

/// A thing of the site that a text can link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A core element.
    Element(ElementIndex),
    /// A sub-element.
    SubElement(SubElementIndex),
    /// A state with a profile.
    State(StateIndex),
    /// A best practice.
    Practice(PracticeIndex),
    /// An entry of the resource repository.
    Resource(ResourceIndex),
    /// A term of the glossary.
    Term(TermIndex),
    /// A lever of change.
    Lever(LeverIndex),
    /// An audience.
    Audience(AudienceIndex),
    /// A page of prose by its slug, and a heading on it, without `#`.
    Page(&'a str, Option<&'a str>),
    /// An image or document by its path in the project: one of [`Site::files`].
    File(&'a str),
}

/// The address and title of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address; empty if there is none.
    pub href: String,
    /// The title, without markup.
    pub title: String,
}

impl<'a> Target<'a> {
    /// The target of a reference; `None` if the site does not have it (`check` refuses such a
    /// reference). A page need not be in [`Site::content`], since the generator has its own.
    pub fn of_reference(site: &'a Site, reference: Reference<'a>) -> Option<Self> {
        // Lists that grow with the site are sorted by slug. If one is not, a linear search is the
        // fallback.
        fn search<I: From<usize>, T>(
            list: &IndexVec<I, T>,
            slug: impl Fn(&T) -> &str,
            id: &str,
        ) -> Option<I> {
            let found = list.binary_search_by(|item| slug(item).cmp(id));
            let found = found.ok().map(I::from);
            found.or_else(|| list.find(|item| slug(item) == id))
        }
        let rubric = &site.rubric;
        Some(match reference {
            Reference::Element(id) => Self::Element(rubric.elements.find(|own| own.id == id)?),
            Reference::SubElement(id) => {
                Self::SubElement(rubric.sub_elements.find(|own| own.id == id)?)
            }
            Reference::State(id) => Self::State(search(&site.states, |own| &own.slug, id)?),
            Reference::Practice(id) => {
                Self::Practice(search(&site.practices, |own| &own.slug, id)?)
            }
            Reference::Resource(id) => {
                Self::Resource(search(&site.resources, |own| &own.slug, id)?)
            }
            Reference::Term(id) => Self::Term(site.glossary.find(|own| own.id == id)?),
            Reference::Lever(id) => Self::Lever(site.levers.find(|own| own.id == id)?),
            Reference::Audience(id) => Self::Audience(site.audiences.find(|own| own.id == id)?),
            Reference::Page(slug, anchor) => Self::Page(slug, anchor),
        })
    }

    /// The attached file at a path relative to the text's file; `None` if there is none.
    pub fn of_file(site: &'a Site, in_file: &str, relative: &str) -> Option<Self> {
        let find = |path: String| {
            let files = &site.files;
            let found = files.binary_search_by(|file| file.path.as_str().cmp(&path));
            files.get(found.ok()?)
        };
        let mut paths = markdown::files_beside(in_file, relative).into_iter();
        paths.find_map(find).map(|file| Self::File(&file.path))
    }
}
