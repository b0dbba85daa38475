//! The assessment of a draft as the TOML file that a state's folder takes.
//!
//! Whatever a draft says is in the file, as far as the file has a place for it, even if it is
//! wrong: `check` then names it. The order of everything is that of the rubric.

use super::lines::{Lines, header_of};
use super::order::{Orphan, orphans, ticked};
use super::toml_string::{date, readable, text};
use super::values::{Draft, DraftScore, DraftSource, DraftSummary};
use crate::model::{EmptyKind, Rubric, SubElement};

/// The file's name in the folder of the state: `2026.toml`, `2026-k12.toml`. `None` if the draft
/// does not name a year of four digits.
pub fn file_name(draft: &Draft, rubric: &Rubric) -> Option<String> {
    let edition = draft.edition.filter(|year| (1000..=9999).contains(year))?;
    let mut parts = rubric.sectors.iter().skip(1);
    Some(match parts.find(|sector| sector.id == draft.sector) {
        Some(sector) => format!("{edition}-{}.toml", sector.id),
        None => format!("{edition}.toml"),
    })
}

/// The text of the file.
pub fn assessment_toml(draft: &Draft, rubric: &Rubric) -> String {
    let mut out = Lines::default();
    out.id("rubric", &draft.rubric_version);
    out.id("sector", &draft.sector);
    out.id("basis", &draft.basis);
    out.date("assessed_on", &draft.assessed_on);
    out.text("assessed_by", &draft.assessed_by);
    out.text("note", &draft.note);
    out.tables(&answers(draft, rubric));
    out.into_text()
}

/// Whether the file would say anything about a part or core element.
pub fn has_answers(draft: &Draft, rubric: &Rubric) -> bool {
    !answers(draft, rubric).is_empty()
}

fn answers(draft: &Draft, rubric: &Rubric) -> Lines {
    let mut out = Lines::default();
    for element in &rubric.elements {
        if let Some(written) = draft.summaries.get(&element.id) {
            summary(&mut out, &element.id, written);
        }
        for &index in &element.sub_elements {
            let part = rubric.sub_element(index);
            if let Some(written) = draft.scores.get(&part.id) {
                score(&mut out, &part.id, written, Some(part));
            }
        }
    }
    for (id, orphan) in orphans(draft, rubric) {
        match orphan {
            Orphan::Summary(written) => summary(&mut out, id, written),
            Orphan::Score(written) => score(&mut out, id, written, None),
        }
    }
    out
}

fn summary(out: &mut Lines, id: &str, written: &DraftSummary) {
    let mut inside = Lines::default();
    inside.number("rating", written.rating);
    inside.paragraphs("evidence", &written.evidence);
    out.table(&header_of("", id), &inside);
}

fn score(out: &mut Lines, id: &str, written: &DraftScore, part: Option<&SubElement>) {
    let mut reasons = Lines::default();
    reasons.paragraphs("evidence", &written.evidence);
    reasons.ids("criteria", &ticked(&written.criteria, part));
    let sources: Vec<String> = written.sources.iter().filter_map(source).collect();
    if !sources.is_empty() {
        let lines: String = (sources.iter())
            .map(|source| format!("  {{ {source} }},\n"))
            .collect();
        reasons.line("sources", &format!("[\n{lines}]"));
    }
    let mut inside = Lines::default();
    inside.number("rating", written.rating);
    inside.id("status", &written.status);
    if inside.is_empty() && !reasons.is_empty() {
        inside.id("status", EmptyKind::default().id());
    }
    inside.add(&reasons);
    out.table(&header_of("", id), &inside);
}

/// The keys and values of a source; `None` if nothing is known of it.
fn source(source: &DraftSource) -> Option<String> {
    let texts = [
        ("title", &source.title),
        ("publisher", &source.publisher),
        ("url", &source.url),
    ];
    let mut pairs: Vec<String> = texts
        .into_iter()
        .filter_map(|(key, written)| Some(format!("{key} = {}", text(&readable(written)?))))
        .collect();
    pairs.extend(source.year.map(|year| format!("year = {year}")));
    if !source.accessed.is_empty() {
        pairs.push(format!("accessed = {}", date(&source.accessed)));
    }
    (!pairs.is_empty()).then(|| pairs.join(", "))
}
