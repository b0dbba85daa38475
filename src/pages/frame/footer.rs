//! The links in the footer of every page.

use crate::pages::address::page::{HOME, Page};
use crate::pages::context::language::LanguageContext;
use crate::pages::context::link::Link;

/// So many pages of prose stand in every footer; of more, the others are listed on the home page.
const MAX_PAGES: usize = 40;

/// The id of the footer of the home page where it lists more than the others.
pub(crate) const ALL_PAGES: &str = "all-pages";

/// Whether the footers of most pages leave out some pages of prose.
pub(crate) fn is_shortened(context: &LanguageContext<'_>) -> bool {
    context.site.content.len() > MAX_PAGES
}

/// The links in the footer of every page but the home page.
pub(crate) fn links(context: &LanguageContext<'_>) -> Vec<Link> {
    let mut links = links_up_to(context, MAX_PAGES);
    if is_shortened(context) {
        let label = context.word("footer-all-pages");
        links.push(context.link(label, Page::Home).at(ALL_PAGES));
    }
    links
}

/// The links in the footer of the home page: to every page of prose.
pub(crate) fn links_of_home(context: &LanguageContext<'_>) -> Vec<Link> {
    links_up_to(context, usize::MAX)
}

fn links_up_to(context: &LanguageContext<'_>, most: usize) -> Vec<Link> {
    let site = context.site;
    let mut links = Vec::new();
    for (at, page) in (site.content.iter())
        .enumerate()
        .filter(|(_, page)| page.slug != HOME)
        .take(most)
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
