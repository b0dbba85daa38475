//! Levers and audiences: two lists with a page for each entry.

use serde::Serialize;

use crate::model::{AudienceIndex, LeverIndex};
use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::pages::parts::facet;
use crate::pages::parts::picked::{self, Chosen, Picked};
use crate::pages::parts::practice_rows::PracticeRow;
use crate::pages::parts::resource_rows::ResourceRow;
use crate::pages::parts::sought::{self, Sought};
use crate::prose::SeenTerms;

use super::audience_answers::{self, Answers};

/// The view of a list.
#[derive(Debug, Serialize)]
pub struct VocabularyView<'a> {
    page: Layout<'a>,
    title: String,
    lead: String,
    items: Vec<VocabularyRow>,
}

#[derive(Debug, Serialize)]
struct VocabularyRow {
    name_html: String,
    summary_html: String,
    href: String,
}

/// The view of an entry's page.
#[derive(Debug, Serialize)]
pub struct VocabularyItemView<'a> {
    page: Layout<'a>,
    name_html: String,
    summary_html: String,
    description_html: String,
    /// Examples, for a lever.
    examples_html: Vec<String>,
    sub_elements: Vec<Link>,
    practices: Picked<PracticeRow<'a>>,
    /// Practices on the same parts as the resources, where none says that it belongs here.
    alike: Vec<PracticeRow<'a>>,
    resources: Picked<ResourceRow<'a>>,
    /// What people look for here.
    sought: Vec<Sought>,
    /// What an audience asks of every state.
    answers: Option<Answers>,
}

fn list<'a>(
    context: &PageContext<'a>,
    page: Page,
    title: &str,
    lead: &str,
    items: Vec<VocabularyRow>,
) -> VocabularyView<'a> {
    let title = context.word(title);
    let frame = PageFrame::new(page, &title, context.word(lead));
    VocabularyView {
        page: Layout::new(context, frame),
        title,
        lead: context.word(lead),
        items,
    }
}

/// The view of `/levers/`.
pub(crate) fn levers<'a>(context: &PageContext<'a>) -> VocabularyView<'a> {
    let items = (context.site.levers.iter_enumerated())
        .map(|(index, lever)| VocabularyRow {
            name_html: context.text_html(&lever.name),
            summary_html: context.text_html(&lever.summary),
            href: context.href(Page::Lever(index)),
        })
        .collect();
    list(context, Page::Levers, "levers-title", "levers-lead", items)
}

/// The view of `/audiences/`.
pub(crate) fn audiences<'a>(context: &PageContext<'a>) -> VocabularyView<'a> {
    let items = (context.site.audiences.iter_enumerated())
        .map(|(index, audience)| VocabularyRow {
            name_html: context.text_html(&audience.name),
            summary_html: context.text_html(&audience.summary),
            href: context.href(Page::Audience(index)),
        })
        .collect();
    list(
        context,
        Page::Audiences,
        "audiences-title",
        "audiences-lead",
        items,
    )
}

/// The view of one lever.
pub(crate) fn lever<'a>(context: &PageContext<'a>, index: LeverIndex) -> VocabularyItemView<'a> {
    let lever = &context.site.levers[index];
    let cross = &context.analysis.index;
    let chosen = Chosen {
        facet: facet::LEVER,
        value: &lever.id,
    };
    let mut seen = SeenTerms::default();
    let frame = PageFrame::new(
        Page::Lever(index),
        context.text(&lever.name),
        context.text(&lever.summary),
    )
    .above([context.link(context.word("nav-levers"), Page::Levers)])
    .written_in("rubric/levers.toml")
    .untranslated(context.is_untranslated(&lever.description));
    VocabularyItemView {
        page: Layout::new(context, frame),
        name_html: context.text_html(&lever.name),
        summary_html: context.text_html(&lever.summary),
        description_html: context.block_html(&lever.description, &mut seen),
        examples_html: context.list_html(&lever.examples, &mut seen),
        sub_elements: link::all(
            context,
            &cross.sub_elements_by_lever[index],
            link::sub_element,
        ),
        practices: picked::practices(context, &cross.practices_by_lever[index], chosen),
        alike: Vec::new(),
        resources: picked::resources(context, &cross.resources_by_lever[index], chosen),
        sought: Vec::new(),
        answers: None,
    }
}

/// The view of one audience.
pub(crate) fn audience<'a>(
    context: &PageContext<'a>,
    index: AudienceIndex,
) -> VocabularyItemView<'a> {
    let audience = &context.site.audiences[index];
    let resources = &context.analysis.index.resources_by_audience[index];
    let chosen = Chosen {
        facet: facet::AUDIENCE,
        value: &audience.id,
    };
    let mut seen = SeenTerms::default();
    let frame = PageFrame::new(
        Page::Audience(index),
        context.text(&audience.name),
        context.text(&audience.summary),
    )
    .above([context.link(context.word("nav-audiences"), Page::Audiences)])
    .written_in("rubric/audiences.toml")
    .untranslated(context.is_untranslated(&audience.description));
    VocabularyItemView {
        page: Layout::new(context, frame),
        name_html: context.text_html(&audience.name),
        summary_html: context.text_html(&audience.summary),
        description_html: context.block_html(&audience.description, &mut seen),
        examples_html: Vec::new(),
        sub_elements: Vec::new(),
        practices: picked::practices(context, &[], chosen),
        alike: picked::practices_like(context, resources),
        resources: picked::resources(context, resources, chosen),
        sought: sought::for_audience(context, index),
        answers: audience_answers::view(context, context.text(&audience.name), &audience.questions),
    }
}
