//! Pages at old addresses, which lead on to the new ones. They need no script, and no server that
//! knows of redirects.

use serde::Serialize;

use crate::pages::address::page::{MovedPage, Page};
use crate::pages::context::link::Link;
use crate::pages::context::page::PageContext;

/// The view of an old address.
#[derive(Debug, Serialize)]
pub struct MovedView<'a> {
    lang: &'a str,
    direction: &'a str,
    title: String,
    /// The new page, named as it is now.
    to: Link,
    /// The full address of the new page.
    canonical: String,
    /// The front page, named as the site.
    home: Link,
}

/// The view of an old address of a page.
pub(crate) fn view<'a>(context: &PageContext<'a>, of: MovedPage) -> MovedView<'a> {
    let site = context.site;
    let name = match of {
        MovedPage::State(index)
        | MovedPage::Edition(index, _)
        | MovedPage::Learn(index)
        | MovedPage::StatePlan(index)
        | MovedPage::EmbedHeatMap(index, _) => context.state_name(index),
        MovedPage::Practice(index) => context.text(&site.practices[index].title),
        MovedPage::Resource(index) => &site.resources[index].title,
    };
    MovedView {
        lang: context.language.tag(),
        direction: context.words.direction(),
        title: context.word("moved-title"),
        to: context.link(name.to_owned(), of.page()),
        home: context.link(context.text(&site.settings.title).to_owned(), Page::Home),
        canonical: context.urls.absolute(context.language_at, of.page()),
    }
}
