//! The assessment of a draft as the TOML file that a state's folder takes.
//!
//! Whatever a draft says is in the file, as far as the file has a place for it, even if it is
//! wrong: `check` then names it. The order of everything is that of the rubric.

use super::order::{Orphan, orphans, ticked};
use super::toml_string::{date, id, key, paragraphs, readable, text};
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
    out.0
}

fn summary(out: &mut Lines, id: &str, written: &DraftSummary) {
    let evidence = readable(&written.evidence);
    if written.rating.is_none() && evidence.is_none() {
        return;
    }
    out.table(id);
    out.number("rating", written.rating);
    out.evidence(evidence);
}

fn score(out: &mut Lines, id: &str, written: &DraftScore, part: Option<&SubElement>) {
    let evidence = readable(&written.evidence);
    let criteria = ticked(&written.criteria, part);
    let sources: Vec<String> = written.sources.iter().filter_map(source).collect();
    let is_answered = written.rating.is_some() || !written.status.is_empty();
    if !is_answered && evidence.is_none() && criteria.is_empty() && sources.is_empty() {
        return;
    }
    out.table(id);
    out.number("rating", written.rating);
    out.id("status", &written.status);
    if !is_answered {
        out.id("status", EmptyKind::default().id());
    }
    out.evidence(evidence);
    if !criteria.is_empty() {
        let ids: Vec<String> = criteria.into_iter().map(self::id).collect();
        out.line("criteria", &format!("[{}]", ids.join(", ")));
    }
    if !sources.is_empty() {
        let lines: String = (sources.iter())
            .map(|source| format!("  {{ {source} }},\n"))
            .collect();
        out.line("sources", &format!("[\n{lines}]"));
    }
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

/// The file so far. Keys without a value are left out.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }

    fn id(&mut self, key: &str, written: &str) {
        if !written.is_empty() {
            self.line(key, &id(written));
        }
    }

    fn date(&mut self, key: &str, written: &str) {
        if !written.is_empty() {
            self.line(key, &date(written));
        }
    }

    fn number(&mut self, key: &str, written: Option<i64>) {
        if let Some(number) = written {
            self.line(key, &number.to_string());
        }
    }

    fn text(&mut self, key: &str, written: &str) {
        if let Some(readable) = readable(written) {
            self.line(key, &text(&readable));
        }
    }

    fn evidence(&mut self, readable: Option<String>) {
        if let Some(readable) = readable {
            self.line("evidence", &paragraphs(&readable));
        }
    }

    /// The header of a table, after an empty line.
    fn table(&mut self, id: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&format!("[{}]\n", key(id)));
    }
}
