//! `content/practices/*.md`

use super::TO_FILL;
use super::lines::{Lines, one_of};
use crate::model::Rubric;

/// What is known of a new practice.
pub struct NewPractice<'a> {
    /// Its title.
    pub title: &'a str,
    /// The codes or folders of the states.
    pub states: &'a [String],
    /// The ids of the parts.
    pub parts: &'a [String],
    /// The headings that every practice has.
    pub headings: &'a [String],
}

/// A new practice.
pub fn practice(new: &NewPractice<'_>, rubric: &Rubric) -> String {
    let mut out = Lines::default();
    out.line("+++");
    out.text("title", new.title);
    out.left_to_fill("summary", "the practice in one sentence");
    list(
        &mut out,
        "states",
        new.states,
        "the code of a state, such as KY",
    );
    let parts = one_of(rubric.sub_elements.iter().map(|part| part.id.as_str()));
    list(&mut out, "sub_elements", new.parts, &parts);
    out.comment("The year in which it began.");
    out.line("# started = …");
    out.line("sources = [");
    out.line(&format!(
        "  {{ title = \"{TO_FILL}: the title of the page or report\", publisher = \"{TO_FILL}: who \
         published it\" }},"
    ));
    out.line("  # The same with an address, a year and the day on which you read it:");
    out.line(
        "  # { title = \"…\", publisher = \"…\", url = \"https://…\", year = …, accessed = … },",
    );
    out.line("]");
    out.comment("What is known of what came of it: measured, reported or unknown.");
    out.text("outcome", "unknown");
    out.line("+++");
    for (at, heading) in new.headings.iter().enumerate() {
        if at > 0 {
            out.line("");
        }
        out.line(&format!("## {heading}"));
        out.line("");
        out.line(&format!("{TO_FILL}: {heading}, in a few sentences."));
    }
    if new.headings.is_empty() {
        out.line(&format!("{TO_FILL}: what was done, and what came of it."));
    }
    out.into_text()
}

fn list(out: &mut Lines, key: &str, given: &[String], choices: &str) {
    match given {
        [] => out.list(key, &[format!("{TO_FILL}: {choices}")]),
        given => out.list(key, given),
    }
}
