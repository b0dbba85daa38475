//! The published assessments that a plan can start from.

use serde::Serialize;

use crate::model::StateIndex;
use crate::pages::address::limits;
use crate::pages::context::page::PageContext;
use crate::pages::parts::assessment_words;
use crate::text::say;

/// A state with its assessments, newest first.
#[derive(Debug, Serialize)]
pub(super) struct StartingState<'a> {
    name: &'a str,
    assessments: Vec<Start>,
}

#[derive(Debug, Serialize)]
struct Start {
    /// As in addresses: `ohio/2026`.
    value: String,
    label: String,
}

/// The states that have any, by name; as many as can be compared.
pub(super) fn all<'a>(context: &PageContext<'a>) -> Vec<StartingState<'a>> {
    let indices = context.site.states.indices();
    let mut states: Vec<StartingState<'a>> = indices
        .take_while(|&index| limits::is_comparable(index))
        .map(|index| state(context, index))
        .filter(|state| !state.assessments.is_empty())
        .collect();
    states.sort_by(|a, b| context.words.compare(a.name, b.name));
    states
}

fn state<'a>(context: &PageContext<'a>, index: StateIndex) -> StartingState<'a> {
    let state = &context.site.states[index];
    let name = context.text(&state.name);
    StartingState {
        name,
        assessments: (state.assessments.iter())
            .zip(0..)
            .map(|(assessment, at)| {
                let edition = assessment_words::edition_label(context, assessment);
                Start {
                    value: format!("{}/{}", state.slug, context.urls.edition_id(index, at)),
                    label: say!(context, "start-from", state = name, edition),
                }
            })
            .collect(),
    }
}
