//! The generator's own reader and checks, on the files of random drafts: they never panic, and what
//! passes is what the draft says.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use statewise::check::{self, StateMemo};
use statewise::diagnostic::Diagnostics;
use statewise::draft::{Draft, PLAN_FILE, assessment_toml};
use statewise::model::{ScoreValue, Site, State};
use statewise::parse;
use statewise::pipeline;
use statewise::source::{SourceId, Sources};

use crate::{checked_plan, rubric_files, source};

/// A draft, with its files.
pub(crate) struct Case {
    pub(crate) draft: Draft,
    pub(crate) toml: String,
    pub(crate) file: Option<String>,
    pub(crate) plan: Option<String>,
}

impl Case {
    /// The files, each in the folder of a state of its own: its name, its path and its text.
    fn files(&self, at: usize) -> Vec<(Kind, String, &str)> {
        let file = self.file.as_deref().unwrap_or("2026.toml");
        let assessment = (Kind::Assessment, format!("s-{at}"), file, &self.toml);
        let plan = self.plan.iter();
        let plan = plan.map(|toml| (Kind::Plan, format!("p-{at}"), PLAN_FILE, toml));
        let files = std::iter::once(assessment).chain(plan);
        files
            .map(|(kind, slug, file, toml)| (kind, format!("states/{slug}/{file}"), &**toml))
            .collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Assessment,
    Plan,
}

/// Checks all files at once, each as that of a state; then those without errors once more, alone.
pub(crate) fn check(rubric: &Value, cases: &[Case]) {
    let files = cases.iter().enumerate();
    let files: Vec<_> = files
        .flat_map(|(at, case)| {
            let files = case.files(at).into_iter();
            files.map(move |(kind, path, toml)| (case, kind, path, toml))
        })
        .collect();
    let (sources, _, errors) = run(
        rubric,
        files.iter().map(|(_, _, path, toml)| (&**path, *toml)),
    );
    let wrong: BTreeSet<&str> = errors
        .iter()
        .map(|&id| sources.get(id).path.as_str())
        .collect();
    let (wrong, right): (Vec<_>, Vec<_>) =
        (files.iter()).partition(|(_, _, path, _)| wrong.contains(&**path));
    for kind in [Kind::Assessment, Kind::Plan] {
        let of_kind =
            |files: &[&(_, Kind, _, _)]| files.iter().filter(|file| file.1 == kind).count();
        let (wrong, right) = (of_kind(&wrong), of_kind(&right));
        assert!(wrong > 0, "no file is wrong");
        assert!(right * 10 > right + wrong, "only {right} files are right");
    }
    let laid_out = laid_out(sources);
    let (sources, site, errors) = run(
        rubric,
        right.iter().map(|(_, _, path, toml)| (&**path, *toml)),
    );
    let wrong: Vec<&str> = errors
        .iter()
        .map(|&id| sources.get(id).path.as_str())
        .collect();
    let site = site.unwrap_or_else(|| panic!("{wrong:?}"));
    let states = site.states.iter();
    let states: BTreeMap<&str, &State> = states.map(|state| (&*state.slug, &**state)).collect();
    for (case, kind, path, toml) in right {
        let state = states[path.split('/').nth(1).unwrap()];
        match kind {
            Kind::Assessment => {
                says_the_same(&site, state, case);
                // In the order of the project's rubric, which is the one that an import reads.
                assert_eq!(
                    laid_out[&path[..]],
                    assessment_toml(&case.draft, &site.rubric)
                );
            }
            Kind::Plan => {
                assert_eq!(laid_out[&path[..]], **toml);
                let plan = state.plan.as_ref().unwrap_or_else(|| panic!("{toml}"));
                checked_plan::says_the_same(&site, plan, &case.draft, toml);
            }
        }
    }
}

/// The files as `statewise fmt` leaves them, which loses nothing of any.
fn laid_out(sources: Sources) -> BTreeMap<String, String> {
    let is_made = |path: &str| path.starts_with("states/") && path.ends_with(".toml");
    let formatting = pipeline::format(sources, is_made);
    let files = formatting.files.into_iter().map(|file| {
        let source = formatting.sources.get(file.source);
        let text = file.text;
        let text = text.unwrap_or_else(|lost| panic!("{lost:?}\n{}", source.text));
        (source.path.clone(), text)
    });
    files.collect()
}

fn run<'f>(
    rubric: &Value,
    those: impl Iterator<Item = (&'f str, &'f str)>,
) -> (Sources, Option<Site>, BTreeSet<SourceId>) {
    let mut files: Vec<_> = rubric_files::files(rubric)
        .iter()
        .map(|(path, text)| source(path, text))
        .collect();
    for (path, toml) in those {
        let (folder, _) = path.rsplit_once('/').unwrap();
        let profile = format!("+++\nname = \"State {folder}\"\n+++\n");
        files.push(source(&format!("{folder}/profile.md"), &profile));
        files.push(source(path, toml));
    }
    let sources = Sources::new(files);
    let mut problems = Diagnostics::new();
    let files = sources
        .iter()
        .filter(|(_, file)| file.role().state().is_none());
    let documents = parse::parse_files(&sources, &files.map(|(id, _)| id).collect(), &mut problems);
    let options = check::Options {
        today: jiff::civil::date(2026, 11, 30),
        base_url: None,
    };
    let mut memo = StateMemo::default();
    let site = check::check(documents, &sources, &options, &mut memo, &mut problems);
    let errors = problems.error_sources();
    (sources, site, errors)
}

