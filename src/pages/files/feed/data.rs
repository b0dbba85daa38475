//! The content of a feed, before it is serialized.

use jiff::civil::Date;

/// The content of a feed, before it is serialized.
#[derive(Debug)]
pub(super) struct Feed<'a> {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) language: &'a str,
    /// The full address of the feed; also its id.
    pub(super) address: String,
    /// The full address of the page with the same content.
    pub(super) page: String,
    pub(super) author: &'a str,
    pub(super) author_page: String,
    pub(super) rights: String,
    pub(super) updated: Date,
    pub(super) entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: String,
    /// The full address of the page about it.
    pub(super) page: String,
    pub(super) updated: Date,
}

/// A date as the RFC 3339 timestamp that feeds need: midnight UTC.
pub(super) fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
