//! The rating scale: from the value in a file to a position on the scale.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Reporter};
use crate::model::Rating;
use crate::parse::documents::{RawRating, Text};
use crate::source::Spanned;

/// The values of the scale.
#[derive(Clone, PartialEq)]
pub(crate) struct Scale {
    by_value: BTreeMap<i64, (Rating, Text)>,
    /// False if the file of the scale is broken: then an unknown value is not reported.
    complete: bool,
}

impl Scale {
    pub(crate) fn new(ratings: &[RawRating], complete: bool) -> Self {
        let mut by_value = BTreeMap::new();
        for (at, raw) in ratings.iter().enumerate() {
            if let (Some(value), Ok(at)) = (&raw.value, u8::try_from(at)) {
                let name = raw.name.as_ref().map(|name| name.value.clone());
                by_value
                    .entry(value.value)
                    .or_insert((Rating(at), name.unwrap_or_default()));
            }
        }
        // An unordered scale is reported; ratings on it are not.
        let values = || ratings.iter().filter_map(|raw| raw.value.as_ref());
        let goes_up = values()
            .zip(values().skip(1))
            .all(|(one, next)| one.value < next.value);
        Self {
            by_value,
            complete: complete && goes_up && ratings.len() >= 2,
        }
    }

    /// From now on an unknown value is not reported.
    pub(crate) fn distrust(&mut self) {
        self.complete = false;
    }

    /// The position on the scale of the value in a field; reports an unknown value. `what` names
    /// the subject in the message.
    pub(crate) fn resolve(
        &self,
        written: Spanned<i64>,
        what: impl FnOnce() -> String,
        reporter: &mut impl Reporter,
    ) -> Option<Rating> {
        let found = self.by_value.get(&written.value).map(|&(rating, _)| rating);
        if found.is_none() && self.complete {
            Diagnostic::new(Code::RatingOffScale, written.span)
                .message(format!(
                    "{} is {}, which is not on the scale",
                    what(),
                    written.value
                ))
                .caret("not on the scale")
                .expected(self.levels_in_words())
                .report(reporter);
        }
        found
    }

    /// `3 Promising`
    pub(crate) fn show(&self, rating: Rating) -> String {
        self.by_value
            .iter()
            .find(|(_, (at, _))| *at == rating)
            .map(|(value, (_, name))| format!("{value} {name}"))
            .unwrap_or_default()
    }

    /// The value of a rating.
    pub(crate) fn value(&self, rating: Rating) -> Option<i32> {
        self.by_value
            .iter()
            .find(|(_, (at, _))| *at == rating)
            .and_then(|(&value, _)| i32::try_from(value).ok())
    }

    /// `1 Undefined, 2 Building, 3 Promising or 4 Established`
    fn levels_in_words(&self) -> String {
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
