//! The file that is given: a draft or a table.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::draft::{self, Draft, RatingNames, ReadDraft};
use crate::model::{ActionPlan, Rubric};
use crate::source::{SourceId, Sources, Span};

use super::made_file::source;

/// A file to be imported.
#[derive(Clone, Copy, Debug)]
pub struct GivenFile<'a> {
    /// Its name in messages.
    pub name: &'a str,
    /// Its content: the JSON of a draft, or a table as CSV.
    pub bytes: &'a [u8],
}

/// What a table of answers cannot say. A text that is missing is empty.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// The year.
    pub edition: Option<i64>,
    /// The id of the sector.
    pub sector: String,
    /// The id of the basis.
    pub basis: String,
    /// The day of the assessment.
    pub assessed_on: String,
    /// Who made the assessment.
    pub assessed_by: String,
    /// A note for readers.
    pub note: String,
}

/// What was read, and the name and text of each file that it becomes: at least one.
pub(super) struct ReadFile {
    pub(super) draft: Draft,
    pub(super) assessment: Option<(String, String)>,
    pub(super) plan: Option<(String, String)>,
}

/// Reads a file. `steps` gives the order of a plan.
pub(super) fn read(
    given: GivenFile<'_>,
    rubric: &Rubric,
    steps: &ActionPlan,
    names: &[RatingNames],
    setup: &Setup,
) -> (Sources, Option<ReadFile>, Diagnostics) {
    // A file that is too large is refused before its kind makes a difference.
    if given.bytes.len() <= draft::MAX_BYTES && draft::is_json(given.bytes) {
        read_draft(given, rubric, steps)
    } else {
        read_table(given, rubric, names, setup)
    }
}

fn read_draft(
    given: GivenFile<'_>,
    rubric: &Rubric,
    steps: &ActionPlan,
) -> (Sources, Option<ReadFile>, Diagnostics) {
    let text = match std::str::from_utf8(given.bytes) {
        Ok(text) => text,
        Err(error) => {
            let (sources, id) = alone(given.name, "");
            let mut problems = Diagnostics::new();
            Diagnostic::new(Code::NotUtf8, Span::new(id, 0..0))
                .message(format!(
                    "The byte at offset {} is not UTF-8",
                    error.valid_up_to()
                ))
                .hint("Save the draft again, and import that file.")
                .report(&mut problems);
            return (sources, None, problems);
        }
    };
    let (sources, id) = alone(given.name, text);
    let (read, mut problems) = draft::read_json(id, &sources.get(id).text);
    let read = read.and_then(|read| {
        if !read.draft.is_about(rubric) {
            let at = read.rubric_at.unwrap_or(Span::new(id, 0..0));
            Diagnostic::new(Code::UnknownValue, at)
                .message(format!(
                    "The draft rates against another rubric than `{}`",
                    rubric.id
                ))
                .expected(format!("`{}`", rubric.id))
                .hint("Import it in the project of that rubric.")
                .report(&mut problems);
        }
        let plan = draft::plan_toml(&read.draft, steps);
        let assessment = match plan.is_some() && !draft::has_answers(&read.draft, rubric) {
            true => None,
            false => {
                let name = file_of(&read, rubric, id, &mut problems)?;
                Some((name, draft::assessment_toml(&read.draft, rubric)))
            }
        };
        Some(ReadFile {
            draft: read.draft,
            assessment,
            plan: plan.map(|toml| (draft::PLAN_FILE.to_owned(), toml)),
        })
    });
    (sources, read, problems)
}

fn file_of(
    read: &ReadDraft,
    rubric: &Rubric,
    id: SourceId,
    problems: &mut Diagnostics,
) -> Option<String> {
    let file = draft::file_name(&read.draft, rubric);
    if file.is_none() {
        let at = read.edition_at.unwrap_or(Span::new(id, 0..0));
        let problem = match read.edition_at {
            Some(_) => Diagnostic::new(Code::BadEdition, at).message("The edition is no year"),
            None => Diagnostic::new(Code::MissingKey, at).message(
                "The draft does not say its `edition`, after which the file of a state is named",
            ),
        };
        problem
            .expected("a year of four digits")
            .hint("Choose the year in the form, or add it to `assessment`: \"edition\": 2026.")
            .report(problems);
    }
    file
}

fn read_table(
    given: GivenFile<'_>,
    rubric: &Rubric,
    names: &[RatingNames],
    setup: &Setup,
) -> (Sources, Option<ReadFile>, Diagnostics) {
    let text = match draft::decode_csv(given.bytes) {
        Ok(text) => text,
        Err(problem) => {
            let (sources, id) = alone(given.name, "");
            let mut problems = Diagnostics::new();
            problem.at(id).report(&mut problems);
            return (sources, None, problems);
        }
    };
    let (sources, id) = alone(given.name, &text);
    let (answers, mut problems) = draft::read_csv(id, &text, rubric, names);
    let read = answers.and_then(|answers| {
        let draft = Draft {
            rubric_id: rubric.id.clone(),
            rubric_version: rubric.version.clone(),
            edition: setup.edition,
            sector: setup.sector.clone(),
            basis: setup.basis.clone(),
            assessed_on: setup.assessed_on.clone(),
            assessed_by: setup.assessed_by.clone(),
            note: setup.note.clone(),
            scores: answers.scores,
            summaries: answers.summaries,
            ..Draft::default()
        };
        let file = draft::file_name(&draft, rubric);
        if file.is_none() {
            Diagnostic::new(Code::MissingKey, Span::new(id, 0..0))
                .message(
                    "A table does not say its edition, after which the file of a state is named",
                )
                .hint("Say the year: --edition 2026.")
                .report(&mut problems);
        }
        let assessment = Some((file?, draft::assessment_toml(&draft, rubric)));
        Some(ReadFile {
            draft,
            assessment,
            plan: None,
        })
    });
    (sources, read, problems)
}

/// A file alone, for quoting it in problems.
fn alone(name: &str, text: &str) -> (Sources, SourceId) {
    let file = source(name.to_owned(), text);
    let sources = Sources::new([file]);
    (sources, SourceId::FIRST)
}
