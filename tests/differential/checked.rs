//! The generator's own reader and checks, on the files of random drafts: they never panic, and what
//! passes is what the draft says.

use std::collections::BTreeSet;

use serde_json::Value;
use statewise::check::{self, StateMemo};
use statewise::diagnostic::Diagnostics;
use statewise::draft::Draft;
use statewise::model::{ScoreValue, Site};
use statewise::parse;
use statewise::source::{SourceId, Sources};

use crate::{rubrics, source};

/// A draft, with its file.
pub(crate) struct Case {
    pub(crate) draft: Draft,
    pub(crate) toml: String,
    pub(crate) file: Option<String>,
}

impl Case {
    fn path(&self, at: usize) -> String {
        let file = self.file.as_deref().unwrap_or("2026.toml");
        format!("states/s-{at}/{file}")
    }
}

/// Checks all files at once, each as that of a state; then those without errors once more, alone.
pub(crate) fn check(rubric: &Value, cases: &[Case]) {
    let all: Vec<usize> = (0..cases.len()).collect();
    let (sources, _, errors) = run(rubric, cases, &all);
    let wrong: BTreeSet<&str> = errors
        .iter()
        .map(|&id| sources.get(id).path.as_str())
        .collect();
    let right: Vec<usize> = all
        .into_iter()
        .filter(|&at| !wrong.contains(&*cases[at].path(at)))
        .collect();
    assert!(
        right.len() * 10 > cases.len(),
        "only {} files of {} are right",
        right.len(),
        cases.len()
    );
    assert!(right.len() < cases.len(), "no file is wrong");
    let (sources, site, errors) = run(rubric, cases, &right);
    let wrong: Vec<&str> = errors
        .iter()
        .map(|&id| sources.get(id).path.as_str())
        .collect();
    let site = site.unwrap_or_else(|| panic!("{wrong:?}"));
    for at in right {
        says_the_same(&site, &format!("s-{at}"), &cases[at]);
    }
}

fn run(
    rubric: &Value,
    cases: &[Case],
    those: &[usize],
) -> (Sources, Option<Site>, BTreeSet<SourceId>) {
    let mut files: Vec<_> = rubrics::files(rubric)
        .iter()
        .map(|(path, text)| source(path, text))
        .collect();
    for &at in those {
        let profile = format!("+++\nname = \"State {at}\"\n+++\n");
        files.push(source(&format!("states/s-{at}/profile.md"), &profile));
        files.push(source(&cases[at].path(at), &cases[at].toml));
    }
    let sources = Sources::new(files);
    let mut problems = Diagnostics::new();
    let files = sources
        .iter()
        .filter(|(_, file)| file.role().state().is_none());
    let documents = parse::parse_files(&sources, &files.map(|(id, _)| id).collect(), &mut problems);
    let options = check::Options {
        today: jiff::civil::date(2026, 11, 24),
        site_date: None,
        base_url: None,
    };
    let mut memo = StateMemo::default();
    let site = check::check(documents, &sources, &options, &mut memo, &mut problems);
    let errors = problems.error_sources();
    (sources, site, errors)
}

/// The assessment of a state in the site is that of the draft.
fn says_the_same(site: &Site, slug: &str, case: &Case) {
    let (draft, toml) = (&case.draft, &case.toml);
    let state = site.states.iter().find(|state| state.slug == slug).unwrap();
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
    let written = |text: &str| text.trim_end_matches([' ', '\t', '\n']).to_owned();
    let typed = |text: &str| written(&text.replace("\r\n", "\n").replace('\r', "\n"));
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
