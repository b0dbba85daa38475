//! Lowers the folder of a state.

use std::sync::Arc;

use super::folder::{self, Content, Folder, Lowered};
use super::{assessment, plan, profile};
use crate::check::known::inputs::Inputs;
use crate::check::known::names::Names;
use crate::check::known::originals::{self, StateDocuments};
use crate::check::known::state_head::StateHead;
use crate::check::lowering::Lowering;
use crate::model::Rubric;

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
