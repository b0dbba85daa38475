//! Every remedy that a program can apply is applied to the failing cases: that problem is gone in
//! the next run, and there is no new one. Codes without such a remedy are listed with the reason,
//! so that the list does not grow unseen.

use std::collections::{BTreeMap, BTreeSet};

use statewise::diagnostic::{Code, Diagnostic, Edit, Severity, place_of};
use statewise::source::Sources;

use crate::common::expectation::Expectations;
use crate::files;
use crate::project::{Project, render_all};

/// The codes of cases in which no problem has a remedy that a program can apply, and why.
const WITHOUT: [(&str, &str); 58] = [
    ("bad-link-scheme", "only the writer knows the right address"),
    ("bad-rubric", "the rubric has to be thought through again"),
    ("bad-url", "only the writer knows the right address"),
    ("broken-image", "the picture itself is damaged"),
    (
        "criteria-contradict-rating",
        "either the criteria or the rating is wrong",
    ),
    ("criterion-twice", "either of two lists is wrong"),
    (
        "csv-syntax",
        "it is about a table that is imported, which is no file of the project",
    ),
    ("due-before-plan", "either of two dates is wrong"),
    ("duplicate-id", "either of two ids needs another name"),
    ("duplicate-key", "either of two values is wrong"),
    ("empty-file", "the text has to be written"),
    ("empty-text", "the text has to be written"),
    ("file-too-large", "the file has to be made smaller"),
    ("fluent-error", "only the writer knows the sentence"),
    ("front-matter", "the facts have to be written"),
    ("future-date", "only the writer knows the day"),
    ("hard-to-read", "the text has to be written again"),
    ("heading-skip", "the outline is the writer's"),
    (
        "hidden-file",
        "it may hold a secret, so nobody but its owner moves it",
    ),
    ("image-alt", "the text has to be written"),
    (
        "json-syntax",
        "it is about a draft that is imported, which is no file of the project",
    ),
    ("long-alt", "the text has to be written again"),
    ("stand-in-address", "only the editors know their address"),
    (
        "leftover-markup",
        "only the writer knows what the signs were meant to do",
    ),
    ("long-name", "a shorter name has to be found"),
    ("long-sentence", "the text has to be written again"),
    (
        "lost-content",
        "where the text belongs is the writer's choice",
    ),
    ("merge-conflict", "either side may be right"),
    ("missing-file", "the file has to be written"),
    ("missing-key", "the value has to be written"),
    ("missing-message", "the words have to be written"),
    ("missing-translation", "the text has to be translated"),
    ("nesting-too-deep", "the text has to be written again"),
    (
        "needless-why",
        "only the writer knows what the sentence is about",
    ),
    ("not-utf8", "the encoding of the file is not known"),
    ("personal-data", "only the writer knows whose it is"),
    ("practice-headings", "the sections have to be written"),
    ("rating-and-status", "either of the two is wrong"),
    ("rating-off-scale", "only the writer knows the level"),
    ("rating-without-evidence", "the evidence has to be written"),
    (
        "rating-without-criteria",
        "only the writer knows which criteria hold",
    ),
    ("rating-without-why", "the reason has to be written"),
    ("raw-html", "what it was meant to do is not known"),
    ("reading-grade", "the text has to be written again"),
    (
        "refused-file",
        "what the link leads to is not in the project",
    ),
    ("reserved-slug", "the name is the writer's choice"),
    ("look-back-without-source", "the source has to be looked up"),
    (
        "sources-after-as-of",
        "only the writer knows a source of that time",
    ),
    ("source-after-assessment", "either of two years is wrong"),
    ("review-without-source", "the source has to be looked up"),
    ("slug-collision", "either of two names is to be changed"),
    (
        "summary-far-from-parts",
        "either the summary or a part is wrong",
    ),
    ("to-not-above-from", "either of two levels is wrong"),
    ("too-many-links", "the text has to be written again"),
    (
        "unexplained-acronym",
        "only the writer knows what it stands for",
    ),
    (
        "unknown-element",
        "nothing in the rubric is near what was written",
    ),
    ("to-fill", "only the writer knows what belongs there"),
    (
        "template-error",
        "only the writer of the theme knows what was meant",
    ),
];

