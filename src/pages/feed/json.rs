//! JSON Feed 1.1 (jsonfeed.org).

use serde_json::json;

use super::{Feed, moment};

/// The bytes of a feed.
pub(super) fn bytes(feed: &Feed<'_>) -> Vec<u8> {
    let items: Vec<serde_json::Value> = feed
        .entries
        .iter()
        .map(|entry| {
            json!({
                "id": entry.id,
                "url": entry.page,
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": moment(entry.updated),
                "language": feed.language,
            })
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": format!("{} – {}", feed.title, feed.subtitle),
        "description": feed.rights,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "language": feed.language,
        "authors": [{ "name": feed.author, "url": feed.author_page }],
        "items": items,
    });
    format!("{feed:#}\n").into_bytes()
}
