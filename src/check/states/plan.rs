//! `plan.toml`: the action plan of one state.

use super::goal;
use crate::check::facts::{dates, personal};
use crate::check::known::originals::Original;
use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::Code;
use crate::model::{Highlight, LeftOutStep, Plan, PlanResource, Rubric, SectorIndex};
use crate::parse::documents::{
    Field, KeyedText, Prose, RawHighlight, RawLeftOut, RawPlan, RawPlanResource, RawPlanResources,
    RawText, Text,
};
use crate::source::Spanned;

/// The plan; `None` if the day on which it was written is not known.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    original: Original<RawPlan>,
    rubric: &Rubric,
) -> Option<Plan> {
    let path = lowering.inputs.sources.get(original.source).path.clone();
    let (raw, mut others) = (original.body, original.translations);
    report_people(lowering, &raw);
    for (_, raw) in others.iter() {
        report_people(lowering, raw);
    }
    let top = others.place();
    let written_on = lowering.required(raw.written_on, "written_on", top);
    let written_on = dates::day(lowering, "written_on", written_on);
    Some(Plan {
        rubric_version: rubric_version(lowering, raw.rubric, rubric),
        sector: sector(lowering, raw.sector, rubric),
        vision: others.optional_markdown(lowering, "vision", raw.vision, |raw| &mut raw.vision),
        data_vision: others.optional_markdown(lowering, "data_vision", raw.data_vision, |raw| {
            &mut raw.data_vision
        }),
        written_by: lowering.required_text(raw.written_by, "written_by", top),
        patterns: others
            .matching_texts(lowering, "patterns", raw.patterns, |raw| &mut raw.patterns),
        strengths: highlights(lowering, &mut others, "strength", raw.strengths, |raw| {
            &mut raw.strengths
        }),
        challenges: highlights(lowering, &mut others, "challenge", raw.challenges, |raw| {
            &mut raw.challenges
        }),
        goals: goal::lower_all(lowering, raw.goals, &mut others, written_on),
        resources: resources(lowering, &mut others, raw.resources),
        left_out: left_out(lowering, &mut others, raw.left_out),
        written_on: written_on?,
        path,
    })
}

/// Warns about what could reach a person, in any text of the file.
fn report_people(lowering: &mut Lowering<'_>, raw: &RawPlan) {
    let mut prose = Vec::new();
    raw.add_prose(&mut prose);
    let mut texts: Vec<&RawText> = prose.into_iter().map(|text| text.written).collect();
    texts.extend(&raw.written_by);
    for goal in &raw.goals {
        texts.extend(goal.title.iter().chain(&goal.owner));
        texts.extend(goal.activities.iter().filter_map(|raw| raw.owner.as_ref()));
    }
    for text in texts {
        personal::report(lowering, text);
    }
}

fn rubric_version(lowering: &mut Lowering<'_>, written: Field<Text>, rubric: &Rubric) -> String {
    let Some(version) = written else {
        return rubric.version.clone();
    };
    let versions = &lowering.names.versions;
    if versions.is_surely_absent(&version.value) {
        versions
            .absence(Code::UnknownRubricVersion, version.as_str())
            .hint("Leave `rubric` out, and the current version is meant.")
            .report(lowering);
    }
    version.value.to_string()
}

fn sector(lowering: &mut Lowering<'_>, written: Field<Text>, rubric: &Rubric) -> SectorIndex {
    written
        .and_then(|sector| lowering.names.sectors.resolve(sector.as_str(), lowering))
        .unwrap_or_else(|| rubric.whole_sector())
}

fn highlights(
    lowering: &mut Lowering<'_>,
    others: &mut Translations<RawPlan>,
    key: &str,
    written: Vec<RawHighlight>,
    part: fn(&mut RawPlan) -> &mut Vec<RawHighlight>,
) -> Vec<Highlight> {
    let places: Vec<_> = written.iter().map(|raw| raw.span).collect();
    let translations = others.in_order(lowering, key, &places, part, |raw| raw.span);
    let highlight = |(raw, mut others): (RawHighlight, Translations<RawHighlight>)| Highlight {
        text: others.text(lowering, "text", raw.text, |raw| &mut raw.text),
        parts: lowering
            .names
            .sub_elements
            .resolve_all(&raw.parts, lowering),
    };
    written
        .into_iter()
        .zip(translations)
        .map(highlight)
        .collect()
}

fn resources(
    lowering: &mut Lowering<'_>,
    others: &mut Translations<RawPlan>,
    written: Option<RawPlanResources>,
) -> Vec<PlanResource> {
    let Some(written) = written else {
        return Vec::new();
    };
    let mut others = others.part(lowering, "resources", written.span, |raw| {
        raw.resources.take()
    });
    let mut nested = others.nested(
        "resource category",
        |raw| &mut raw.of_categories,
        |raw: &RawPlanResource| Some(raw.id.clone()),
    );
    let mut resources = Vec::with_capacity(written.of_categories.len());
    for raw in written.of_categories {
        let has_text = raw.there.is_some() || raw.missing.is_some();
        let mut others = nested.take(lowering, &raw.id.value, raw.id.span, has_text);
        let names = &lowering.names.resource_categories;
        let category = names.resolve(raw.id.as_str(), lowering);
        let there = others.optional_markdown(lowering, "there", raw.there, |raw| &mut raw.there);
        let missing =
            others.optional_markdown(lowering, "missing", raw.missing, |raw| &mut raw.missing);
        resources.extend(category.filter(|_| has_text).map(|category| PlanResource {
            category,
            there,
            missing,
        }));
    }
    nested.finish(lowering);
    resources.sort_by_key(|resource| resource.category);
    resources
}

fn left_out(
    lowering: &mut Lowering<'_>,
    others: &mut Translations<RawPlan>,
    written: Option<RawLeftOut>,
) -> Vec<LeftOutStep> {
    let Some(written) = written else {
        return Vec::new();
    };
    let mut others = others.part(lowering, "left_out", written.span, |raw| {
        raw.left_out.take()
    });
    let mut nested = others.nested(
        "step",
        |raw| &mut raw.reasons,
        |raw: &KeyedText| Some(raw.key.clone()),
    );
    let mut steps = Vec::with_capacity(written.reasons.len());
    for KeyedText { key, text } in written.reasons {
        let others = nested.take(lowering, &key.value, key.span, true);
        let step = lowering.names.steps.resolve(key.as_str(), lowering);
        let reason = reason(lowering, &key, text, others);
        steps.extend(step.map(|step| LeftOutStep { step, reason }));
    }
    nested.finish(lowering);
    steps.sort_by_key(|left_out| left_out.step);
    steps
}

fn reason(
    lowering: &mut Lowering<'_>,
    key: &Spanned<Text>,
    text: RawText,
    others: Translations<KeyedText>,
) -> crate::model::Localized<String> {
    let mut others = others.map(|raw| Some(raw.text));
    others.text(lowering, &key.value, Some(text), |raw| raw)
}
