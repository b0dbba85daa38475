//! The answers in one row of a table.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::{is_white, trimmed};
use super::csv_rating::{Answer, RatingReader};
use super::values::{DraftScore, DraftSource, DraftSummary};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::SubElement;
use crate::source::Span;

/// A row with its place and the cells of the known columns.
pub(super) struct Cells<'t> {
    pub(super) at: Span,
    pub(super) cells: BTreeMap<&'static str, &'t str>,
}

impl Cells<'_> {
    pub(super) fn get(&self, column: &str) -> &str {
        self.cells.get(column).copied().unwrap_or_default()
    }
}

/// Reads the answers of a row.
pub(super) struct RowReader<'r> {
    pub(super) cells: &'r Cells<'r>,
    pub(super) problems: &'r mut Diagnostics,
    pub(super) ratings: &'r RatingReader,
}

impl RowReader<'_> {
    pub(super) fn score(&mut self, part: &SubElement) -> DraftScore {
        let (mut rating, mut status) = (None, String::new());
        match self.rating(true) {
            Some(Answer::Rating(value)) => rating = Some(value),
            Some(Answer::Status(kind)) => kind.id().clone_into(&mut status),
            None => {}
        }
        let separators = |c: char| is_white(c) || matches!(c, ';' | ',');
        let ids = self.cells.get("criteria").split(separators);
        let ids: BTreeSet<&str> = ids.filter(|id| !id.is_empty()).collect();
        let known = part.criteria.iter().map(|criterion| &*criterion.id);
        let criteria: Vec<&str> = known.filter(|id| ids.contains(id)).collect();
        for id in ids.iter().filter(|id| !criteria.contains(id)) {
            said(
                Code::UnknownCriterion,
                self.cells.at,
                &format!("{} has no such criterion", part.id),
                id,
            )
            .expected("ids of its criteria, as in the column `choices` of the blank table")
            .did_you_mean(id, part.criteria.iter().map(|criterion| &*criterion.id))
            .report(self.problems);
        }
        let sources = self.cells.get("sources").split(['\r', '\n']);
        DraftScore {
            rating,
            status,
            criteria: criteria.into_iter().map(str::to_owned).collect(),
            evidence: evidence(self.cells),
            sources: sources.filter_map(|line| self.source(line)).collect(),
            is_completed: self.completed(),
        }
    }

    pub(super) fn summary(&mut self) -> DraftSummary {
        for column in ["criteria", "sources"] {
            let cell = self.cells.get(column);
            if !trimmed(cell).is_empty() {
                let message =
                    format!("The `{column}` of a core element stand with its sub-elements");
                said(Code::CsvSyntax, self.cells.at, &message, cell)
                    .hint("Move it to the row of a sub-element.")
                    .report(self.problems);
            }
        }
        let rating = match self.rating(false) {
            Some(Answer::Rating(value)) => Some(value),
            _ => None,
        };
        DraftSummary {
            rating,
            evidence: evidence(self.cells),
            is_completed: self.completed(),
        }
    }

    fn rating(&mut self, may_be_empty: bool) -> Option<Answer> {
        let cell = self.cells.get("rating");
        if trimmed(cell).is_empty() {
            return None;
        }
        let answer = self.ratings.read(cell);
        let answer = answer.filter(|answer| may_be_empty || matches!(answer, Answer::Rating(_)));
        if answer.is_none() {
            said(
                Code::RatingOffScale,
                self.cells.at,
                "This is no level of the rubric",
                cell,
            )
            .expected(self.ratings.expected(may_be_empty))
            .report(self.problems);
        }
        answer
    }

    fn completed(&mut self) -> bool {
        let cell = self.cells.get("completed");
        match &*trimmed(cell).to_lowercase() {
            "yes" | "y" | "true" | "1" | "x" => true,
            "" | "no" | "n" | "false" | "0" => false,
            _ => {
                let message = "Only `yes` or nothing stands under `completed`";
                let mut problem = said(Code::UnknownValue, self.cells.at, message, cell);
                problem.severity = Severity::Warning;
                problem.expected("`yes`, or nothing").report(self.problems);
                false
            }
        }
    }

    /// The source on a line: `title | publisher | url | year | accessed`.
    fn source(&mut self, line: &str) -> Option<DraftSource> {
        let mut fields = fields(line).into_iter();
        let mut next = || fields.next().unwrap_or_default();
        let (title, publisher, url, year, accessed) = (next(), next(), next(), next(), next());
        let more: Vec<String> = fields.filter(|field| !field.is_empty()).collect();
        if !more.is_empty() {
            let message = "A source has more than title, publisher, address, year and day";
            said(Code::CsvSyntax, self.cells.at, message, &more.join(" | "))
                .hint("Write each source on a line of its own, and a bar inside of a field as \\|.")
                .report(self.problems);
        }
        let is_year =
            (1..=4).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit());
        if !year.is_empty() && !is_year {
            said(
                Code::WrongType,
                self.cells.at,
                "The year of a source is no number",
                &year,
            )
            .expected("title | publisher | address | year | day")
            .report(self.problems);
        }
        let source = DraftSource {
            title,
            publisher,
            url,
            year: year.parse().ok().filter(|_| is_year),
            accessed,
        };
        (source != DraftSource::default()).then_some(source)
    }
}

/// The evidence, exactly; nothing if it is blank.
fn evidence(cells: &Cells<'_>) -> String {
    let cell = cells.get("evidence");
    match trimmed(cell) {
        "" => String::new(),
        _ => cell.to_owned(),
    }
}

/// The fields between bars. A bar after a backslash belongs to its field.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut was_backslash = false;
    for c in line.chars() {
        let field = match c {
            '|' if !was_backslash => None,
            _ => fields.last_mut(),
        };
        match field {
            None => fields.push(String::new()),
            Some(field) => field.push(c),
        }
        was_backslash = c == '\\';
    }
    fields
        .iter()
        .map(|field| trimmed(field).replace("\\|", "|"))
        .collect()
}

/// A problem with the cell that it is about.
pub(super) fn said(code: Code, at: Span, message: &str, value: &str) -> Diagnostic {
    const SHOWN: usize = 60;
    let mut shown: String = trimmed(value).chars().take(SHOWN).collect();
    shown = shown.replace(char::is_control, " ");
    if trimmed(value).chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    Diagnostic::new(code, at).message(format!("{message}: `{shown}`"))
}
