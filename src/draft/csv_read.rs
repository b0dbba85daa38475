//! The answers of a table that somebody filled in a spreadsheet.
//!
//! What would be lost is an error; what changes no answer (an unknown column, a word under
//! `completed`) is a warning.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::{COLUMNS, trimmed};
use super::csv_rating::{RatingNames, RatingReader};
use super::csv_row::{Cells, RowReader, said};
use super::csv_text::{self, NO_HEADER, NoTable, Row};
use super::values::{DraftScore, DraftSummary};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::export;
use crate::model::{Element, Rubric, SubElement};
use crate::source::{SourceId, Span};

/// The answers of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The answers about sub-elements, by id.
    pub scores: BTreeMap<String, DraftScore>,
    /// The answers about core elements, by id.
    pub summaries: BTreeMap<String, DraftSummary>,
}

/// Reads the text of a table, and reports its problems. `None` if it is no table.
pub fn read_csv(
    source: SourceId,
    text: &str,
    rubric: &Rubric,
    names: &[RatingNames],
) -> (Option<Answers>, Diagnostics) {
    let mut problems = Diagnostics::new();
    let (separator, start) = csv_text::separator(text);
    let answers = csv_text::rows(text, start, separator).and_then(|rows| {
        let rows = rows.into_iter().filter(|row| !row.is_blank());
        let mut reader = Reader {
            source,
            problems: &mut problems,
            ratings: RatingReader::new(rubric, names),
        };
        reader.table(rows, rubric)
    });
    match answers {
        Ok(answers) => (Some(answers), problems),
        Err(problem) => {
            problem.at(source).report(&mut problems);
            (None, problems)
        }
    }
}

struct Reader<'p> {
    source: SourceId,
    problems: &'p mut Diagnostics,
    ratings: RatingReader,
}

/// What a row is about.
#[derive(Clone, Copy)]
enum About<'r> {
    Part(&'r SubElement),
    Element(&'r Element),
}

impl About<'_> {
    fn id(&self) -> &str {
        match self {
            Self::Part(part) => &part.id,
            Self::Element(element) => &element.id,
        }
    }
}

impl Reader<'_> {
    /// A reader of one row.
    fn row<'r>(&'r mut self, cells: &'r Cells<'r>) -> RowReader<'r> {
        RowReader {
            cells,
            problems: self.problems,
            ratings: &self.ratings,
        }
    }

    fn table(
        &mut self,
        mut rows: impl Iterator<Item = Row>,
        rubric: &Rubric,
    ) -> Result<Answers, NoTable> {
        let header = rows.next().ok_or(NO_HEADER)?;
        let places = self.columns(&header);
        if !places.contains_key("id") {
            return Err(NO_HEADER);
        }
        let mut answers = Answers::default();
        let mut seen: BTreeSet<(bool, String)> = BTreeSet::new();
        for row in rows {
            let at = Span::new(self.source, row.range.clone());
            for cell in row.cells.iter().skip(header.cells.len()) {
                if !trimmed(cell).is_empty() {
                    said(
                        Code::CsvSyntax,
                        at,
                        "A cell is beyond the last column",
                        cell,
                    )
                    .hint("Move it to a column that the first row names.")
                    .report(self.problems);
                }
            }
            let cell = |place: usize| {
                row.cells
                    .get(place)
                    .map_or("", |cell| export::text_of_cell(cell))
            };
            let cells = Cells {
                at,
                cells: places
                    .iter()
                    .map(|(&column, &place)| (column, cell(place)))
                    .collect(),
            };
            let Some(about) = self.about(&cells, rubric) else {
                continue;
            };
            if !seen.insert((matches!(about, About::Part(_)), about.id().to_owned())) {
                said(
                    Code::DuplicateKey,
                    at,
                    "Two rows are about one id",
                    about.id(),
                )
                .hint("Keep one of the two rows.")
                .report(self.problems);
                continue;
            }
            match about {
                About::Part(part) => {
                    let score = self.row(&cells).score(part);
                    if score != DraftScore::default() {
                        answers.scores.insert(part.id.clone(), score);
                    }
                }
                About::Element(element) => {
                    let summary = self.row(&cells).summary();
                    if summary != DraftSummary::default() {
                        answers.summaries.insert(element.id.clone(), summary);
                    }
                }
            }
        }
        Ok(answers)
    }

    /// Where the known columns are. Of a column that is there twice the first counts.
    fn columns(&mut self, header: &Row) -> BTreeMap<&'static str, usize> {
        let at = Span::new(self.source, header.range.clone());
        let mut places = BTreeMap::new();
        for (place, cell) in header.cells.iter().enumerate() {
            let name = csv_text::column(cell);
            let Some(known) = COLUMNS.into_iter().find(|column| *column == name) else {
                let message = "A column is not known, and is left out";
                let mut problem = said(Code::UnknownKey, at, message, cell);
                problem.severity = Severity::Warning;
                problem
                    .expected(format!("one of: {}", COLUMNS.join(", ")))
                    .did_you_mean(&name, COLUMNS)
                    .report(self.problems);
                continue;
            };
            if places.contains_key(known) {
                said(Code::DuplicateKey, at, "A column is there twice", cell)
                    .hint("Keep one of the two columns.")
                    .report(self.problems);
            } else {
                places.insert(known, place);
            }
        }
        places
    }

    /// What a row is about, by its id: exactly, or whatever its case if only one is left.
    fn about<'r>(&mut self, cells: &Cells<'_>, rubric: &'r Rubric) -> Option<About<'r>> {
        let id = trimmed(cells.get("id"));
        let parts = || rubric.sub_elements.iter().map(About::Part);
        let all = || parts().chain(rubric.elements.iter().map(About::Element));
        if let Some(exact) = all().find(|about| about.id() == id) {
            return Some(exact);
        }
        let lower = id.to_lowercase();
        let mut alike = all().filter(|about| about.id().to_lowercase() == lower);
        if let (Some(only), None) = (alike.next(), alike.next()) {
            return Some(only);
        }
        if !id.is_empty() {
            let ids: Vec<&str> = rubric.sub_elements.iter().map(|part| &*part.id).collect();
            said(
                Code::UnknownSubElement,
                cells.at,
                "The rubric has no such id",
                id,
            )
            .expected("an id as in the blank table beside the form")
            .did_you_mean(id, ids)
            .report(self.problems);
        } else {
            let columns = ["rating", "criteria", "evidence", "sources", "completed"];
            if columns
                .iter()
                .any(|column| !trimmed(cells.get(column)).is_empty())
            {
                Diagnostic::new(Code::CsvSyntax, cells.at)
                    .message("A row has answers and no `id`, so nothing says what they are about")
                    .hint("Write the id in the row, or clear its cells.")
                    .report(self.problems);
            }
        }
        None
    }
}
