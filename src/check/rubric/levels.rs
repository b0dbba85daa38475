//! The rating scale of the rubric.

use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Level;
use crate::parse::documents::{RawRating, RawRubric, Text};
use crate::source::{Span, Spanned};

/// The levels of the rubric: at least two, with increasing values.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    top: Span,
    ratings: Vec<RawRating>,
    others: &mut Translations<RawRubric>,
) -> Vec<Level> {
    if ratings.len() < 2 && !lowering.inputs.is_broken(top.source) {
        Diagnostic::new(
            Code::BadRubric,
            ratings.first().map_or(top, |rating| rating.span),
        )
        .message("A rating scale needs at least two levels")
        .hint("Add a `[[rating]]` table for each level, the lowest first.")
        .report(lowering);
    }
    if let Some(extra) = ratings.get(usize::from(u8::MAX)) {
        Diagnostic::new(Code::BadRubric, extra.span)
            .message("A rating scale can have 255 levels at most")
            .report(lowering);
    }
    let mut nested = others.nested(
        "rating",
        |raw| &mut raw.ratings,
        |raw| {
            raw.value
                .map(|value| value.map(|value| Text::from(value.to_string())))
        },
    );
    let mut previous: Option<Spanned<i64>> = None;
    let mut levels = Vec::with_capacity(ratings.len());
    for raw in ratings {
        let value = lowering.required(raw.value, "value", raw.span);
        if let Some(value) = value {
            report_order(lowering, previous, value);
            previous = Some(value);
        }
        let value = value.map_or(0, |value| value.value);
        let mut others = nested.take(lowering, &value.to_string(), raw.span, true);
        levels.push(Level {
            value: i32::try_from(value).unwrap_or(i32::MAX),
            name: others.text(lowering, "name", raw.name, |raw| &mut raw.name),
            definition: others.markdown(lowering, "definition", raw.definition, |raw| {
                &mut raw.definition
            }),
        });
    }
    nested.finish(lowering);
    levels
}

fn report_order(lowering: &mut Lowering<'_>, previous: Option<Spanned<i64>>, value: Spanned<i64>) {
    if i32::try_from(value.value).is_err() {
        Diagnostic::new(Code::BadRubric, value.span)
            .message(format!("The level {} is too far from zero", value.value))
            .report(lowering);
    }
    if let Some(previous) = previous
        && previous.value >= value.value
    {
        Diagnostic::new(Code::BadRubric, value.span)
            .message(match previous.value == value.value {
                true => format!("The level {} is given twice", value.value),
                false => format!(
                    "The level {} comes after the level {}",
                    value.value, previous.value
                ),
            })
            .label(previous.span, "the level before")
            .hint("Every level needs its own number, and the lowest comes first.")
            .report(lowering);
    }
}
