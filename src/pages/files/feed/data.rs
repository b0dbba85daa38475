//! A feed before it is written.

use jiff::civil::Date;

/// A feed before it is written.
#[derive(Debug)]
pub(super) struct Feed<'a> {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) language: &'a str,
    /// Where it stands itself; also its id.
    pub(super) address: String,
    /// The page that shows the same.
    pub(super) page: String,
    pub(super) author: &'a str,
    pub(super) author_page: String,
    pub(super) rights: String,
    pub(super) updated: Date,
    pub(super) entries: Vec<Entry>,
}

/// Something that happened.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: String,
    /// The page that shows it.
    pub(super) page: String,
    pub(super) updated: Date,
}

/// A day as feeds write it: its beginning, in UTC.
pub(super) fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
