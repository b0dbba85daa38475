//! All states: one task for each, in parallel.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{assessment, profile};
use crate::check::facts::file_names::{self, Level};
use crate::check::known::contribution::Contribution;
use crate::check::known::message::shortened;
use crate::check::known::originals::Original;
use crate::check::known::places;
use crate::check::lowering::{Found, Lowering};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Rubric, State};
use crate::parse::documents::{RawAssessment, RawProfile};
use crate::source::Span;

/// All states, by slug, and what was found in each.
pub(in crate::check) fn lower(
    lowering: &mut Lowering<'_>,
    profiles: Vec<Original<RawProfile>>,
    assessments: Vec<Original<RawAssessment>>,
    rubric: Option<&Rubric>,
) -> (Vec<Arc<State>>, Vec<Arc<Contribution>>) {
    let names = profiles
        .iter()
        .map(|profile| (profile.folder(), profile.source));
    file_names::check(lowering, Level::Section, names);
    report_shared_codes(lowering, &profiles);
    lower_each(lowering, profiles, assessments, rubric)
}

/// States by slug, each by itself, and what was found in each.
pub(in crate::check) fn lower_each(
    lowering: &mut Lowering<'_>,
    profiles: Vec<Original<RawProfile>>,
    assessments: Vec<Original<RawAssessment>>,
    rubric: Option<&Rubric>,
) -> (Vec<Arc<State>>, Vec<Arc<Contribution>>) {
    let mut by_folder: BTreeMap<String, Vec<Original<RawAssessment>>> = BTreeMap::new();
    for assessment in assessments {
        by_folder
            .entry(assessment.folder().to_owned())
            .or_default()
            .push(assessment);
    }
    // What is left in `by_folder` has no profile, which is reported, or a draft.
    let work: Vec<_> = profiles
        .into_iter()
        .map(|profile| {
            let assessments = by_folder.remove(profile.folder()).unwrap_or_default();
            (profile, assessments)
        })
        .collect();
    let (inputs, names) = (lowering.inputs, lowering.names);
    let results: Vec<(State, Found)> = work
        .into_par_iter()
        .map(|(profile, assessments)| {
            let mut lowering = Lowering::new(inputs, names);
            let mut state = profile::lower(&mut lowering, profile);
            if let Some(rubric) = rubric {
                state.assessments = assessment::lower_all(&mut lowering, assessments, rubric);
            }
            (state, lowering.found)
        })
        .collect();
    let mut states = Vec::with_capacity(results.len());
    let mut marks = Vec::with_capacity(results.len());
    for (state, found) in results {
        lowering.found.diagnostics.extend(found.diagnostics);
        states.push(Arc::new(state));
        marks.push(Arc::new(found.contribution));
    }
    (states, marks)
}

/// Two folders cannot be one state.
fn report_shared_codes(lowering: &mut Lowering<'_>, profiles: &[Original<RawProfile>]) {
    let mut first: BTreeMap<&str, (Span, &str)> = BTreeMap::new();
    for profile in profiles {
        let Some(code) = &profile.body.code else {
            continue;
        };
        if places::find(&code.value).is_none() {
            continue;
        }
        match first.get(code.value.as_str()) {
            None => {
                first.insert(&code.value, (code.span, profile.folder()));
            }
            Some(&(span, folder)) => lowering.found.diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    code.span,
                    format!(
                        "The folders `states/{}` and `states/{}` both have the code `{}`",
                        shortened(folder),
                        shortened(profile.folder()),
                        code.value
                    ),
                )
                .label(span, "the first one")
                .hint("Correct one of the codes, or move the files into one folder."),
            ),
        }
    }
}
