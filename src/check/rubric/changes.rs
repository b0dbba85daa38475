//! The comparability ledger: the changes of later versions of the rubric.

use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::model::Change;
use crate::parse::documents::{RawChange, RawRubric};

/// Lowers the ledger, oldest version first.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    raw: Vec<RawChange>,
    others: &mut Translations<RawRubric>,
) -> Vec<Change> {
    let mut nested = others.nested("change", |raw| &mut raw.changes, |raw| raw.version.clone());
    let mut changes: Vec<Change> = raw
        .into_iter()
        .map(|raw| {
            let version = lowering.required_text(raw.version, "version", raw.span);
            let mut others = nested.take(lowering, &version, raw.span, true);
            Change {
                version,
                sub_elements: lowering
                    .names
                    .sub_elements
                    .resolve_all(&raw.sub_elements, lowering),
                comparable: lowering.required_or_default(raw.comparable, "comparable", raw.span),
                note: others.markdown(lowering, "note", raw.note, |raw| &mut raw.note),
            }
        })
        .collect();
    nested.finish(lowering);
    changes.sort_by(|a, b| crate::model::natural_order(&a.version, &b.version));
    changes
}
