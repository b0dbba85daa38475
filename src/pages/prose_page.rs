//! Pages of prose, and the page for an address that does not exist.

use serde::Serialize;

use crate::pages::address::page::Page;
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;
use crate::pages::frame::layout::{Layout, PageFrame};
use crate::prose::{Heading, HtmlOptions, SeenTerms};

/// The view of a page of prose.
#[derive(Debug, Serialize)]
pub struct ProseView<'a> {
    page: Layout<'a>,
    title_html: String,
    body_html: String,
    /// The second-level headings, for "on this page"; empty if there are few.
    on_this_page: Vec<Link>,
}

/// The view of a page of prose, by its position in [`Site::content`](crate::model::Site::content).
pub(super) fn view<'a>(context: &PageContext<'a>, at: u32) -> ProseView<'a> {
    let Some(page) = context.site.content.get(at as usize) else {
        return ProseView {
            page: not_found_layout(context),
            title_html: String::new(),
            body_html: String::new(),
            on_this_page: Vec::new(),
        };
    };
    let mut seen = SeenTerms::default();
    let options = HtmlOptions {
        in_file: &page.path,
        ..HtmlOptions::default()
    };
    let body = context.block(&page.body, options, &mut seen);
    let frame = PageFrame::new(
        Page::Content(at),
        context.text(&page.title),
        page.description.as_ref().map_or_else(
            || context.excerpt(&page.body, 200),
            |text| context.text(text).to_owned(),
        ),
    )
    .written_in(&page.path)
    .untranslated(context.is_untranslated(&page.body));
    ProseView {
        page: Layout::new(context, frame),
        title_html: context.text_html(&page.title),
        on_this_page: on_this_page(&body.headings),
        body_html: body.html,
    }
}

fn on_this_page(headings: &[Heading]) -> Vec<Link> {
    let links: Vec<Link> = (headings.iter())
        .filter(|heading| heading.level == 2)
        .map(|heading| Link::new(heading.text.clone(), format!("#{}", heading.id)))
        .collect();
    if links.len() < 3 { Vec::new() } else { links }
}

/// The view of the page for an unknown address.
#[derive(Debug, Serialize)]
pub struct NotFoundView<'a> {
    page: Layout<'a>,
    title: String,
    ways: Vec<Link>,
}

/// The view of the page for an address that does not exist.
pub(super) fn not_found_view<'a>(context: &PageContext<'a>) -> NotFoundView<'a> {
    NotFoundView {
        page: not_found_layout(context),
        title: context.word("not-found-title"),
        ways: [
            (Page::Home, "nav-home"),
            (Page::States(1), "nav-states"),
            (Page::Elements, "nav-rubric"),
            (Page::Practices, "nav-practices"),
            (Page::Resources, "nav-resources"),
        ]
        .into_iter()
        .map(|(page, id)| context.link(context.word(id), page))
        .collect(),
    }
}

fn not_found_layout<'a>(context: &PageContext<'a>) -> Layout<'a> {
    Layout::new(
        context,
        PageFrame::new(
            Page::NotFound,
            context.word("not-found-title"),
            context.word("not-found-lead"),
        ),
    )
}
