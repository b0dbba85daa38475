//! Rules of single facts, independent of the format that holds them.

pub(super) mod citations;
pub(super) mod dates;
pub(super) mod file_names;
pub(super) mod images;
pub(super) mod joining;
pub(super) mod moved_names;
pub(super) mod nested;
pub(super) mod personal;
pub(super) mod references;
pub(super) mod slug_id;
pub(super) mod stand_in;
pub(super) mod urls;
