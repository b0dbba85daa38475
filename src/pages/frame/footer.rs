//! The links in the footer of every page.

use crate::pages::address::page::{HOME, Page};
use crate::pages::context::language::LanguageContext;
use crate::pages::context::link::Link;

/// The links in the footer of every page.
pub(crate) fn links(context: &LanguageContext<'_>) -> Vec<Link> {
    let site = context.site;
    let mut links = Vec::new();
    for (at, page) in (site.content.iter())
        .enumerate()
        .filter(|(_, page)| page.slug != HOME)
    {
        links.push(context.link(context.text(&page.title), Page::Content(at as u32)));
    }
    if let Some(theory) = &site.theory {
        links.push(context.link(context.text(&theory.title), Page::Theory));
    }
    if !site.levers.is_empty() {
        links.push(context.link(context.word("nav-levers"), Page::Levers));
    }
    if !site.audiences.is_empty() {
        links.push(context.link(context.word("nav-audiences"), Page::Audiences));
    }
    links.push(context.link(context.word("nav-national"), Page::National));
    links.push(context.link(context.word("nav-trends"), Page::Trends));
    links.push(context.link(context.word("nav-data"), Page::Data));
    links.push(context.link(context.word("nav-changes"), Page::Changes));
    links
}
