//! The context of views: the site, its tables, and the words, links and prose of one language.

pub(crate) mod escape;
pub(crate) mod fragments;
pub(crate) mod language;
pub(crate) mod link;
pub(crate) mod page;
pub(crate) mod prose;
