//! What people read around the needs assessment.

use crate::check::facts::slug_id::slug_id;
use crate::check::known::ids;
use crate::check::known::originals::Original;
use crate::check::lowering::Lowering;
use crate::model::{AssessmentStep, NeedsAssessment};
use crate::parse::documents::RawNeedsAssessment;
use crate::source::Spanned;

/// The texts of the needs assessment.
pub(super) fn needs_assessment(
    lowering: &mut Lowering<'_>,
    original: Original<RawNeedsAssessment>,
) -> NeedsAssessment {
    let (raw, mut others) = (original.body, original.translations);
    ids::report_duplicates(
        "step",
        raw.steps
            .iter()
            .filter_map(|raw| raw.id.as_ref().map(Spanned::as_str)),
        lowering,
    );
    let mut nested = others.nested("step", |raw| &mut raw.steps, |raw| raw.id.clone());
    let mut steps = Vec::with_capacity(raw.steps.len());
    for raw in raw.steps {
        let id = slug_id(lowering, "step", raw.id, raw.span);
        let mut others = nested.take(lowering, &id, raw.span, true);
        steps.push(AssessmentStep {
            id,
            title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
            description: others.markdown(lowering, "description", raw.description, |raw| {
                &mut raw.description
            }),
        });
    }
    nested.finish(lowering);
    macro_rules! markdown {
        ($key:ident) => {
            others.markdown(lowering, stringify!($key), raw.$key, |raw| &mut raw.$key)
        };
    }
    NeedsAssessment {
        introduction: markdown!(introduction),
        duration: markdown!(duration),
        storage: markdown!(storage),
        moving: markdown!(moving),
        privacy: markdown!(privacy),
        summary: markdown!(summary),
        end: markdown!(end),
        settling: markdown!(settling),
        title: others.text(lowering, "title", raw.title, |raw| &mut raw.title),
        steps,
    }
}
