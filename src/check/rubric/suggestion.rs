//! The rules by which ticked criteria suggest a rating.

use crate::check::known::translations::Translations;
use crate::check::lowering::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Condition, Rating, ShareTest, Suggestion, SuggestionRule};
use crate::parse::documents::{Field, RawCondition, RawRubric, RawSuggestion, RawSuggestionRule};
use crate::source::{Span, Spanned};

/// Lowers the table of rules. The last one must have no condition, so that every set of ticked
/// criteria suggests a rating.
pub(super) fn lower(
    lowering: &mut Lowering<'_>,
    raw: RawSuggestion,
    others: &mut Translations<RawRubric>,
) -> Suggestion {
    let mut others = others.part(lowering, "suggestion", raw.span, |raw| {
        raw.suggestion.take()
    });
    let last = raw.rules.last();
    if last.is_none_or(|rule| !rule.when.is_empty()) && !lowering.inputs.is_broken(raw.span.source)
    {
        Diagnostic::new(Code::BadRubric, last.map_or(raw.span, |rule| rule.span))
            .message(
                "The last rule of the suggestion has conditions, so that some ratings get none",
            )
            .hint("End with a `[[suggestion.rule]]` whose `when` is `[]`.")
            .report(lowering);
    }
    let mut nested = others.nested("rule", |raw| &mut raw.rules, |raw| raw.id.clone());
    let rules = raw
        .rules
        .into_iter()
        .map(|raw| {
            let translations = match &raw.id {
                Some(id) => nested.take(lowering, &id.value, raw.span, true),
                None => Translations::none(raw.span),
            };
            rule(lowering, raw, translations)
        })
        .collect();
    nested.finish(lowering);
    Suggestion {
        note: others
            .optional_markdown(lowering, "note", raw.note, |raw| &mut raw.note)
            .unwrap_or_default(),
        rules,
    }
}

fn rule(
    lowering: &mut Lowering<'_>,
    raw: RawSuggestionRule,
    mut others: Translations<RawSuggestionRule>,
) -> SuggestionRule {
    let place = raw.span;
    SuggestionRule {
        when: raw
            .when
            .into_iter()
            .filter_map(|raw| condition(lowering, raw))
            .collect(),
        rating: level(
            lowering,
            "rating",
            raw.rating,
            "The suggested rating",
            place,
        ),
        because: others.text(lowering, "because", raw.because, |raw| &mut raw.because),
    }
}

fn level(
    lowering: &mut Lowering<'_>,
    key: &str,
    field: Field<i64>,
    what: &str,
    place: Span,
) -> Rating {
    lowering
        .required(field, key, place)
        .and_then(|written| {
            lowering
                .names
                .scale
                .resolve(written, || what.to_owned(), lowering)
        })
        .unwrap_or(Rating(0))
}

/// Lowers a condition, which must have a level and exactly one comparison.
fn condition(lowering: &mut Lowering<'_>, raw: RawCondition) -> Option<Condition> {
    let level_counted = level(
        lowering,
        "level",
        raw.level,
        "The level of a condition",
        raw.span,
    );
    let mut tests: Vec<(Span, ShareTest)> = Vec::new();
    type Test = fn(f64) -> ShareTest;
    let shares: [(Field<f64>, Test); 4] = [
        (raw.more_than, ShareTest::MoreThan),
        (raw.at_least, ShareTest::AtLeast),
        (raw.at_most, ShareTest::AtMost),
        (raw.less_than, ShareTest::LessThan),
    ];
    for (field, test) in shares {
        if let Some(written) = field {
            tests.push((written.span, test(share(lowering, written))));
        }
    }
    if let Some(other) = raw.at_least_share_of {
        let span = other.span;
        let other = level(
            lowering,
            "at_least_share_of",
            Some(other),
            "The level of a condition",
            raw.span,
        );
        tests.push((span, ShareTest::AtLeastShareOf(other)));
    }
    match tests.as_slice() {
        [(_, test)] => Some(Condition {
            level: level_counted,
            test: *test,
        }),
        [] => {
            if !lowering.inputs.is_broken(raw.span.source) {
                Diagnostic::new(Code::BadRubric, raw.span)
                    .message("The condition has no test")
                    .expected(TESTS)
                    .report(lowering);
            }
            None
        }
        [(first, _), (second, _), ..] => {
            Diagnostic::new(Code::BadRubric, *second)
                .message("The condition has two tests")
                .label(*first, "the first test")
                .hint("Write one condition for each test; all of them must hold.")
                .report(lowering);
            None
        }
    }
}

const TESTS: &str = "one of `more_than`, `at_least`, `at_most`, `less_than` (shares from 0 to 1) or `at_least_share_of` (a level)";

fn share(lowering: &mut Lowering<'_>, written: Spanned<f64>) -> f64 {
    if !(0.0..=1.0).contains(&written.value) {
        Diagnostic::new(Code::BadRubric, written.span)
            .message(format!(
                "The share {} is not between 0 and 1",
                written.value
            ))
            .hint("A share of one half is written `0.5`.")
            .report(lowering);
    }
    written.value
}
