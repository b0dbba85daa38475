//! The file of a feed.

use crate::export;
use crate::pages::address::file::{FeedFormat, FeedOf};
use crate::pages::address::page::Page;
use crate::pages::context::page::PageContext;
use crate::pages::frame::feed_links;
use crate::pages::parts::event;

use super::data::Feed;
use super::{atom, entries, json};

/// The bytes of a feed.
pub fn feed(context: &PageContext<'_>, of: FeedOf, format: FeedFormat) -> Vec<u8> {
    let site = context.site;
    let entries = match of {
        FeedOf::Changes => {
            let all = event::assessments(site)
                .chain(event::plans(site))
                .chain(event::profiles(site));
            entries::of_events(context, all.chain(event::rubric_changes(site)))
        }
        FeedOf::State(index) => {
            let all = event::assessments_of(site, index).chain(event::plan_of(site, index));
            entries::of_events(context, all.chain(event::profile_of(site, index)))
        }
        FeedOf::SubElement(index) => entries::of_ratings(context, index),
    };
    let page = match of {
        FeedOf::Changes => Page::Changes,
        FeedOf::State(index) => Page::State(index),
        FeedOf::SubElement(index) => Page::SubElement(index, 1),
    };
    let path = context.urls.feed_path(context.language_at, of, format);
    let feed = Feed {
        title: feed_links::title(context, of),
        subtitle: context.text(&site.settings.title).to_owned(),
        language: context.page_language(),
        address: context.urls.file_absolute(&path),
        page: entries::absolute(context, page),
        author: context.text(&site.settings.publisher),
        author_page: entries::absolute(context, Page::Home),
        rights: export::license(&context.site.settings.license),
        updated: entries.first().map_or(site.date, |entry| entry.updated),
        entries,
    };
    match format {
        FeedFormat::Atom => atom::bytes(&feed),
        FeedFormat::Json => json::bytes(&feed),
    }
}
