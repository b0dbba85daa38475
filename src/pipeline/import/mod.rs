//! A draft or a table of answers becomes the files of a state, through the generator's own chain.

mod given;
mod lost;
mod made_file;
mod state;

use std::collections::BTreeSet;

use super::{Memo, Options, Published, parse_all_but_states, publish, theme_and_languages};
use crate::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::draft::RatingNames;
use crate::model::{EmptyKind, Language, Rubric};
use crate::source::Sources;
use given::ReadFile;

pub use given::{GivenFile, Setup};
pub use made_file::MadeFile;
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
    /// There are files for the state, perhaps with errors.
    Made(Box<Made>),
}

/// Files for the folder of a state: that of an assessment, that of a plan, or both.
pub struct Made {
    /// At least one.
    pub files: Vec<MadeFile>,
    /// Whether one of them is that of an assessment.
    pub has_assessment: bool,
    /// Whether one of them is that of a plan.
    pub has_plan: bool,
    /// The project with the files.
    pub published: Published,
    /// The problems that the files bring, in them and in others.
    pub problems: Vec<Diagnostic>,
    /// How many other errors the project has anyway.
    pub errors_before: usize,
}

/// Makes the files of a state, checks them in the project, and writes nothing.
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
    let known = check::rubric_and_plan(documents, sources, &options.check, parsing);
    let Some((rubric, steps)) = known else {
        return Import {
            sources: Sources::default(),
            problems: Vec::new(),
            outcome: Outcome::NoRubric(Box::new(before)),
        };
    };
    let names = rating_names(&rubric, &memo, &theme, &tags);
    let (given, read, problems) = given::read(given, &rubric, &steps, &names, &import.setup);
    let problems = problems.into_sorted();
    let outcome = match read.filter(|_| !has_errors(&problems)) {
        None => Outcome::Unreadable,
        Some(read) => match state::state_of(sources, &read.draft, import.state.as_deref()) {
            Err(no_state) => Outcome::NoState(no_state),
            Ok(state) => Outcome::Made(Box::new(made(sources, before, &state, read, options))),
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

/// Checks the project with the files in it. What was wrong before is not a problem of the files.
fn made(
    sources: &Sources,
    before: Published,
    state: &str,
    read: ReadFile,
    options: &Options,
) -> Made {
    let (has_assessment, has_plan) = (read.assessment.is_some(), read.plan.is_some());
    let files = read.assessment.into_iter().chain(read.plan);
    let files: Vec<MadeFile> = files
        .map(|(name, toml)| {
            let path = format!("states/{state}/{name}");
            let is_there = sources.find(&path).is_some();
            MadeFile {
                lost: lost::keys(sources, &path),
                path,
                toml,
                is_there,
            }
        })
        .collect();
    let all = sources.clone().into_files();
    let with_files = Sources::new(all.chain(files.iter().map(MadeFile::source)));
    let published = publish(with_files, options, &mut Memo::default());
    let known: BTreeSet<_> = (before.diagnostics().iter())
        .map(|problem| signature(before.sources(), problem))
        .collect();
    let (problems, others): (Vec<_>, Vec<_>) =
        (published.diagnostics().iter().cloned()).partition(|problem| {
            let path = &published.sources().get(problem.span.source).path;
            let is_in_files = files.iter().any(|file| file.path == *path);
            is_in_files || !known.contains(&signature(published.sources(), problem))
        });
    let errors = others
        .iter()
        .filter(|problem| problem.severity == Severity::Error);
    Made {
        errors_before: errors.count(),
        files,
        has_assessment,
        has_plan,
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
