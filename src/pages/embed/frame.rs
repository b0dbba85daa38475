//! The layout around every embed: its source, without the site's navigation.

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
    /// The full address of the page behind the embed, as `rel="canonical"` for search engines.
    canonical: String,
    /// A link to the same page for readers.
    source: Link,
    license: Link,
    license_sentence: String,
    palette_href: &'a str,
}

impl<'a> EmbedFrame<'a> {
    /// The layout of an embed of a part of `page`; `about` is the title of that page, and `title`
    /// that of the embed.
    pub(super) fn new(context: &PageContext<'a>, title: &str, page: Page, about: &str) -> Self {
        let settings = &context.site.settings;
        let site_title = context.text(&settings.title);
        Self {
            lang: context.page_language(),
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
