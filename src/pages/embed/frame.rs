//! What stands around every embed: where it is from, and nothing of the site's own frame.

use serde::Serialize;

use crate::pages::address::page::Page;
use crate::pages::context::link::{self, Link};
use crate::pages::context::page::PageContext;
use crate::pages::parts::embed_title;

/// The view of the template around every embed.
#[derive(Debug, Serialize)]
pub(super) struct EmbedFrame<'a> {
    lang: &'a str,
    direction: &'a str,
    full_title: String,
    site_title: &'a str,
    /// The page of this site that says more; search engines are led there.
    canonical: String,
    /// The same for readers.
    source: Link,
    license: Link,
    license_sentence: String,
    palette_href: &'a str,
}

impl<'a> EmbedFrame<'a> {
    /// The frame of an embed that shows a part of a page of this site; `about` is the title of that
    /// page, and `title` that of the embed.
    pub(super) fn new(context: &PageContext<'a>, title: &str, page: Page, about: &str) -> Self {
        let settings = &context.site.settings;
        let site_title = context.text(&settings.title);
        Self {
            lang: context.language.tag(),
            direction: context.words.direction(),
            full_title: embed_title::in_window(context, title),
            site_title,
            canonical: context.urls.absolute(context.language_at, page),
            source: context.link(format!("{about} – {site_title}"), page),
            license: link::license(context),
            license_sentence: context.word("footer-license"),
            palette_href: context.palette_href,
        }
    }
}
