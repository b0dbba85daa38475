//! The answers as a table for spreadsheets: one row for each sub-element, then one for each core
//! element. The scripts of the form write the same bytes.

use super::order::{Orphan, orphans, ticked};
use super::values::{Draft, DraftScore, DraftSource, DraftSummary};
use crate::export;
use crate::model::{Criterion, Element, Language, Rubric, SubElement};

/// The columns, in every language of the site.
pub(super) const COLUMNS: [&str; 8] = [
    "id",
    "title",
    "rating",
    "criteria",
    "evidence",
    "sources",
    "completed",
    "choices",
];

/// The rubric in one language, for the columns that only people read.
pub struct TableTexts<'a> {
    /// The language of titles.
    pub language: &'a Language,
    /// The text of a criterion.
    pub criterion: &'a dyn Fn(&Criterion) -> String,
}

/// Writes the table of a draft, with a byte order mark, by which spreadsheets know UTF-8. The table
/// of an empty draft is the one to fill in.
pub fn write_csv(draft: &Draft, rubric: &Rubric, texts: &TableTexts<'_>) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(str::to_owned)];
    let no_score = DraftScore::default();
    for part in &rubric.sub_elements {
        let score = draft.scores.get(&part.id).unwrap_or(&no_score);
        rows.push(score_row(&part.id, score, Some(part), texts));
    }
    let no_summary = DraftSummary::default();
    for element in &rubric.elements {
        let summary = draft.summaries.get(&element.id).unwrap_or(&no_summary);
        rows.push(summary_row(&element.id, summary, Some(element), texts));
    }
    for (id, orphan) in orphans(draft, rubric) {
        rows.push(match orphan {
            Orphan::Summary(summary) => summary_row(id, summary, None, texts),
            Orphan::Score(score) => score_row(id, score, None, texts),
        });
    }
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.map(export::safe_cell));
    }
    writer.into_inner().unwrap_or_default()
}

type Row = [String; COLUMNS.len()];

fn score_row(
    id: &str,
    score: &DraftScore,
    part: Option<&SubElement>,
    texts: &TableTexts<'_>,
) -> Row {
    let rating = score.rating.map(|rating| rating.to_string());
    let sources = score.sources.iter().map(line_of);
    let sources: Vec<String> = sources.filter(|line| !line.is_empty()).collect();
    let choices = part.into_iter().flat_map(|part| &part.criteria);
    let choices: Vec<String> = choices
        .map(|criterion| format!("{}: {}", criterion.id, (texts.criterion)(criterion)))
        .collect();
    [
        id.to_owned(),
        part.map_or_else(String::new, |part| {
            part.title.shown(texts.language).value.clone()
        }),
        rating.unwrap_or_else(|| score.status.clone()),
        ticked(&score.criteria, part).join(" "),
        score.evidence.clone(),
        sources.join("\n"),
        completed(score.is_completed),
        choices.join("\n"),
    ]
}

fn summary_row(
    id: &str,
    summary: &DraftSummary,
    element: Option<&Element>,
    texts: &TableTexts<'_>,
) -> Row {
    let rating = summary.rating.map(|rating| rating.to_string());
    [
        id.to_owned(),
        element.map_or_else(String::new, |element| {
            element.title.shown(texts.language).value.clone()
        }),
        rating.unwrap_or_default(),
        String::new(),
        summary.evidence.clone(),
        String::new(),
        completed(summary.is_completed),
        String::new(),
    ]
}

fn completed(is_completed: bool) -> String {
    if is_completed { "yes" } else { "" }.to_owned()
}

/// A source on one line: `title | publisher | url | year | accessed`.
fn line_of(source: &DraftSource) -> String {
    let year = source.year.map(|year| year.to_string()).unwrap_or_default();
    let texts = [
        &source.title,
        &source.publisher,
        &source.url,
        &year,
        &source.accessed,
    ];
    let mut fields: Vec<String> = texts.map(|text| on_one_line(text)).into();
    while fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    fields.join(" | ")
}

/// A text without the white space around it; line breaks in it are a space.
fn on_one_line(text: &str) -> String {
    let lines = trimmed(text).split(['\r', '\n']);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ").replace('|', "\\|")
}

/// The white space of tables.
pub(super) fn is_white(c: char) -> bool {
    matches!(c, '\u{9}'..='\u{d}' | ' ' | '\u{a0}')
}

/// A text without the white space around it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(is_white)
}
