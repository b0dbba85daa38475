//! The theory of action and the action plan.

use crate::check::facts::slug_id::slug_id;
use crate::check::known::ids;
use crate::check::known::originals::Original;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ActionPlan, Outcome, ResourceCategory, Step, StepAsks, TheoryOfAction};
use crate::parse::documents::{RawActionPlan, RawTheory, Text};
use crate::source::{Span, Spanned};

/// The theory of action.
pub(super) fn theory(lowering: &mut Lowering<'_>, original: Original<RawTheory>) -> TheoryOfAction {
    let (raw, mut others) = (original.body, original.translations);
    ids::report_duplicates(
        "outcome",
        raw.outcomes
            .iter()
            .filter_map(|raw| raw.id.as_ref().map(Spanned::as_str)),
        lowering,
    );
    let mut nested = others.nested("outcome", |raw| &mut raw.outcomes, |raw| raw.id.clone());
    let mut outcomes = Vec::with_capacity(raw.outcomes.len());
    for raw in raw.outcomes {
        let id = slug_id(lowering, "outcome", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        outcomes.push(Outcome {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            audiences: lowering
                .names
                .audiences
                .resolve_all(&raw.audiences, lowering),
            able_to: others
                .matching_markdowns(lowering, "able_to", raw.able_to, |raw| &mut raw.able_to),
            resulting_in: others.matching_markdowns(
                lowering,
                "resulting_in",
                raw.resulting_in,
                |raw| &mut raw.resulting_in,
            ),
        });
    }
    nested.finish(lowering);
    TheoryOfAction {
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        introduction: others.markdown(lowering, "introduction", raw.introduction, |raw| {
            &mut raw.introduction
        }),
        condition: others.markdown(lowering, "condition", raw.condition, |raw| {
            &mut raw.condition
        }),
        outcomes,
    }
}

/// The steps of the action plan; empty if the project has none.
pub(super) fn action_plan(
    lowering: &mut Lowering<'_>,
    original: Option<Original<RawActionPlan>>,
) -> ActionPlan {
    let Some(Original {
        body: raw,
        translations: mut others,
        ..
    }) = original
    else {
        return ActionPlan::default();
    };
    let mut nested = others.nested("step", |raw| &mut raw.steps, |raw| raw.id.clone());
    let mut asked: Vec<(StepAsks, Span)> = Vec::new();
    let mut steps = Vec::with_capacity(raw.steps.len());
    for raw in raw.steps {
        let id = slug_id(lowering, "step", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        steps.push(Step {
            id,
            title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
            summary: others.text(lowering, "summary", raw.summary, |raw| &mut raw.summary),
            description: others.markdown(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
            example: others
                .optional_markdown(lowering, "example", raw.example, |raw| &mut raw.example),
            asks: raw
                .asks
                .and_then(|written| asks(lowering, &written, &mut asked)),
        });
    }
    nested.finish(lowering);
    let mut nested = others.nested(
        "resource category",
        |raw| &mut raw.resource_categories,
        |raw| raw.id.clone(),
    );
    let mut categories = Vec::with_capacity(raw.resource_categories.len());
    for raw in raw.resource_categories {
        let id = slug_id(lowering, "resource category", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        categories.push(ResourceCategory {
            id,
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            description: others.text(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
        });
    }
    nested.finish(lowering);
    ActionPlan {
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        introduction: others.markdown(lowering, "introduction", raw.introduction, |raw| {
            &mut raw.introduction
        }),
        steps: steps.into(),
        categories: categories.into(),
    }
}

/// What a step asks for; no two steps ask for the same.
fn asks(
    lowering: &mut Lowering<'_>,
    written: &Spanned<Text>,
    asked: &mut Vec<(StepAsks, Span)>,
) -> Option<StepAsks> {
    let Some(asks) = StepAsks::from_id(&written.value) else {
        let words = StepAsks::ALL.map(StepAsks::id);
        ids::unknown_word(Code::UnknownValue, "question of a step", written, &words)
            .report(lowering);
        return None;
    };
    if let Some(&(_, first)) = asked.iter().find(|(other, _)| *other == asks) {
        Diagnostic::new(Code::DuplicateId, written.span)
            .message(format!("Two steps ask for the {}", asks.id()))
            .label(first, "the first one")
            .hint("Take the key out of one of them.")
            .report(lowering);
        return None;
    }
    asked.push((asks, written.span));
    Some(asks)
}