/// A problem without its line, which other remedies may move: the path, the code and the message.
type Key = (String, &'static str, String);

fn key(sources: &Sources, problem: &Diagnostic) -> Key {
    let place = place_of(sources, problem);
    let path = place.split(':').next().unwrap_or_default().to_owned();
    (path, problem.code.name(), problem.message.clone())
}

/// The problems of a project with its files.
fn problems(project: &Project, code: Code, with_prose: bool) -> (Vec<Diagnostic>, Sources) {
    let site = match with_prose {
        true => project.publish_with_prose(),
        false => project.publish(),
    };
    // Pages are made only for mistakes that are found in that.
    let more = match code {
        Code::TemplateError => render_all(&site).1,
        _ => Vec::new(),
    };
    let all = site.diagnostics().iter().chain(&more).cloned().collect();
    (all, site.sources().clone())
}

/// What a program can do about a problem: its edits, or the suggestion in its place.
fn edits(problem: &Diagnostic) -> Vec<Edit> {
    match &problem.suggestion {
        Some(suggestion) if problem.edits.is_empty() && !problem.span.range().is_empty() => {
            vec![Edit::Replace(problem.span, suggestion.clone())]
        }
        _ => problem.edits.clone(),
    }
}

/// Makes the changes in a project.
fn apply(project: &Project, sources: &Sources, edits: &[Edit]) {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut places: Vec<_> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Replace(span, text) => Some((span, text)),
            _ => None,
        })
        .collect();
    places.sort_by_key(|(span, _)| span.start);
    for (span, text) in places.into_iter().rev() {
        let path = &sources.get(span.source).path;
        let whole = texts
            .entry(path.clone())
            .or_insert_with(|| std::fs::read_to_string(project.root().join(path)).unwrap());
        whole.replace_range(span.range(), text);
    }
    for (path, text) in texts {
        project.write(&path, text.as_bytes());
    }
    for edit in edits {
        match edit {
            Edit::Replace(..) => {}
            Edit::Remove(id) => project.delete(&sources.get(*id).path),
            Edit::Rename(id, to) => {
                let from = &sources.get(*id).path;
                project.rename(from, to);
            }
        }
    }
}

/// Applies the remedies of all cases, one at a time.
pub(crate) fn t34_every_remedy_leads_on() -> Expectations {
    let mut expectations = Expectations::default();
    let root = files::root().join("tests/sites/err");
    let mut without: BTreeSet<&str> = BTreeSet::new();
    let mut with: BTreeSet<&str> = BTreeSet::new();
    for name in files::folders(&root) {
        let case = root.join(&name);
        let code = Code::from_name(name.split('.').next().unwrap()).unwrap();
        without.insert(code.name());
        // What is imported is no file of a project.
        if case.join("given.json").exists() || case.join("given.csv").exists() {
            continue;
        }
        let with_prose = case.join("ARGS").exists();
        let (before, sources) = problems(&Project::of_case(&case), code, with_prose);
        let known: BTreeSet<Key> = before.iter().map(|one| key(&sources, one)).collect();
        for problem in &before {
            let edits = edits(problem);
            if edits.is_empty() {
                continue;
            }
            if problem.code == code {
                with.insert(code.name());
            }
            let project = Project::of_case(&case);
            apply(&project, &sources, &edits);
            let (after, after_sources) = problems(&project, code, with_prose);
            let this = key(&sources, problem);
            let count = |all: &[Diagnostic], sources: &Sources| {
                all.iter().filter(|one| key(sources, one) == this).count()
            };
            if count(&after, &after_sources) >= count(&before, &sources) {
                expectations.fail(format!("{name}: {this:?} is still there after {edits:?}"));
            }
            // A note says what could follow, and is no problem.
            let after = after.iter().filter(|one| one.severity != Severity::Note);
            for new in after.map(|one| key(&after_sources, one)) {
                if !known.contains(&new) {
                    expectations.fail(format!("{name}: {edits:?} for {this:?} makes {new:?}"));
                }
            }
        }
    }
    let listed: BTreeSet<&str> = WITHOUT.iter().map(|(code, _)| *code).collect();
    let found: BTreeSet<&str> = without.difference(&with).copied().collect();
    for code in found.difference(&listed) {
        expectations.fail(format!("{code} has no remedy, and no reason is listed"));
    }
    for code in listed.difference(&found) {
        expectations.fail(format!("{code} has a remedy now: take it off the list"));
    }
    expectations
}
