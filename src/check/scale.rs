//! The rating scale: from the number that people write to a place on the scale.

use std::collections::BTreeMap;

use super::lowering::Lowering;
use super::translations::Translations;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Level, Rating};
use crate::parse::documents::{RawRating, RawRubric, Text};
use crate::source::{Span, Spanned};

/// The numbers of the scale.
pub(super) struct Scale {
    by_value: BTreeMap<i64, (Rating, Text)>,
    /// False when the file of the scale is broken: then no rating can be held against it.
    complete: bool,
}

impl Scale {
    pub(super) fn of(ratings: &[RawRating], complete: bool) -> Self {
        let mut by_value = BTreeMap::new();
        for (at, raw) in ratings.iter().enumerate() {
            if let (Some(value), Ok(at)) = (&raw.value, u8::try_from(at)) {
                let name = raw.name.as_ref().map(|name| name.value.clone());
                by_value
                    .entry(value.value)
                    .or_insert((Rating(at), name.unwrap_or_default()));
            }
        }
        // A scale that is out of order is reported; what is rated on it is not.
        let values = || ratings.iter().filter_map(|raw| raw.value.as_ref());
        let goes_up = values()
            .zip(values().skip(1))
            .all(|(one, next)| one.value < next.value);
        Self {
            by_value,
            complete: complete && goes_up && ratings.len() >= 2,
        }
    }

    /// From now on no rating is held against the scale.
    pub(super) fn distrust(&mut self) {
        self.complete = false;
    }

    /// The place on the scale of a number that somebody wrote about `what`; reports that there is
    /// none.
    pub(super) fn resolve(
        &self,
        written: Spanned<i64>,
        what: impl FnOnce() -> String,
        diagnostics: &mut Diagnostics,
    ) -> Option<Rating> {
        let found = self.by_value.get(&written.value).map(|&(rating, _)| rating);
        if found.is_none() && self.complete {
            diagnostics.push(
                Diagnostic::new(
                    Code::RatingOffScale,
                    written.span,
                    format!("{} is {}, which is not on the scale", what(), written.value),
                )
                .caret("not on the scale")
                .expected(self.list()),
            );
        }
        found
    }

    /// `3 Promising`
    pub(super) fn show(&self, rating: Rating) -> String {
        self.by_value
            .iter()
            .find(|(_, (at, _))| *at == rating)
            .map(|(value, (_, name))| format!("{value} {name}"))
            .unwrap_or_default()
    }

    /// The number of a rating.
    pub(super) fn value(&self, rating: Rating) -> Option<i32> {
        self.by_value
            .iter()
            .find(|(_, (at, _))| *at == rating)
            .and_then(|(&value, _)| i32::try_from(value).ok())
    }

    /// `1 Undefined, 2 Building, 3 Promising or 4 Established`
    fn list(&self) -> String {
        let shown: Vec<String> = self
            .by_value
            .iter()
            .map(|(value, (_, name))| format!("{value} {name}"))
            .collect();
        match shown.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
            _ => shown.concat(),
        }
    }
}

/// The levels of the rubric: at least two, each higher than the one before.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    top: Span,
    ratings: Vec<RawRating>,
    others: &mut Translations<RawRubric>,
) -> Vec<Level> {
    if ratings.len() < 2 && !lowering.ground.is_broken(top.source) {
        lowering.report(
            Diagnostic::new(
                Code::BadRubric,
                ratings.first().map_or(top, |rating| rating.span),
                "A rating scale needs at least two levels",
            )
            .hint("Add a `[[rating]]` table for each level, the lowest first."),
        );
    }
    if let Some(extra) = ratings.get(usize::from(u8::MAX)) {
        lowering.report(Diagnostic::new(
            Code::BadRubric,
            extra.span,
            "A rating scale can have 255 levels at most",
        ));
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
        lowering.report(Diagnostic::new(
            Code::BadRubric,
            value.span,
            format!("The level {} is too far from zero", value.value),
        ));
    }
    if let Some(previous) = previous
        && previous.value >= value.value
    {
        lowering.report(
            Diagnostic::new(
                Code::BadRubric,
                value.span,
                match previous.value == value.value {
                    true => format!("The level {} is given twice", value.value),
                    false => format!(
                        "The level {} comes after the level {}",
                        value.value, previous.value
                    ),
                },
            )
            .label(previous.span, "the level before")
            .hint("Every level needs its own number, and the lowest comes first."),
        );
    }
}
