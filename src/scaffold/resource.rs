//! `content/resources/*.md`

use super::TO_FILL;
use super::lines::{Lines, one_of};

/// What is known of a new resource.
pub struct NewResource<'a> {
    /// Where it is.
    pub url: &'a str,
    /// Its title, if it is known.
    pub title: Option<&'a str>,
    /// The ids of the kinds of resources.
    pub kinds: &'a [String],
}

/// A new resource.
pub fn resource(new: &NewResource<'_>) -> String {
    let mut out = Lines::default();
    out.line("+++");
    match new.title {
        Some(title) => out.text("title", title),
        None => out.left_to_fill("title", "the title as it was published"),
    }
    out.left_to_fill("organization", "who published it");
    out.text("url", new.url);
    out.comment("The year in which it was published.");
    out.line("# year = …");
    let kinds = one_of(new.kinds.iter().map(String::as_str));
    out.left_to_fill("type", &kinds);
    out.comment("The parts that it helps with, and the states that it is about.");
    out.line("# sub_elements = [\"…\"]");
    out.line("# states = [\"…\"]");
    out.line("+++");
    out.line(&format!(
        "{TO_FILL}: what is in it, and for whom, in two or three sentences."
    ));
    out.into_text()
}
