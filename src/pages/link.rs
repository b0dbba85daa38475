//! Links to things of the site, and where references in Markdown lead.

use serde::Serialize;

use crate::model::{PlaceOrState, PracticeIndex, ResourceIndex, StateIndex, SubElementIndex};
use crate::prose::Target;

use super::context::PageContext;
use super::table::Page;

/// A text with an address. The address is empty where there is nothing to go to.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) label: String,
    pub(super) href: String,
}

impl Link {
    pub(super) fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

/// `3A Linked learner records`
pub(super) fn sub_element(context: &PageContext<'_>, index: SubElementIndex) -> Link {
    let sub_element = context.site.rubric.sub_element(index);
    Link::new(
        format!("{} {}", sub_element.id, context.text(&sub_element.title)),
        context.href(Page::SubElement(index, 1)),
    )
}

/// The name of a state.
pub(super) fn state(context: &PageContext<'_>, index: StateIndex) -> Link {
    Link::new(
        context
            .text(&context.site.states[index.position()].name)
            .to_owned(),
        context.href(Page::State(index)),
    )
}

/// The name of a state that may have no profile.
pub(super) fn place_or_state(context: &PageContext<'_>, place: PlaceOrState) -> Link {
    match place {
        PlaceOrState::State(index) => state(context, index),
        PlaceOrState::Place(place) => Link::new(place.name, ""),
    }
}

/// The title of a best practice.
pub(super) fn practice(context: &PageContext<'_>, index: PracticeIndex) -> Link {
    Link::new(
        context
            .text(&context.site.practices[index.position()].title)
            .to_owned(),
        context.href(Page::Practice(index)),
    )
}

/// The title of a resource.
pub(super) fn resource(context: &PageContext<'_>, index: ResourceIndex) -> Link {
    Link::new(
        context.site.resources[index.position()].title.clone(),
        context.href(Page::Resource(index)),
    )
}

/// Where a reference in Markdown leads, and what it is called.
pub(super) fn resolve(context: &PageContext<'_>, target: &Target<'_>) -> crate::prose::Link {
    let site = context.site;
    let link = match *target {
        Target::Element(index) => Link::new(
            context.text(&site.rubric.element(index).title).to_owned(),
            context.href(Page::Element(index)),
        ),
        Target::SubElement(index) => sub_element(context, index),
        Target::State(index) => state(context, index),
        Target::Practice(index) => practice(context, index),
        Target::Resource(index) => resource(context, index),
        Target::Term(index) => {
            let term = &site.glossary[index.position()];
            Link::new(
                context.text(&term.name).to_owned(),
                format!("{}#{}", context.href(Page::Glossary), term.id),
            )
        }
        Target::Lever(index) => Link::new(
            context.text(&site.levers[index.position()].name).to_owned(),
            context.href(Page::Lever(index)),
        ),
        Target::Audience(index) => Link::new(
            context
                .text(&site.audiences[index.position()].name)
                .to_owned(),
            context.href(Page::Audience(index)),
        ),
        Target::Page(slug, anchor) => {
            let at = site.content.iter().position(|page| page.slug == slug);
            let (label, mut href) = match at {
                Some(at) => (
                    context.text(&site.content[at].title).to_owned(),
                    context.href(Page::Content(at as u32)),
                ),
                None => (slug.to_owned(), context.href(Page::Home)),
            };
            if let Some(anchor) = anchor {
                href = format!("{href}#{anchor}");
            }
            Link::new(label, href)
        }
        Target::File(path) => {
            let file = site.files.iter().find(|file| file.path == path);
            let href = file.map_or_else(String::new, |file| {
                context.urls.file_href(&context.urls.attached_path(file))
            });
            Link::new(path.rsplit('/').next().unwrap_or(path), href)
        }
    };
    crate::prose::Link {
        href: link.href,
        title: link.label,
    }
}
