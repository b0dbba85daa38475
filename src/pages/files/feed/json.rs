//! JSON Feed 1.1 (jsonfeed.org). Keys are sorted, as in every file for machines.

use serde_json::json;

use super::data::{Feed, moment};

/// The bytes of a feed.
pub(super) fn bytes(feed: &Feed<'_>) -> Vec<u8> {
    let items: Vec<serde_json::Value> = (feed.entries.iter())
        .map(|entry| {
            json!({
                "content_text": entry.summary,
                "date_published": moment(entry.updated),
                "id": entry.id,
                "language": feed.language,
                "title": entry.title,
                "url": entry.page,
            })
        })
        .collect();
    let feed = json!({
        "authors": [{ "name": feed.author, "url": feed.author_page }],
        "description": feed.rights,
        "feed_url": feed.address,
        "home_page_url": feed.page,
        "items": items,
        "language": feed.language,
        "title": format!("{} – {}", feed.title, feed.subtitle),
        "version": "https://jsonfeed.org/version/1.1",
    });
    format!("{feed:#}\n").into_bytes()
}
