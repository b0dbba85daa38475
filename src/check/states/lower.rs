//! Lowers the folder of a state.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folder::{self, Content, Folder, Lowered};
use super::{assessment, plan, profile};
use crate::check::facts::file_names::{self, Level};
use crate::check::known::inputs::Inputs;
use crate::check::known::message::shortened;
use crate::check::known::names::Names;
use crate::check::known::originals::{self, StateDocuments};
use crate::check::known::places;
use crate::check::known::state_head::StateHead;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Rubric;
use crate::source::Span;

/// Lowers a folder, or returns the kept result if it is still valid.
pub(super) fn folder(
    inputs: &Inputs<'_>,
    names: &Names,
    rubric: Option<&Rubric>,
    folder: Folder,
    is_kept: bool,
) -> (StateHead, Lowered) {
    let (documents, mut problems) = match folder.content {
        Content::Lowered(lowered) if is_kept => return (folder.head, lowered),
        Content::Lowered(_) => folder::parse(inputs.sources, &folder.files),
        Content::Parsed(documents, problems) => (*documents, problems),
    };
    let inputs = inputs.for_files(&problems);
    let StateDocuments {
        profile,
        assessments,
        plan,
    } = originals::group_state(documents, &inputs, &mut problems);
    let mut lowering = Lowering::new(&inputs, names);
    lowering.found.diagnostics = problems;
    let mut state = profile.map(|profile| profile::lower(&mut lowering, profile));
    // Without a profile, which is reported, the other files have no state, and their mistakes are
    // reported all the same. Those of a draft are not looked at.
    if let Some(rubric) = rubric
        && !folder.head.is_draft()
    {
        let assessments = assessment::lower_all(&mut lowering, assessments, rubric);
        let plan = plan.and_then(|plan| plan::lower(&mut lowering, plan, rubric));
        if let Some(state) = &mut state {
            state.assessments = assessments;
            state.plan = plan;
        }
    }
    let state = state.map(Arc::new);
    let found = lowering.found;
    (folder.head, Lowered { state, found })
}

/// Checks the names and codes of states against each other.
pub(crate) fn check_heads(lowering: &mut Lowering<'_>, folders: &[Folder]) {
    let names = folders.iter().filter_map(|Folder { head, .. }| {
        let profile = head.published()?;
        Some((head.folder.as_str(), profile.source))
    });
    file_names::check(lowering, Level::Section, names);
    report_shared_codes(lowering, folders);
}

/// Reports two folders with the same code.
fn report_shared_codes(lowering: &mut Lowering<'_>, folders: &[Folder]) {
    let mut first: BTreeMap<&str, (Span, &str)> = BTreeMap::new();
    for Folder { head, .. } in folders {
        let Some(code) = head.published().and_then(|profile| profile.code.as_ref()) else {
            continue;
        };
        if places::find(&code.value).is_none() {
            continue;
        }
        match first.get(code.value.as_str()) {
            None => {
                first.insert(&code.value, (code.span, head.folder.as_str()));
            }
            Some(&(span, folder)) => Diagnostic::new(Code::DuplicateId, code.span)
                .message(format!(
                    "The folders `states/{}` and `states/{}` both have the code `{}`",
                    shortened(folder),
                    shortened(&head.folder),
                    code.value
                ))
                .label(span, "the first one")
                .hint("Correct one of the codes, or move the files into one folder.")
                .report(lowering),
        }
    }
}
