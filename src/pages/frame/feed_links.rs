//! Links to the feeds for the content of a page.

use serde::Serialize;

use crate::pages::address::all_files;
use crate::pages::address::file::{FeedFormat, FeedOf};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::text::say;

/// A link to a feed, for the head and the body of a page.
#[derive(Debug, Serialize)]
pub(crate) struct FeedLink {
    href: String,
    content_type: &'static str,
    title: String,
    /// The title and the format.
    label: String,
}

/// The feeds of a page, in each format.
pub(crate) fn links(context: &PageContext<'_>, page: Page) -> Vec<FeedLink> {
    let Some(of) = all_files::feed_of_page(context.site, page) else {
        return Vec::new();
    };
    let title = title(context, of);
    FeedFormat::ALL
        .map(|format| FeedLink {
            href: (context.urls).file_href(&context.urls.feed_path(
                context.language_at,
                of,
                format,
            )),
            content_type: format.content_type(),
            label: say!(context, "feed-label", title, format = format.name()),
            title: title.clone(),
        })
        .into()
}

/// The title of a feed.
pub(crate) fn title(context: &PageContext<'_>, of: FeedOf) -> String {
    let rubric = &context.site.rubric;
    match of {
        FeedOf::Changes => context.word("feed-title-changes"),
        FeedOf::State(index) => {
            let name = context.state_name(index);
            say!(context, "feed-title-state", state = name)
        }
        FeedOf::SubElement(index) => {
            let sub_element = rubric.sub_element(index);
            let part = format!("{} {}", sub_element.id, context.text(&sub_element.title));
            say!(context, "feed-title-part", part)
        }
    }
}
