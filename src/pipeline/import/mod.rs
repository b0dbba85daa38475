//! A draft or a table of answers becomes the file of a state, through the generator's own chain.

mod given;
mod made_file;
mod state;

use std::collections::BTreeSet;

use super::{Memo, Options, Published, parse_all_but_states, publish, theme_and_languages};
use crate::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::draft::{self, RatingNames};
use crate::model::{EmptyKind, Language, Rubric};
use crate::source::{MAX_TEXT_BYTES, Sources, Text, UnexpectedFile};

pub use given::{GivenFile, Setup};
pub use state::NoState;

/// What the command line adds to a file.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The folder of the state; else it is found by the code or name in the draft.
    pub state: Option<String>,
    /// What a table cannot say. A draft says it itself.
    pub setup: Setup,
}

/// The result of an import. Nothing is written yet.
pub struct Import {
    /// The given file, for quoting it in its problems.
    pub sources: Sources,
    /// The problems of the given file.
    pub problems: Vec<Diagnostic>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of an import.
pub enum Outcome {
    /// The given file has errors.
    Unreadable,
    /// The rubric of the project has errors, so that nothing can be checked against it.
    NoRubric(Box<Published>),
    /// It is not known which state the file is about.
    NoState(NoState),
    /// There is a file for the state, perhaps with errors.
    Made(Box<Made>),
}

/// A file for the folder of a state.
pub struct Made {
    /// Its path in the project.
    pub path: String,
    /// Its content.
    pub toml: String,
    /// Whether the project has a file there.
    pub is_there: bool,
    /// The project with the file.
    pub published: Published,
    /// The problems that the file brings, in it and in others.
    pub problems: Vec<Diagnostic>,
    /// How many other errors the project has anyway.
    pub errors_before: usize,
}

/// Makes the file of a state, checks it in the project, and writes nothing.
pub fn import(
    sources: &Sources,
    given: GivenFile<'_>,
    import: &ImportOptions,
    options: &Options,
) -> Import {
    let mut parsing = Diagnostics::new();
    let documents = parse_all_but_states(sources, &mut parsing);
    let (theme, tags) = theme_and_languages(&documents);
    let mut memo = Memo::default();
    let before = publish(sources.clone(), options, &mut memo);
    let rubric = check::rubric_alone(documents, sources, &options.check, parsing);
    let Some(rubric) = rubric else {
        return Import {
            sources: Sources::default(),
            problems: Vec::new(),
            outcome: Outcome::NoRubric(Box::new(before)),
        };
    };
    let names = rating_names(&rubric, &memo, &theme, &tags);
    let (given, read, problems) = given::read(given, &rubric, &names, &import.setup);
    let problems = problems.into_sorted();
    let outcome = match read.filter(|_| !has_errors(&problems)) {
        None => Outcome::Unreadable,
        Some((draft, file)) => match state::state_of(sources, &draft, import.state.as_deref()) {
            Err(no_state) => Outcome::NoState(no_state),
            Ok(state) => {
                let path = format!("states/{state}/{file}");
                let toml = draft::assessment_toml(&draft, &rubric);
                Outcome::Made(Box::new(made(sources, before, path, toml, options)))
            }
        },
    };
    Import {
        sources: given,
        problems,
        outcome,
    }
}

fn has_errors(problems: &[Diagnostic]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

/// The names of levels and of kinds of empty in every language of the site.
fn rating_names(rubric: &Rubric, memo: &Memo, theme: &str, tags: &[String]) -> Vec<RatingNames> {
    let words = memo.kept_words(theme, tags);
    let level_names = |tag: &str| {
        let language = Language::new(tag);
        let levels = rubric.levels.iter();
        levels
            .map(|level| level.name.shown(&language).value.clone())
            .collect()
    };
    words
        .iter()
        .map(|words| RatingNames {
            levels: level_names(words.language_tag()),
            empty: EmptyKind::ALL
                .map(|kind| words.say(&format!("empty-{}", kind.id()), &[]))
                .into(),
        })
        .collect()
}

/// Checks the project with the file in it. What was wrong before is not a problem of the file.
fn made(
    sources: &Sources,
    before: Published,
    path: String,
    toml: String,
    options: &Options,
) -> Made {
    let files = sources.clone().into_files();
    let mut file = made_file::source(path.clone(), &toml);
    if toml.len() as u64 > MAX_TEXT_BYTES {
        // As if it had been read from disk.
        file.text = Text::new();
        file.oddity = Some(UnexpectedFile::TooLarge {
            limit: MAX_TEXT_BYTES,
        });
    }
    let with_file = Sources::new(files.chain([file]));
    let published = publish(with_file, options, &mut Memo::default());
    let known: BTreeSet<_> = (before.diagnostics().iter())
        .map(|problem| signature(before.sources(), problem))
        .collect();
    let (problems, others): (Vec<_>, Vec<_>) =
        (published.diagnostics().iter().cloned()).partition(|problem| {
            let is_in_file = published.sources().get(problem.span.source).path == path;
            is_in_file || !known.contains(&signature(published.sources(), problem))
        });
    let errors = others
        .iter()
        .filter(|problem| problem.severity == Severity::Error);
    Made {
        is_there: sources.find(&path).is_some(),
        errors_before: errors.count(),
        path,
        toml,
        problems,
        published,
    }
}

/// What makes a problem the same in two runs.
fn signature<'s>(sources: &'s Sources, problem: &'s Diagnostic) -> (&'s str, usize, Code, &'s str) {
    let path = sources.get(problem.span.source).path.as_str();
    (
        path,
        problem.span.range().start,
        problem.code,
        &problem.message,
    )
}
