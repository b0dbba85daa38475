//! Links to things of the site, and the targets of references in Markdown.

use serde::Serialize;

use crate::model::{
    ActionPlan, AudienceIndex, DATA_PAGE, ElementIndex, LeverIndex, NeedsAssessment, PlaceOrState,
    PracticeIndex, ResourceIndex, StateIndex, SubElementIndex, TermIndex,
};
use crate::pages::address::all_pages::has_plan;
use crate::pages::address::page::{AssessmentPage, Page};
use crate::pages::context::language::LanguageContext;
use crate::prose::Target;

/// A text with an address. The address is empty if there is no page to link to.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) href: String,
}

impl Link {
    /// A link with a text and an address.
    pub(crate) fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }

    /// Adds an anchor on the target page.
    pub(crate) fn at(mut self, anchor: &str) -> Self {
        self.href = format!("{}#{anchor}", self.href);
        self
    }
}

impl LanguageContext<'_> {
    /// A link to a page.
    pub(crate) fn link(&self, label: impl Into<String>, page: Page) -> Link {
        Link::new(label, self.href(page))
    }
}

/// A link to each of some things: `link::all(context, &lever_indices, link::lever)`.
pub(crate) fn all<'c, I: Copy>(
    context: &LanguageContext<'c>,
    things: &[I],
    link: impl Fn(&LanguageContext<'c>, I) -> Link,
) -> Vec<Link> {
    things.iter().map(|&thing| link(context, thing)).collect()
}

/// `3A Linked learner records`
pub(crate) fn sub_element(context: &LanguageContext<'_>, index: SubElementIndex) -> Link {
    let sub_element = context.site.rubric.sub_element(index);
    context.link(
        format!("{} {}", sub_element.id, context.text(&sub_element.title)),
        Page::SubElement(index, 1),
    )
}

/// The name of a state.
pub(crate) fn state(context: &LanguageContext<'_>, index: StateIndex) -> Link {
    context.link(context.state_name(index), Page::State(index))
}

/// The name of a state; without an address if it has no profile.
pub(crate) fn place_or_state(context: &LanguageContext<'_>, place: PlaceOrState) -> Link {
    match place {
        PlaceOrState::State(index) => state(context, index),
        PlaceOrState::Place(place) => Link::new(place.name, ""),
    }
}

/// The title of a best practice.
pub(crate) fn practice(context: &LanguageContext<'_>, index: PracticeIndex) -> Link {
    context.link(
        context.text(&context.site.practices[index].title),
        Page::Practice(index),
    )
}

/// The title of a resource.
pub(crate) fn resource(context: &LanguageContext<'_>, index: ResourceIndex) -> Link {
    context.link(
        context.site.resources[index].title.clone(),
        Page::Resource(index),
    )
}

/// The link for a reference in Markdown.
pub(crate) fn resolve(context: &LanguageContext<'_>, target: &Target<'_>) -> crate::prose::Link {
    let site = context.site;
    let link = match *target {
        Target::Element(index) => context.link(
            context.text(&site.rubric.element(index).title),
            Page::Element(index),
        ),
        Target::SubElement(index) => sub_element(context, index),
        Target::State(index) => state(context, index),
        Target::Practice(index) => practice(context, index),
        Target::Resource(index) => resource(context, index),
        Target::Term(index) => term(context, index),
        Target::Lever(index) => lever(context, index),
        Target::Audience(index) => audience(context, index),
        Target::Page(NeedsAssessment::PAGE, anchor) if site.needs_assessment.is_some() => {
            let link = start_of_assessment(context);
            match anchor {
                Some(anchor) => link.at(anchor),
                None => link,
            }
        }
        Target::Page(ActionPlan::PAGE, anchor) if has_plan(site) => {
            let link = context.link(context.text(&site.action_plan.title), Page::Plan);
            let mut steps = site.action_plan.steps.iter_enumerated();
            let step = anchor.and_then(|anchor| steps.find(|(_, step)| step.id == anchor));
            match step {
                Some((index, _)) => link.at(&context.urls.step_anchor(index)),
                None => link,
            }
        }
        Target::Page(DATA_PAGE, anchor) => {
            let link = context.link(context.word("data-title"), Page::Data);
            match anchor {
                Some(anchor) => link.at(anchor),
                None => link,
            }
        }
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

/// `1 Collected`: the one name that an element has wherever its whole title is not the matter.
pub(crate) fn element(context: &LanguageContext<'_>, index: ElementIndex) -> Link {
    let element = context.site.rubric.element(index);
    context.link(
        format!("{} {}", element.id, context.text(&element.short)),
        Page::Element(index),
    )
}

/// The page of content that says how a state rates itself, if the site has one.
pub(crate) fn how_to_rate(context: &LanguageContext<'_>) -> Option<Link> {
    let pages = &context.site.content;
    let at = pages.iter().position(|page| page.slug == HOW_TO_RATE)?;
    let title = context.text(&pages[at].title);
    Some(context.link(title, Page::Content(at as u32)))
}

/// The name of its file.
const HOW_TO_RATE: &str = "rate-your-state";

/// The first page of the needs assessment, by its title.
fn start_of_assessment(context: &LanguageContext<'_>) -> Link {
    let texts = context.site.needs_assessment.as_ref();
    context.link(
        texts.map_or("", |texts| context.text(&texts.title)),
        Page::Assessment(AssessmentPage::Start),
    )
}

/// The name of a lever.
pub(crate) fn lever(context: &LanguageContext<'_>, index: LeverIndex) -> Link {
    let lever = &context.site.levers[index];
    context.link(context.text(&lever.name), Page::Lever(index))
}

/// The name of an audience.
pub(crate) fn audience(context: &LanguageContext<'_>, index: AudienceIndex) -> Link {
    let audience = &context.site.audiences[index];
    context.link(context.text(&audience.name), Page::Audience(index))
}

/// A term, with a link to its entry in the glossary.
pub(crate) fn term(context: &LanguageContext<'_>, index: TermIndex) -> Link {
    let term = &context.site.glossary[index];
    let link = context.link(context.text(&term.name), Page::Glossary);
    link.at(&term.id)
}

/// The license of the site; without an address if it has none.
pub(crate) fn license(context: &LanguageContext<'_>) -> Link {
    let license = &context.site.settings.license;
    Link::new(
        license.name.clone(),
        license.url.clone().unwrap_or_default(),
    )
}

/// The address of the page of two states, in any order; `None` if pairs have no pages.
pub(crate) fn pair(
    context: &LanguageContext<'_>,
    one: StateIndex,
    other: StateIndex,
) -> Option<String> {
    let settings = &context.site.settings;
    (one != other && settings.has_pair_pages(context.site.states.len()))
        .then(|| context.href(Page::Pair(one.min(other), one.max(other))))
}
