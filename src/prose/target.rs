//! What a link in a text leads to.

use crate::markdown::{self, Reference};
use crate::model::{
    AudienceIndex, ElementIndex, LeverIndex, PracticeIndex, ResourceIndex, Site, StateIndex,
    SubElementIndex, TermIndex,
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

/// Where a target is, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address; empty if there is none.
    pub href: String,
    /// What people call it, without markup.
    pub title: String,
}

impl<'a> Target<'a> {
    /// The thing that a reference names; none if the site does not have it (`check` refuses such a
    /// reference). A page need not be one of [`Site::content`], since the generator has its own.
    pub fn of_reference(site: &'a Site, reference: Reference<'a>) -> Option<Self> {
        fn place<T>(list: &[T], is_it: impl Fn(&T) -> bool) -> Option<usize> {
            list.iter().position(is_it)
        }
        // Lists that grow with the site are sorted by slug; should one not be, a thing is still
        // found, only not as fast.
        fn search<'b, T>(
            list: &'b [T],
            slug: impl Fn(&'b T) -> &'b str,
            id: &str,
        ) -> Option<usize> {
            list.binary_search_by(|item| slug(item).cmp(id))
                .ok()
                .or_else(|| list.iter().position(|item| slug(item) == id))
        }
        let rubric = &site.rubric;
        Some(match reference {
            Reference::Element(id) => {
                let at = place(&rubric.elements, |element| element.id == id)?;
                Self::Element(ElementIndex::new(at))
            }
            Reference::SubElement(id) => {
                let at = place(&rubric.sub_elements, |part| part.id == id)?;
                Self::SubElement(SubElementIndex::new(at))
            }
            Reference::State(id) => Self::State(StateIndex::new(search(
                &site.states,
                |state| &state.slug,
                id,
            )?)),
            Reference::Practice(id) => {
                let at = search(&site.practices, |practice| &practice.slug, id)?;
                Self::Practice(PracticeIndex::new(at))
            }
            Reference::Resource(id) => {
                let at = search(&site.resources, |resource| &resource.slug, id)?;
                Self::Resource(ResourceIndex::new(at))
            }
            Reference::Term(id) => {
                Self::Term(TermIndex::new(place(&site.glossary, |term| term.id == id)?))
            }
            Reference::Lever(id) => Self::Lever(LeverIndex::new(place(&site.levers, |lever| {
                lever.id == id
            })?)),
            Reference::Audience(id) => {
                let at = place(&site.audiences, |audience| audience.id == id)?;
                Self::Audience(AudienceIndex::new(at))
            }
            Reference::Page(slug, anchor) => Self::Page(slug, anchor),
        })
    }

    /// The attached file that a text means by a path relative to itself; none if there is none.
    pub fn of_file(site: &'a Site, in_file: &str, relative: &str) -> Option<Self> {
        let path = markdown::file_beside(in_file, relative)?;
        let at = site
            .files
            .binary_search_by(|file| file.path.as_str().cmp(&path))
            .ok()?;
        site.files.get(at).map(|file| Self::File(&file.path))
    }
}
