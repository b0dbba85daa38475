//! `states/*/2025.toml`

use super::lines::{Lines, one_of, toml_key};
use crate::model::{EmptyKind, Rubric, SubElement};

/// What is known of a new assessment.
pub struct NewAssessment<'a> {
    /// The id of the sector.
    pub sector: Option<&'a str>,
    /// The id of the basis.
    pub basis: Option<&'a str>,
    /// Who rates.
    pub assessed_by: Option<&'a str>,
    /// Today, as a date.
    pub today: &'a str,
}

/// An assessment in which every part waits for its rating.
pub fn assessment(new: &NewAssessment<'_>, rubric: &Rubric) -> String {
    let mut out = Lines::default();
    out.text("rubric", &rubric.version);
    let sectors = one_of(rubric.sectors.iter().map(|sector| sector.id.as_str()));
    out.comment(&format!("The sector that was looked at: {sectors}."));
    match new
        .sector
        .or(rubric.sectors.iter().next().map(|it| it.id.as_str()))
    {
        Some(sector) => out.text("sector", sector),
        None => out.line("# sector = \"…\""),
    }
    out.comment("The ground on which the ratings stand:");
    for basis in rubric.bases.iter() {
        let name = &basis.name.original;
        out.comment(&format!("{}: {name}", basis.id));
    }
    let bases = one_of(rubric.bases.iter().map(|basis| basis.id.as_str()));
    match new.basis {
        Some(basis) => out.text("basis", basis),
        None => out.left_to_fill("basis", &bases),
    }
    out.line(&format!("assessed_on = {}", new.today));
    match new.assessed_by {
        Some(name) => out.text("assessed_by", name),
        None => out.left_to_fill("assessed_by", "the organization that chose the ratings"),
    }
    out.comment("What a reader should know about the whole assessment.");
    out.line("# note = \"…\"");
    out.line("");
    out.comment("The levels:");
    for names in rubric.levels.iter() {
        out.comment(&format!("{} {}", names.value, names.name.original));
    }
    out.comment(
        "Where you can rate a part, put the five keys below its criteria in the place of the status, \
         without the #. Leave the others as they are.",
    );
    for element in rubric.elements.iter() {
        for &index in &element.sub_elements {
            out.line("");
            part(&mut out, rubric, rubric.sub_element(index));
        }
    }
    out.into_text()
}

fn part(out: &mut Lines, rubric: &Rubric, part: &SubElement) {
    out.comment(&format!("{} {}", part.id, part.title.original));
    for criterion in part.criteria.iter() {
        let value = rubric.levels[criterion.level].value;
        let text = criterion.text.original.source();
        out.indented_comment(&format!("{} (level {value}): {text}", criterion.id), "  ");
    }
    out.line(&format!("[{}]", toml_key(&part.id)));
    out.text("status", EmptyKind::default().id());
    out.line("# rating = …");
    out.line("# evidence = \"…\"");
    out.line("# criteria = [\"…\"]");
    out.line("# sources = [");
    out.line(
        "#   { title = \"…\", publisher = \"…\", url = \"https://…\", year = …, accessed = … },",
    );
    out.line("# ]");
}

/// An assessment that begins as another one was, with the day of its writing left to say anew.
pub fn of_another_year(before: &str, today: &str) -> String {
    let mut out = Lines::default();
    let mut is_head = true;
    for line in before.lines() {
        is_head &= !line.starts_with('[');
        let key = line.split_once('=').map(|(key, _)| key.trim_end());
        match key {
            Some("assessed_on") if is_head => out.line(&format!("assessed_on = {today}")),
            // It would say that this one speaks of the time of that one.
            Some("as_of") if is_head => {}
            _ => out.line(line),
        }
    }
    out.into_text()
}
