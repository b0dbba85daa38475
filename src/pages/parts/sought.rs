//! What somebody looks for on a page, with the way to it: "Looking for training? 7 of the kind Training".

use serde::Serialize;

use crate::model::{AudienceIndex, ResourceType, ResourceTypeIndex, SubElementIndex};
use crate::pages::address::page::{Page, ResourceFacet};
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::parts::facet;
use crate::text::say;

/// A question, and where what it asks for is.
#[derive(Debug, Serialize)]
pub(crate) struct Sought {
    question_html: String,
    links: Vec<Link>,
}

/// The questions on the page of a sub-element.
pub(crate) fn on_sub_element(context: &PageContext<'_>, index: SubElementIndex) -> Vec<Sought> {
    questions(context, |kind| {
        kind.sub_elements.contains(&index).then(|| vec![index])
    })
}

/// The questions on the page of an audience. They lead to the sub-elements, too.
pub(crate) fn for_audience(context: &PageContext<'_>, index: AudienceIndex) -> Vec<Sought> {
    questions(context, |kind| {
        (kind.audiences.contains(&index)).then(|| kind.sub_elements.clone())
    })
}

fn questions(
    context: &PageContext<'_>,
    parts: impl Fn(&ResourceType) -> Option<Vec<SubElementIndex>>,
) -> Vec<Sought> {
    let kinds = context.site.settings.resource_types.iter_enumerated();
    kinds
        .filter_map(|(index, kind)| {
            let question = kind.question.as_ref()?;
            let parts = parts(kind)?;
            let links = links(context, index, &parts);
            (!links.is_empty()).then(|| Sought {
                question_html: context.text_html(question),
                links,
            })
        })
        .collect()
}

/// The resources of a kind, then those on each of some sub-elements; what has none is left out.
fn links(
    context: &PageContext<'_>,
    index: ResourceTypeIndex,
    parts: &[SubElementIndex],
) -> Vec<Link> {
    let site = context.site;
    let cross = &context.analysis.index;
    let mut links = Vec::with_capacity(parts.len() + 1);
    let count = cross.resources_by_type[index].len();
    if count > 0 {
        let kind = context.text(&site.settings.resource_types[index].name);
        let page = Page::ResourcesOf(ResourceFacet::Type(index));
        links.push(context.link(say!(context, "sought-kind", count, kind), page));
    }
    for &part in parts {
        let count = cross.resources_by_sub_element[part].len();
        let sub_element = site.rubric.sub_element(part);
        if count > 0 {
            let title = context.text(&sub_element.title);
            let label = say!(context, "sought-part", count, part = &sub_element.id, title);
            let href = (context.urls).filtered_href(
                context.language_at,
                Page::Resources,
                facet::PART,
                &sub_element.slug,
            );
            links.push(Link::new(&label, href));
        }
    }
    links
}
