//! The links below every page.

use crate::pages::address::page::{HOME, Page};
use crate::pages::context::language::LanguageContext;
use crate::pages::context::link::Link;

/// The links below every page.
pub(crate) fn links(context: &LanguageContext<'_>) -> Vec<Link> {
    let site = context.site;
    let mut links = Vec::new();
    for (at, page) in site
        .content
        .iter()
        .enumerate()
        .filter(|(_, page)| page.slug != HOME)
    {
        links.push(Link::new(
            context.text(&page.title).to_owned(),
            context.href(Page::Content(at as u32)),
        ));
    }
    if let Some(theory) = &site.theory {
        links.push(Link::new(
            context.text(&theory.title).to_owned(),
            context.href(Page::Theory),
        ));
    }
    if !site.levers.is_empty() {
        links.push(Link::new(
            context.word("nav-levers"),
            context.href(Page::Levers),
        ));
    }
    if !site.audiences.is_empty() {
        links.push(Link::new(
            context.word("nav-audiences"),
            context.href(Page::Audiences),
        ));
    }
    links.push(Link::new(
        context.word("nav-national"),
        context.href(Page::National),
    ));
    links.push(Link::new(
        context.word("nav-trends"),
        context.href(Page::Trends),
    ));
    links.push(Link::new(
        context.word("nav-data"),
        context.href(Page::Data),
    ));
    links.push(Link::new(
        context.word("nav-changes"),
        context.href(Page::Changes),
    ));
    links
}