/// The assessment of a state in the site is that of the draft.
fn says_the_same(site: &Site, state: &State, case: &Case) {
    let (draft, toml) = (&case.draft, &case.toml);
    let [assessment] = &state.assessments[..] else {
        panic!("{toml}");
    };
    let rubric = &site.rubric;
    if case.file.is_some() {
        let edition = Some(i64::from(assessment.edition.0));
        assert_eq!(edition, draft.edition, "{toml}");
    }
    assert_eq!(
        assessment.assessed_on.to_string(),
        draft.assessed_on,
        "{toml}"
    );
    assert_eq!(
        written(&assessment.assessed_by),
        typed(&draft.assessed_by),
        "{toml}"
    );
    for (index, score) in assessment.scores.iter_enumerated() {
        let part = rubric.sub_element(index);
        let answers = draft.scores.get(&part.id).cloned().unwrap_or_default();
        match score.value {
            ScoreValue::Rated(rating) => {
                assert_eq!(
                    Some(i64::from(rubric.level(rating).value)),
                    answers.rating,
                    "{toml}"
                );
                assert!(answers.status.is_empty(), "{toml}");
            }
            ScoreValue::Empty(kind) => {
                assert_eq!(answers.rating, None, "{toml}");
                let status = match &*answers.status {
                    "" => "not-assessed",
                    status => status,
                };
                assert_eq!(status, kind.id(), "{toml}");
            }
        }
        assert_eq!(
            written(score.evidence.original.source()),
            typed(&answers.evidence),
            "{toml}"
        );
        let ticked: BTreeSet<&str> = answers.criteria.iter().map(String::as_str).collect();
        let known = score
            .criteria
            .iter()
            .map(|&criterion| &*part.criteria[criterion].id);
        assert_eq!(known.collect::<BTreeSet<_>>(), ticked, "{toml}");
        assert_eq!(score.sources.len(), answers.sources.len(), "{toml}");
        for (source, given) in score.sources.iter().zip(&answers.sources) {
            assert_eq!(written(&source.title), typed(&given.title), "{toml}");
            assert_eq!(source.url.as_deref().unwrap_or(""), given.url, "{toml}");
            assert_eq!(source.year.map(i64::from), given.year, "{toml}");
        }
    }
    for (index, summary) in assessment.summative.iter_enumerated() {
        let answers = draft
            .summaries
            .get(&rubric.element(index).id)
            .cloned()
            .unwrap_or_default();
        let rating = summary
            .as_ref()
            .map(|summary| i64::from(rubric.level(summary.rating).value));
        assert_eq!(rating, answers.rating, "{toml}");
    }
}

/// A text of a file, without the white space at its end.
pub(crate) fn written(text: &str) -> String {
    text.trim_end_matches([' ', '\t', '\n']).to_owned()
}

/// A text as it was typed, which is written with one kind of line end.
pub(crate) fn typed(text: &str) -> String {
    written(&text.replace("\r\n", "\n").replace('\r', "\n"))
}
