//! `states/*/profile.md`

use super::TO_FILL;
use super::lines::{Lines, one_of};
use crate::model::{Place, Rubric};

/// What is known of a new state.
pub struct NewProfile<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its place in the table, if it is one of them.
    pub place: Option<&'a Place>,
    /// Today, as a date.
    pub today: &'a str,
}

/// The profile of a new state.
pub fn profile(new: &NewProfile<'_>, rubric: &Rubric) -> String {
    let sectors = one_of(rubric.sectors.iter().map(|sector| sector.id.as_str()));
    let mut out = Lines::default();
    out.line("+++");
    out.text("name", new.name);
    if let Some(place) = new.place {
        out.text("code", place.code);
    }
    out.comment("The state's longitudinal data system. Take the # away where you know it.");
    out.line("# data_system = { name = \"…\", url = \"https://…\" }");
    out.comment(&format!(
        "The agencies that work on it. The sector is one of {sectors}."
    ));
    out.line("# agencies = [");
    out.line("#   { name = \"…\", url = \"https://…\", sector = \"…\" },");
    out.line("# ]");
    out.line(&format!("updated = {}", new.today));
    out.line("+++");
    out.line(&format!(
        "{TO_FILL}: in two or three short paragraphs: who keeps the state's data, what stands out, and \
         what you could not find. Write for readers who know none of the agencies."
    ));
    out.into_text()
}
